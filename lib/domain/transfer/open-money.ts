import type { CaseFacts } from './facts'
import { isEnded, type FundsState } from './states'

/** Money that came back and goes out again; the account at the origin has its balance meanwhile. */
export const SENT_AGAIN_FUNDS = ['due', 'prepared', 'approved'] as const satisfies readonly FundsState[]
/** What may still move in a case closed without reply: besides, a payment that may yet come back. */
export const OPEN_AFTER_CLOSE = [...SENT_AGAIN_FUNDS, 'remitted'] as const satisfies readonly FundsState[]

type MoneyState = Pick<CaseFacts, 'state' | 'fundsState'>

/**
 * Whether the money of a case is anybody's business yet: while the case runs, and where it was closed
 * without reply from its destination and the payment is not settled.
 */
export function isMoneyOpen({ state, fundsState }: MoneyState): boolean {
  if (!isEnded(state)) return true
  return state === 'completed' && (OPEN_AFTER_CLOSE as readonly FundsState[]).includes(fundsState)
}

/** Whether somebody has to move it now. Of a closed case nobody will report that a payment arrived. */
export function isMoneyToMove({ state, fundsState }: MoneyState): boolean {
  return isMoneyOpen({ state, fundsState }) && !(isEnded(state) && fundsState === 'remitted')
}
