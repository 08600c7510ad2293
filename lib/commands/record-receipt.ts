import { no, ok } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { setTakenFromOrigin } from '@/lib/db/accounts'
import { fromDay } from '@/lib/db/days'
import { addReceipt, findLiveOrder, updateLiveOrder } from '@/lib/db/remittances'
import type { CaseFile } from '@/lib/db/transfers'
import { RecordReceipt } from '@/lib/schemas/steps'
import { instantOfDay } from './clock-keeping'
import type { Ctx } from './command'
import { lineWaits } from './line-waits'
import { dayFault, dueFen, signerOf, unreachableAccount } from './money-checks'
import { staffId, stepCommand } from './take-step'

/** 登记到账: a payment on the destination's statement. To a mismatch it adds a further receipt. */
export const recordReceipt = stepCommand(RecordReceipt, {
  step: 'recordReceipt',
  guard: async (ctx, file, { receivedOn, amountFen, bankReference }) =>
    unreachableAccount(file) ??
    dayFault(ctx, receivedOn) ??
    lineWaits(ctx, file.row.destinationAgencyId, BigInt(amountFen), bankReference),
  move: async (ctx, file, { amountFen, receivedOn, bankReference }) => {
    const added = await addReceipt(ctx.tx, {
      transferId: file.row.id,
      amountFen,
      receivedOn: fromDay(receivedOn),
      bankReference,
      agencyId: file.row.destinationAgencyId,
      recordedById: signerOf(ctx),
      recordedAt: ctx.at,
      status: 'received',
    })
    if (!added) return no({ code: 'wrong-state', detail: 'receipt-known' })
    const fault = await closeUnseenPayment(ctx, file, fromDay(receivedOn))
    if (fault) return no(fault)
    return ok({
      set: { originOwes: false },
      detail: { amountFen, bankReference },
      happened: instantOfDay(receivedOn, ctx.at),
    })
  },
})

/**
 * An origin without a login may have paid before anybody told us. The arrival then proves the payment: an
 * approved order counts as paid, one that was only prepared is void, and the balance has left the origin.
 */
async function closeUnseenPayment(ctx: Ctx, file: CaseFile, receivedOn: Date): Promise<Refusal | null> {
  const { row, facts } = file
  if (facts.fundsState === 'remitted' || facts.fundsState === 'mismatched') return null
  const order = await findLiveOrder(ctx.tx, row.id)
  if (order)
    await updateLiveOrder(
      ctx.tx,
      row.id,
      order.status === 'approved' ? { status: 'paid', paidOn: receivedOn } : { status: 'cancelled' },
    )
  return setTakenFromOrigin(ctx.tx, row, {
    targetFen: BigInt(dueFen(file)),
    at: ctx.at,
    byId: staffId(ctx),
  })
}
