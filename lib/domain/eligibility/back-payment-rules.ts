import { lateFeeBearer } from '@/lib/domain/continuity/back-payment'
import { fen, type Fen } from '@/lib/domain/money/fen'
import { backPayment, lateFee } from '@/lib/domain/money/late-fee'
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
    reads: ['backPayBaseFen', 'backPayRateBasisPoints'],
    effect: informs,
    ask: ofMissed((gap, facts, destination) => {
      const { gapCause } = facts.paid
      if (gapCause === null) return cannotTell('causeNotKnown', { gap }, 'askGapCause')
      return gapCause === 'employer' ? met('employerBears', { gap, perDay: perDay(gap, destination) }) : null
    }),
  },
  {
    id: 'LF-02',
    source: 'publicGuide',
    reads: ['individualLateFee', 'backPayBaseFen', 'backPayRateBasisPoints'],
    effect: informs,
    ask: ofMissed((gap, { paid }, destination) => {
      if (paid.gapCause !== 'self' && paid.gapCause !== 'system') return null
      return lateFeeBearer(paid.gapCause, paid.flexible ?? false, destination) === 'person'
        ? met('personBears', { gap, perDay: perDay(gap, destination) })
        : notMet('personBearsNothing', { gap })
    }),
  },
  {
    id: 'LF-03',
    source: 'publicGuide',
    reads: ['backPayBaseFen', 'backPayRateBasisPoints'],
    effect: informs,
    ask: ofMissed((gap, _facts, destination) => {
      const amount = owed(gap, destination)
      if (amount === null) return cannotTell('baseNotKnown', { gap }, 'askBase')
      const { backPayBaseFen: base, backPayRateBasisPoints: rate } = destination
      return met('backPaymentCosts', { gap, amount, base, rate })
    }),
  },
  {
    id: 'LF-04',
    source: 'publicGuide',
    reads: ['flexibleBackPayMonths'],
    effect: informs,
    ask: ofMissed((gap, { paid }, { flexibleBackPayMonths: window }) => {
      if (paid.flexible !== true || window === null) return null
      return gap <= window
        ? met('withinWindow', { gap, window })
        : notMet('backPayWindowOver', { gap, window })
    }),
  },
  {
    id: 'LF-05',
    source: 'localPractice',
    reads: ['capAtPrincipal', 'individualLateFee'],
    effect: informs,
    ask: ofFee((_gap, { capAtPrincipal }) =>
      capAtPrincipal ? met('feeCapped') : notMet('feeNotCapped', {}),
    ),
  },
  {
    id: 'LF-06',
    source: 'localPractice',
    reads: ['lateDayMode', 'individualLateFee'],
    effect: informs,
    ask: ofFee((_gap, { lateDayMode }) =>
      met(lateDayMode === 'throughPayment' ? 'lateDaysThroughPayment' : 'lateDaysBeforeBill'),
    ),
  },
  {
    id: 'LF-07',
    source: 'localPractice',
    reads: ['individualLateFee'],
    effect: informs,
    ask: ofFee((gap) => met('feeRoundedByMonth', { gap })),
  },
]

/** Of months between the areas that nobody paid for; residents pay by the year (BE-10). */
function ofMissed(
  told: (gap: number, facts: EligibilityFacts, destination: AreaParameters) => Verdict | null,
): EligibilityRule['ask'] {
  return (facts, { destination }) => {
    if (isResidentMove(facts)) return null
    const gap = gapOf(facts, destination)
    if (gap === null || typeof gap === 'string' || gap.months === 0) return null
    return told(gap.months, facts, destination)
  }
}

/** Only where somebody bears a late fee, or nobody has said yet whose fault it was. */
function ofFee(told: (gap: number, destination: AreaParameters) => Verdict): EligibilityRule['ask'] {
  return ofMissed((gap, { paid: { gapCause, flexible } }, destination) => {
    const isOwed = gapCause === null || lateFeeBearer(gapCause, flexible ?? false, destination) !== 'none'
    return isOwed ? told(gap, destination) : null
  })
}

/** LF-03: months × base × rate; null where the area has not said on what base or at what rate. */
function owed(gap: number, area: AreaParameters): Fen | null {
  const { backPayBaseFen: base, backPayRateBasisPoints: rate } = area
  return base === null || rate === null ? null : backPayment(fen(base), rate, gap)
}

/** Late fee of one calendar day on the whole back-payment, in fen; null where that is not known. */
function perDay(gap: number, area: AreaParameters): Fen | null {
  const amount = owed(gap, area)
  return amount === null ? null : lateFee(amount, 1)
}
