import { dueDay, receiptDay, workingDaysAfter, workingDaysIn } from '@/lib/domain/calendar/due-day'
import type { ReceiptPolicy } from '@/lib/domain/calendar/due-day'
import { dayOf, HOME_ZONE, instantAt } from '@/lib/domain/calendar/local-date'
import type { LocalDate, WallTime } from '@/lib/domain/calendar/local-date'
import type { WorkingCalendar } from '@/lib/domain/calendar/working-calendar'

/** Acceptance, supplement, contact letter, out, correction, in, remittance, in transit, credit. */
export const CLOCKS = ['T0', 'TS', 'TL', 'T1', 'TD', 'T2', 'T3', 'TW', 'T4'] as const
export type Clock = (typeof CLOCKS)[number]

export const CLOCK_KINDS = ['statutory', 'service', 'expectation'] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

/** Only T1 and T2 are limits of the transfer measures of 2021 (DL-01, DL-02); the others are our own. */
export const CLOCK_KIND: Readonly<Record<Clock, ClockKind>> = {
  T0: 'service',
  TS: 'service',
  TL: 'service',
  T1: 'statutory',
  TD: 'service',
  T2: 'statutory',
  T3: 'service',
  TW: 'expectation',
  T4: 'service',
}

/** `notMet`: the case ended first. `interrupted`: something else took the clock's place, in time. */
export const ENDINGS = ['met', 'late', 'notMet', 'interrupted'] as const
export type Ending = (typeof ENDINGS)[number]

export type NewClock = {
  readonly clock: Clock
  readonly startedAt: Date
  /** Working days. */
  readonly lengthDays: number
  /** The area's own shorter promise, in working days. */
  readonly promisedDays?: number
  readonly receiptPolicy: ReceiptPolicy
  /** Calendar and closing time of the agency that owes the step. */
  readonly calendar: WorkingCalendar
  readonly closeOfBusiness: WallTime
  readonly zone?: string
  /** For T2 started anew after a dispute: working days the destination held earlier versions. */
  readonly carriedDays?: number
}

export type ClockStart = {
  readonly clock: Clock
  readonly startedAt: Date
  /** Day zero, after the receipt policy. */
  readonly startedOn: LocalDate
  readonly lengthDays: number
  /** Last day of the full length from day zero. Never moves except with its calendar. */
  readonly dueOn: LocalDate
  readonly promisedDueOn: LocalDate | null
  /** Moved by approved pauses only (adjustedDueOn); equal to dueOn at the start. */
  readonly adjustedDueOn: LocalDate
  readonly provisional: boolean
  readonly calendarVersion: string
  /** Close of business on sortDueOn: late is later than this instant. */
  readonly dueAt: Date
  readonly carriedDays: number
  /** What lists sort by and breach is judged by; earlier than dueOn only where days were carried. */
  readonly sortDueOn: LocalDate
}

export const PROMISE_FAULTS = ['notWholeDays', 'promiseTooLong'] as const
export type PromiseFault = (typeof PROMISE_FAULTS)[number]

/** Why an area may not promise this; null when it may. Less than the term, or all of it, never more (DL-05). */
export function promiseFault(promisedDays: number, lengthDays: number): PromiseFault | null {
  if (!Number.isInteger(promisedDays) || promisedDays < 1) return 'notWholeDays'
  return promisedDays > lengthDays ? 'promiseTooLong' : null
}

/**
 * Starts a clock. With carried days, `dueOn` stays the full length from the new receipt, while `sortDueOn`
 * is the last day on which carried and new days together do not exceed the length. Where nothing is left,
 * that is the day of receipt, or the next working day for a receipt on a rest day or after hours, so that no
 * clock is late before anybody could work on it.
 * Throws RangeError for numbers of days that are not whole or below 0 and for a promise promiseFault refuses.
 */
