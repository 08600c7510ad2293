import { ok } from '@/lib/domain/result'
import { updateLiveOrder } from '@/lib/db/remittances'
import { RejectRemittance } from '@/lib/schemas/steps'
import { stepCommand } from './take-step'

/** 退回重制: the rejected order stays on the file with its reason; the next one gets the next number. */
export const rejectRemittance = stepCommand(RejectRemittance, {
  step: 'rejectRemittance',
  move: async (ctx, file, { note }) => {
    const order = await updateLiveOrder(ctx.tx, file.row.id, { status: 'rejected', note })
    return ok({ set: { orderMadeById: null }, detail: { order: order.reference }, reason: note })
  },
})
