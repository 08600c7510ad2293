import type { CalendarDay, CalendarYear } from '@/lib/domain/calendar/working-calendar'
import { spanOf } from '@/lib/domain/calendar/schedule/schedule'
import type { Clock } from '@/lib/domain/clocks/clock'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { Pause } from '@/lib/domain/clocks/adjusted-due'
import { latenessOf } from '@/lib/domain/clocks/calendar-moves'
import {
  recomputeCase,
  type CalendarPair,
  type CaseClock,
  type MovedClock,
} from '@/lib/domain/clocks/recompute-case'
import { calendarFrom, NATIONAL_CALENDAR, readYears, storedDays, type StoredYear } from './calendars'
import type { Db, Tx } from './client'
import { fromDay, toDay, toDayOrNull } from './days'
import type { Prisma } from './generated/client'
import { pausesOf } from './pauses'

type From = Db | Tx

/** What a change does to the calendars, whether it is proposed or approved already. */
export type CalendarSubject =
  | { readonly kind: 'year'; readonly code: string; readonly year: CalendarYear }
  | {
      readonly kind: 'agency'
      readonly agencyId: string
      readonly code: string
      readonly previousCode: string
    }

type ChangeRow = {
  readonly kind: string
  readonly code: string
  readonly year: number | null
  readonly days: unknown
  readonly source: string
  readonly agencyId: string | null
  readonly version: number | null
  readonly previousCode: string | null
}

/** Null for a change that moves nothing: a new calendar nobody counts by yet. */
export async function subjectOf(from: From, change: ChangeRow): Promise<CalendarSubject | null> {
  const { code, year, agencyId, source } = change
  if (change.kind === 'year' && year !== null) {
    const version = change.version ?? (await newestVersion(from, code, year)) + 1
    return { kind: 'year', code, year: yearOf(year, version, source, storedDays(change.days)) }
  }
  if (change.kind !== 'agency' || agencyId === null) return null
  const previousCode =
    change.previousCode ??
    (await from.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { calendarCode: true } }))
      .calendarCode
  return { kind: 'agency', agencyId, code, previousCode }
}

async function newestVersion(from: From, code: string, year: number): Promise<number> {
  const { _max } = await from.calendarYear.aggregate({ where: { code, year }, _max: { version: true } })
  return _max.version ?? 0
}

function yearOf(year: number, version: number, source: string, days: readonly CalendarDay[]): CalendarYear {
  return { year, version, source, days, published: true }
}

/** For every agency the change reaches: its calendar without the change and with it, and when it closes. */
export type Reach = ReadonlyMap<string, CalendarPair & { readonly closing: string }>

export async function reachOfSubject(from: From, subject: CalendarSubject): Promise<Reach> {
  const years = await readYears(from)
  if (subject.kind === 'agency') {
    const agency = await from.agency.findUniqueOrThrow({ where: { id: subject.agencyId } })
    const pair = {
      before: calendarFrom(years, subject.previousCode),
      after: calendarFrom(years, subject.code),
    }
    return new Map([[agency.id, { ...pair, closing: agency.closeOfBusiness }]])
  }
  const { code, year } = subject
  const isNew = (one: StoredYear) =>
    one.code === code && one.year === year.year && one.version >= year.version
  const without = years.filter((one) => !isNew(one))
  const withIt = [...without, { ...year, code, approvedAt: null }]
  const agencies = await from.agency.findMany({
    // Every local calendar lies on the national one.
    ...(code === NATIONAL_CALENDAR ? {} : { where: { calendarCode: code } }),
    select: { id: true, calendarCode: true, closeOfBusiness: true },
  })
  const pairs = new Map<string, CalendarPair>()
  for (const { calendarCode } of agencies)
    if (!pairs.has(calendarCode))
      pairs.set(calendarCode, {
        before: calendarFrom(without, calendarCode),
        after: calendarFrom(withIt, calendarCode),
      })
  return new Map(
    agencies.flatMap(({ id, calendarCode, closeOfBusiness }) => {
      const pair = pairs.get(calendarCode)
      return pair ? [[id, { ...pair, closing: closeOfBusiness }] as const] : []
    }),
  )
}

