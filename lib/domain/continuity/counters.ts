import type { ContinuityOutcome } from './entitlement'

export type CounterFacts = {
  /** Unbroken months before the gap; null where nobody told. */
  readonly continuousBefore: number | null
  /** All distinct months before the first payment at the destination; null where nobody told. */
  readonly cumulativeBefore: number | null
  readonly outcome: ContinuityOutcome
  /** Months of the gap that are paid back. */
  readonly monthsPaidBack: number
}

export type Counters = {
  /** The continuous counter begins anew with the first payment (BE-08). */
  readonly restarts: boolean
  readonly continuousBefore: number | null
  /** At the end of the first paid month at the destination. */
  readonly continuousAfter: number | null
  readonly cumulativeBefore: number | null
  readonly cumulativeAfter: number | null
}

/**
 * Both counters, before the gap and at the end of the first paid month. Only an unbroken or mended run goes
 * on; the cumulative months are kept whatever the outcome (社会保险法 art. 32, BE-08).
 */
export function counters(facts: CounterFacts): Counters {
  const { continuousBefore, cumulativeBefore, outcome, monthsPaidBack } = facts
  const restarts = outcome === 'waiting' || outcome === 'reEnrol'
  const added = monthsPaidBack + 1
  const plus = (before: number | null) => (before === null ? null : before + added)
  return {
    restarts,
    continuousBefore,
    continuousAfter: restarts ? 1 : plus(continuousBefore),
    cumulativeBefore,
    cumulativeAfter: plus(cumulativeBefore),
  }
}
