import type { LocalDate, WallTime } from '../calendar/local-date'
import type { PauseReason } from '../clocks/pauses'
import type { Clock } from '../clocks/clock'
import type { CaseFacts } from './facts'
import type { NoticeWay } from './person-told'
import type { ReminderAnswer } from './reminders'

/** Clocks an insured person waits for, the legal ones first. */
export const PERSON_CLOCKS = ['T1', 'T2', 'T3', 'TW', 'T4'] as const satisfies readonly Clock[]

/** Working days from the day of the message in which the person may expect it now. */
export const REVISED_DAYS = 5
/** A person told three times that it is late has the telephone number. */
export const MOST_TIMES = 3

/** Nobody is woken by a message that something is late: from the first to before the second. */
export const TELLING_FROM: WallTime = '08:00'
export const TELLING_UNTIL: WallTime = '20:00'

/** What a person heard of a breach; `sending` while the message is on its way. */
export const TELLING_OUTCOMES = ['onTheDay', 'later', 'sending', 'failed', 'optedOut', 'noPhone'] as const
export type TellingOutcome = (typeof TELLING_OUTCOMES)[number]

/** Of a breach that ended before anybody told the person. */
export const UNTOLD = 'untold'
/** What a person may have heard of a breach they waited for. */
export const HEARD = [...TELLING_OUTCOMES, UNTOLD] as const
export type Heard = (typeof HEARD)[number]

/** The outcome that is known before anything is sent. */
export function outcomeOfWay(way: NoticeWay): Extract<TellingOutcome, 'sending' | 'optedOut' | 'noPhone'> {
  switch (way) {
    case 'sms':
      return 'sending'
    case 'optedOut':
      return 'optedOut'
    case 'none':
    case 'handover':
      return 'noPhone'
    default:
      return way satisfies never
  }
}

/** A running clock, and what the person heard of it. */
export type RunningClock = {
  readonly clock: Clock
  readonly round: number
  readonly dueOn: LocalDate
  /** Close of business of who owes it: from then on it is late. */
  readonly closing: WallTime
  readonly times: number
  /** The day the last message gave instead. */
  readonly saidDueOn: LocalDate | null
}

type Now = { readonly today: LocalDate; readonly time: WallTime }

/**
 * Which overdue clocks the person is told of now, in one message; none while nothing is to be said. A breach is told
 * on its own day, and again only when the day that was given instead has passed as well.
 */
export function overdueTold<C extends RunningClock>(running: readonly C[], now: Now): readonly C[] {
  return PERSON_CLOCKS.flatMap((name) =>
    running.filter(
      ({ clock, dueOn, closing, times, saidDueOn }) =>
        clock === name &&
        times < MOST_TIMES &&
        hasPassed(dueOn, closing, now) &&
        (saidDueOn === null || hasPassed(saidDueOn, closing, now)),
    ),
  )
}

/** A day ends with the close of business of who owes what was due on it. */
function hasPassed(day: LocalDate, closing: WallTime, { today, time }: Now): boolean {
  return day < today || (day === today && time > closing)
}

/** What a late step waits for, as far as the case says. */
export const WAITS_FOR = [
  'letterReturned',
  'tableDisputed',
  'amountDiffers',
  'person',
  'otherAgency',
  'bank',
  'personAsked',
  'evidence',
  'investigation',
  'forceMajeure',
  'post',
] as const
export type WaitsFor = (typeof WAITS_FOR)[number]

const OF_PAUSE: Readonly<Record<PauseReason, WaitsFor | null>> = {
  applicantAsked: 'personAsked',
  evidenceAwaited: 'evidence',
  courtOrInvestigation: 'investigation',
  forceMajeure: 'forceMajeure',
  postInTransit: 'post',
  other: null,
}
const OF_ANSWER: Readonly<Record<ReminderAnswer, WaitsFor | null>> = {
  done: null,
  inHand: null,
  waitsForPerson: 'person',
  waitsForYou: 'otherAgency',
  waitsForBank: 'bank',
  other: null,
}

/**
 * What a late step waits for: what the case itself says, then a pause that two people signed, then what who owes it
 * answered last when reminded; null where nothing is on record but whose hands it is in.
 */
export function waitsFor(on: {
  readonly facts: Pick<CaseFacts, 'state' | 'fundsState'>
  readonly pause: PauseReason | null
  readonly answer: ReminderAnswer | null
}): WaitsFor | null {
  if (on.facts.state === 'returnedByOrigin') return 'letterReturned'
  if (on.facts.state === 'tableDisputed') return 'tableDisputed'
  if (on.facts.fundsState === 'mismatched') return 'amountDiffers'
  return (on.pause && OF_PAUSE[on.pause]) ?? (on.answer && OF_ANSWER[on.answer]) ?? null
}
