import type { CaseFacts } from './facts'
import { isSettled } from './states'

export const CLOSURE_CONDITIONS = ['yearsRecorded', 'moneyMatched', 'moneySettled', 'personTold'] as const
export type ClosureCondition = (typeof CLOSURE_CONDITIONS)[number]

export type Closure = {
  readonly conditions: readonly { readonly condition: ClosureCondition; readonly met: boolean }[]
  readonly met: boolean
}

/**
 * 办结条件 over both tracks. A case closes only on proof: years recorded, money credited, paid out or none
 * due, and the person told on a recorded channel. Nothing else in the program says "done".
 */
export function closureOf(facts: CaseFacts): Closure {
  const years = facts.yearsRecorded && facts.state === 'transferredIn'
  const ended = facts.state === 'completed'
  const settled = isSettled(facts.fundsState)
  const conditions = [
    { condition: 'yearsRecorded', met: years || (ended && facts.yearsRecorded) },
    { condition: 'moneyMatched', met: settled || facts.fundsState === 'matched' },
    { condition: 'moneySettled', met: settled },
    { condition: 'personTold', met: facts.noticeIssued },
  ] as const
  return { conditions, met: conditions.every((one) => one.met) }
}

/** When years and money are settled, the person has to be told; this is what asks for the notice. */
export function isReadyToTell(facts: CaseFacts): boolean {
  return facts.state === 'transferredIn' && facts.yearsRecorded && isSettled(facts.fundsState)
}
