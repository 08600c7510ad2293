import { isAdvanced } from '@/lib/domain/region/pair-mode'
import { isPaidByBank } from './deadline-rules'
import { mayRemit } from '@/lib/domain/money/what-moves'
import { isRetired, originRecord, type EligibilityFacts } from './facts'
import { cannotTell, informs, met, type EligibilityRule, type Verdict } from './rule'

/** What becomes of the personal account; the pooled fund never moves. */
export const MONEY_RULES: readonly EligibilityRule[] = [
  {
    id: 'FU-01',
    source: 'measure43',
    effect: informs,
    ask(facts) {
      if (isRetired(facts)) return null
      if (facts.fromScheme === 'resident') return met('noAccount')
      const record = originRecord(facts)
      if (record === null) return null
      if (record.balance === null) return met('noAccount')
      return record.balance === 0 ? met('zeroBalance') : null
    },
  },
  {
    id: 'FU-02',
    source: 'measure43',
    effect: informs,
    ask: moved((balance) => met('fullBalanceMoves', { balance })),
  },
  {
    id: 'FU-03',
    source: 'measure43',
    effect: informs,
    ask: (facts) =>
      isRetired(facts) || !isPaidByBank(facts)
        ? null
        : met('creditedWhenEqual', { balance: originRecord(facts)?.balance ?? null }),
  },
  {
    // To the fen: there is no tolerance.
    id: 'FU-04',
    source: 'houseDecision',
    effect: informs,
    ask: (facts) => (isRetired(facts) || !isPaidByBank(facts) ? null : met('heldWhenDifferent')),
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
    id: 'FU-06',
    source: 'publicGuide',
    effect: informs,
    ask: (facts) =>
      isRetired(facts) || facts.pairMode !== 'PA_STAYS' || facts.fromScheme === 'resident'
        ? null
        : met('accountStays', { balance: originRecord(facts)?.balance ?? null }),
  },
  {
    id: 'FU-07',
    source: 'localPractice',
    effect: informs,
    ask: (facts, { origin }) =>
      isRetired(facts) || !mayRemit(facts) || !isAdvanced(facts.pairMode)
        ? null
        : met('advancedAndNetted', { day: origin.settlementDay }),
  },
  {
    id: 'FU-08',
    source: 'houseDecision',
    effect: informs,
    ask: (facts, { origin }) =>
      isRetired(facts) || !isPaidByBank(facts)
        ? null
        : met('returnedPaymentRepaid', { days: origin.fundsRetryDays }),
  },
  {
    id: 'FU-09',
    source: 'publicGuide',
    effect: informs,
    ask: moved((balance) => met('balanceShownUntilPaid', { balance })),
  },
]

/** Of a balance above zero that leaves the origin. */
function moved(told: (balance: number) => Verdict): (facts: EligibilityFacts) => Verdict | null {
  return (facts) => {
    if (isRetired(facts) || !mayRemit(facts)) return null
    if (facts.originEnrolment === 'notVisible') return cannotTell('balanceNotVisible')
    const balance = originRecord(facts)?.balance ?? 0
    return balance === 0 ? null : told(balance)
  }
}
