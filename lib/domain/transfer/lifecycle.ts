import { FUNDS, FUNDS_EFFECTS, FUNDS_STEPS, type FundsStep } from './funds'
import { RELATIONSHIP, RELATIONSHIP_STEPS, type RelationshipStep } from './relationship'
import type { StepRule } from './rule'
import type { FundsState, RelationshipState } from './states'

export const STEPS = [...RELATIONSHIP_STEPS, ...FUNDS_STEPS] as const
export type Step = RelationshipStep | FundsStep
export const TRACKS = ['relationship', 'funds'] as const
export type Track = (typeof TRACKS)[number]

export function isStep(value: string): value is Step {
  return (STEPS as readonly string[]).includes(value)
}

export function isFundsStep(step: Step): step is FundsStep {
  return (FUNDS_STEPS as readonly Step[]).includes(step)
}

export function trackOf(step: Step): Track {
  return isFundsStep(step) ? 'funds' : 'relationship'
}

export function ruleOf(step: Step): StepRule<RelationshipState> | StepRule<FundsState> {
  return isFundsStep(step) ? FUNDS[step] : RELATIONSHIP[step]
}

export type Transition = {
  readonly track: Track
  readonly step: Step | 'withdrawReceipt'
  readonly from: string
  readonly to: string
}

/**
 * Every move the tables allow, one row each: what PostgreSQL's own transition table must hold, and what
 * the graph test walks. A move from a state to itself is listed too (payDifference).
 */
export function allTransitions(): Transition[] {
  const rows: Transition[] = []
  for (const step of STEPS) {
    const rule = ruleOf(step)
    for (const from of rule.from)
      for (const to of rule.to) rows.push({ track: trackOf(step), step, from, to })
  }
  for (const step of ['sealTable', 'disputeTable', 'withdrawReceipt'] as const) {
    for (const [from, to] of FUNDS_EFFECTS[step]) rows.push({ track: 'funds', step, from, to })
  }
  return rows
}
