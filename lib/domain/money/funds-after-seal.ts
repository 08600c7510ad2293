import type { FundsState } from '../transfer/states'
import { whatMoves } from './what-moves'

/** Money on its way or arrived is not decided anew by a corrected table, except where it did not fit. */
function isPaymentUnderWay(funds: FundsState): boolean {
  return !['undetermined', 'due', 'notRequired', 'mismatched'].includes(funds)
}

/** What a sealed table makes of the money: due or not, or compared anew where it did not fit the old amount. */
export function fundsAfterSeal(fundsState: FundsState, table: Parameters<typeof whatMoves>[0]): FundsState {
  if (fundsState === 'mismatched') return 'received'
  if (isPaymentUnderWay(fundsState)) return fundsState
  return whatMoves(table) === 'nothing' ? 'notRequired' : 'due'
}
