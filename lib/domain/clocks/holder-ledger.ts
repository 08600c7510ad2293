import { workingDaysIn } from '@/lib/domain/calendar/due-day'
import { HOME_ZONE, instantAt } from '@/lib/domain/calendar/local-date'
import type { LocalDate, WallTime } from '@/lib/domain/calendar/local-date'
import type { WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import type { Holder } from '@/lib/domain/transfer/states'

/** From this instant on the case was with the holder, until the next span begins. */
export type HolderSpan = { readonly holder: Holder; readonly from: Date }

export type LedgerWindow = {
  /** Day zero of the clock; not counted. */
  readonly startedOn: LocalDate
  /** Last day of the window, counted if it is a working day. */
  readonly until: LocalDate
  /** When the window ends before close of business of its last day: the end of the clock, or now. */
  readonly endInstant?: Date
}

export type LedgerDay = { readonly date: LocalDate; readonly ordinal: number; readonly holder: Holder }
export type HolderLedger = {
  readonly days: readonly LedgerDay[]
  readonly totals: Readonly<Partial<Record<Holder, number>>>
}

/**
 * Whose days a clock used. Every working day of the window belongs to whoever had the case up to close of
 * business of that day (up to `endInstant` if that is earlier): who hands over at that very instant, or ends
 * the clock by handing over, still used the day. The totals add up to the elapsed working days.
 * Throws RangeError when the spans are out of order or begin too late to say who held the case.
 */
export function holderLedger(
  spans: readonly HolderSpan[],
  window: LedgerWindow,
  calendar: WorkingCalendar,
  closeOfBusiness: WallTime,
  zone: string = HOME_ZONE,
): HolderLedger {
  if (spans.some((span, index) => span.from < (spans[index - 1]?.from ?? span.from)))
    throw new RangeError('holder spans out of order')
  const totals: Partial<Record<Holder, number>> = {}
  const days = workingDaysIn(window.startedOn, window.until, calendar).map((date, index): LedgerDay => {
    const close = instantAt(date, closeOfBusiness, zone)
    const moment = window.endInstant && window.endInstant < close ? window.endInstant : close
    const span = spans.findLast(({ from }) => from < moment)
    if (!span) throw new RangeError(`nobody held the case on ${date}`)
    totals[span.holder] = (totals[span.holder] ?? 0) + 1
    return { date, ordinal: index + 1, holder: span.holder }
  })
  return { days, totals }
}
