import type { Clock } from '@/lib/domain/clocks/clock'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import type { FundsState, Mode } from '@/lib/domain/transfer/states'

/** Terms of the transfer measures of 2021 in working days; no area may set a longer one (DL-01, DL-02). */
export const STATUTORY_DAYS = { T1: 10, T2: 5 } as const

/** Transfer-out by contact letter where an area still follows the rules of 2016 (DL-04). */
export const OUT_DAYS_OF_2016 = 15

/** What an area decides about lengths; its fallbacks stand in the parameter table. All in working days. */
export type LengthParameters = Pick<
  AreaParameters,
  | 't0Days'
  | 'supplementDays'
  | 'letterDays'
  | 'promisedOutDays'
  | 'promisedInDays'
  | 'correctionDays'
  | 'fundsDays'
  | 'fundsRetryDays'
  | 'payoutDays'
  | 'transitDays'
  | 'creditDays'
  | 'oldRulesByLetter'
>

export type LengthFacts = {
  readonly mode: Mode
  /** 1 for the first clock of this name in the case. */
  readonly round: number
  readonly fundsState: FundsState
}

export type ClockLength = {
  readonly days: number
  readonly promisedDays: number | null
  /** Falls due on the day T1 does; `days` then counts only where that day is not later than the start. */
  readonly dueWith?: 'T1'
}

/** A payment whose T1 day is already behind it still gets the next working day. */
const PAYMENT_AFTER_T1 = 1

/**
 * How long a clock runs in an area, and what the area promises for it. The promise is measured against the
 * term of 2021, so a case under the rules of 2016 carries none.
 */
export function clockLength(clock: Clock, lengths: LengthParameters, facts: LengthFacts): ClockLength {
  switch (clock) {
    case 'T0':
      return unpromised(lengths.t0Days)
    case 'TS':
      return unpromised(lengths.supplementDays)
    case 'TL':
      return unpromised(lengths.letterDays)
    case 'T1':
      return facts.mode === 'letter' && lengths.oldRulesByLetter
        ? unpromised(OUT_DAYS_OF_2016)
        : { days: STATUTORY_DAYS.T1, promisedDays: lengths.promisedOutDays }
    case 'TD':
      return unpromised(lengths.correctionDays)
    case 'T2':
      return { days: STATUTORY_DAYS.T2, promisedDays: lengths.promisedInDays }
    case 'T3':
      return paymentLength(lengths, facts)
    case 'TW':
      return unpromised(lengths.transitDays)
    case 'T4':
      return unpromised(lengths.creditDays)
  }
}

function paymentLength(lengths: LengthParameters, { round, fundsState }: LengthFacts): ClockLength {
  if (fundsState === 'payOutOrdered' && lengths.payoutDays !== null) return unpromised(lengths.payoutDays)
  if (round > 1) return unpromised(lengths.fundsRetryDays)
  if (lengths.fundsDays !== null) return unpromised(lengths.fundsDays)
  return { ...unpromised(PAYMENT_AFTER_T1), dueWith: 'T1' }
}

function unpromised(days: number): ClockLength {
  return { days, promisedDays: null }
}
