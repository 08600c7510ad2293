import type { LegalSource } from '@/lib/domain/region/legal-source'
import type { PairParameters } from '@/lib/domain/region/pair-mode'
import { APPLICATION_RULES } from './application-rules'
import {
  ELIGIBILITY_RULE_IDS,
  type Answer,
  type CureCode,
  type Effect,
  type EligibilityRuleId,
} from './codes'
import { ENROLMENT_RULES } from './enrolment-rules'
import { isNoTransferNeeded, type EligibilityFacts } from './facts'
import { INFORMATION_RULES } from './information-rules'
import type { Because, EligibilityRule } from './rule'
import { SCHEME_RULES } from './scheme-rules'

/** All rules, in the order of the rule book. */
export const ELIGIBILITY_RULES: readonly EligibilityRule[] = [
  ...SCHEME_RULES,
  ...ENROLMENT_RULES,
  ...APPLICATION_RULES,
  ...INFORMATION_RULES,
].toSorted((one, other) => ELIGIBILITY_RULE_IDS.indexOf(one.id) - ELIGIBILITY_RULE_IDS.indexOf(other.id))

/** Stored with the case as given, shown to the applicant, and answered for by the clerk. */
export type RuleAnswer = {
  readonly id: EligibilityRuleId
  readonly answer: Answer
  readonly effect: Effect
  readonly source: LegalSource
  readonly because: Because
  readonly cure?: CureCode
}

/**
 * Asks every rule, so that the person hears everything at once (一次性告知). Rules that do not apply are left
 * out. Inside one pooling area there is no transfer and SC-01 alone answers.
 */
export function judge(facts: EligibilityFacts, parameters: PairParameters): RuleAnswer[] {
  return ELIGIBILITY_RULES.flatMap(({ id, source, effect, ask }) => {
    if (isNoTransferNeeded(facts) && id !== 'SC-01') return []
    const verdict = ask(facts, parameters)
    return verdict === null ? [] : [{ id, source, effect: effect(parameters), ...verdict }]
  })
}

/** What a clerk says of a rule the program could not tell. */
export type ClerkAnswer = {
  readonly rule: string
  readonly answer: 'met' | 'notMet'
  readonly reason: string
}

export const STOP_CODES = ['unmet', 'unanswered', 'answeredUnmet'] as const
export type Stop = { readonly rule: EligibilityRuleId; readonly why: (typeof STOP_CODES)[number] }

/**
 * What stands in the way of acceptance: a blocking rule that is not met, a question left without an answer
 * and its reason, or a blocking question answered in the negative. A clerk's answer never overrides what the
 * program could tell.
 */
export function stops(answers: readonly RuleAnswer[], clerkAnswers: readonly ClerkAnswer[]): Stop[] {
  return answers.flatMap(({ id, answer, effect }): Stop[] => {
    if (answer === 'met') return []
    if (answer === 'notMet') return effect === 'block' ? [{ rule: id, why: 'unmet' }] : []
    const said = clerkAnswers.find((one) => one.rule === id && one.reason.trim() !== '')
    if (said === undefined) return [{ rule: id, why: 'unanswered' }]
    return said.answer === 'notMet' && effect === 'block' ? [{ rule: id, why: 'answeredUnmet' }] : []
  })
}

export function mayAccept(answers: readonly RuleAnswer[], clerkAnswers: readonly ClerkAnswer[]): boolean {
  return stops(answers, clerkAnswers).length === 0
}

/** Every rule that is not met, for the one notice of refusal (VA-01). */
export function unmet(answers: readonly RuleAnswer[]): RuleAnswer[] {
  return answers.filter((one) => one.answer === 'notMet' && one.effect === 'block')
}