/** Clocks that end before the year begins, or began after it, cannot be moved by it. */
function reachedClocks(subject: CalendarSubject): Prisma.ClockWhereInput {
  if (subject.kind === 'agency') return { agencyId: subject.agencyId }
  const { from, to } = spanOf(subject.year.year)
  const since = { gte: fromDay(from) }
  return {
    startedOn: { lte: fromDay(to) },
    OR: [{ dueOn: since }, { sortDueOn: since }, { adjustedDueOn: since }],
  }
}

export type ClockMove = MovedClock & {
  readonly transferId: string
  readonly agencyId: string
  readonly lateBefore: boolean
  readonly lateAfter: boolean
}

/**
 * Every running clock the change moves or makes firm, as things stand at this moment. Writes nothing.
 * @param asOf the day a pause without end is taken to last to: that of the approval, once there is one
 */
export async function movesOf(
  from: From,
  subject: CalendarSubject,
  at: Date,
  asOf: LocalDate = dayOf(at),
): Promise<ClockMove[]> {
  const reach = await reachOfSubject(from, subject)
  const running = { endedAt: null, ...reachedClocks(subject) }
  const rows = await from.clock.findMany({
    where: {
      OR: [
        running,
        // The first payment follows T1, which may have ended.
        { clock: 'T1', transfer: { clocks: { some: { ...running, dueWith: 'T1' } } } },
      ],
    },
    orderBy: [{ transferId: 'asc' }, { startedAt: 'asc' }],
  })
  return movedIn(from, rows, reach, at, asOf)
}

/** What is moved of clocks that were read: all of one case, or those the change can reach. */
export async function movedIn(
  from: From,
  rows: readonly ClockRow[],
  reach: Reach,
  at: Date,
  asOf: LocalDate,
): Promise<ClockMove[]> {
  const cases = new Map<string, ClockRow[]>()
  for (const row of rows) cases.set(row.transferId, [...(cases.get(row.transferId) ?? []), row])
  const paused = await pausedIn(from, [...cases.keys()])
  const caseClock = (row: ClockRow): CaseClock => {
    const pauses = paused.get(row.id)
    return pauses ? { ...caseClockOf(row), paused: { pauses, asOf } } : caseClockOf(row)
  }
  return [...cases].flatMap(([transferId, clocks]) => {
    const agencies = new Map(clocks.map(({ id, agencyId }) => [id, agencyId]))
    const reachOf = (id: string) => reach.get(agencies.get(id) ?? '')
    const moved = recomputeCase(clocks.map(caseClock), ({ id }) => reachOf(id) ?? null)
    return moved.map((move) => ({
      ...move,
      transferId,
      agencyId: agencies.get(move.id) ?? '',
      ...latenessOf(move, at, reachOf(move.id)?.closing ?? '24:00'),
    }))
  })
}

type ClockRow = Prisma.ClockGetPayload<object>

/** As many cases as one question can name. */
const CASES_AT_ONCE = 10_000

async function pausedIn(
  from: From,
  cases: readonly string[],
): Promise<ReadonlyMap<string, readonly Pause[]>> {
  const paused = new Map<string, readonly Pause[]>()
  for (let at = 0; at < cases.length; at += CASES_AT_ONCE)
    for (const [clockId, pauses] of await pausesOf(from, cases.slice(at, at + CASES_AT_ONCE)))
      paused.set(clockId, pauses)
  return paused
}

function caseClockOf(row: ClockRow): CaseClock {
  return {
    id: row.id,
    clock: row.clock satisfies Clock,
    startedOn: toDay(row.startedOn),
    lengthDays: row.lengthDays,
    dueOn: toDay(row.dueOn),
    promisedDueOn: toDayOrNull(row.promisedDueOn),
    adjustedDueOn: toDay(row.adjustedDueOn),
    sortDueOn: toDay(row.sortDueOn),
    provisional: row.provisional,
    calendarVersion: row.calendarVersion,
    carriedDays: row.carriedDays,
    dueWith: row.dueWith,
    endedAt: row.endedAt,
  }
}
