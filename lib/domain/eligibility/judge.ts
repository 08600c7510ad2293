import type { PairParameters } from '@/lib/domain/region/pair-mode'
import { APPLICATION_RULES } from './application-rules'
import { BACK_PAYMENT_RULES } from './back-payment-rules'
import { BENEFIT_RULES } from './benefit-rules'
import { CALENDAR_RULES } from './calendar-rules'
import { DEADLINE_RULES } from './deadline-rules'
import { ENROLMENT_RULES } from './enrolment-rules'
import { isNoTransferNeeded, type EligibilityFacts } from './facts'
import { isInForce } from './in-force'
import { MONEY_RULES } from './money-rules'
import { RECORD_RULES } from './record-rules'
import type { EligibilityRule, RuleAnswer } from './rule'
import { ELIGIBILITY_RULE_IDS, type EligibilityRuleId } from './rule-ids'
import { SCHEME_RULES } from './scheme-rules'
import { UNIQUENESS_RULES } from './uniqueness-rules'
import { VALIDATION_RULES } from './validation-rules'

const ORDER = new Map<EligibilityRuleId, number>(ELIGIBILITY_RULE_IDS.map((id, index) => [id, index]))
const inOrder = (one: { readonly id: EligibilityRuleId }, other: { readonly id: EligibilityRuleId }) =>
  (ORDER.get(one.id) ?? 0) - (ORDER.get(other.id) ?? 0)

/** All rules, in the order of the rule book. */
export const ELIGIBILITY_RULES: readonly EligibilityRule[] = [
  ...SCHEME_RULES,
  ...ENROLMENT_RULES,
  ...APPLICATION_RULES,
  ...VALIDATION_RULES,
  ...DEADLINE_RULES,
  ...CALENDAR_RULES,
  ...RECORD_RULES,
  ...MONEY_RULES,
  ...BENEFIT_RULES,
  ...BACK_PAYMENT_RULES,
  ...UNIQUENESS_RULES,
].toSorted(inOrder)

/**
 * Asks every rule in force, so that the person hears everything at once (一次性告知). Rules that do not apply
 * are left out. Inside one pooling area there is no transfer and SC-01 alone answers.
 */
export function judge(facts: EligibilityFacts, parameters: PairParameters): RuleAnswer[] {
  const first = answersOf(
    ELIGIBILITY_RULES.filter((rule) => !rule.looksAtOthers),
    facts,
    parameters,
    [],
  )
  const last = ELIGIBILITY_RULES.filter((rule) => rule.looksAtOthers)
  return [...first, ...answersOf(last, facts, parameters, first)].toSorted(inOrder)
}

function answersOf(
  rules: readonly EligibilityRule[],
  facts: EligibilityFacts,
  parameters: PairParameters,
  others: readonly RuleAnswer[],
): RuleAnswer[] {
  return rules.flatMap((rule) => {
    if (isNoTransferNeeded(facts) && rule.id !== 'SC-01') return []
    if (!isInForce(rule, facts.today)) return []
    const verdict = rule.ask(facts, parameters, others)
    const { id, source } = rule
    return verdict === null ? [] : [{ id, source, effect: rule.effect(parameters), ...verdict }]
  })
}
