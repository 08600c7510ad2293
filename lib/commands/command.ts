import 'server-only'
import type { z } from 'zod'
import { db, type Db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { StaleTransfer } from '@/lib/db/transfers'
import type { Actor } from '@/lib/domain/access/roles'
import { no, type Result } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'

/** Who does it: staff, the insured person (known by reference and query code), or the program itself. */
export type Doer =
  | { readonly kind: 'staff'; readonly actor: Actor }
  | { readonly kind: 'applicant'; readonly transferId: string }
  | { readonly kind: 'system' }

export type Ctx = { readonly tx: Tx; readonly doer: Doer; readonly at: Date }
export type Answer<T> = Result<T, Refusal>
export type Command<S extends z.ZodType, T> = {
  readonly input: S
  (doer: Doer, input: z.output<S>, at: Date, database?: Db): Promise<Answer<T>>
}

class Undo extends Error {
  constructor(readonly refusal: Refusal) {
    super('refused')
  }
}

/**
 * The one transaction and the one catch. A refusal undoes everything the command wrote; a conflict with
 * another actor is a refusal too; anything else is our fault and is thrown.
 */
export function command<S extends z.ZodType, T>(
  schema: S,
  run: (ctx: Ctx, input: z.output<S>) => Promise<Answer<T>>,
): Command<S, T> {
  const execute = async (
    doer: Doer,
    input: z.output<S>,
    at: Date,
    database: Db = db(),
  ): Promise<Answer<T>> => {
    try {
      return await database.$transaction(
        async (tx) => {
          const answer = await run({ tx, doer, at }, input)
          if (!answer.ok) throw new Undo(answer.refusal)
          return answer
        },
        { timeout: 20_000, maxWait: 20_000 },
      )
    } catch (error) {
      const refusal = refusalIn(error)
      if (refusal) return no(refusal)
      throw error
    }
  }
  return Object.assign(execute, { input: schema })
}

function refusalIn(error: unknown): Refusal | null {
  if (error instanceof Undo) return error.refusal
  if (error instanceof StaleTransfer) return { code: 'changed-meanwhile' }
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
    const said = JSON.stringify(error.meta ?? {}) + error.message
    if (said.includes('one_open_case')) return { code: 'open-case' }
    if (/personId.*originAreaCode.*fromScheme/.test(said)) return { code: 'open-case' }
    if (/one_live_order|transferId.*kind.*attempt/.test(said)) return { code: 'changed-meanwhile' }
    if (/order_bank_reference|bankReference/.test(said))
      return { code: 'wrong-state', detail: 'bank-reference-known' }
  }
  return null
}
