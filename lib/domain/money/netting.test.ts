import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskNumbers } from '../identity/mask-numbers'
import { fen, sumFen } from './fen'
import { nettedPairs, positionsOf, settlementEntries, settlementIn, settlementReference } from './netting'

const claim = (creditorId: string, debtorId: string, amount: number, transferId = 'c') => ({
  reference: 'r',
  transferId,
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
  expect(nettedPairs(claims).map(({ claims: _, ...pair }) => pair)).toEqual([
    { creditorId: '南京', debtorId: '苏州', netFen: 245_700 },
    { creditorId: '无锡', debtorId: '南京', netFen: 5 },
  ])
  expect(positionsOf(claims)).toEqual([
    { agencyId: '南京', toGetFen: 345_700, toPayFen: 100_005, netFen: 245_695 },
    { agencyId: '苏州', toGetFen: 100_000, toPayFen: 345_700, netFen: -245_700 },
    { agencyId: '无锡', toGetFen: 5, toPayFen: 0, netFen: 5 },
  ])
})

test('a settlement clears every claim under its own case; only the difference goes through the bank', () => {
  const claims = [claim('南京', '苏州', 300, 'a'), claim('苏州', '南京', 100, 'b')]
  expect(settlementEntries('苏州', claims)).toEqual([
    { transferId: 'a', account: 'clearing', amountFen: 300 },
    { transferId: 'b', account: 'clearing', amountFen: -100 },
    { transferId: null, account: 'fiscalAccount', amountFen: -200 },
  ])
  expect(settlementEntries('南京', claims)).toEqual([
    { transferId: 'a', account: 'clearing', amountFen: -300 },
    { transferId: 'b', account: 'clearing', amountFen: 100 },
    { transferId: null, account: 'fiscalAccount', amountFen: 200 },
  ])
  // What cancels itself moves no money.
  expect(settlementEntries('南京', [claim('南京', '苏州', 7, 'a'), claim('苏州', '南京', 7, 'b')])).toEqual([
    { transferId: 'a', account: 'clearing', amountFen: -7 },
    { transferId: 'b', account: 'clearing', amountFen: 7 },
  ])
  expect(() => settlementEntries('无锡', claims)).toThrow(RangeError)
})

test('a settlement is found in what a bank writes, masked or not', () => {
  const reference = settlementReference('2026-10', 12)
  const text = maskNumbers(`轧差结算 ${reference} 南京市医疗保险管理中心`)
  expect(settlementIn(null, text)).toBe('JXN-2026-10-12')
  expect(settlementIn(`X${reference}`, '340100-2026-000001-R1', null)).toBeNull()
})

test('whatever is claimed, positions are nothing together, pairs agree with them, and settlements balance', () => {
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
        .map(({ from, to, amount }, n) => claim(agencies[from] ?? '', agencies[to] ?? '', amount, String(n)))
      const pairs = nettedPairs(claims)
      const positions = positionsOf(claims)
      expect(positions.reduce((sum, { netFen }) => sum + netFen, 0)).toBe(0)
      for (const { agencyId, netFen } of positions) {
        const ofPairs = pairs.reduce((sum, pair) => {
          if (pair.creditorId === agencyId) return sum + pair.netFen
          return pair.debtorId === agencyId ? sum - pair.netFen : sum
        }, 0)
        expect(ofPairs).toBe(netFen)
      }
      expect(pairs.flatMap((pair) => pair.claims)).toHaveLength(claims.length)
      for (const pair of pairs)
        for (const [agencyId, sign] of [
          [pair.creditorId, 1],
          [pair.debtorId, -1],
        ] as const) {
          const entries = settlementEntries(agencyId, pair.claims)
          expect(sumFen(entries.map(({ amountFen }) => amountFen))).toBe(0)
          const bank = entries.find(({ account }) => account === 'fiscalAccount')?.amountFen ?? 0
          expect(bank).toBe(pair.netFen === 0 ? 0 : sign * pair.netFen)
        }
    }),
  )
})
