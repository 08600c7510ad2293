import type { Db } from '@/lib/db/client'
import { readCalendar } from '@/lib/db/calendars'
import { judgeCase } from '@/lib/db/eligibility'
import { receivedFen } from '@/lib/db/remittances'
import { caseFileOf } from '@/lib/db/transfers'
import { hasRole, mayActFor } from '@/lib/domain/access/reach'
import { isRole, type Role } from '@/lib/domain/access/roles'
import { dueDay } from '@/lib/domain/calendar/due-day'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { readClock, type Clock } from '@/lib/domain/clocks/clock'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { unmet } from '@/lib/domain/eligibility/stops'
import { isReadyToTell } from '@/lib/domain/transfer/closure'
import { awaitedSignature, type CaseFacts } from '@/lib/domain/transfer/facts'
import { dueFundsStep, dueRelationshipStep } from '@/lib/domain/transfer/due-step'
import { fundsHolder, LOOK_AFTER_DAYS, relationshipHolder } from '@/lib/domain/transfer/holder'
import { ruleOf, trackOf, type Step, type Track } from '@/lib/domain/transfer/lifecycle'
import { obstacleTo } from '@/lib/domain/transfer/obstacle'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { isEnded, type Holder, type Side } from '@/lib/domain/transfer/states'
import { checksFor, type Check } from './case-checks'
import type { ClockView } from './case-clocks'
import { nameIn, type CaseRecord } from './case-record'
import { signatureViews, type SignatureView } from './case-signature'
import { lastReturn, type ReturnedView } from './step-prefill'
import { stepView, type StepView } from './step-view'

/** The clock that presses, or the day on which the desk is asked to look where none runs. */
export type Pressing = {
  readonly clock: Clock | null
  readonly dueOn: LocalDate
  readonly workingDaysLeft: number
  readonly breached: boolean
  readonly closing: string
  readonly provisional: boolean
}

/** What is due on one track, for whom, and whether this actor may do it. */
export type Turn = {
  readonly step: Step
  readonly track: Track
  /** Open to the actor now. */
  readonly mine: boolean
  /** The actor's agency has to see to it, even where somebody else there has the role. */
  readonly ours: boolean
  readonly onBehalf: boolean
  readonly holder: Holder
  readonly role: Role | null
  readonly assignee: string | null
  /** Why the actor may not, where the own agency has to. */
  readonly obstacle: Refusal | null
  readonly pressing: Pressing | null
  readonly checks: readonly Check[]
}

export type DueView = {
  /** The most pressing turn of this actor comes first. */
  readonly turns: readonly Turn[]
  /** What the form of the first turn needs; null where that is not the actor's. */
  readonly form: StepView | null
  readonly signatures: readonly SignatureView[]
  /** Years and money are settled and only the person has to be told. */
  readonly toTell: { readonly mine: boolean } | null
  readonly rules: readonly RuleAnswer[]
  /** Why the letter lies with the destination again. */
  readonly returned: ReturnedView | null
}

export async function dueOf(
  database: Db,
  record: CaseRecord,
  clocks: readonly ClockView[],
  at: Date,
): Promise<DueView> {
  const { row, facts, actor } = record
  const rules = facts.state === 'submitted' ? await judgeCase(database, row, at) : []
  const overpaid =
    facts.fundsState === 'mismatched' &&
    (await receivedFen(database, row.id)) > Number(row.amountDueFen ?? 0n)
  const asked = dueRelationshipStep(facts)
  // A refusal that waits for its second signature is what is due, also while questions are open.
  const isRefusal = awaitedSignature('refuse', facts) !== null || unmet(rules).length > 0
  const relationship = asked === 'accept' && isRefusal ? 'refuse' : asked
  const signatures = signatureViews(record)
  const steps = [
    ...signatures.map((one) => one.step),
    relationship,
    dueFundsStep(facts, { originOwes: row.originOwes, overpaid }),
  ].filter((step) => step !== null)
  const turns: Turn[] = []
  for (const step of new Set(steps)) turns.push(await turnOf(database, record, step, clocks, rules, at))
  turns.sort((a, b) => weight(b, facts) - weight(a, facts))
  const first = turns[0]
  return {
    turns,
    form: first?.mine ? await stepView(database, caseFileOf(row), first.step, actor, at) : null,
    signatures,
    toTell:
      isReadyToTell(facts) && !facts.noticeIssued
        ? { mine: mayActFor(actor, 'destination', facts) !== 'no' && hasRole(actor, ['clerk']) }
        : null,
    rules,
    returned: facts.state === 'returnedByOrigin' ? ((await lastReturn(database, row.id)) ?? null) : null,
  }
}

