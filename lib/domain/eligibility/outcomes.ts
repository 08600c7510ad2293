import type { PairParameters } from '@/lib/domain/region/pair-mode'
import { isNoTransferNeeded, type EligibilityFacts } from './facts'
import { judge } from './judge'
import type { RuleAnswer } from './rule'
import { isQuestion, unmet } from './stops'

/** What all rules together come to, before anybody answered a question. Every application has exactly one. */
export const OUTCOMES = [
  /** One pooling area: the old unit suspends, the new one resumes (SC-01). */
  'noTransferNeeded',
  /** Outside the measure, with pay-out and care away from home to be told (SC-06). */
  'refusedRetired',
  /** One notice with every unmet condition (VA-01). */
  'refusedUnmet',
  /** Nothing is unmet, but a clerk has to find something out first. */
  'questions',
  /** Employee to employee: the measure says 应. */
  'shouldAccept',
  'shouldAcceptWarned',
  /** Residents and changes of scheme: the measure says 可. */
  'mayAccept',
  'mayAcceptWarned',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export function outcomeOf(facts: EligibilityFacts, parameters: PairParameters): Outcome {
  if (isNoTransferNeeded(facts)) return 'noTransferNeeded'
  const answers = judge(facts, parameters)
  const refused = unmet(answers).map((one) => one.id)
  if (refused.includes('SC-06')) return 'refusedRetired'
  if (refused.length > 0) return 'refusedUnmet'
  if (answers.some(isQuestion)) return 'questions'
  const isOwed = answers.some((one) => one.id === 'SC-02' && one.answer === 'met')
  if (answers.some(isWarning)) return isOwed ? 'shouldAcceptWarned' : 'mayAcceptWarned'
  return isOwed ? 'shouldAccept' : 'mayAccept'
}

function isWarning({ answer, effect }: RuleAnswer): boolean {
  return answer === 'notMet' && effect === 'warn'
}
