import { expect, test } from 'vitest'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import { tableDifferences, type ComparedTable } from './table-differences'

const line = (fromMonth: string, toMonth: string, over: object = {}) => ({
  fromMonth: yearMonth(fromMonth),
  toMonth: yearMonth(toMonth),
  months: 12,
  kind: 'actual' as const,
  baseFen: 500_000,
  employerRateBp: 600,
  personalRateBp: 200,
  creditedFen: 10_000,
  creditedPersonalFen: 10_000,
  interestFen: 0,
  closingFen: 10_000,
  ...over,
})
const EARLIER = line('2024-01', '2024-12')
const LATER = line('2025-01', '2025-12', { closingFen: 20_000 })
const FIRST: ComparedTable = {
  actualMonths: 24,
  deemedMonths: 0,
  suspendedSince: '2026-01',
  balanceFen: 20_000,
  transferFen: 20_000,
  lines: [EARLIER, LATER],
}

test('two versions that say the same differ in nothing', () => {
  expect(tableDifferences(FIRST, { ...FIRST, lines: [...FIRST.lines] })).toEqual([])
})

test('a corrected amount is told at its line and at the account', () => {
  const second = {
    ...FIRST,
    balanceFen: 20_090,
    transferFen: 20_090,
    lines: [EARLIER, line('2025-01', '2025-12', { creditedFen: 10_090, closingFen: 20_090 })],
  }
  expect(tableDifferences(FIRST, second)).toEqual([
    { path: 'balanceFen', before: 20_000, after: 20_090 },
    { path: 'transferFen', before: 20_000, after: 20_090 },
    { path: 'lines.2.creditedFen', before: 10_000, after: 10_090 },
    { path: 'lines.2.closingFen', before: 20_000, after: 20_090 },
  ])
})

test('a line that came or went is told by its period', () => {
  const second = { ...FIRST, lines: [LATER, line('2026-01', '2026-02', { months: 2 })] }
  expect(tableDifferences(FIRST, second)).toEqual([
    { path: 'lines.2.period', before: null, after: '2026-01 – 2026-02' },
    { path: 'lines.1.period', before: '2024-01 – 2024-12', after: null },
  ])
})
