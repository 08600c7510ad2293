import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { isQuestion } from '@/lib/domain/eligibility/stops'

/** How much an answer asks of a person: stops the case, must be answered, is to be told, may be read. */
export type RuleWeight = 'unmet' | 'open' | 'warned' | 'noted' | 'met'

export function ruleWeight({ answer, effect }: Pick<RuleAnswer, 'answer' | 'effect'>): RuleWeight {
  if (isQuestion({ answer, effect })) return 'open'
  if (effect === 'info') return 'noted'
  if (answer === 'met') return 'met'
  return effect === 'block' ? 'unmet' : 'warned'
}

export type RuleVerdict = 'clean' | 'warned' | 'open' | 'unmet'

/** What all answers together come to. */
export function ruleVerdict(rules: readonly RuleAnswer[]): RuleVerdict {
  const weights = new Set(rules.map(ruleWeight))
  if (weights.has('unmet')) return 'unmet'
  if (weights.has('open')) return 'open'
  return weights.has('warned') ? 'warned' : 'clean'
}
