import { dueDay } from '@/lib/domain/calendar/due-day'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { INQUIRY_DAYS } from '@/lib/domain/money/inquiry'
import { no, ok } from '@/lib/domain/result'
import type { Side } from '@/lib/domain/transfer/states'
import { readCalendar } from '@/lib/db/calendars'
import { fromDay, toDay } from '@/lib/db/days'
import { findOrderInTransit } from '@/lib/db/inquiries'
import { lockTransfer, type CaseFile } from '@/lib/db/transfers'
import { OpenInquiry } from '@/lib/schemas/beside'
import { openOwnCase } from './beside'
import { command, type Answer, type Ctx } from './command'
import { recordBeside, staffId } from './take-step'

/**
 * 资金核查: asks the other side, once per order, after money that was paid and is not seen to arrive. The
 * program asks the paying side when TW is over; a person may ask as soon as it is on its way.
 */
export const openInquiry = command(OpenInquiry, async (ctx, { reference }) => {
  const asking = await askingOf(ctx, reference)
  if (!asking.ok) return asking
  const { file, asked } = asking.value
  const order = await findOrderInTransit(ctx.tx, file.row.id)
  if (!order) return no({ code: 'wrong-state', detail: 'nothing-in-transit' })
  if (order.inquiry) return no({ code: 'wrong-state', detail: 'already-asked' })
  const agency = asked === 'origin' ? file.row.originAgency : file.row.destinationAgency
  const calendar = await readCalendar(ctx.tx, agency.calendarCode)
  const answerBy = dueDay(dayOf(ctx.at), INQUIRY_DAYS, calendar).due
  await ctx.tx.moneyInquiry.create({
    data: {
      orderId: order.id,
      askedAgencyId: agency.id,
      openedById: staffId(ctx),
      openedAt: ctx.at,
      answerBy: fromDay(answerBy),
    },
  })
  await recordBeside(ctx, file, 'openInquiry', { order: order.reference, answerBy })
  return ok({ order: order.reference, answerBy })
})

type Asking = { readonly file: CaseFile; readonly asked: Side }

async function askingOf(ctx: Ctx, reference: string): Promise<Answer<Asking>> {
  if (ctx.doer.kind === 'system') {
    const file = await lockTransfer(ctx.tx, { reference })
    if (!file) return no({ code: 'not-found' })
    const isOver = file.row.clocks.some(
      ({ clock, endedAt, sortDueOn }) =>
        clock === 'TW' && endedAt === null && toDay(sortDueOn) < dayOf(ctx.at),
    )
    return isOver ? ok({ file, asked: 'origin' }) : no({ code: 'wrong-state', detail: 'nothing-in-transit' })
  }
  const own = await openOwnCase(ctx, { reference }, ['finance'])
  if (!own.ok) return own
  const { file, side } = own.value
  return ok({ file, asked: side === 'origin' ? 'destination' : 'origin' })
}
