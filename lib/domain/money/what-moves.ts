import type { PairMode, Scheme } from '../transfer/states'

export type WhatMoves = 'remittance' | 'payOut' | 'nothing'

/**
 * What a sealed table's balance asks for. FU-01: no balance, nothing due. Residents have no account, so a
 * case from the resident scheme moves no money (X25). 广东 leaves the account where it is (FU-06). Who goes
 * over to the resident scheme has no account to credit: the origin pays out where it may (FU-05), else the
 * balance stays in the person's name there.
 */
export function whatMoves(facts: {
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly pairMode: PairMode
  readonly transferFen: number
  readonly payoutAllowed: boolean
}): WhatMoves {
  if (facts.transferFen === 0 || facts.fromScheme === 'resident' || facts.pairMode === 'PA_STAYS')
    return 'nothing'
  if (facts.toScheme === 'resident') return facts.payoutAllowed ? 'payOut' : 'nothing'
  return 'remittance'
}
