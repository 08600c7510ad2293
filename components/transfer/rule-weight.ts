import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { phaseOf, RULE_PHASES, type RulePhase } from '@/lib/domain/eligibility/rule-ids'
import { isQuestion } from '@/lib/domain/eligibility/stops'

/** How much an answer asks of a person: stops the case, must be answered, is to be told, may be read. */
export type RuleWeight = 'unmet' | 'open' | 'warned' | 'noted' | 'met'

export function ruleWeight({ answer, effect }: Pick<RuleAnswer, 'answer' | 'effect'>): RuleWeight {
  if (isQuestion({ answer, effect })) return 'open'
  if (effect === 'info') return 'noted'
  if (answer === 'met') return 'met'
  return effect === 'block' ? 'unmet' : 'warned'
}

const URGENT: readonly RuleWeight[] = ['unmet', 'open', 'warned']

/** What needs a person: what stops first, then questions, then warnings. */
export function needsPerson(rules: readonly RuleAnswer[]): RuleAnswer[] {
  return URGENT.flatMap((weight) => rules.filter((rule) => ruleWeight(rule) === weight))
}

type FoldedRules = { readonly phase: RulePhase; readonly rules: readonly RuleAnswer[] }

/** The rest by what it is about, groups without any left out; what is met stands before what merely informs. */
export function foldedByPhase(rules: readonly RuleAnswer[]): FoldedRules[] {
  const calm = (['met', 'noted'] as const).flatMap((weight) =>
    rules.filter((rule) => ruleWeight(rule) === weight),
  )
  return RULE_PHASES.map((phase) => ({
    phase,
    rules: calm.filter((rule) => phaseOf(rule.id) === phase),
  })).filter((group) => group.rules.length > 0)
}

export type RuleVerdict = 'clean' | 'warned' | 'open' | 'unmet'

/** What all answers together come to. */
export function ruleVerdict(rules: readonly RuleAnswer[]): RuleVerdict {
  const weights = new Set(rules.map(ruleWeight))
  if (weights.has('unmet')) return 'unmet'
  if (weights.has('open')) return 'open'
  return weights.has('warned') ? 'warned' : 'clean'
}

/** How two runs of the book differ: rules whose answer changed, and those no longer asked. */
export function ruleChanges(
  before: readonly RuleAnswer[],
  now: readonly RuleAnswer[],
): { readonly changed: readonly RuleAnswer[]; readonly dropped: readonly RuleAnswer[] } {
  const earlier = new Map(before.map(({ id, answer }) => [id, answer]))
  const asked = new Set(now.map(({ id }) => id))
  return {
    changed: now.filter(({ id, answer }) => earlier.has(id) && earlier.get(id) !== answer),
    dropped: before.filter(({ id }) => !asked.has(id)),
  }
}
