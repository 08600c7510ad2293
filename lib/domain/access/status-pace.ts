/** How far back failures of the public status query count, in milliseconds. */
export const STATUS_WINDOW_MS = 10 * 60_000

const FREE_FAILURES = 5
export const MOST_PER_ADDRESS = 30
const STEP_MS = 400
const LONGEST_MS = 4_000

export type StatusPace = {
  /** Wait before answering, the same for a hit and a miss. */
  readonly waitMs: number
  /** Only an address is ever sent away, and only for a while: a reference never is. */
  readonly tooMany: boolean
}

/** After five failures every answer comes later, up to four seconds; an address with thirty is asked to pause. */
export function paceOf(failures: { readonly address: number; readonly reference: number }): StatusPace {
  const beyond = Math.max(failures.address, failures.reference) - FREE_FAILURES
  return {
    waitMs: Math.min(Math.max(beyond, 0) * STEP_MS, LONGEST_MS),
    tooMany: failures.address >= MOST_PER_ADDRESS,
  }
}

/** Unknown and wrong are one answer. */
export type StatusRefusal = { readonly code: 'no-match' | 'too-many' }
