import { no, ok } from '@/lib/domain/result'
import { setTakenFromOrigin } from '@/lib/db/accounts'
import { fromDay } from '@/lib/db/days'
import { findLiveOrder, updateLiveOrder } from '@/lib/db/remittances'
import { ReportReturned } from '@/lib/schemas/steps'
import { instantOfDay } from './clock-keeping'
import { returnWaits } from './line-waits'
import { dayFault } from './money-checks'
import { staffId, stepCommand } from './take-step'

/** 登记退汇: the attempt stays on the file, the balance is back at the origin, the next attempt is due (FU-08). */
export const reportReturned = stepCommand(ReportReturned, {
  step: 'reportReturned',
  guard: async (ctx, file, { returnedOn }) => {
    const order = await findLiveOrder(ctx.tx, file.row.id)
    return dayFault(ctx, returnedOn, order?.paidOn) ?? returnWaits(ctx, order)
  },
  move: async (ctx, file, { reason, returnedOn }) => {
    const order = await updateLiveOrder(ctx.tx, file.row.id, {
      status: 'returned',
      returnReason: reason,
      returnedOn: fromDay(returnedOn),
    })
    const fault = await setTakenFromOrigin(ctx.tx, file.row, {
      targetFen: 0n,
      at: ctx.at,
      byId: staffId(ctx),
    })
    if (fault) return no(fault)
    return ok({
      set: { orderMadeById: null },
      detail: { order: order.reference, attempt: order.attempt, amountFen: Number(order.amountFen) },
      reason,
      happened: instantOfDay(returnedOn, ctx.at),
    })
  },
})
