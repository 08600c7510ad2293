import { dueDay, type DueDay } from '@/lib/domain/calendar/due-day'
import { dayOf, localDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import { readClock } from '@/lib/domain/clocks/clock'
import { gapMonths } from '@/lib/domain/continuity/months'
import { clockHolder, fundsHolder, relationshipHolder } from '@/lib/domain/transfer/holder'
import { isEnded, type FundsState, type Holder, type RelationshipState } from '@/lib/domain/transfer/states'
import { readParameters } from '@/lib/db/areas'
import { readCalendar } from '@/lib/db/calendars'
import { db, type Db } from '@/lib/db/client'
import { toDay } from '@/lib/db/days'
import { promisedPapers, type PromisedPaper } from '@/lib/db/promised-papers'
import { findEnrolment } from '@/lib/db/registry'
import { caseFileOf, findForStatus } from '@/lib/db/transfers'
import { usualMonths } from '@/lib/db/usual-time'

export const STAGES = ['submitted', 'accepted', 'tableSealed', 'yearsRecorded', 'completed'] as const
export type Stage = (typeof STAGES)[number]

export type StatusStep = {
  readonly stage: Stage
  readonly on: LocalDate | null
  readonly state: 'done' | 'now' | 'ahead' | 'stopped'
}
type Named = { readonly name: string; readonly englishName: string }
export type Office = {
  readonly area: Named
  readonly agency: Named
  readonly phone: string
  readonly hours: string
}
export type ExpectedDay = {
  readonly on: LocalDate
  readonly provisional: boolean
  readonly overdue: boolean
  /** How it was counted; the last counted day is the expected day. */
  readonly why: DueDay | null
  readonly days: number
}

/** A short gap is one that may be paid back. How many months it has is told at the counter. */
export type GapKind = 'none' | 'short' | 'long'
const LONGEST_SHORT_GAP = 3

/** What the insured person may see with reference and query code: no name, no number, no amount, no months. */
export type StatusView = {
  readonly reference: string
  readonly state: RelationshipState
  readonly fundsState: FundsState
  readonly holder: Holder
  readonly fundsHolder: Holder
  readonly ended: boolean
  readonly steps: readonly StatusStep[]
  readonly yearsBy: ExpectedDay | null
  readonly moneyBy: ExpectedDay | null
  readonly mustAct: 'supplement' | 'none'
  readonly supplementItems: readonly { readonly code: string; readonly note: string | null }[]
  readonly supplementBy: LocalDate | null
  /** What the application was refused for and what cures it, without the facts that were found. */
  readonly refusedFor: readonly { readonly rule: string; readonly cure: string | null }[]
  /** Papers the applicant promised and has not brought yet. */
  readonly promised: readonly PromisedPaper[]
  /** Months a transfer is said to take there; for orientation beside the legal days. */
  readonly usualMonths: number | null
  readonly offices: { readonly dest: Office; readonly orig: Office }
  readonly letterMode: boolean
  /** What the time between the two enrolments means for care; null while it cannot be told. */
  readonly gap: {
    readonly kind: GapKind
    /** What the destination asks of everybody after a long gap. */
    readonly waitMonths: number
  } | null
  readonly today: LocalDate
}

type Row = NonNullable<Awaited<ReturnType<typeof findForStatus>>>

/** @returns null when there is no such case any more */
export async function statusPage(transferId: string, at: Date, from: Db = db()): Promise<StatusView | null> {
  const row = await findForStatus(from, transferId)
  if (!row || row.reference === null) return null
  const { facts } = caseFileOf(row)
  const holderFacts = { ...facts, originOwes: row.originOwes }
  const today = dayOf(at)
  const asked = row.events.filter((event) => event.kind === 'requireSupplement').at(-1)
  const ts = row.clocks.find((clock) => clock.clock === 'TS' && clock.endedAt === null)
  const waiting = facts.state === 'supplementRequired'
  return {
    reference: row.reference,
    state: facts.state,
    fundsState: facts.fundsState,
    holder: relationshipHolder(holderFacts),
    fundsHolder: fundsHolder(holderFacts),
    ended: isEnded(facts.state),
    steps: stepsOf(row),
    yearsBy: await yearsBy(from, row, at),
    moneyBy: await moneyBy(from, row, at),
    mustAct: waiting ? 'supplement' : 'none',
    supplementItems: waiting
      ? ((asked?.detail as { items?: { code: string; note: string | null }[] } | undefined)?.items ?? [])
      : [],
    supplementBy: waiting && ts ? toDay(ts.dueOn) : null,
    refusedFor: facts.state === 'notAccepted' ? refusedForOf(row) : [],
    promised: isEnded(facts.state) ? [] : await promisedPapers(from, row.id, today),
    usualMonths: isEnded(facts.state) ? null : await usualMonths(from, row, today),
    offices: { dest: officeOf(row.destinationAgency), orig: officeOf(row.originAgency) },
    letterMode: facts.mode === 'letter',
    gap: await gapOf(from, row, at),
    today,
  }
}

function refusedForOf(row: Row): StatusView['refusedFor'] {
  const event = row.events.findLast((one) => one.kind === 'refuse')
  const { rules = [] } = (event?.detail ?? {}) as { rules?: { id: string; cure?: string }[] }
  return rules.map(({ id, cure = null }) => ({ rule: id, cure }))
}

/**
 * The gap as both registries show it, where this program sees them both. A resident's cover runs by the year,
 * so there is none to tell.
 */
async function gapOf(from: Db, row: Row, at: Date): Promise<StatusView['gap']> {
  if (row.fromScheme !== 'employee' || row.toScheme !== 'employee') return null
  if (row.originAgency.connection === 'none' || row.destinationAgency.connection === 'none') return null
  const there = await findEnrolment(from, row.personId, row.originAreaCode, row.fromScheme)
  const here = await findEnrolment(from, row.personId, row.destinationAreaCode, row.toScheme)
  const last = there?.months.at(-1)?.month
  const first = here?.months.find((month) => month.transferId === null)?.month
  if (last === undefined || first === undefined) return null
  const { waitMonths } = await readParameters(from, row.destinationAreaCode, dayOf(at))
  return { kind: kindOf(gapMonths(yearMonth(last), yearMonth(first))), waitMonths }
}

function kindOf(months: number): GapKind {
  if (months === 0) return 'none'
  return months <= LONGEST_SHORT_GAP ? 'short' : 'long'
}

function officeOf({ area, name, englishName, phone, hours }: Row['originAgency']): Office {
  return {
    area: { name: area.name, englishName: area.englishName },
    agency: { name, englishName },
    phone,
    hours,
  }
}

const STAGE_EVENTS: Record<Stage, readonly string[]> = {
  submitted: ['submit', 'registerIncomingLetter'],
  accepted: ['accept', 'registerIncomingLetter'],
  tableSealed: ['sealTable'],
  yearsRecorded: ['recordYears'],
  completed: ['complete', 'closeWithoutReply'],
}

function stepsOf(row: Row): StatusStep[] {
  let reached = true
  const stopped = isEnded(row.state) && row.state !== 'completed'
  return STAGES.map((stage): StatusStep => {
    const event = row.events.filter((one) => STAGE_EVENTS[stage].includes(one.kind)).at(-1)
    const undone = stage === 'tableSealed' && row.state === 'tableDisputed'
    const reversed = stage === 'yearsRecorded' && row.yearsRecordedAt === null
    if (event && !undone && !reversed) return { stage, on: dayOf(event.at), state: 'done' }
    const state = reached ? (stopped ? 'stopped' : 'now') : 'ahead'
    reached = false
    return { stage, on: null, state }
  })
}

async function yearsBy(from: Db, row: Row, at: Date): Promise<ExpectedDay | null> {
  if (isEnded(row.state) || row.yearsRecordedAt !== null) return null
  const t2 = runningClock(row, 'T2')
  if (t2) return expectedOf(from, row, t2, at)
  const t1 = runningClock(row, 'T1')
  if (!t1) return null
  // Not received yet: the origin's days first, then the destination's.
  const calendar = await readCalendar(from, row.destinationAgency.calendarCode)
  const start = toDay(t1.dueOn)
  const why = dueDay(start, IN_DAYS, calendar)
  return {
    on: why.due,
    provisional: why.provisional || t1.provisional,
    overdue: dayOf(at) > start,
    why,
    days: IN_DAYS,
  }
}

const IN_DAYS = 5

async function moneyBy(from: Db, row: Row, at: Date): Promise<ExpectedDay | null> {
  if (isEnded(row.state)) return null
  const parameters = await readParameters(from, row.destinationAreaCode, dayOf(at))
  const calendar = await readCalendar(from, row.destinationAgency.calendarCode)
  const t4 = runningClock(row, 'T4')
  if (t4) return row.fundsState === 'mismatched' ? null : expectedOf(from, row, t4, at)
  const tw = runningClock(row, 'TW')
  const t3 = runningClock(row, 'T3')
  const base = tw ?? t3
  if (!base) return null
  const isPayOut = row.fundsState === 'payOutOrdered'
  const days = isPayOut ? 0 : parameters.creditDays + (tw ? 0 : parameters.transitDays)
  const start = toDay(base.dueOn)
  const why = dueDay(start, days, calendar)
  return {
    on: why.due,
    provisional: why.provisional || base.provisional,
    overdue: dayOf(at) > start,
    why: days === 0 ? null : why,
    days,
  }
}

type ClockRow = Row['clocks'][number]

function runningClock(row: Row, name: ClockRow['clock']): ClockRow | undefined {
  return row.clocks.find((clock) => clock.clock === name && clock.endedAt === null)
}

async function expectedOf(from: Db, row: Row, clock: ClockRow, at: Date): Promise<ExpectedDay> {
  const holder = clockHolder(clock.clock, { ...caseFileOf(row).facts, originOwes: row.originOwes })
  const agency = holder === 'origin' ? row.originAgency : row.destinationAgency
  const calendar = await readCalendar(from, clock.calendarCode)
  const reading = readClock(
    { startedOn: toDay(clock.startedOn), sortDueOn: toDay(clock.sortDueOn), endedAt: null, ending: null },
    at,
    calendar,
    agency.closeOfBusiness,
  )
  return {
    on: localDate(toDay(clock.dueOn)),
    provisional: clock.provisional,
    overdue: reading.breached,
    why: clock.dueWith === null ? dueDay(toDay(clock.startedOn), clock.lengthDays, calendar) : null,
    days: clock.lengthDays,
  }
}
