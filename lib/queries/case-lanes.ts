import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { isAdvanced } from '@/lib/domain/region/pair-mode'
import type { Step, Track } from '@/lib/domain/transfer/lifecycle'
import { isMoneyToMove } from '@/lib/domain/transfer/open-money'
import { isEnded, isSettled, type FundsState } from '@/lib/domain/transfer/states'
import type { CaseRecord } from './case-record'

export type StationView = {
  /** The step that leaves the station behind. */
  readonly step: Step
  readonly state: 'done' | 'now' | 'ahead' | 'stopped'
  readonly on: LocalDate | null
}
export type LaneView = {
  readonly track: Track
  readonly stations: readonly StationView[]
  /** No money moves: the lane is one sentence. */
  readonly empty: boolean
}

const RELATIONSHIP_LANE: readonly Step[] = [
  'accept',
  'sendContactLetter',
  'draftTable',
  'sealTable',
  'recordYears',
  'complete',
]
const REMITTANCE_LANE: readonly Step[] = [
  'prepareRemittance',
  'approveRemittance',
  'confirmRemitted',
  'recordReceipt',
  'matchReceipt',
  'credit',
]
const ADVANCE_LANE: readonly Step[] = ['advance']
const PAY_OUT_LANE: readonly Step[] = ['orderPayOut', 'confirmPaidOut']

/** How many stations of the relationship lie behind a state that is not simply the last step taken. */
const REACHED: Record<CaseRecord['row']['state'], number> = {
  draft: 0,
  submitted: 0,
  supplementRequired: 0,
  waitingForConnection: 0,
  notAccepted: 0,
  accepted: 1,
  returnedByOrigin: 1,
  contactLetterSent: 2,
  transferringOut: 2,
  tableDisputed: 2,
  tableDrafted: 3,
  transferredOut: 4,
  transferringIn: 4,
  transferredIn: 5,
  completed: 6,
  withdrawn: 0,
  terminated: 0,
}

const FUNDS_REACHED: Record<FundsState, number> = {
  undetermined: 0,
  notRequired: 0,
  due: 0,
  prepared: 1,
  approved: 2,
  remitted: 3,
  received: 4,
  mismatched: 4,
  matched: 5,
  credited: 6,
  payOutOrdered: 1,
  paidOut: 2,
  returnedToOrigin: 0,
}

export function lanesOf(record: CaseRecord): LaneView[] {
  return [relationshipLane(record), fundsLane(record)]
}

function relationshipLane(record: CaseRecord): LaneView {
  const { state } = record.facts
  // A case that ended early keeps what it had reached.
  const stopped = isEnded(state) && state !== 'completed'
  const before = record.row.events.findLast((event) => event.fromState !== event.toState)?.fromState
  const reached = REACHED[stopped ? (before ?? 'draft') : state]
  return {
    track: 'relationship',
    stations: stations(record, RELATIONSHIP_LANE, reached, stopped),
    empty: false,
  }
}

function fundsLane(record: CaseRecord): LaneView {
  const { state, fundsState, pairMode, toScheme } = record.facts
  const steps = fundsSteps(fundsState, toScheme === 'resident', isAdvanced(pairMode))
  const stopped = !isMoneyToMove({ state, fundsState }) && !isSettled(fundsState)
  const reached = fundsState === 'credited' ? steps.length : FUNDS_REACHED[fundsState]
  return {
    track: 'funds',
    stations: stations(record, steps, reached, stopped, fundsState !== 'undetermined'),
    empty: fundsState === 'notRequired',
  }
}

function fundsSteps(state: FundsState, toResident: boolean, advanced: boolean): readonly Step[] {
  if (state === 'payOutOrdered' || state === 'paidOut' || toResident) return PAY_OUT_LANE
  return advanced && (state === 'undetermined' || state === 'due' || state === 'credited')
    ? ADVANCE_LANE
    : REMITTANCE_LANE
}

function stations(
  { row }: CaseRecord,
  steps: readonly Step[],
  reached: number,
  stopped: boolean,
  begun = true,
): StationView[] {
  return steps.map((step, index) => {
    const event = row.events.findLast((one) => one.kind === step)
    const isNow = index === reached && begun
    const state = index < reached ? 'done' : isNow ? (stopped ? 'stopped' : 'now') : 'ahead'
    return { step, state, on: state === 'done' && event ? happenedOn(event) : null }
  })
}

function happenedOn(event: CaseRecord['row']['events'][number]): LocalDate {
  const { happenedOn: day } = event.detail as { happenedOn?: unknown }
  return typeof day === 'string' ? (day as LocalDate) : dayOf(event.at)
}
