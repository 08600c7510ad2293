import { ok } from '@/lib/domain/result'
import { updateLiveOrder } from '@/lib/db/remittances'
import { CancelRemittance } from '@/lib/schemas/steps'
import { stepCommand } from './take-step'

/** 撤销付款: only before the bank has the order, and with two signatures like the approval it undoes. */
export const cancelRemittance = stepCommand(CancelRemittance, {
  step: 'cancelRemittance',
  move: async (ctx, file, { note }) => {
    const order = await updateLiveOrder(ctx.tx, file.row.id, { status: 'cancelled', note })
    return ok({ set: { orderMadeById: null }, detail: { order: order.reference }, reason: note })
  },
})
