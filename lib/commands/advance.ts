import { isAdvanced } from '@/lib/domain/region/pair-mode'
import { no, ok } from '@/lib/domain/result'
import { creditDestination, setTakenFromOrigin } from '@/lib/db/accounts'
import { Advance } from '@/lib/schemas/steps'
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
    return ok({ detail: { amountFen: dueFen(file) } })
  },
})
