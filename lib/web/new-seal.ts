import 'server-only'
import type { Command } from '@/lib/commands/command'
import { requestSeal } from '@/lib/commands/request-seal'
import { db } from '@/lib/db/client'
import { no } from '@/lib/domain/result'
import { createSeal } from '@/lib/outside/seal/certificate'
import { importSeal } from '@/lib/outside/seal/import-seal'
import { ImportSeal, RotateSeal } from '@/lib/schemas/seals'

type Requested = { readonly requestId: string }

/** Makes the key before the transaction begins; only its sealed form goes on from here. */
export const rotateSeal: Command<typeof RotateSeal, Requested> = Object.assign(
  async (...[doer, input, at, database = db()]: Parameters<Command<typeof RotateSeal, unknown>>) => {
    const { agencyId, reason, algorithm, years } = input
    const holder = await database.agency.findUnique({
      where: { id: agencyId },
      select: { name: true, englishName: true },
    })
    if (!holder) return no({ code: 'not-found' as const })
    const seal = createSeal(holder, { algorithm, validFrom: at, years })
    return requestSeal(doer, { agencyId, reason, kind: 'rotate', ...seal }, at, database)
  },
  { input: RotateSeal },
)

/** Reads the agency's own certificate; what is wrong with it is told by its own code. */
export const bringSeal: Command<typeof ImportSeal, Requested> = Object.assign(
  async (...[doer, input, at, database = db()]: Parameters<Command<typeof ImportSeal, unknown>>) => {
    const { agencyId, reason, file, password } = input
    const read = await importSeal(new Uint8Array(await file.arrayBuffer()), password, at)
    if (!read.ok) return no({ code: 'rules-not-met' as const, detail: `seal-${read.refusal.code}` })
    return requestSeal(doer, { agencyId, reason, kind: 'import', ...read.value }, at, database)
  },
  { input: ImportSeal },
)
