import type { CaseFacts } from './facts'
import { isFundsStep, ruleOf, type Step } from './lifecycle'
import type { FundsState, RelationshipState } from './states'

/**
 * The facts as they will be once a step is taken, so that a screen can say beforehand which clocks it ends.
 * @param fundsTo what a sealed table will make of the money; other steps follow from their rule
 */
export function factsAfter(step: Step, facts: CaseFacts, fundsTo?: FundsState): CaseFacts {
  const only = ruleOf(step).to.length === 1 ? ruleOf(step).to[0] : undefined
  if (isFundsStep(step)) return { ...facts, fundsState: (only as FundsState) ?? facts.fundsState }
  const recalled = step === 'disputeTable' && ['prepared', 'approved'].includes(facts.fundsState)
  return {
    ...facts,
    state: (only as RelationshipState) ?? facts.draftedFrom ?? facts.state,
    fundsState: recalled ? 'due' : (fundsTo ?? facts.fundsState),
    sealedVersions: facts.sealedVersions + (step === 'sealTable' ? 1 : 0),
  }
}
