import { no, ok } from '@/lib/domain/result'
import { setTakenFromOrigin } from '@/lib/db/accounts'
import { fromDay } from '@/lib/db/days'
import { findLiveOrder, updateLiveOrder } from '@/lib/db/remittances'
import { ReportPayOutReturned } from '@/lib/schemas/steps'
import { instantOfDay } from './clock-keeping'
import { returnWaits } from './line-waits'
import { dayFault } from './money-checks'
import { staffId, stepCommand } from './take-step'

/** 登记支付退回: the bank could not pay the person; the money is due again, by remittance or to another account. */
export const reportPayOutReturned = stepCommand(ReportPayOutReturned, {
  step: 'reportPayOutReturned',
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
      detail: { order: order.reference, amountFen: Number(order.amountFen) },
      reason,
      happened: instantOfDay(returnedOn, ctx.at),
    })
  },
})
