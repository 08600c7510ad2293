import { threeWayVerdict } from '@/lib/domain/money/three-way'
import { no, ok } from '@/lib/domain/result'
import { creditDestination, setTakenFromOrigin } from '@/lib/db/accounts'
import { updateKeptReceipts } from '@/lib/db/remittances'
import { threeWayOf } from '@/lib/db/three-way'
import { Credit } from '@/lib/schemas/steps'
import { dueFen, signerOf, unreachableAccount } from './money-checks'
import { stepCommand } from './take-step'

/** 计入个人账户: the matched amount, once. What left the origin and what arrives are the same to the fen. */
export const credit = stepCommand(Credit, {
  step: 'credit',
  guard: async (ctx, file) => {
    const verdict = threeWayVerdict(await threeWayOf(ctx.tx, file))
    // A version sealed after the match may ask for another amount: then it has to be matched again.
    if (verdict === 'receivedDiffers') return { code: 'wrong-state', detail: 'amount-changed' }
    if (verdict === 'orderedLess') return { code: 'rules-not-met', detail: 'ordered-less' }
    return unreachableAccount(file)
  },
  move: async (ctx, file) => {
    const byId = signerOf(ctx)
    const amountFen = BigInt(dueFen(file))
    const fault =
      (await setTakenFromOrigin(ctx.tx, file.row, { targetFen: amountFen, at: ctx.at, byId })) ??
      (await creditDestination(ctx.tx, file.row, { amountFen, at: ctx.at, byId }))
    if (fault) return no(fault)
    await updateKeptReceipts(ctx.tx, file.row.id, { creditedById: byId, creditedAt: ctx.at })
    return ok({ detail: { amountFen: dueFen(file) } })
  },
})
