import { no, ok } from '@/lib/domain/result'
import { setTakenFromOrigin } from '@/lib/db/accounts'
import { fromDay } from '@/lib/db/days'
import { findLiveOrder, updateLiveOrder } from '@/lib/db/remittances'
import { ConfirmPaidOut } from '@/lib/schemas/steps'
import { instantOfDay } from './clock-keeping'
import { lineWaits } from './line-waits'
import { bankPaperFault } from './money-checks'
import { staffId, stepCommand } from './take-step'

/** 登记支付回单: the balance has left the origin, into the person's own bank account. */
export const confirmPaidOut = stepCommand(ConfirmPaidOut, {
  step: 'confirmPaidOut',
  guard: async (ctx, file, input) => {
    const order = input.onBehalf ? null : await findLiveOrder(ctx.tx, file.row.id)
    const { originAgencyId } = file.row
    return (
      (await bankPaperFault(ctx, originAgencyId, input, order?.approvedAt)) ??
      (order && lineWaits(ctx, originAgencyId, -order.amountFen, input.bankReference))
    )
  },
  move: async (ctx, file, { bankReference, paidOn }) => {
    const order = await updateLiveOrder(ctx.tx, file.row.id, {
      status: 'paid',
      bankReference,
      paidOn: fromDay(paidOn),
    })
    const fault = await setTakenFromOrigin(ctx.tx, file.row, {
      targetFen: order.amountFen,
      at: ctx.at,
      byId: staffId(ctx),
    })
    if (fault) return no(fault)
    return ok({
      detail: { order: order.reference, bankReference, amountFen: Number(order.amountFen) },
      happened: instantOfDay(paidOn, ctx.at),
    })
  },
})
