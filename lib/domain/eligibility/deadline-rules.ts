import { STATUTORY_DAYS } from '@/lib/domain/clocks/lengths'
import { isAdvanced } from '@/lib/domain/region/pair-mode'
import { mayRemit } from '@/lib/domain/money/what-moves'
import { isRetired, originRecord, type EligibilityFacts } from './facts'
import { informs, met, notMet, type EligibilityRule } from './rule'

/** Which clock will run how long in this very case. */
export const DEADLINE_RULES: readonly EligibilityRule[] = [
  {
    id: 'DL-01',
    source: 'measure43',
    effect: informs,
    ask(facts) {
      if (isRetired(facts)) return null
      const { days, startsOn, dueOn, promisedOn } = facts.foreseen.out
      return facts.mode === 'letter'
        ? met('outDueByLetter', { days, dueOn, promisedOn })
        : met('outDue', { days, startsOn, dueOn, promisedOn })
    },
  },
  {
    id: 'DL-02',
    source: 'measure43',
    effect: informs,
    ask(facts) {
      if (isRetired(facts)) return null
      const { days, startsOn, dueOn, promisedOn } = facts.foreseen.in
      return met('inDue', { days, startsOn, dueOn, promisedOn })
    },
  },
  {
    id: 'DL-03',
    source: 'localPractice',
    effect: informs,
    ask(facts, { origin, destination }) {
      if (isRetired(facts) || !isPaidByBank(facts)) return null
      const { creditDays } = destination
      return origin.fundsDays === null
        ? met('paidWithOut', { dueOn: facts.foreseen.out.dueOn, creditDays })
        : met('paidWithin', { days: origin.fundsDays, creditDays })
    },
  },
  {
    id: 'DL-04',
    source: 'rules94',
    effect: informs,
    ask(facts, { origin, destination }) {
      if (isRetired(facts) || facts.mode !== 'letter') return null
      const terms = { letterDays: destination.letterDays, days: facts.foreseen.out.days }
      return met(origin.oldRulesByLetter ? 'lettersOfRules94' : 'lettersOfMeasure', terms)
    },
  },
  {
    // The table of parameters refuses a longer promise; what was stored otherwise is still told.
    id: 'DL-05',
    source: 'measure43',
    effect: () => 'warn',
    ask(facts, { origin, destination }) {
      if (isRetired(facts)) return null
      const promises = { outDays: origin.promisedOutDays, inDays: destination.promisedInDays }
      return promises.outDays > STATUTORY_DAYS.T1 || promises.inDays > STATUTORY_DAYS.T2
        ? notMet('promiseTooLong', promises, 'correctPromise')
        : met('promiseWithinTerm', promises)
    },
  },
  {
    id: 'DL-06',
    source: 'localPractice',
    effect: informs,
    ask(facts, { origin }) {
      if (isRetired(facts) || facts.mode !== 'letter') return null
      return origin.postPauseAllowed ? met('postNotPromised') : notMet('postCounted', {})
    },
  },
]

/** Where this case is followed by a payment of its own between the agencies. */
export function isPaidByBank(facts: EligibilityFacts): boolean {
  return mayRemit(facts) && !isAdvanced(facts.pairMode) && originRecord(facts)?.balance !== 0
}