function weight(turn: Turn, facts: CaseFacts): number {
  return (turn.mine ? 4 : 0) + (awaitedSignature(turn.step, facts) ? 2 : 0) + (turn.ours ? 1 : 0)
}

async function turnOf(
  database: Db,
  record: CaseRecord,
  step: Step,
  clocks: readonly ClockView[],
  rules: readonly RuleAnswer[],
  at: Date,
): Promise<Turn> {
  const { row, facts, actor } = record
  const rule = ruleOf(step)
  const side: Side = rule.side === 'origin' ? 'origin' : 'destination'
  const obstacle = obstacleTo(step, facts, actor)
  const reach = mayActFor(actor, rule.side, facts)
  const track = trackOf(step)
  const holderFacts = { ...facts, originOwes: row.originOwes }
  const awaitedRole = awaitedSignature(step, facts)?.role
  const role = awaitedRole ?? rule.by[0]
  return {
    step,
    track,
    mine: obstacle === null,
    ours: reach !== 'no',
    onBehalf: reach === 'onBehalf',
    holder: track === 'funds' ? fundsHolder(holderFacts) : relationshipHolder(holderFacts),
    role: role !== undefined && isRole(role) ? role : null,
    assignee: nameIn(record, side === 'origin' ? row.originAssigneeId : row.destinationAssigneeId),
    obstacle: reach === 'no' ? null : obstacle,
    pressing: await pressingOf(database, record, track, side, clocks, at),
    // What the other side has checked is not ours to read.
    checks: reach === 'no' ? [] : await checksFor(database, record, step, rules, at),
  }
}

/** T1 measures the table until it is sealed and the money after that; T2 and T4 follow their tracks. */
function presses({ clock }: ClockView, track: Track, sealed: boolean): boolean {
  switch (clock) {
    case 'T1':
      return track === (sealed ? 'funds' : 'relationship')
    case 'T3':
    case 'TW':
    case 'T4':
      return track === 'funds'
    case 'T0':
    case 'TS':
    case 'TL':
    case 'TD':
    case 'T2':
      return track === 'relationship'
    default:
      return clock satisfies never
  }
}

async function pressingOf(
  database: Db,
  { row, facts }: CaseRecord,
  track: Track,
  side: Side,
  clocks: readonly ClockView[],
  at: Date,
): Promise<Pressing | null> {
  const nearest = clocks
    .filter((view) => view.running && presses(view, track, facts.sealedVersions > 0))
    .toSorted((a, b) => (a.sortDueOn < b.sortDueOn ? -1 : a.sortDueOn > b.sortDueOn ? 1 : 0))[0]
  if (nearest)
    return {
      clock: nearest.clock,
      dueOn: nearest.sortDueOn,
      workingDaysLeft: nearest.reading.workingDaysLeft,
      breached: nearest.reading.breached,
      closing: nearest.closing,
      provisional: nearest.provisional,
    }
  if (track === 'funds' || isEnded(facts.state)) return null
  const agency = side === 'origin' ? row.originAgency : row.destinationAgency
  const calendar = await readCalendar(database, agency.calendarCode)
  const { due, provisional } = dueDay(dayOf(row.stateSince), LOOK_AFTER_DAYS[facts.state], calendar)
  return {
    clock: null,
    dueOn: due,
    ...timeTo(due, at, calendar, agency.closeOfBusiness),
    closing: agency.closeOfBusiness,
    provisional,
  }
}

function timeTo(
  due: LocalDate,
  at: Date,
  calendar: Parameters<typeof readClock>[2],
  closing: string,
): Pick<Pressing, 'workingDaysLeft' | 'breached'> {
  const { workingDaysLeft, breached } = readClock(
    { startedOn: due, sortDueOn: due, endedAt: null, ending: null },
    at,
    calendar,
    closing,
  )
  return { workingDaysLeft, breached }
}
