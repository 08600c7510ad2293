import { addDays, dayOf, instantAt, localDate } from '@/lib/domain/calendar/local-date'
import { isAdvanced } from '@/lib/domain/region/pair-mode'
import { no, ok } from '@/lib/domain/result'
import { readParameters } from '@/lib/db/areas'
import { creditDestination, setTakenFromOrigin } from '@/lib/db/accounts'
import type { CaseFile } from '@/lib/db/transfers'
import { Advance } from '@/lib/schemas/steps'
import type { Ctx } from './command'
import { dueFen, unreachableAccount } from './money-checks'
import { staffId, stepCommand } from './take-step'

/** 先行计入: credited before any money moves; the province settles between the agencies monthly (FU-07). */
export const advance = stepCommand(Advance, {
  step: 'advance',
  guard: async (_ctx, file) =>
    isAdvanced(file.facts.pairMode)
      ? unreachableAccount(file)
      : { code: 'wrong-state', detail: 'not-an-advance-area' },
  move: async (ctx, file) => {
    const mover = { at: ctx.at, byId: staffId(ctx) }
    const amountFen = BigInt(dueFen(file))
    const fault =
      (await setTakenFromOrigin(ctx.tx, file.row, { ...mover, targetFen: amountFen })) ??
      (await creditDestination(ctx.tx, file.row, { ...mover, amountFen }))
    if (fault) return no(fault)
    await rememberClaim(ctx, file)
    return ok({ detail: { amountFen: dueFen(file) } })
  },
})

/** The destination's claim on the origin waits here for the netting of the following month. */
async function rememberClaim(ctx: Ctx, file: CaseFile): Promise<void> {
  const { row } = file
  const today = dayOf(ctx.at)
  const { settlementDay } = await readParameters(ctx.tx, row.destinationAreaCode, today)
  await ctx.tx.outbox.create({
    data: {
      key: `netting:${row.id}`,
      kind: 'nettingClaim',
      payload: {
        reference: row.reference,
        creditorAreaCode: row.destinationAreaCode,
        debtorAreaCode: row.originAreaCode,
        amountFen: dueFen(file),
        month: today.slice(0, 7),
      },
      createdAt: ctx.at,
      expectedBy: settlementDay === null ? null : settlementInstant(today, settlementDay),
    },
  })
}

/** The settlement day of the month after `today`. */
function settlementInstant(today: string, day: number): Date {
  const nextMonth = addDays(localDate(`${today.slice(0, 7)}-28`), 4).slice(0, 7)
  return instantAt(localDate(`${nextMonth}-${String(day).padStart(2, '0')}`), '17:30')
}
