import { dueDay, nextWorkingDay } from '@/lib/domain/calendar/due-day'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { classify, type WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import { adjustedDueOn, type Pause } from '@/lib/domain/clocks/adjusted-due'

/** The dates of a clock that rest on a calendar. */
export type ClockDates = {
  readonly dueOn: LocalDate
  readonly promisedDueOn: LocalDate | null
  readonly adjustedDueOn: LocalDate
  readonly sortDueOn: LocalDate
  readonly provisional: boolean
  readonly calendarVersion: string
}

export type StoredClock = ClockDates & {
  readonly startedOn: LocalDate
  readonly lengthDays: number
  /** Working days from startedOn to promisedDueOn by the calendar in force when it was reckoned. */
  readonly promisedDays: number | null
  readonly carriedDays: number
  readonly endedAt: Date | null
}

/**
 * A running clock under a newly published calendar year (CA-06): the start and the lengths stay, the dates
 * are counted again. Null when nothing changes or the clock has ended: what was judged stays judged.
 * @param paused approved pauses and the day an open one is taken to last to
 */
export function recomputeClock(
  row: StoredClock,
  calendar: WorkingCalendar,
  paused?: { readonly pauses: readonly Pause[]; readonly asOf: LocalDate },
): { readonly before: ClockDates; readonly after: ClockDates } | null {
  if (row.endedAt !== null) return null
  const { startedOn, lengthDays, promisedDays } = row
  const { due: dueOn, provisional, calendarVersion } = dueDay(startedOn, lengthDays, calendar)
  const after: ClockDates = {
    dueOn,
    promisedDueOn: promisedDays === null ? null : dueDay(startedOn, promisedDays, calendar).due,
    adjustedDueOn: paused
      ? adjustedDueOn({ startedOn, lengthDays, calendar, asOf: paused.asOf }, paused.pauses)
      : dueOn,
    sortDueOn: sortDue(row, calendar),
    provisional,
    calendarVersion,
  }
  const before: ClockDates = {
    dueOn: row.dueOn,
    promisedDueOn: row.promisedDueOn,
    adjustedDueOn: row.adjustedDueOn,
    sortDueOn: row.sortDueOn,
    provisional: row.provisional,
    calendarVersion: row.calendarVersion,
  }
  const keys = Object.keys(before) as (keyof ClockDates)[]
  return keys.some((key) => before[key] !== after[key]) ? { before, after } : null
}

function sortDue(row: StoredClock, calendar: WorkingCalendar): LocalDate {
  const left = row.lengthDays - row.carriedDays
  if (left > 0 || row.carriedDays === 0) return dueDay(row.startedOn, left, calendar).due
  // Nothing left: due on the day of receipt, which a new holiday may have moved to the next working day.
  const { working } = classify(row.sortDueOn, calendar)
  return working ? row.sortDueOn : nextWorkingDay(row.sortDueOn, calendar)
}
