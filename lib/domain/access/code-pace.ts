/** A one-time code is good for so long. */
export const CODE_LASTS_MS = 5 * 60_000
/** Entries of one code, right or wrong; the database holds the same number. */
export const CODE_TRIES = 5
export const CODE_DIGITS = 6

export const CODE_HOUR_MS = 60 * 60_000
const BETWEEN_MS = 60_000
const MOST_AN_HOUR = 5

/**
 * Whether another code may be sent to a number: one a minute, five an hour, so that nobody can be bombarded.
 * It slows the sending and locks nothing: a code already sent stays good.
 * @param sentAt instants in milliseconds at which codes were sent within the last hour, in any order
 */
export function mayBeSent(sentAt: readonly number[], now: number): boolean {
  const recent = sentAt.filter((at) => at > now - CODE_HOUR_MS)
  return recent.length < MOST_AN_HOUR && recent.every((at) => at <= now - BETWEEN_MS)
}
