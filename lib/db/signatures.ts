import { vault } from './keys'
import type { Prisma } from './generated/client'

const COLUMN = 'Signature.payload'

/** What the first signature of a step said, kept sealed: it may hold an account number. */
export function sealPayload(payload: object): Prisma.InputJsonObject {
  return { sealed: vault().seal(COLUMN, JSON.stringify(payload)) }
}

export function unsealPayload(payload: Prisma.JsonValue): Record<string, unknown> {
  const { sealed } = payload as { sealed: string }
  return JSON.parse(vault().open(COLUMN, sealed)) as Record<string, unknown>
}
