const SECOND = 1000
const MINUTE = 60 * SECOND

const WINDOW_MS = 15 * MINUTE

/** How far back attempts matter: the window before a failure that may itself be as old as the window. */
export const PACE_MEMORY_MS = 2 * WINDOW_MS

/** An address from which a login succeeded in this time has a count of its own for that login. */
export const FAMILIAR_FOR_MS = 30 * 24 * 60 * MINUTE

const LOGIN_SLOWS_AT = 5
const LOGIN_LOCKS_AT = 10
const FIRST_DELAY_MS = 5 * SECOND

/** A whole agency may sit behind one address, so an address may fail far more often than a login. */
const ADDRESS_SLOWS_AT = 40
const ADDRESS_LOCKS_AT = 100
const ADDRESS_DELAY_MS = 5 * SECOND

export type Attempt = {
  /** Real time in ms. */
  readonly at: number
  readonly succeeded: boolean
}

/** Whether one may try now; if not, from when on (ms), and whether that is a pause or a lock. */
export type Pace =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly kind: 'slowed' | 'locked'; readonly until: number }

const FREE: Pace = { allowed: true }

/**
 * Pace of one login, by the failures of the fifteen minutes before its last one: four are free, from the
 * fifth on each doubles a pause of five seconds, the tenth locks for fifteen minutes. Attempts that were
 * refused are no failures, so knocking on a lock does not prolong it; success forgives what was before it.
 */
export function loginPace(attempts: readonly Attempt[], now: number): Pace {
  const forgivenAt = Math.max(-1, ...attempts.filter((one) => one.succeeded).map((one) => one.at))
  const since = failuresOf(attempts).filter((at) => at > forgivenAt)
  const last = since.at(-1)
  if (last === undefined) return FREE
  const failures = since.filter((at) => at > last - WINDOW_MS)
  if (failures.length < LOGIN_SLOWS_AT) return FREE
  if (failures.length >= LOGIN_LOCKS_AT) return waitUntil('locked', last + WINDOW_MS, now)
  return waitUntil('slowed', last + FIRST_DELAY_MS * 2 ** (failures.length - LOGIN_SLOWS_AT), now)
}

/**
 * Pace of one address over all logins. A success does not forgive: whoever owns one account could wash the
 * count with it.
 */
export function addressPace(attempts: readonly Attempt[], now: number): Pace {
  const failures = failuresOf(attempts).filter((at) => at > now - WINDOW_MS)
  const last = failures.at(-1)
  if (last === undefined || failures.length < ADDRESS_SLOWS_AT) return FREE
  const freeing = failures.at(-ADDRESS_LOCKS_AT)
  if (freeing !== undefined) return waitUntil('locked', freeing + WINDOW_MS, now)
  return waitUntil('slowed', last + ADDRESS_DELAY_MS, now)
}

/** The stricter of two: a lock before a pause, then the later end. */
export function stricter(a: Pace, b: Pace): Pace {
  if (a.allowed) return b
  if (b.allowed) return a
  if (a.kind !== b.kind) return a.kind === 'locked' ? a : b
  return a.until >= b.until ? a : b
}

function failuresOf(attempts: readonly Attempt[]): number[] {
  return attempts
    .filter((one) => !one.succeeded)
    .map((one) => one.at)
    .sort((a, b) => a - b)
}

function waitUntil(kind: 'slowed' | 'locked', until: number, now: number): Pace {
  return until > now ? { allowed: false, kind, until } : FREE
}
