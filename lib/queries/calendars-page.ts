import { calendarFrom, readYears, type StoredYear } from '@/lib/db/calendars'
import { db, type Db } from '@/lib/db/client'
import { mayChangeRules, mayReadAdministration } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, yearOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { isPublished } from '@/lib/domain/calendar/working-calendar'
import { workingDaysOf, yearGrid, type GridMonth } from '@/lib/domain/calendar/year-grid'
import { calendarEntries, isNational, type CalendarEntry } from './calendar-entries'
import type { Named } from './staff-page'

export type CalendarYearLine = {
  readonly year: number
  readonly published: boolean
  /** Of the calendar's own days; 0 where it has none for the year. */
  readonly version: number
  readonly source: string | null
  readonly workingDays: number
  readonly waits: boolean
}

export type CalendarList = Named & {
  readonly code: string
  readonly isNational: boolean
  readonly agencies: readonly Named[]
  /** Latest first. */
  readonly years: readonly CalendarYearLine[]
}

export type CalendarsPage = {
  readonly calendars: readonly CalendarList[]
  readonly thisYear: number
  readonly open: readonly CalendarEntry[]
  readonly underWay: CalendarEntry | null
  readonly decided: readonly CalendarEntry[]
  readonly mayPropose: boolean
}

/** Every calendar with its years, and what waits; null for whoever neither administers nor audits. */
export async function calendarsPage(
  actor: Actor,
  at: Date,
  database: Db = db(),
): Promise<CalendarsPage | null> {
  if (!mayReadAdministration(actor)) return null
  const thisYear = yearOf(dayOf(at))
  const [calendars, years, changes] = await Promise.all([
    database.calendar.findMany({
      include: {
        agencies: { where: { validTo: null }, select: { name: true, englishName: true } },
      },
      orderBy: { createdAt: 'asc' },
    }),
    readYears(database),
    database.calendarChange.findMany({ orderBy: { proposedAt: 'desc' }, take: 200 }),
  ])
  const entries = await calendarEntries(database, actor, changes)
  const waits = (code: string, year: number) =>
    changes.some((one) => one.outcome === null && one.code === code && one.year === year)
  return {
    calendars: calendars.map(({ code, name, englishName, agencies }) => ({
      code,
      name,
      englishName,
      isNational: isNational(code),
      agencies,
      years: yearsShown(years, thisYear).map((year) => ({
        ...lineOf(years, code, year),
        waits: waits(code, year),
      })),
    })),
    thisYear,
    open: entries.filter(({ outcome }) => outcome === null),
    underWay: entries.find(({ progress }) => progress !== null && progress.finishedAt === null) ?? null,
    decided: entries.filter(({ outcome }) => outcome !== null),
    mayPropose: mayChangeRules(actor),
  }
}

/** From the first year there is to the next one, latest first. */
function yearsShown(years: readonly StoredYear[], thisYear: number): number[] {
  const known = years.map(({ year }) => year)
  const [first, last] = [Math.min(thisYear, ...known), Math.max(thisYear + 1, ...known)]
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}

function lineOf(years: readonly StoredYear[], code: string, year: number): Omit<CalendarYearLine, 'waits'> {
  const calendar = calendarFrom(years, code)
  const own = newest(years, code, year)
  return {
    year,
    published: isPublished(calendar, year),
    version: own?.version ?? 0,
    source: own?.source ?? null,
    workingDays: workingDaysOf(yearGrid(year, calendar)),
  }
}

function newest(years: readonly StoredYear[], code: string, year: number): StoredYear | undefined {
  return years
    .filter((one) => one.code === code && one.year === year)
    .toSorted((a, b) => a.version - b.version)
    .at(-1)
}

export type CalendarYearPage = {
  readonly code: string
  readonly calendar: Named
  readonly isNational: boolean
  readonly year: number
  readonly published: boolean
  readonly source: string | null
  readonly months: readonly GridMonth[]
  readonly workingDays: number
  readonly today: LocalDate
  readonly version: number
  /** Of the calendar's own days, newest first. */
  readonly versions: readonly { readonly version: number; readonly source: string }[]
  readonly neighbours: { readonly before: number; readonly after: number }
  /** A change of this year awaits approval. */
  readonly openChange: string | null
  readonly mayPropose: boolean
}

/** One year of a calendar as a grid, as it stands or as an earlier version had it. */
export async function calendarYearPage(
  actor: Actor,
  asked: { readonly code: string; readonly year: number; readonly version?: number | undefined },
  at: Date,
  database: Db = db(),
): Promise<CalendarYearPage | null> {
  if (!mayReadAdministration(actor)) return null
  const { code, year } = asked
  const found = await database.calendar.findUnique({ where: { code } })
  if (!found || !Number.isInteger(year) || year < 2000 || year > 2099) return null
  const all = await readYears(database)
  const versions = all
    .filter((one) => one.code === code && one.year === year)
    .toSorted((a, b) => b.version - a.version)
  const shown = versions.find(({ version }) => version === asked.version) ?? versions[0]
  const calendar = calendarFrom(
    all.filter((one) => one.code !== code || one.year !== year || one === shown),
    code,
  )
  const months = yearGrid(year, calendar)
  const open = await database.calendarChange.findFirst({
    where: { code, year, kind: 'year', outcome: null },
    select: { id: true },
  })
  return {
    code,
    calendar: found,
    isNational: isNational(code),
    year,
    published: isPublished(calendar, year),
    source: shown?.source ?? null,
    months,
    workingDays: workingDaysOf(months),
    today: dayOf(at),
    version: shown?.version ?? 0,
    versions: versions.map(({ version, source }) => ({ version, source })),
    neighbours: { before: year - 1, after: year + 1 },
    openChange: open?.id ?? null,
    mayPropose: mayChangeRules(actor),
  }
}

/** What a form for a change of a calendar offers. */
export type CalendarProposePage = {
  readonly calendars: readonly (Named & { readonly code: string })[]
  readonly agencies: readonly (Named & { readonly agencyId: string; readonly code: string })[]
  readonly thisYear: number
}

export async function calendarProposePage(
  actor: Actor,
  at: Date,
  database: Db = db(),
): Promise<CalendarProposePage | null> {
  if (!mayChangeRules(actor)) return null
  const [calendars, agencies] = await Promise.all([
    database.calendar.findMany({ orderBy: { createdAt: 'asc' } }),
    database.agency.findMany({ where: { validTo: null }, orderBy: { areaCode: 'asc' } }),
  ])
  return {
    calendars: calendars.map(({ code, name, englishName }) => ({ code, name, englishName })),
    agencies: agencies.map(({ id, name, englishName, calendarCode }) => ({
      agencyId: id,
      name,
      englishName,
      code: calendarCode,
    })),
    thisYear: yearOf(dayOf(at)),
  }
}
