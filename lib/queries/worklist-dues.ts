import { readCalendar } from '@/lib/db/calendars'
import type { Tx } from '@/lib/db/client'
import { toDay } from '@/lib/db/days'
import type { Agency, Prisma } from '@/lib/db/generated/client'
import { workingDaysAfter } from '@/lib/domain/calendar/due-day'
import { dayOf, instantAt, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import { readClock, SOON_DAYS, URGENCIES, type Clock } from '@/lib/domain/clocks/clock'
import { sideOwing } from '@/lib/domain/transfer/holder'
import type { DueColumn } from './worklist-where'

/** 已超期, 今天到期, 3 个工作日内, 之后; `waiting` has no date on this side: the other one is at work. */
export const GROUPS = [...URGENCIES, 'waiting'] as const
export type Group = (typeof GROUPS)[number]

const AGENCY = {
  select: {
    closeOfBusiness: true,
    calendarCode: true,
    connection: true,
    area: { select: { name: true, englishName: true } },
  },
} as const

/** What telling the time left of a case takes. */
export const DUES = {
  originAgency: AGENCY,
  destinationAgency: AGENCY,
  clocks: { where: { endedAt: null } },
} satisfies Prisma.TransferInclude

type DueAgency = Pick<Agency, 'closeOfBusiness' | 'calendarCode'>
type DueCase = Pick<
  Prisma.TransferGetPayload<{ include: typeof DUES }>,
  DueColumn | 'originAgencyId' | 'clocks'
> & { readonly originAgency: DueAgency; readonly destinationAgency: DueAgency }

export type TimeLeft = {
  /** Null where no clock runs and the desk is only asked to look. */
  readonly clock: Clock | null
  readonly dueOn: LocalDate
  readonly workingDaysLeft: number
  readonly breached: boolean
  /** Close of business of the agency that owes the step. */
  readonly closing: string
  readonly provisional: boolean
}

/** The instant a list is read at, with the calendars it needs. */
export type Reading = {
  readonly at: Date
  readonly today: LocalDate
  /** The reader's own, by which dates fall into groups. */
  readonly calendar: WorkingCalendar
  readonly calendars: ReadonlyMap<string, WorkingCalendar>
}

/** @param code of the calendar the reader's agency keeps */
export async function startReading(tx: Tx, code: string, at: Date): Promise<Reading> {
  const codes = await tx.agency.findMany({ distinct: ['calendarCode'], select: { calendarCode: true } })
  const calendars = new Map<string, WorkingCalendar>()
  for (const one of new Set([code, ...codes.map((row) => row.calendarCode)]))
    calendars.set(one, await readCalendar(tx, one))
  return { at, today: dayOf(at), calendar: calendarFor(calendars, code), calendars }
}

function calendarFor(calendars: ReadonlyMap<string, WorkingCalendar>, code: string): WorkingCalendar {
  const calendar = calendars.get(code)
  if (!calendar) throw new Error(`no calendar ${code}`)
  return calendar
}

/**
 * The time left of a case until the date a list is sorted by: never stored, always read from the running clock
 * that set the date, with the calendar and close of business of the agency that owes its step.
 */
export function timeLeft(row: DueCase, column: DueColumn, reading: Reading): TimeLeft | null {
  const sorted = row[column]
  if (sorted === null) return null
  const dueOn = toDay(sorted)
  const deciding = row.clocks
    .filter((clock) => toDay(clock.sortDueOn) === dueOn)
    .map((clock) => ({ clock, agency: agencyOf(row, clock.clock) }))
    .toSorted((a, b) => (a.agency.closeOfBusiness < b.agency.closeOfBusiness ? -1 : 1))[0]
  const agency = deciding?.agency ?? (column === 'originDueOn' ? row.originAgency : row.destinationAgency)
  const read = readClock(
    {
      startedOn: deciding ? toDay(deciding.clock.startedOn) : dueOn,
      sortDueOn: dueOn,
      endedAt: null,
      ending: null,
    },
    reading.at,
    calendarFor(reading.calendars, deciding?.clock.calendarCode ?? agency.calendarCode),
    agency.closeOfBusiness,
  )
  return {
    clock: deciding?.clock.clock ?? null,
    dueOn,
    workingDaysLeft: read.workingDaysLeft,
    breached: read.breached,
    closing: agency.closeOfBusiness,
    provisional: deciding?.clock.provisional ?? false,
  }
}

function agencyOf(row: DueCase, clock: Clock) {
  return sideOwing(clock) === 'origin' ? row.originAgency : row.destinationAgency
}

/** The group of a row; of cases due today the clock decides whether their hour has passed. */
export function groupOf(left: TimeLeft | null, reading: Reading): Group {
  if (left === null) return 'waiting'
  return left.dueOn === reading.today && left.breached ? 'overdue' : groupOfDate(left.dueOn, reading)
}

/** The group of a date by itself, for cases that are only counted. */
export function groupOfDate(dueOn: LocalDate | null, { today, calendar }: Reading): Group {
  if (dueOn === null) return 'waiting'
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'today'
  return workingDaysAfter(today, dueOn, calendar) <= SOON_DAYS ? 'soon' : 'later'
}

/** Before any agency closes nothing that is due today can be late yet, so nobody has to look. */
export async function someAgencyHasClosed(tx: Tx, { at, today }: Reading): Promise<boolean> {
  const { _min } = await tx.agency.aggregate({ _min: { closeOfBusiness: true } })
  return _min.closeOfBusiness !== null && at > instantAt(today, _min.closeOfBusiness)
}
