import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from './fen'
import { nettingSheet, type Claim } from './netting'

const claim = (creditorId: string, debtorId: string, amount: number, reference = 'r'): Claim => ({
  reference,
  creditorId,
  debtorId,
  amountFen: fen(amount),
})

test('X29: two agencies owe each other: one payment settles the month', () => {
  const claims = [
    claim('南京', '苏州', 345_678),
    claim('苏州', '南京', 100_000),
    claim('南京', '苏州', 22),
    claim('无锡', '南京', 5),
  ]
  const { pairs, positions } = nettingSheet(claims)
  expect(pairs.map(({ claims: _, ...pair }) => pair)).toEqual([
    { creditorId: '南京', debtorId: '苏州', netFen: 245_700 },
    { creditorId: '无锡', debtorId: '南京', netFen: 5 },
  ])
  expect(positions).toEqual([
    { agencyId: '南京', toGetFen: 345_700, toPayFen: 100_005, netFen: 245_695 },
    { agencyId: '苏州', toGetFen: 100_000, toPayFen: 345_700, netFen: -245_700 },
    { agencyId: '无锡', toGetFen: 5, toPayFen: 0, netFen: 5 },
  ])
})

test('whatever is claimed, the positions together are nothing, and so are pairs and positions', () => {
  const agencies = ['a', 'b', 'c', 'd']
  const some = fc.record({
    from: fc.nat(3),
    to: fc.nat(3),
    amount: fc.integer({ min: 1, max: 1_000_000 }),
  })
  fc.assert(
    fc.property(fc.array(some), (drawn) => {
      const claims = drawn
        .filter(({ from, to }) => from !== to)
        .map(({ from, to, amount }) => claim(agencies[from] ?? '', agencies[to] ?? '', amount))
      const { pairs, positions } = nettingSheet(claims)
      expect(positions.reduce((sum, { netFen }) => sum + netFen, 0)).toBe(0)
      for (const { agencyId, netFen } of positions) {
        const ofPairs = pairs.reduce((sum, pair) => {
          if (pair.creditorId === agencyId) return sum + pair.netFen
          return pair.debtorId === agencyId ? sum - pair.netFen : sum
        }, 0)
        expect(ofPairs).toBe(netFen)
      }
      expect(pairs.flatMap((pair) => pair.claims)).toHaveLength(claims.length)
    }),
  )
})
