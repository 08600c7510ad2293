import { fen, type Fen } from './fen'

/** What one agency credited in advance of another's payment (FU-07). */
export type Claim = {
  readonly reference: string
  readonly creditorId: string
  readonly debtorId: string
  readonly amountFen: Fen
}

/** What a pair of agencies owe each other in a month: one payment at most settles it. */
export type NettedPair = {
  readonly creditorId: string
  readonly debtorId: string
  readonly netFen: Fen
  readonly claims: readonly Claim[]
}

export type Position = {
  readonly agencyId: string
  readonly toGetFen: Fen
  readonly toPayFen: Fen
  /** Positive where it gets money. */
  readonly netFen: Fen
}

export type NettingSheet = {
  readonly pairs: readonly NettedPair[]
  /** Against the province's account (X29); together they are nothing. */
  readonly positions: readonly Position[]
}

/** 轧差: a month's claims, netted pair by pair and agency by agency. */
export function nettingSheet(claims: readonly Claim[]): NettingSheet {
  const byPair = new Map<string, Claim[]>()
  const positions = new Map<string, { get: number; pay: number }>()
  const position = (agencyId: string) => {
    const known = positions.get(agencyId) ?? { get: 0, pay: 0 }
    positions.set(agencyId, known)
    return known
  }
  for (const claim of claims) {
    const key = [claim.creditorId, claim.debtorId].toSorted().join(' ')
    byPair.set(key, [...(byPair.get(key) ?? []), claim])
    position(claim.creditorId).get += claim.amountFen
    position(claim.debtorId).pay += claim.amountFen
  }
  return {
    pairs: [...byPair.values()].map(nettedPair).toSorted((a, b) => b.netFen - a.netFen),
    positions: [...positions].map(([agencyId, { get, pay }]) => ({
      agencyId,
      toGetFen: fen(get),
      toPayFen: fen(pay),
      netFen: fen(get - pay),
    })),
  }
}

function nettedPair(claims: readonly Claim[]): NettedPair {
  const [first] = claims
  const [one, other] = [first?.creditorId ?? '', first?.debtorId ?? '']
  const net = claims.reduce((sum, { creditorId, amountFen }) => {
    return creditorId === one ? sum + amountFen : sum - amountFen
  }, 0)
  return net >= 0
    ? { creditorId: one, debtorId: other, netFen: fen(net), claims }
    : { creditorId: other, debtorId: one, netFen: fen(-net), claims }
}
