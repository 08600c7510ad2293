import type { PairMode, Scheme } from '../transfer/states'

export type WhatMoves = 'remittance' | 'payOut' | 'nothing'

type Pair = { readonly fromScheme: Scheme; readonly toScheme: Scheme; readonly pairMode: PairMode }

/**
 * Whether an account may move from agency to agency at all, as far as it is known before any balance is: residents
 * have no account on either side (X25, FU-05), and 广东 leaves it where it is (FU-06). Only then a letter names a
 * payee.
 */
export function mayRemit({ fromScheme, toScheme, pairMode }: Pair): boolean {
  return fromScheme !== 'resident' && toScheme !== 'resident' && pairMode !== 'PA_STAYS'
}

/**
 * What a sealed table's balance asks for. FU-01: no balance, nothing due. Residents have no account, so a
 * case from the resident scheme moves no money (X25). 广东 leaves the account where it is (FU-06). Who goes
 * over to the resident scheme has no account to credit: the origin pays out where it may (FU-05), else the
 * balance stays in the person's name there.
 */
export function whatMoves(
  facts: Pair & { readonly transferFen: number; readonly payoutAllowed: boolean },
): WhatMoves {
  if (facts.transferFen === 0) return 'nothing'
  if (mayRemit(facts)) return 'remittance'
  const isPaidToPerson =
    facts.fromScheme === 'employee' && facts.pairMode !== 'PA_STAYS' && facts.payoutAllowed
  return isPaidToPerson ? 'payOut' : 'nothing'
}
