import { readCalendar } from '@/lib/db/calendars'
import type { Db } from '@/lib/db/client'
import { toDay, toDayOrNull } from '@/lib/db/days'
import { holderDays, holderEvent } from '@/lib/db/holder-days'
import { hasRole, mayActFor } from '@/lib/domain/access/reach'
import { dueDay, workingDaysAfter, type ExplainedDay } from '@/lib/domain/calendar/due-day'
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
  /** How often a newly published year moved the dates. */
  readonly recomputed: number
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
  readonly days: readonly ExplainedDay[]
  readonly heldBy: ReadonlyMap<LocalDate, Holder>
}

/** Days drawn behind a missed due day; a case years late would paper the screen. */
const LONGEST_TAIL = 31

export async function clocksOf(database: Db, record: CaseRecord, at: Date): Promise<ClockView[]> {
  const { row } = record
  const codes = [...new Set([row.originAgency.calendarCode, row.destinationAgency.calendarCode])]
  const calendars = new Map<string, WorkingCalendar>()
  for (const code of codes) calendars.set(code, await readCalendar(database, code))
  const events = row.events.map(holderEvent)
  const pauses = await pauseViewsOf(database, record, dayOf(at))
  return row.clocks.map((clock) => {
    const side = sideOwing(clock.clock)
    const agency = side === 'origin' ? row.originAgency : row.destinationAgency
    const calendar = calendars.get(agency.calendarCode)
    if (!calendar) throw new Error(`no calendar ${agency.calendarCode}`)
    return viewOf(record, clock, {
      side,
      closing: agency.closeOfBusiness,
      calendar,
      events,
      pauses: pauses.get(clock.id) ?? [],
      at,
    })
  })
}

type Surroundings = {
  readonly side: Side
  readonly closing: string
  readonly calendar: WorkingCalendar
  readonly events: readonly HolderEvent[]
  readonly pauses: readonly PauseView[]
  readonly at: Date
}

function viewOf(record: CaseRecord, row: CaseRow['clocks'][number], around: Surroundings): ClockView {
  const { side, closing, calendar, pauses, at } = around
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
    recomputed: Array.isArray(row.recomputed) ? row.recomputed.length : 0,
    reading,
    late: lateOf(record, row),
    used: Object.entries(totals).map(([holder, count]) => ({ holder: holder as Holder, days: count })),
    days: explain(startedOn, sortDueOn, reached, calendar),
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
