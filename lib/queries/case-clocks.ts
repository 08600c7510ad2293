import { calendarCountedBy, NATIONAL_CALENDAR, readYears } from '@/lib/db/calendars'
import type { Db } from '@/lib/db/client'
import { toDay, toDayOrNull } from '@/lib/db/days'
import { holderDays, holderEvent } from '@/lib/db/holder-days'
import { hasRole, mayActFor } from '@/lib/domain/access/reach'
import { dueDay, workingDaysAfter, type ExplainedDay } from '@/lib/domain/calendar/due-day'
import { groundsOf, type GroundedDay } from '@/lib/domain/calendar/day-grounds'
import { addDays, dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { classify, type WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import { adjustedDueOn } from '@/lib/domain/clocks/adjusted-due'
import {
  CLOCK_KIND,
  readClock,
  type Clock,
  type ClockKind,
  type ClockReading,
  type Ending,
} from '@/lib/domain/clocks/clock'
import type { HolderEvent } from '@/lib/domain/clocks/holder-history'
import type { ClockDates } from '@/lib/domain/clocks/recompute'
import { sideOwing } from '@/lib/domain/transfer/holder'
import type { LateReason } from '@/lib/domain/transfer/closed-lists'
import type { Holder, Side } from '@/lib/domain/transfer/states'
import { pauseViewsOf, type PauseView } from './case-pauses'
import { nameIn, type CaseRecord, type CaseRow } from './case-record'

export type ClockView = {
  readonly clock: Clock
  readonly round: number
  readonly kind: ClockKind
  /** Whose calendar and close of business count. */
  readonly side: Side
  readonly closing: string
  readonly running: boolean
  readonly startedOn: LocalDate
  readonly lengthDays: number
  readonly dueOn: LocalDate
  readonly promisedDueOn: LocalDate | null
  /** Only where approved pauses moved it; of a pause without end as it is today. */
  readonly adjustedDueOn: LocalDate | null
  /** Asked for, approved, ended or declined, oldest first. */
  readonly pauses: readonly PauseView[]
  /** What is judged by; earlier than dueOn only where days were carried over. */
  readonly sortDueOn: LocalDate
  readonly carriedDays: number
  readonly dueWithT1: boolean
  readonly provisional: boolean
  readonly calendarVersion: string
  /** What newly approved calendars did to the dates, oldest first. */
  readonly moves: readonly ClockMoved[]
  readonly reading: ClockReading
  readonly late: {
    readonly reason: LateReason | null
    readonly note: string | null
    readonly confirmedBy: string | null
    readonly confirmedAt: Date | null
    /** This actor may confirm it now. */
    readonly mayConfirm: boolean
  } | null
  readonly used: readonly { readonly holder: Holder; readonly days: number }[]
  /** From day zero to the due day, and on to the day reached where that is later. */
  readonly days: readonly GroundedDay[]
  readonly heldBy: ReadonlyMap<LocalDate, Holder>
}

/** A recomputation: when, by which notice, and the dates before and after. */
export type ClockMoved = {
  readonly at: Date
  readonly source: string | null
  readonly before: ClockDates
  readonly after: ClockDates
}

/** Days drawn behind a missed due day; a case years late would paper the screen. */
const LONGEST_TAIL = 31

export async function clocksOf(database: Db, record: CaseRecord, at: Date): Promise<ClockView[]> {
  const { row } = record
  const codes = new Set([NATIONAL_CALENDAR, ...row.clocks.map(({ calendarCode }) => calendarCode)])
  const years = await readYears(database, [...codes])
  const events = row.events.map(holderEvent)
  const pauses = await pauseViewsOf(database, record, dayOf(at))
  const sources = await sourcesOf(database, row.clocks)
  return row.clocks.map((clock) => {
    const side = sideOwing(clock.clock)
    const { closeOfBusiness: closing } = side === 'origin' ? row.originAgency : row.destinationAgency
    const counted = { ...clock, startedOn: toDay(clock.startedOn), dueOn: toDay(clock.dueOn) }
    // What was judged stays explained by the calendar it was judged by.
    const calendar = calendarCountedBy(years, counted.calendarCode, counted)
    const national = calendarCountedBy(years, NATIONAL_CALENDAR, counted)
    return viewOf(record, clock, {
      side,
      closing,
      calendar,
      national,
      events,
      pauses: pauses.get(clock.id) ?? [],
      sources,
      at,
    })
  })
}

type Surroundings = {
  readonly side: Side
  readonly closing: string
  readonly calendar: WorkingCalendar
  readonly national: WorkingCalendar
  readonly events: readonly HolderEvent[]
  readonly pauses: readonly PauseView[]
  /** Notices that moved a clock of this case, by the change they came with. */
  readonly sources: ReadonlyMap<string, string>
  readonly at: Date
}

type StoredMove = {
  readonly at?: string
  readonly changeId?: string
  readonly before: ClockDates
  readonly after: ClockDates
}

function storedMoves({ recomputed }: CaseRow['clocks'][number]): readonly StoredMove[] {
  return Array.isArray(recomputed) ? (recomputed as unknown as StoredMove[]) : []
}

async function sourcesOf(database: Db, clocks: CaseRow['clocks']): Promise<ReadonlyMap<string, string>> {
  const ids = clocks.flatMap(storedMoves).flatMap(({ changeId }) => changeId ?? [])
  if (ids.length === 0) return new Map()
  const changes = await database.calendarChange.findMany({ where: { id: { in: ids } } })
  return new Map(changes.map(({ id, source }) => [id, source]))
}

function viewOf(record: CaseRecord, row: CaseRow['clocks'][number], around: Surroundings): ClockView {
  const { side, closing, calendar, national, sources, pauses, at } = around
  const startedOn = toDay(row.startedOn)
  const dueOn = toDay(row.dueOn)
  const sortDueOn = toDay(row.sortDueOn)
  const reading = readClock(
    { startedOn, sortDueOn, endedAt: row.endedAt, ending: row.ending },
    at,
    calendar,
    closing,
  )
  const reached = reading.endedOn ?? dayOf(at)
  const { days, totals } = holderDays(row, record.facts, around.events, row.endedAt ?? at, {
    calendar,
    closing,
  })
  const adjusted = adjustedDueOn(
    { startedOn, lengthDays: row.lengthDays, calendar, asOf: reached },
    pauses.filter(({ counts }) => counts),
  )
  return {
    clock: row.clock,
    round: row.round,
    kind: CLOCK_KIND[row.clock],
    side,
    closing,
    running: row.endedAt === null,
    startedOn,
    lengthDays: row.lengthDays,
    dueOn,
    promisedDueOn: toDayOrNull(row.promisedDueOn),
    adjustedDueOn: pauses.some(({ counts }) => counts) && adjusted !== dueOn ? adjusted : null,
    pauses,
    sortDueOn,
    carriedDays: row.carriedDays,
    dueWithT1: row.dueWith === 'T1',
    provisional: row.provisional,
    calendarVersion: row.calendarVersion,
    moves: storedMoves(row).map(({ at: moved, changeId = '', before, after }) => ({
      at: new Date(moved ?? row.startedAt),
      source: sources.get(changeId) ?? null,
      before,
      after,
    })),
    reading,
    late: lateOf(record, row),
    used: Object.entries(totals).map(([holder, count]) => ({ holder: holder as Holder, days: count })),
    days: explain(startedOn, sortDueOn, reached, calendar).map((day) => groundsOf(day, calendar, national)),
    heldBy: new Map(days.map(({ date, holder }) => [date, holder])),
  }
}

function lateOf(record: CaseRecord, row: CaseRow['clocks'][number]): ClockView['late'] {
  if (row.ending !== ('late' satisfies Ending)) return null
  const { actor, facts } = record
  const owing = sideOwing(row.clock)
  return {
    reason: row.lateReason as LateReason | null,
    note: row.lateNote,
    confirmedBy: nameIn(record, row.confirmedById),
    confirmedAt: row.confirmedAt,
    mayConfirm:
      row.confirmedAt === null && mayActFor(actor, owing, facts) !== 'no' && hasRole(actor, ['supervisor']),
  }
}

/** Every day from day zero to the due day, then on to the day reached, as far as is worth drawing. */
function explain(
  startedOn: LocalDate,
  due: LocalDate,
  reached: LocalDate,
  calendar: WorkingCalendar,
): ExplainedDay[] {
  const counted = Math.max(0, workingDaysAfter(startedOn, due, calendar))
  const days = [...dueDay(startedOn, counted, calendar).explanation]
  let ordinal = counted
  const last = days.at(-1)?.date ?? startedOn
  const furthest = addDays(due, LONGEST_TAIL)
  for (let day = addDays(last, 1); day <= reached && day <= furthest; day = addDays(day, 1)) {
    const { working, provisional: _provisional, ...why } = classify(day, calendar)
    if (working) ordinal += 1
    days.push({ date: day, counted: working, ...(working && { ordinal }), ...why })
  }
  return days
}
