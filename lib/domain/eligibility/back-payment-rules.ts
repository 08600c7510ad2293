import {
  backPaymentPlan,
  monthlyContribution,
  type BackPaymentPlan,
} from '@/lib/domain/continuity/back-payment-plan'
import { addMonths, monthRange } from '@/lib/domain/calendar/year-month'
import { lateFee } from '@/lib/domain/money/late-fee'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import { isResidentMove, type EligibilityFacts } from './facts'
import { gapOf } from './gap'
import { cannotTell, informs, met, notMet, type EligibilityRule, type Verdict } from './rule'

/** What paying the missed months back would cost, and who bears the late fee. */
export const BACK_PAYMENT_RULES: readonly EligibilityRule[] = [
  {
    // Simple interest on what the employer owes, never charged to the person.
    id: 'LF-01',
    source: 'socialInsuranceLaw86',
    effect: informs,
    ask: ofMissed(({ gap, plan }) => {
      if (plan.bearer === 'unknown') return cannotTell('causeNotKnown', { gap }, 'askGapCause')
      return plan.bearer === 'employer' ? met('employerBears', { gap, perDay: perDay(plan) }) : null
    }),
  },
  {
    id: 'LF-02',
    source: 'publicGuide',
    effect: informs,
    ask: ofMissed(({ gap, plan }) => {
      if (plan.bearer === 'person') return met('personBears', { gap, perDay: perDay(plan) })
      return plan.bearer === 'none' ? notMet('personBearsNothing', { gap }) : null
    }),
  },
  {
    id: 'LF-03',
    source: 'publicGuide',
    effect: informs,
    ask: ofMissed(({ plan }, { backPayBaseFen: base, backPayRateBasisPoints: rate }) => {
      const gap = plan.months.length
      return plan.principal === null
        ? cannotTell('baseNotKnown', { gap }, 'askBase')
        : met('backPaymentCosts', { gap, amount: plan.principal, base, rate })
    }),
  },
  {
    id: 'LF-04',
    source: 'publicGuide',
    effect: informs,
    ask: ofMissed(({ gap, plan, flexible }, { flexibleBackPayMonths: window }) => {
      if (!flexible || window === null) return null
      return plan.beyond.length === 0
        ? met('withinWindow', { gap, window })
        : notMet('backPayWindowOver', { gap, window })
    }),
  },
  {
    id: 'LF-05',
    source: 'localPractice',
    effect: informs,
    ask: ofFee((_missed, { capAtPrincipal }) =>
      capAtPrincipal ? met('feeCapped') : notMet('feeNotCapped', {}),
    ),
  },
  {
    id: 'LF-06',
    source: 'localPractice',
    effect: informs,
    ask: ofFee((_missed, { lateDayMode }) =>
      met(lateDayMode === 'throughPayment' ? 'lateDaysThroughPayment' : 'lateDaysBeforeBill'),
    ),
  },
  {
    id: 'LF-07',
    source: 'localPractice',
    effect: informs,
    ask: ofFee(({ plan }) => met('feeRoundedByMonth', { gap: plan.months.length, fee: plan.fee })),
  },
]

type Missed = {
  /** Months between the areas that nobody paid for. */
  readonly gap: number
  readonly plan: BackPaymentPlan
  readonly flexible: boolean
}

/** Of months nobody paid for, as if they were paid back today; residents pay by the year (BE-10). */
function ofMissed(
  told: (missed: Missed, destination: AreaParameters) => Verdict | null,
): EligibilityRule['ask'] {
  return (facts, { destination }) => {
    const missed = isResidentMove(facts) ? null : missedIn(facts, destination)
    return missed === null ? null : told(missed, destination)
  }
}

/** Only where somebody bears a late fee, or nobody has said yet whose fault it was. */
function ofFee(told: (missed: Missed, destination: AreaParameters) => Verdict): EligibilityRule['ask'] {
  return ofMissed((missed, destination) => (missed.plan.bearer === 'none' ? null : told(missed, destination)))
}

function missedIn(facts: EligibilityFacts, destination: AreaParameters): Missed | null {
  const gap = gapOf(facts, destination)
  if (gap === null || typeof gap === 'string' || gap.months === 0) return null
  const flexible = facts.paid.flexible ?? false
  const plan = backPaymentPlan(
    {
      gap: monthRange(addMonths(gap.lastPaid, 1), addMonths(gap.firstPaid, -1)),
      cause: facts.paid.gapCause ?? undefined,
      flexible,
      monthlyFen: monthlyContribution(destination).monthlyFen,
      paidOn: facts.today,
    },
    destination,
  )
  return { gap: gap.months, plan, flexible }
}

/** Late fee of one calendar day on the whole back-payment, in fen; null where that is not known. */
function perDay({ principal }: BackPaymentPlan): number | null {
  return principal === null ? null : lateFee(principal, 1)
}
