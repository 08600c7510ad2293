import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { no, ok } from '@/lib/domain/result'
import { fromDay } from '@/lib/db/days'
import { bookStep } from '@/lib/db/ledger'
import { findReturning } from '@/lib/db/remittances'
import type { CaseFile } from '@/lib/db/transfers'
import { RecordReturnArrival } from '@/lib/schemas/beside'
import { openOwnCase } from './beside'
import { instantOfDay } from './clock-keeping'
import { command, type Answer, type Ctx } from './command'
import { lineWaits } from './line-waits'
import { dayFault } from './money-checks'
import { recordBeside, staffId } from './take-step'

type Said = {
  readonly receivedOn: LocalDate
  readonly bankReference: string
  /** Its payment reference; without one the oldest that is on its way. */
  readonly order?: string | undefined
}

/**
 * 登记退回款到账: what the destination sent back (退回多付, 全额退回) is seen in the origin's account. Until then it
 * is on its way, whatever the destination says it has paid; the case may have ended meanwhile.
 */
export const recordReturnArrival = command(RecordReturnArrival, async (ctx, input) => {
  const own = await openOwnCase(ctx, input, ['finance'])
  if (!own.ok) return own
  if (own.value.side !== 'origin') return no({ code: 'wrong-side', detail: 'origin' })
  return takeReturnIn(ctx, own.value.file, input)
})

/** The same as part of other work, where the bank's statement says it. */
export async function takeReturnIn(
  ctx: Ctx,
  file: CaseFile,
  { receivedOn, bankReference, order: wanted }: Said,
): Promise<Answer<{ readonly order: string }>> {
  const { row } = file
  const order = await findReturning(ctx.tx, row.id, { reference: wanted })
  if (!order) return no({ code: 'wrong-state', detail: 'no-return-out' })
  const fault =
    dayFault(ctx, receivedOn, order.paidOn) ??
    (await lineWaits(ctx, row.originAgencyId, order.amountFen, bankReference))
  if (fault) return no(fault)
  await ctx.tx.remittanceOrder.update({
    where: { id: order.id },
    data: { arrivedOn: fromDay(receivedOn), arrivalReference: bankReference },
  })
  const detail = { order: order.reference, amountFen: Number(order.amountFen), bankReference }
  const after = await recordBeside(ctx, file, 'recordReturnArrival', {
    ...detail,
    ...(dayOf(ctx.at) === receivedOn ? {} : { happenedOn: receivedOn }),
  })
  const happened = instantOfDay(receivedOn, ctx.at)
  const entry = { before: file, after, detail, at: ctx.at, happened, byId: staffId(ctx) }
  await bookStep(ctx.tx, 'recordReturnArrival', entry)
  return ok({ order: order.reference })
}
