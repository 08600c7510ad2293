import { isResidentMove, isRetired, originRecord } from './facts'
import { informs, met, type EligibilityRule } from './rule'

/** What the person should know beforehand; none of these can stop anything. */
export const INFORMATION_RULES: readonly EligibilityRule[] = [
  {
    // Years add up over all areas; where the pension is drawn is never asked.
    id: 'IT-05',
    source: 'socialInsuranceLaw32',
    effect: informs,
    ask: (facts, { destination }) =>
      facts.toScheme === 'employee' && facts.fromScheme === 'employee' && !isRetired(facts)
        ? met('yearsAccumulate', { countedAs: destination.yearsCountedAs })
        : null,
  },
  {
    id: 'FU-05',
    source: 'publicGuide',
    effect: informs,
    ask(facts, { origin }) {
      if (facts.fromScheme === 'resident' || !origin.payoutAllowed) return null
      if (originRecord(facts)?.balance === 0) return null
      if (isRetired(facts)) return origin.payoutForResettledRetiree ? met('retireePayout') : null
      const leavesScheme = facts.toScheme === 'resident' && origin.crossSchemeAccount === 'payout'
      if (leavesScheme || origin.payoutDays !== null)
        return met('payoutOnApplication', { days: origin.payoutDays })
      return facts.destination.connection === 'none' ? met('payoutIfNotMovable') : null
    },
  },
  {
    id: 'AU-01',
    source: 'measure43',
    effect: informs,
    ask(facts) {
      if (isRetired(facts)) return null
      if (!isResidentMove(facts)) return met('originKeepsRecord')
      const years = originRecord(facts)?.paidYears ?? []
      return met('originCoversPaidYear', { year: years.length === 0 ? null : Math.max(...years) })
    },
  },
]
