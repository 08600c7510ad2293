import { PIECE } from './capacity'

/** Days that are looked back on. */
export const MEASURED_DAYS = 90
/** Below so many days of clerks a median says little. */
export const LEAST_CLERK_DAYS = 20
/** What is assumed of a clerk until enough was measured: six steps a day, a good hour each. */
export const ASSUMED_PIECES = 6

export type HandlingTime = {
  /** Steps a clerk finishes on a day at work; halves occur. */
  readonly piecesADay: number
  readonly source: 'measured' | 'assumed'
  /** Days of clerks with at least one step, that were looked at. */
  readonly clerkDays: number
  /** Steps finished on them. */
  readonly pieces: number
}

/**
 * How many steps a clerk finishes a day: the median over all days on which a clerk finished any. Days without
 * work are left out; days with little of it count, so a team that is never full looks slower than it is, and
 * the answer errs on the side of caution.
 * @param daily steps finished, one number per clerk and day
 */
export function handlingTime(daily: readonly number[]): HandlingTime {
  const pieces = daily.reduce((sum, one) => sum + one, 0)
  const counted = { clerkDays: daily.length, pieces }
  return daily.length < LEAST_CLERK_DAYS
    ? { piecesADay: ASSUMED_PIECES, source: 'assumed', ...counted }
    : { piecesADay: median(daily), source: 'measured', ...counted }
}

/** The middle value, between two the mean of both. Throws RangeError for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]]
  if (low === undefined || high === undefined) throw new RangeError('median of nothing')
  return (low + high) / 2
}

/** What a clerk can do on a whole day. */
export function clerkDayOf({ piecesADay }: HandlingTime): number {
  return piecesADay * PIECE
}
