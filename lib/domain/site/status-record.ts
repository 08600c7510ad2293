import type { Objection } from '@/lib/domain/transfer/online'
import { dueDay, type DueDay } from '../calendar/due-day'
import type { LocalDate } from '../calendar/local-date'
import type { WorkingCalendar } from '../calendar/working-calendar'
import type { Clock } from '../clocks/clock'
import type { MaterialCode } from '../documents/materials'
import type { ApplicantKind, SupplementCode } from '../transfer/closed-lists'
import type { FundsState, Holder, RelationshipState } from '../transfer/states'

/*
 * What the public site knows of a case: codes and days. No name, no number of anybody, no amount, no month; what
 * depends on the time of day is reckoned by who reads it.
 */

export const STAGES = ['submitted', 'accepted', 'tableSealed', 'yearsRecorded', 'completed'] as const
export type Stage = (typeof STAGES)[number]

export type StatusStep = {
  readonly stage: Stage
  readonly on: LocalDate | null
  readonly state: 'done' | 'now' | 'ahead' | 'stopped'
}

/** A short gap is one that may be paid back. How many months it has is told at the counter. */
export type GapKind = 'none' | 'short' | 'long'

/** A day the person may expect something by. */
export type ExpectedRecord = {
  /** The term that runs just now on the way there. */
  readonly clock: Clock
  readonly on: LocalDate
  readonly provisional: boolean
  /** Close of business on the last day of the running term, RFC 3339: late is later than this. */
  readonly lateAfter: string
  /** How it was counted; null where it falls due with another term. */
  readonly count: {
    readonly start: LocalDate
    readonly days: number
    readonly calendar: string
  } | null
}

export const TRACKS = ['years', 'money'] as const
export type Track = (typeof TRACKS)[number]

/** A day that was told before another one took its place. */
export type PreviousDate = {
  readonly track: Track
  readonly was: LocalDate
  readonly now: LocalDate
  readonly changedOn: LocalDate
  /** The step that moved it, or a calendar that was published. */
  readonly because: string
}

/** What the applicant may do online while the case stands as it does. */
export const APPLICANT_ACTS = ['supplement', 'withdraw', 'object', 'askPayOut'] as const
export type ApplicantAct = (typeof APPLICANT_ACTS)[number]

/** Steps that move a day people were told; anything else that happened meanwhile moved none. */
export const MOVING_STEPS = [
  'disputeTable',
  'sealTable',
  'returnByOrigin',
  'resend',
  'reportReturned',
  'confirmRemitted',
  'matchReceipt',
  'forward',
] as const

export type StatusRecord = {
  /** Of the case; what was published before knows by it what happened since. */
  readonly version: number
  readonly reference: string
  readonly state: RelationshipState
  readonly fundsState: FundsState
  readonly holder: Holder
  readonly fundsHolder: Holder
  readonly ended: boolean
  readonly letterMode: boolean
  readonly originArea: string
  readonly destinationArea: string
  readonly originAgency: string
  readonly destinationAgency: string
  readonly applicantKind: ApplicantKind
  readonly steps: readonly StatusStep[]
  readonly yearsBy: ExpectedRecord | null
  readonly moneyBy: ExpectedRecord | null
  readonly previousDates: readonly PreviousDate[]
  /** The last day told of each track: one may be told again after none could be. */
  readonly lastTold: Readonly<Record<Track, LocalDate | null>>
  /** What the person was told after a term had passed: until when it may be expected now, and in whose hands it is. */
  readonly revised: { readonly clock: Clock; readonly on: LocalDate; readonly holder: Holder } | null
  readonly supplementCodes: readonly SupplementCode[]
  readonly supplementBy: LocalDate | null
  /** What the application was refused for and what cures it, without the facts that were found. */
  readonly refusedFor: readonly { readonly rule: string; readonly cure: string | null }[]
  readonly terminatedFor: string | null
  readonly returnedFor: string | null
  /** The bank sent the money back, and it has not left again. */
  readonly moneyCameBack: boolean
  /** Papers the applicant promised and has not brought yet. */
  readonly promised: readonly { readonly code: MaterialCode; readonly by: LocalDate }[]
  /** Months a transfer is said to take there; for orientation beside the legal days. */
  readonly usualMonths: number | null
  /** What the time between the two enrolments means for care; null while it cannot be told. */
  readonly gap: { readonly kind: GapKind; readonly waitMonths: number } | null
  readonly acts: readonly ApplicantAct[]
  /** What was objected to or complained of online, newest first, and until when it is answered; never the words. */
  readonly objections: readonly {
    readonly about: Objection
    readonly on: LocalDate
    readonly answerBy: LocalDate
    readonly answeredOn: LocalDate | null
  }[]
  /** Whom a one-time code can be sent to. */
  readonly phones: {
    /** Of the register, or typed on the application. */
    readonly person: boolean
    readonly registered: boolean
    readonly applicant: boolean
  }
}

