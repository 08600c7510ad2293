import { no, ok } from '@/lib/domain/result'
import { setTakenFromOrigin } from '@/lib/db/accounts'
import { fromDay } from '@/lib/db/days'
import { findLiveOrder, updateLiveOrder } from '@/lib/db/remittances'
import { ConfirmRemitted } from '@/lib/schemas/steps'
import { instantOfDay } from './clock-keeping'
import { lineWaits } from './line-waits'
import { bankPaperFault } from './money-checks'
import { staffId, stepCommand } from './take-step'

/** 登记划款回单: from here on, and not before, the balance is gone at the origin (FU-09). */
export const confirmRemitted = stepCommand(ConfirmRemitted, {
  step: 'confirmRemitted',
  guard: async (ctx, file, input) => {
    // What is recorded for an agency without a login happened there before it was recorded here.
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
      attempt: order.attempt,
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
