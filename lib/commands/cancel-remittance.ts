import { no, ok } from '@/lib/domain/result'
import { updateLiveOrder } from '@/lib/db/remittances'
import { CancelRemittance } from '@/lib/schemas/steps'
import { stepCommand } from './take-step'

/**
 * 撤销付款: only before the bank has the order, and with two signatures like the approval it undoes. One that was
 * handed over in a payment file is cancelled only on the bank's word that it has not paid and will not.
 */
export const cancelRemittance = stepCommand(CancelRemittance, {
  step: 'cancelRemittance',
  move: async (ctx, file, { note, unpaid }) => {
    const order = await updateLiveOrder(ctx.tx, file.row.id, { status: 'cancelled', note })
    if (order.exportId !== null && !unpaid) return no({ code: 'wrong-state', detail: 'handed-to-bank' })
    return ok({
      set: { orderMadeById: null },
      detail: { order: order.reference, ...(order.exportId !== null && { file: order.exportId }) },
      reason: note,
    })
  },
})