/** What a clerk typed for the applicant, kept apart: it may say anything. */
export type StatusWords = {
  readonly supplementNotes: Readonly<Record<string, string>>
  /** Beside `objections`, one for one. */
  readonly replies: readonly (string | null)[]
}
export const NO_WORDS: StatusWords = { supplementNotes: {}, replies: [] }

export type ExpectedDay = {
  readonly clock: Clock
  readonly on: LocalDate
  readonly provisional: boolean
  readonly overdue: boolean
  /** How it was counted; the last counted day is the expected day. */
  readonly why: DueDay | null
  readonly days: number
}

/** An expected day as it is told now, counted by the calendar as published. */
export function expectedDay(
  { clock, on, provisional, lateAfter, count }: ExpectedRecord,
  at: Date,
  calendarOf: (code: string) => WorkingCalendar,
): ExpectedDay {
  const overdue = at > new Date(lateAfter)
  if (count === null) return { clock, on, provisional, overdue, why: null, days: 0 }
  const counted = dueDay(count.start, count.days, calendarOf(count.calendar))
  // A clock that was counted by an earlier calendar keeps its day until it is counted anew.
  const why = counted.due === on ? counted : null
  return { clock, on, provisional, overdue, why, days: count.days }
}

/** What moved a day: the last such step since the version published before, the last step at all, or a calendar. */
export function movedBy(
  events: readonly { readonly version: number; readonly kind: string }[],
  before: StatusRecord | null,
): string {
  const since = events.filter(({ version }) => version > (before?.version ?? 0))
  const moving = since.findLast(({ kind }) => MOVING_STEPS.some((step) => step === kind))
  return (moving ?? since.at(-1))?.kind ?? 'calendar'
}

/**
 * The record with the days that were told before: one that differs from what stood there takes its place, and the
 * old one is kept with what moved it.
 * @param because the step taken last, where one was taken since; else it was the calendar
 */
export function withPrevious(
  record: StatusRecord,
  before: StatusRecord | null,
  changed: { readonly on: LocalDate; readonly because: string },
): StatusRecord {
  const lastTold = {
    years: dayOfTrack(record, 'years') ?? before?.lastTold.years ?? null,
    money: dayOfTrack(record, 'money') ?? before?.lastTold.money ?? null,
  }
  if (before === null) return { ...record, lastTold }
  const moved = TRACKS.flatMap((track): PreviousDate[] => {
    const was = before.lastTold[track]
    const now = dayOfTrack(record, track)
    if (was === null || now === null || was === now) return []
    return [{ track, was, now, changedOn: changed.on, because: changed.because }]
  })
  return { ...record, lastTold, previousDates: [...before.previousDates, ...moved] }
}

function dayOfTrack({ yearsBy, moneyBy }: StatusRecord, track: Track): LocalDate | null {
  return (track === 'years' ? yearsBy : moneyBy)?.on ?? null
}
