import { dueDay, workingDaysAfter } from '@/lib/domain/calendar/due-day'
import { localDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import {
  buildCalendar,
  overlayCalendar,
  type CalendarDay,
  type CalendarYear,
  type WorkingCalendar,
} from '@/lib/domain/calendar/working-calendar'
import type { Tx } from './client'

/** The national calendar; every other one is local days on top of it. */
export const NATIONAL_CALENDAR = 'CN'

type StoredDay = { readonly date: string; readonly name: string; readonly isOffDay: boolean }
export type StoredYear = CalendarYear & {
  readonly code: string
  /** When its change was approved; null for what was loaded with the program. */
  readonly approvedAt: Date | null
}

/** The days of a year as they stand in a row. */
export function storedDays(days: unknown): CalendarDay[] {
  return (days as readonly StoredDay[]).map(({ date, name, isOffDay }) => ({
    date: localDate(date),
    name,
    isOffDay,
  }))
}

/**
 * The calendar as last published: the newest version of every year. Years nobody stored are provisional. A local
 * calendar is the national one with its own days on top.
 */
export async function readCalendar(tx: Pick<Tx, 'calendarYear'>, code: string): Promise<WorkingCalendar> {
  return calendarFrom(await readYears(tx, [NATIONAL_CALENDAR, code]), code)
}

/** Every version of every year, of these calendars or of all. */
export async function readYears(
  tx: Pick<Tx, 'calendarYear'>,
  codes?: readonly string[],
): Promise<StoredYear[]> {
  const rows = await tx.calendarYear.findMany({
    ...(codes && { where: { code: { in: [...codes] } } }),
    orderBy: [{ year: 'asc' }, { version: 'asc' }],
  })
  return rows.map(({ code, year, published, version, source, days, createdAt, changeId }) => ({
    code,
    year,
    published,
    version,
    source,
    days: storedDays(days),
    approvedAt: changeId === null ? null : createdAt,
  }))
}

/** The calendar of this code out of years in whatever order; the newest version of each counts. */
export function calendarFrom(years: readonly StoredYear[], code: string): WorkingCalendar {
  const national = buildCalendar(NATIONAL_CALENDAR, newestOf(years, NATIONAL_CALENDAR))
  return code === NATIONAL_CALENDAR ? national : overlayCalendar(national, code, newestOf(years, code))
}

/**
 * The calendar a clock was counted by: years approved later are left out until its version is met. Where none fits,
 * the calendar as it stands.
 */
export function calendarCountedBy(
  years: readonly StoredYear[],
  code: string,
  clock: {
    readonly calendarCode: string
    readonly calendarVersion: string
    readonly startedOn: LocalDate
    readonly dueOn: LocalDate
  },
): WorkingCalendar {
  let known = years
  for (;;) {
    const calendar = calendarFrom(known, clock.calendarCode)
    const days = workingDaysAfter(clock.startedOn, clock.dueOn, calendar)
    const { calendarVersion } = dueDay(clock.startedOn, Math.max(0, days), calendar)
    if (calendarVersion === clock.calendarVersion) return calendarFrom(known, code)
    const latest = known.reduce((last, { approvedAt }) => Math.max(last, approvedAt?.getTime() ?? 0), 0)
    if (latest === 0) return calendarFrom(years, code)
    known = known.filter(({ approvedAt }) => (approvedAt?.getTime() ?? 0) < latest)
  }
}

function newestOf(years: readonly StoredYear[], code: string): CalendarYear[] {
  const newest = new Map<number, CalendarYear>()
  for (const year of years)
    if (year.code === code && (newest.get(year.year)?.version ?? -1) < year.version)
      newest.set(year.year, year)
  return [...newest.values()]
}
