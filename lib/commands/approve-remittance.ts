import { ok } from '@/lib/domain/result'
import { updateLiveOrder } from '@/lib/db/remittances'
import { ApproveRemittance } from '@/lib/schemas/steps'
import { signerOf } from './money-checks'
import { stepCommand } from './take-step'

/** 付款复核: with it the money counts as arranged for T1. */
export const approveRemittance = stepCommand(ApproveRemittance, {
  step: 'approveRemittance',
  move: async (ctx, file) => {
    const order = await updateLiveOrder(ctx.tx, file.row.id, {
      status: 'approved',
      approvedById: signerOf(ctx),
      approvedAt: ctx.at,
    })
    return ok({ detail: { order: order.reference, amountFen: Number(order.amountFen) } })
  },
})
