import { fen, sumFen, type Fen } from './fen'
import type { LedgerEntry } from './ledger'

/** What one agency credited in advance of another's payment (FU-07). */
export type Claim = {
  readonly reference: string
  readonly creditorId: string
  readonly debtorId: string
  readonly amountFen: Fen
}

/** What a pair of agencies owe each other in a month: one payment at most settles it. */
export type NettedPair<C extends Claim = Claim> = {
  readonly creditorId: string
  readonly debtorId: string
  readonly netFen: Fen
  readonly claims: readonly C[]
}

export type Position = {
  readonly agencyId: string
  readonly toGetFen: Fen
  readonly toPayFen: Fen
  /** Positive where it gets money. */
  readonly netFen: Fen
}

/** 轧差: claims netted pair by pair, the largest sum first. */
export function nettedPairs<C extends Claim>(claims: readonly C[]): NettedPair<C>[] {
  const byPair = new Map<string, C[]>()
  for (const claim of claims) {
    const key = [claim.creditorId, claim.debtorId].toSorted().join(' ')
    byPair.set(key, [...(byPair.get(key) ?? []), claim])
  }
  return [...byPair.values()].map(nettedPair).toSorted((a, b) => b.netFen - a.netFen)
}

/** What each agency gets and pays, against the province's account (X29); together they are nothing. */
export function positionsOf(claims: readonly Claim[]): Position[] {
  const positions = new Map<string, { get: number; pay: number }>()
  const position = (agencyId: string) => {
    const known = positions.get(agencyId) ?? { get: 0, pay: 0 }
    positions.set(agencyId, known)
    return known
  }
  for (const claim of claims) {
    position(claim.creditorId).get += claim.amountFen
    position(claim.debtorId).pay += claim.amountFen
  }
  return [...positions].map(([agencyId, { get, pay }]) => ({
    agencyId,
    toGetFen: fen(get),
    toPayFen: fen(pay),
    netFen: fen(get - pay),
  }))
}

function nettedPair<C extends Claim>(claims: readonly C[]): NettedPair<C> {
  const [first] = claims
  const [one, other] = [first?.creditorId ?? '', first?.debtorId ?? '']
  const net = claims.reduce((sum, { creditorId, amountFen }) => {
    return creditorId === one ? sum + amountFen : sum - amountFen
  }, 0)
  return net >= 0
    ? { creditorId: one, debtorId: other, netFen: fen(net), claims }
    : { creditorId: other, debtorId: one, netFen: fen(-net), claims }
}

type SettledClaim = Claim & { readonly transferId: string }
export type CaseEntry = LedgerEntry & { readonly transferId: string | null }

/**
 * The one booking of a settlement in the books of one of its agencies: every claim leaves clearing under its own
 * case, the difference went through the bank.
 * @throws RangeError where a claim is not between the agency and another
 */
export function settlementEntries(agencyId: string, claims: readonly SettledClaim[]): readonly CaseEntry[] {
  const cleared = claims.map(({ transferId, creditorId, debtorId, amountFen }): CaseEntry => {
    if (agencyId !== creditorId && agencyId !== debtorId)
      throw new RangeError('a claim between other agencies')
    return {
      transferId,
      account: 'clearing',
      amountFen: agencyId === creditorId ? fen(-amountFen) : amountFen,
    }
  })
  const moved = fen(-sumFen(cleared.map(({ amountFen }) => amountFen)))
  return moved === 0
    ? cleared
    : [...cleared, { transferId: null, account: 'fiscalAccount', amountFen: moved }]
}

/** What a bank's line can be of a settlement. */
export const SETTLEMENT_STEPS = [
  'confirmSettlement',
  'receiveSettlement',
  'reportSettlementReturned',
] as const
export type SettlementStep = (typeof SETTLEMENT_STEPS)[number]

export function isSettlementStep(text: string): text is SettlementStep {
  return (SETTLEMENT_STEPS as readonly string[]).includes(text)
}

const REFERENCE = /(?<![\dA-Z])JXN-\d{4}-\d{2}-\d{1,6}(?!\d)/u

/** How a settlement is named in the text of its payment. @param month `YYYY-MM` */
export function settlementReference(month: string, ordinal: number): string {
  return `JXN-${month}-${ordinal}`
}

/** The settlement a bank's text names, or null. */
export function settlementIn(...texts: readonly (string | null)[]): string | null {
  for (const text of texts) {
    const found = REFERENCE.exec(text ?? '')
    if (found) return found[0]
  }
  return null
}
