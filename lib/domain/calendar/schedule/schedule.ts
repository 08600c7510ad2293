import { localDate, weekdayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { statutoryDays } from '@/lib/domain/calendar/statutory-days'
import { calendarYearFaults, type CalendarDay } from '@/lib/domain/calendar/working-calendar'

/** What keeps a schedule from being read or used; wording with the cure in lib/i18n/messages/calendars. */
export const SCHEDULE_FAULTS = [
  'notReadable',
  'notJson',
  'noDayList',
  'notIcs',
  'otherYear',
  'noDate',
  'dateOrder',
  'tooLong',
  'noName',
  'nameTooLong',
  'noKind',
  'unclearKind',
  'notWholeDay',
  'repeats',
  'dayTwice',
  'dayOutsideYear',
  'noDaysOff',
  'noDays',
  'makeUpOnWeekday',
  'statutoryMissing',
] as const

export type ScheduleFault = {
  readonly code: (typeof SCHEDULE_FAULTS)[number]
  /** Where it stands: a line of a typed list, an entry of a file, counted from 1; absent for the whole. */
  readonly row?: number
  /** What stands there, shortened: a date, a name, the line itself. */
  readonly what?: string
}

/** A day with the line or entry it came from. */
export type ReadDay = CalendarDay & { readonly row: number }

export type ScheduleRead =
  | { readonly ok: true; readonly days: readonly ReadDay[] }
  | { readonly ok: false; readonly faults: readonly ScheduleFault[] }

/** A notice fits on two pages; what is longer is another file. Bytes. */
export const LARGEST_SCHEDULE = 512 * 1024

const LONGEST_NAME = 20
/** Entries cut to this length where they are repeated to whoever sent them. */
const SHOWN = 40

export function shown(text: string): string {
  const oneLine = text.replace(/\s+/gu, ' ').trim()
  return oneLine.length > SHOWN ? `${oneLine.slice(0, SHOWN)}…` : oneLine
}

export function nameFault(name: string): 'noName' | 'nameTooLong' | null {
  if (name === '') return 'noName'
  return [...name].length > LONGEST_NAME ? 'nameTooLong' : null
}

/**
 * What keeps the days read from being one year of a calendar. The national year must be whole: it names days off,
 * among them every one the law gives (a file cut in half does not), and its make-up days are Saturdays and Sundays.
 */
export function scheduleFaults(
  year: number,
  days: readonly ReadDay[],
  regional: boolean,
): readonly ScheduleFault[] {
  const faults: ScheduleFault[] = []
  const rows = new Map<LocalDate, number>()
  for (const { date, row, isOffDay } of days) {
    if (rows.has(date)) faults.push({ code: 'dayTwice', row, what: date })
    rows.set(date, row)
    const isWeekday = weekdayOf(date) % 6 !== 0
    if (!regional && !isOffDay && isWeekday) faults.push({ code: 'makeUpOnWeekday', row, what: date })
  }
  const asYear = { year, published: true, version: 1, source: '', days }
  for (const { code, date } of calendarYearFaults(asYear, regional)) {
    // Said above, with its line.
    if (code === 'dayTwice') continue
    faults.push({ code, ...(date && { row: rows.get(date) ?? 0, what: date }) })
  }
  if (days.length === 0 && regional) faults.push({ code: 'noDays' })
  if (!regional && days.some((day) => day.isOffDay)) faults.push(...missing(year, days))
  return faults
}

function missing(year: number, days: readonly CalendarDay[]): ScheduleFault[] {
  const off = new Set(days.filter((day) => day.isOffDay).map((day) => day.date))
  return [...statutoryDays(year)]
    .filter(([date]) => !off.has(date))
    .map(([date, name]) => ({ code: 'statutoryMissing', what: `${date} ${name}` }))
}

/** In the order of the year, without what only the reader needed. */
export function daysOf(days: readonly ReadDay[]): CalendarDay[] {
  return days
    .map(({ date, name, isOffDay }) => ({ date, name, isOffDay }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

/** First and last day a schedule of this year may name: the December before belongs to it too. */
export function spanOf(year: number): { readonly from: LocalDate; readonly to: LocalDate } {
  return { from: localDate(`${year - 1}-12-01`), to: localDate(`${year}-12-31`) }
}