export function startClock(event: NewClock): ClockStart {
  const { clock, startedAt, lengthDays, promisedDays, calendar, closeOfBusiness } = event
  const { zone = HOME_ZONE, carriedDays = 0 } = event
  const fault = promisedDays === undefined ? null : promiseFault(promisedDays, lengthDays)
  if (fault) throw new RangeError(`${clock}: ${fault}`)
  if (!Number.isInteger(carriedDays) || carriedDays < 0)
    throw new RangeError(`${clock}: carried ${carriedDays}`)
  const startedOn = receiptDay(startedAt, event.receiptPolicy, calendar, closeOfBusiness, zone)
  const { due: dueOn, provisional, calendarVersion } = dueDay(startedOn, lengthDays, calendar)
  const sortDueOn =
    carriedDays > 0 && carriedDays >= lengthDays
      ? receiptDay(startedAt, 'ROLL', calendar, closeOfBusiness, zone)
      : dueDay(startedOn, lengthDays - carriedDays, calendar).due
  return {
    clock,
    startedAt,
    startedOn,
    lengthDays,
    dueOn,
    promisedDueOn: promisedDays === undefined ? null : dueDay(startedOn, promisedDays, calendar).due,
    adjustedDueOn: dueOn,
    provisional,
    calendarVersion,
    dueAt: instantAt(sortDueOn, closeOfBusiness, zone),
    carriedDays,
    sortDueOn,
  }
}

/** Whether an act at this instant comes after close of business on the due day (民法典 art. 203, CA-03). */
export function isLate(
  row: { readonly sortDueOn: LocalDate },
  at: Date,
  closeOfBusiness: WallTime,
  zone: string = HOME_ZONE,
): boolean {
  return at.getTime() > instantAt(row.sortDueOn, closeOfBusiness, zone).getTime()
}

/** How a clock ends that is stopped at this instant by the step it measures. */
export function endClock(
  row: { readonly sortDueOn: LocalDate },
  at: Date,
  closeOfBusiness: WallTime,
  zone: string = HOME_ZONE,
): 'met' | 'late' {
  return isLate(row, at, closeOfBusiness, zone) ? 'late' : 'met'
}

export type ClockRow = {
  readonly startedOn: LocalDate
  readonly sortDueOn: LocalDate
  readonly endedAt: Date | null
  readonly ending: Ending | null
}

export const URGENCIES = ['overdue', 'today', 'soon', 'later'] as const
export type Urgency = (typeof URGENCIES)[number]

/** How many working days before the due day a clock counts as due soon. */
export const SOON_DAYS = 3

export type ClockReading = {
  /** Working days counted since day zero, today included. */
  readonly elapsed: number
  /** Working days until sortDueOn; 0 on that day, then minus the working days since. */
  readonly workingDaysLeft: number
  /** Follows the instant, so true from close of business on the due day, while no day is counted over yet. */
  readonly breached: boolean
  readonly endedOn: LocalDate | null
  readonly ending: Ending | null
  readonly urgency: Urgency
}

/** What a clock shows: a running one now, an ended one at the instant it ended. Nothing here is stored. */
export function readClock(
  row: ClockRow,
  now: Date,
  calendar: WorkingCalendar,
  closeOfBusiness: WallTime,
  zone: string = HOME_ZONE,
): ClockReading {
  const at = row.endedAt ?? now
  const day = dayOf(at, zone)
  const workingDaysLeft = workingDaysAfter(day, row.sortDueOn, calendar)
  const breached = isLate(row, at, closeOfBusiness, zone)
  return {
    elapsed: workingDaysIn(row.startedOn, day, calendar).length,
    workingDaysLeft,
    breached,
    endedOn: row.endedAt ? day : null,
    ending: row.ending,
    urgency: breached ? 'overdue' : urgencyBefore(day, row.sortDueOn, workingDaysLeft),
  }
}

function urgencyBefore(day: LocalDate, due: LocalDate, left: number): Urgency {
  if (day >= due) return 'today'
  return left <= SOON_DAYS ? 'soon' : 'later'
}
