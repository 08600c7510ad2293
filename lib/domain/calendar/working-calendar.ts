import { localDate, weekdayOf, yearOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { statutoryDays } from '@/lib/domain/calendar/statutory-days'

/** A day that is not what its weekday says: a day off, or a make-up working day (调休补班). */
export type CalendarDay = { readonly date: LocalDate; readonly name: string; readonly isOffDay: boolean }

/** One year as announced. A notice may also name days in the December before (2018-12-29 did work). */
export type CalendarYear = {
  readonly year: number
  /** False while the year's notice is missing: statutory days then count beneath `days`, all provisional. */
  readonly published: boolean
  /** Raised by one with every correction of the year. 0 is kept for "nothing known but the law". */
  readonly version: number
  /** Number and date of the notice, shown to staff. */
  readonly source: string
  readonly days: readonly CalendarDay[]
}

export type WorkingCalendar = { readonly code: string; readonly years: ReadonlyMap<number, CalendarYear> }

export const DAY_REASONS = ['weekday', 'makeUpDay', 'weekend', 'holiday'] as const
export type DayReason = (typeof DAY_REASONS)[number]

export type DayClass = {
  readonly reason: DayReason
  readonly working: boolean
  readonly name?: string
  /** The day's year has no published notice, so this may still change. */
  readonly provisional: boolean
}

export const CALENDAR_FAULTS = ['dayTwice', 'dayOutsideYear', 'noDaysOff'] as const
export type CalendarFault = { readonly code: (typeof CALENDAR_FAULTS)[number]; readonly date?: LocalDate }

/**
 * What keeps a year from being used. `noDaysOff` stops an empty list, which data sources give for a year
 * they do not know, from being published as a year without holidays; a regional list may be that short.
 */
export function calendarYearFaults(year: CalendarYear, regional = false): CalendarFault[] {
  const faults: CalendarFault[] = []
  const seen = new Set<LocalDate>()
  const earliest = localDate(`${year.year - 1}-12-01`)
  for (const { date } of year.days) {
    if (seen.has(date)) faults.push({ code: 'dayTwice', date })
    if (date < earliest || yearOf(date) > year.year) faults.push({ code: 'dayOutsideYear', date })
    seen.add(date)
  }
  const empty = !year.days.some((day) => day.isOffDay)
  if (year.published && empty && !regional) faults.push({ code: 'noDaysOff' })
  return faults
}

/** Throws RangeError for a year given twice or one with faults (see calendarYearFaults). */
export function buildCalendar(code: string, years: readonly CalendarYear[]): WorkingCalendar {
  return { code, years: byYear(code, years, false) }
}

/**
 * A regional calendar: national years with local days on top, the local day winning where both name one
 * (放假办法 art. 4 lets the governments of ethnic areas fix their own festivals). A merged year is published
 * only when both are; its version is the sum of both, which moves whenever either does.
 * Throws RangeError like buildCalendar.
 */
export function overlayCalendar(
  base: WorkingCalendar,
  code: string,
  years: readonly CalendarYear[],
): WorkingCalendar {
  const merged = new Map(base.years)
  for (const local of byYear(code, years, true).values()) {
    const national = base.years.get(local.year)
    const days = [...dayList(national).values(), ...local.days]
    merged.set(local.year, {
      year: local.year,
      published: local.published && national?.published === true,
      version: (national?.version ?? 0) + local.version,
      source: national ? `${national.source}; ${local.source}` : local.source,
      days: [...new Map(days.map((day) => [day.date, day])).values()],
    })
  }
  return { code, years: merged }
}

/**
 * Working day = Monday to Friday and not a day off, or a make-up day (CA-04). Years nobody published fall
 * back on the law: statutory days only, marked provisional, never "every weekday works" (CA-06).
 */
export function classify(day: LocalDate, calendar: WorkingCalendar): DayClass {
  const provisional = !isPublished(calendar, yearOf(day))
  const weekend = weekdayOf(day) % 6 === 0
  const listed = listedDay(day, calendar)
  if (!listed) return { reason: weekend ? 'weekend' : 'weekday', working: !weekend, provisional }
  const { name, isOffDay } = listed
  if (isOffDay) return { reason: 'holiday', working: false, name, provisional }
  return { reason: weekend ? 'makeUpDay' : 'weekday', working: true, name, provisional }
}

export function isPublished(calendar: WorkingCalendar, year: number): boolean {
  return calendar.years.get(year)?.published === true
}

/**
 * Which data an answer over these days rests on, e.g. 'CN-2026/1+2027/0': every year touched with its
 * version, 0 where nothing is published; also the year whose notice names a day of the December before.
 */
export function calendarVersionOf(days: readonly LocalDate[], calendar: WorkingCalendar): string {
  const touched = new Set<number>()
  for (const day of days) {
    touched.add(yearOf(day))
    if (followingNotice(day, calendar)?.has(day)) touched.add(yearOf(day) + 1)
  }
  const versions = [...touched]
    .sort((a, b) => a - b)
    .map((year) => `${year}/${calendar.years.get(year)?.version ?? 0}`)
  return `${calendar.code}-${versions.join('+')}`
}

function listedDay(day: LocalDate, calendar: WorkingCalendar): Pick<CalendarDay, 'name' | 'isOffDay'> | null {
  const year = yearOf(day)
  const listed = followingNotice(day, calendar)?.get(day) ?? dayList(calendar.years.get(year)).get(day)
  if (listed) return listed
  const name = isPublished(calendar, year) ? undefined : statutoryDays(year).get(day)
  return name === undefined ? null : { name, isOffDay: true }
}

/** The list of the next year, for a December day: the later notice has the last word. */
function followingNotice(day: LocalDate, calendar: WorkingCalendar) {
  const next = day.slice(5, 7) === '12' ? calendar.years.get(yearOf(day) + 1) : undefined
  return next?.published ? dayList(next) : null
}

type DayList = ReadonlyMap<LocalDate, CalendarDay>
const NO_DAYS: DayList = new Map()
/** Looking a day up happens thousands of times per screen; a year never changes once built. */
const dayLists = new WeakMap<CalendarYear, DayList>()

function dayList(year: CalendarYear | undefined): DayList {
  if (!year) return NO_DAYS
  const known = dayLists.get(year)
  if (known) return known
  const list: DayList = new Map(year.days.map((day) => [day.date, day]))
  dayLists.set(year, list)
  return list
}

function byYear(code: string, years: readonly CalendarYear[], regional: boolean): Map<number, CalendarYear> {
  const map = new Map<number, CalendarYear>()
  for (const year of years) {
    const fault = map.has(year.year) ? 'yearTwice' : calendarYearFaults(year, regional)[0]?.code
    if (fault) throw new RangeError(`calendar ${code} ${year.year}: ${fault}`)
    map.set(year.year, year)
  }
  return map
}
