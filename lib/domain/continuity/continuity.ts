import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { addMonths, firstDayOf, monthRange, type YearMonth } from '@/lib/domain/calendar/year-month'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import type { Scheme } from '@/lib/domain/transfer/states'
import { gapMonths } from './months'
import { entitlementOf, type ContinuityOutcome, type ContinuityRule } from './entitlement'
import { lateFeeBearer, mayPayBack, type GapCause, type LateFeeBearer } from './back-payment'

export type ContinuityFacts = {
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  /** At the origin. */
  readonly lastPaidMonth: YearMonth
  /** At the destination: the payment month. */
  readonly firstPaidMonth: YearMonth
  /** The months between were or will be paid back under the destination's rules. */
  readonly backPaid: boolean
  /** Unbroken months of basic insurance before the gap, any scheme; unknown counts as not shown. */
  readonly continuousMonths?: number | undefined
  readonly cause?: GapCause | undefined
  /** In flexible employment (灵活就业): pays for oneself. */
  readonly flexible?: boolean | undefined
}

export type Continuity = {
  readonly gapMonths: number
  readonly outcome: ContinuityOutcome
  readonly waitingMonths: number
  /** First day of full benefits at the destination. */
  readonly benefitsFrom: LocalDate
  /** Share of the normal benefit while waiting, 0 to 1. */
  readonly benefitRatioDuringWait: number
  /** Care in the gap is reimbursed once the months are paid back. */
  readonly retroactive: boolean
  /** Months for which nobody pays anything. */
  readonly uncoveredMonths: readonly YearMonth[]
  /** Who owes the late fee on paid-back months. */
  readonly lateFeeBearer: LateFeeBearer
  readonly rules: readonly ContinuityRule[]
}

/**
 * What a gap in contributions costs the person at the destination (待遇衔接), by the destination's parameters.
 * Months, never days. The cumulative years stay whatever the outcome; only the continuous counter restarts
 * (BE-08).
 */
export function continuity(facts: ContinuityFacts, parameters: AreaParameters): Continuity {
  const gap = gapMonths(facts.lastPaidMonth, facts.firstPaidMonth)
  const payBack = mayPayBack(gap, facts.flexible ?? false, parameters)
  const entitlement = entitlementOf({ ...facts, gap, backPaid: facts.backPaid && payBack }, parameters)
  const bearer = gap === 0 ? 'none' : lateFeeBearer(facts.cause, facts.flexible ?? false, parameters)

  const rules: ContinuityRule[] = [...entitlement.rules]
  if (facts.backPaid && !payBack) rules.push('LF-04')
  if (bearer === 'employer') rules.push('LF-01')
  if (bearer === 'person') rules.push('LF-02')

  const benefitsMonth = addMonths(entitlement.waitFrom, entitlement.waitingMonths)
  return {
    gapMonths: gap,
    outcome: entitlement.outcome,
    waitingMonths: entitlement.waitingMonths,
    benefitsFrom: firstDayOf(benefitsMonth),
    benefitRatioDuringWait: parameters.benefitRatioDuringWait,
    retroactive: entitlement.retroactive,
    uncoveredMonths: uncovered(facts, entitlement, benefitsMonth, parameters.benefitRatioDuringWait),
    lateFeeBearer: bearer,
    rules,
  }
}

function uncovered(
  facts: ContinuityFacts,
  entitlement: { readonly retroactive: boolean; readonly waitFrom: YearMonth },
  benefitsMonth: YearMonth,
  ratio: number,
): YearMonth[] {
  return monthRange(addMonths(facts.lastPaidMonth, 1), addMonths(benefitsMonth, -1)).filter((month) => {
    if (month < facts.firstPaidMonth) return !entitlement.retroactive
    return month < entitlement.waitFrom || ratio === 0
  })
}
