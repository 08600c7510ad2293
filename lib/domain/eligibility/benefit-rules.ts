import { localDate } from '@/lib/domain/calendar/local-date'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import { isResidentMove, type EligibilityFacts } from './facts'
import { gapOf, SHORT_GAP, type Gap } from './gap'
import { cannotTell, informs, met, notMet, type EligibilityRule, type Verdict } from './rule'

/** Two unbroken years let a change of scheme count as no interruption (43). */
const TWO_YEARS = 24

/** 待遇衔接: what the months without payment cost, by the destination's rules and with its dates. */
export const BENEFIT_RULES: readonly EligibilityRule[] = [
  {
    id: 'BE-01',
    source: 'measure43',
    effect: informs,
    ask(facts, { destination }) {
      if (facts.fromScheme !== facts.toScheme || isResidentMove(facts)) return null
      return mended(facts, destination, ({ months, mended: then }) =>
        met('shortGapMended', { gap: months, from: then.benefitsFrom, retroactive: then.retroactive }),
      )
    },
  },
  {
    id: 'BE-02',
    source: 'measure43',
    effect: informs,
    ask(facts, { destination }) {
      if (facts.fromScheme === facts.toScheme) return null
      return mended(facts, destination, ({ months, continuous, mended: then }) =>
        continuous < TWO_YEARS
          ? notMet('underTwoYears', { continuous })
          : met('changeWithTwoYears', { continuous, gap: months, from: then.benefitsFrom }),
      )
    },
  },
  {
    // The area's own months, at most six by the measure; BE-05, BE-06 and BE-09 tell what may come instead.
    id: 'BE-03',
    source: 'measure43',
    effect: informs,
    ask(facts, { destination }) {
      if (isResidentMove(facts)) return null
      const gap = gapOf(facts, destination)
      if (typeof gap === 'string') return cannotTell('paymentsNotKnown', { side: gap })
      if (gap === null || gap.months <= SHORT_GAP) return null
      const { waitingMonths: wait, benefitsFrom: from, benefitRatioDuringWait: share } = gap.asIs
      return wait === 0
        ? met('noWaiting', { gap: gap.months, from })
        : met('waits', { gap: gap.months, wait, from, share })
    },
  },
  {
    id: 'BE-04',
    source: 'localPractice',
    effect: informs,
    ask: (facts, { destination }) =>
      ofGap(facts, destination, ({ months, asIs }) =>
        months < 1 || months > SHORT_GAP
          ? null
          : met('shortGapUnpaid', {
              gap: months,
              wait: asIs.waitingMonths,
              from: asIs.benefitsFrom,
              share: asIs.benefitRatioDuringWait,
            }),
      ),
  },
  {
    id: 'BE-05',
    source: 'localPractice',
    effect: informs,
    ask: (facts, { destination }) =>
      ofGap(facts, destination, ({ months, mended: then }) =>
        months <= SHORT_GAP || destination.waitMonthsBackPaid === null
          ? null
          : met('longGapMended', {
              gap: months,
              wait: then.waitingMonths,
              from: then.benefitsFrom,
              share: then.benefitRatioDuringWait,
            }),
      ),
  },
  {
    id: 'BE-06',
    source: 'localPractice',
    effect: informs,
    ask: (facts, { destination }) =>
      ofGap(facts, destination, ({ months, asIs }) =>
        months <= SHORT_GAP || destination.longGapBenefitsInMonth === null
          ? null
          : met('fullFromMonth', { ordinal: destination.longGapBenefitsInMonth, from: asIs.benefitsFrom }),
      ),
  },
  {
    // The Yangtze Delta's way before the measure; its areas gave benefits from the month after.
    id: 'BE-07',
    source: 'localPractice',
    validFrom: localDate('2009-01-01'),
    validTo: localDate('2021-11-30'),
    effect: informs,
    ask(facts, { destination }) {
      if (destination.payMonthOrNext !== 'nextMonth') return null
      return ofGap(facts, destination, ({ months, mended: then }) =>
        months > SHORT_GAP
          ? notMet('gapTooLong', { gap: months })
          : met('continuousNextMonth', { from: then.benefitsFrom }),
      )
    },
  },
  {
    id: 'BE-08',
    source: 'publicGuide',
    effect: informs,
    ask: (facts, { destination }) =>
      ofGap(facts, destination, ({ months, firstPaid, cumulative }) =>
        months <= SHORT_GAP ? null : met('counterRestarts', { firstPaid, total: cumulative }),
      ),
  },
  {
    id: 'BE-09',
    source: 'publicGuide',
    effect: informs,
    ask: (facts, { destination }) =>
      ofGap(facts, destination, ({ months }) => {
        const limit = destination.reEnrolAfterMonths
        return limit === null || months <= limit ? null : met('enrolsAnew', { gap: months, limit })
      }),
  },
  {
    // Residents are measured in years: three fixed months and one for every year left out.
    id: 'BE-10',
    source: 'residentOpinion2024',
    effect: informs,
    ask(facts, { destination }) {
      if (!isResidentMove(facts)) return null
      const gap = gapOf(facts, destination)
      if (typeof gap === 'string') return cannotTell('paymentsNotKnown', { side: gap })
      if (gap === null) return null
      if (gap.months === 0) return met('noGap', { lastPaid: gap.lastPaid, firstPaid: gap.firstPaid })
      // Who enrolled before 2025 was judged by what held then.
      if (!gap.asIs.rules.includes('BE-10')) return null
      const wait = gap.asIs.waitingMonths
      const whenMended = gap.mended.waitingMonths
      return notMet(
        'residentWaits',
        { wait, mended: whenMended < wait ? whenMended : null, from: gap.asIs.benefitsFrom },
        ...(whenMended < wait ? (['payBrokenYears'] as const) : []),
      )
    },
  },
]

/** Of a gap between employees' or mixed enrolments that both sides can tell. */
function ofGap(
  facts: EligibilityFacts,
  destination: AreaParameters,
  told: (gap: Gap) => Verdict | null,
): Verdict | null {
  if (isResidentMove(facts)) return null
  const gap = gapOf(facts, destination)
  return gap === null || typeof gap === 'string' ? null : told(gap)
}

/** BE-01 and BE-02 alike: no gap, one that is too long, one beyond what may be paid back, or one to be mended. */
function mended(
  facts: EligibilityFacts,
  destination: AreaParameters,
  told: (gap: Gap) => Verdict,
): Verdict | null {
  const gap = gapOf(facts, destination)
  if (gap === null) return null
  if (typeof gap === 'string') return cannotTell('paymentsNotKnown', { side: gap })
  const { months, lastPaid, firstPaid } = gap
  if (months === 0) return met('noGap', { lastPaid, firstPaid })
  if (months > SHORT_GAP) return notMet('gapTooLong', { gap: months })
  if (gap.mended.rules.includes('LF-04'))
    return notMet('backPayWindowOver', { gap: months, window: destination.flexibleBackPayMonths })
  const verdict = told(gap)
  return verdict.answer === 'met' ? { ...verdict, cure: 'backPayInTime' } : verdict
}
