import { cannotTell, type RuleAnswer } from './rule'
import type { EligibilityRuleId } from './rule-ids'

/** They answer "met" where nothing is found, and so would where nobody looked. */
const OF_THE_REGISTER: readonly EligibilityRuleId[] = ['DU-01', 'DU-02', 'PR-01']
const NOT_SEEN: readonly string[] = [
  'originNotVisible',
  'destinationNotVisible',
  'balanceNotVisible',
  'sideNotAsked',
]

/**
 * Answers of facts that hold nothing of a register, told as such: what only a register says is open, for the
 * agency to check, and not "met" because nothing was found.
 */
export function withoutRegister(rules: readonly RuleAnswer[]): RuleAnswer[] {
  return rules.map(({ id, effect, source, ...verdict }) => {
    const isOpen = OF_THE_REGISTER.includes(id) || NOT_SEEN.includes(verdict.because.code)
    return { id, effect, source, ...(isOpen ? cannotTell('registerNotAsked') : verdict) }
  })
}

/** What an employer caused itself: that it enrolled the person, and whether the place before lets them go. */
const OF_THE_EMPLOYER: readonly EligibilityRuleId[] = ['EN-01', 'SU-01', 'AP-01']
/** They tell of the other answers, of which an employer does not see all. */
const OF_OTHERS: readonly EligibilityRuleId[] = ['VA-01', 'VA-02']

/**
 * For an employer that is known and has the person enrolled: these answers from the register, without the months
 * that were paid elsewhere, and nothing else.
 */
export function withOwnEmployee(unasked: readonly RuleAnswer[], full: readonly RuleAnswer[]): RuleAnswer[] {
  return unasked
    .filter(({ id }) => !OF_OTHERS.includes(id))
    .map((rule) => {
      const own = OF_THE_EMPLOYER.includes(rule.id) ? full.find(({ id }) => id === rule.id) : undefined
      if (own === undefined) return rule
      const { lastPaidMonth, ...because } = own.because
      return { ...own, because: lastPaidMonth === undefined ? because : { ...because, lastPaidMonth: null } }
    })
}
