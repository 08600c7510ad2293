/**
 * Why no connection came about: the name stands for nothing, nobody listens there, it ended half-way, its certificate
 * is not trusted, no encryption was agreed on, it took too long, or anything else.
 */
export type ConnectionFailure =
  'nameUnknown' | 'refused' | 'brokenOff' | 'insecure' | 'handshake' | 'timeout' | 'unreachable'

/** What became of one attempt. Only `answered` and `redirected` have a status. */
export type AttemptFailure = 'answered' | 'redirected' | 'forbidden' | ConnectionFailure

/** Tries of one event before it is a dead letter: some fifteen hours. */
export const WEBHOOK_TRIES = 12
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 4 * 60 * 60_000

/** Answers that say "later" or may be a receiver being put up anew; any other 4xx is a definite no. */
const LATER: readonly number[] = [404, 408, 409, 421, 423, 425, 429]

/** A no that another try will not turn into a yes: it is for people at once. */
export function isFinalAnswer(failure: AttemptFailure, status: number | null): boolean {
  return failure === 'answered' && status !== null && status >= 400 && status < 500 && !LATER.includes(status)
}

/**
 * How long to wait after so many failed tries, in milliseconds: doubling from half a minute to four hours, half of it
 * by chance, so that what failed together does not come back together.
 * @param chance from 0 to below 1
 * @param askedMs what the receiver asked for by `Retry-After`; believed up to an hour
 */
export function waitAfter(tries: number, chance: number, askedMs = 0): number {
  const whole = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, tries - 1))
  return Math.max(Math.round(whole / 2 + (whole / 2) * chance), Math.min(askedMs, 60 * 60_000))
}
