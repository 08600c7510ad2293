import { addDays, dayOf, HOME_ZONE, instantAt } from '@/lib/domain/calendar/local-date'
import type { LocalDate, WallTime } from '@/lib/domain/calendar/local-date'
import { calendarVersionOf, classify } from '@/lib/domain/calendar/working-calendar'
import type { DayReason, WorkingCalendar } from '@/lib/domain/calendar/working-calendar'

export type ExplainedDay = {
  readonly date: LocalDate
  readonly counted: boolean
  /** 1 for the first counted day. */
  readonly ordinal?: number
  readonly reason: 'startDay' | DayReason
  readonly name?: string
}

export type DueDay = {
  readonly start: LocalDate
  /** Length in working days. */
  readonly days: number
  readonly due: LocalDate
  /** A day after the start lies in a year without a published notice. */
  readonly provisional: boolean
  readonly calendarVersion: string
  /** Every day from start to due; the last one is the due day. */
  readonly explanation: readonly ExplainedDay[]
}

/**
 * The last day of a term of `days` working days. The start day never counts (民法典 art. 201, CA-01); as only
 * working days count, the term cannot end on a rest day (art. 203, CA-02). With 0 days, due is the start.
 * Throws RangeError when `days` is not a whole number ≥ 0.
 */
export function dueDay(start: LocalDate, days: number, calendar: WorkingCalendar): DueDay {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of working days: ${days}`)
  const explanation: ExplainedDay[] = [{ date: start, counted: false, reason: 'startDay' }]
  let due = start
  let counted = 0
  let provisional = false
  while (counted < days) {
    due = addDays(due, 1)
    const { working, provisional: guessed, ...why } = classify(due, calendar)
    provisional ||= guessed
    if (working) counted += 1
    explanation.push({ date: due, counted: working, ...(working && { ordinal: counted }), ...why })
  }
  const dates = explanation.map((day) => day.date)
  return { start, days, due, provisional, calendarVersion: calendarVersionOf(dates, calendar), explanation }
}

/** The working days after `from` up to and including `to`, in order; none when `to` is not later. */
export function workingDaysIn(from: LocalDate, to: LocalDate, calendar: WorkingCalendar): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = from; day < to;) {
    day = addDays(day, 1)
    if (classify(day, calendar).working) days.push(day)
  }
  return days
}

/** Number of working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysAfter(from: LocalDate, to: LocalDate, calendar: WorkingCalendar): number {
  // 0 - n, as -n would give -0 for two days with no working day between them.
  return to >= from ? workingDaysIn(from, to, calendar).length : 0 - workingDaysIn(to, from, calendar).length
}

/** The first working day later than `day`. */
export function nextWorkingDay(day: LocalDate, calendar: WorkingCalendar): LocalDate {
  let next = addDays(day, 1)
  while (!classify(next, calendar).working) next = addDays(next, 1)
  return next
}

export const RECEIPT_POLICIES = ['AS_IS', 'ROLL'] as const
export type ReceiptPolicy = (typeof RECEIPT_POLICIES)[number]

/**
 * Day zero of an event (CA-07). AS_IS: its own date in the zone, whatever day and hour that is. ROLL: an
 * event on a rest day, or later than close of business, counts as received on the next working day.
 */
export function receiptDay(
  instant: Date,
  policy: ReceiptPolicy,
  calendar: WorkingCalendar,
  closeOfBusiness: WallTime = '17:30',
  zone: string = HOME_ZONE,
): LocalDate {
  const day = dayOf(instant, zone)
  if (policy === 'AS_IS') return day
  const inTime = instant.getTime() <= instantAt(day, closeOfBusiness, zone).getTime()
  return inTime && classify(day, calendar).working ? day : nextWorkingDay(day, calendar)
}
