const MINUTE = 60_000

/** However busy, a session ends after one working day's length. */
export const LONGEST_SESSION_MINUTES = 12 * 60

/**
 * Instant (ms) at which a session ends if nothing more happens: the idle time after the last request, and
 * never later than the longest session.
 */
export function sessionEnd(startedAt: number, seenAt: number, idleMinutes: number): number {
  return Math.min(seenAt + idleMinutes * MINUTE, startedAt + LONGEST_SESSION_MINUTES * MINUTE)
}
