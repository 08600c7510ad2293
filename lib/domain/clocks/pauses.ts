import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { Pause } from '@/lib/domain/clocks/adjusted-due'

/** Why a clock is paused for its adjusted date; the statutory one runs on whatever the reason. */
export const PAUSE_REASONS = [
  'applicantAsked',
  'evidenceAwaited',
  'courtOrInvestigation',
  'forceMajeure',
  'postInTransit',
  'other',
] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

/** asked → running → resuming → resumed; or declined, taken back, or overtaken by the end of its clock. */
export const PAUSE_STATUSES = [
  'asked',
  'running',
  'resuming',
  'resumed',
  'declined',
  'withdrawn',
  'lapsed',
] as const
export type PauseStatus = (typeof PAUSE_STATUSES)[number]

/** Approved: its days are left out of the adjusted date. A resumption that waits has moved nothing yet. */
export const COUNTING: readonly PauseStatus[] = ['running', 'resuming', 'resumed']
/** A supervisor has to decide. */
export const TO_DECIDE: readonly PauseStatus[] = ['asked', 'resuming']

export type PauseFault =
  | 'pause-before-start'
  | 'pause-ends-first'
  | 'pause-note'
  | 'post-pause-not-allowed'
  | 'pause-overlaps'
  | 'future-day'

export type PauseRequest = Pause & { readonly reason: PauseReason; readonly note: string | null }

/**
 * What speaks against a pause, or null. Days may be told afterwards but begin no earlier than the clock and no
 * later than today; the end may lie ahead. Time in the post counts unless the area says otherwise (DL-06).
 */
export function pauseFault(
  asked: PauseRequest,
  around: {
    readonly startedOn: LocalDate
    readonly today: LocalDate
    readonly counting: readonly Pause[]
    readonly postPauseAllowed: boolean
  },
): PauseFault | null {
  const { from, to, reason, note } = asked
  if (reason === 'other' && note === null) return 'pause-note'
  if (reason === 'postInTransit' && !around.postPauseAllowed) return 'post-pause-not-allowed'
  if (from > around.today) return 'future-day'
  if (from < around.startedOn) return 'pause-before-start'
  if (to !== null && to < from) return 'pause-ends-first'
  return around.counting.some((other) => overlap(asked, other)) ? 'pause-overlaps' : null
}

/** Whether two stretches share a day. */
export function overlap(one: Pause, other: Pause): boolean {
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to)
}

/** Whether somebody can still resume it: open, or its last day still ahead. */
export function isResumable(pause: Pause & { readonly status: PauseStatus }, today: LocalDate): boolean {
  return pause.status === 'running' && pause.from <= today && (pause.to === null || pause.to > today)
}
