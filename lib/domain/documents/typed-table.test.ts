import { expect, test } from 'vitest'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import type { TableLine } from './information-table'
import { futureLine, typedFaults, type TypedTable } from './typed-table'

const line = (over: Partial<Record<keyof TableLine, unknown>> = {}): TableLine =>
  ({
    areaCode: '360400',
    year: 2026,
    fromMonth: '2026-01',
    toMonth: '2026-07',
    months: 7,
    kind: 'actual',
    baseFen: 585_714,
    employerRateBp: 600,
    personalRateBp: 200,
    creditedFen: 82_000,
    creditedPersonalFen: 82_000,
    interestFen: 0,
    closingFen: 82_000,
    ...over,
  }) as TableLine

const before = line({ year: 2025, fromMonth: '2025-06', toMonth: '2025-12', closingFen: 82_000 })
const after = line({ closingFen: 164_000 })

test.each<[string, TypedTable, readonly string[]]>([
  ['as it should be', { lines: [line()], balance: 82_000, transfer: 82_000 }, []],
  ['two years that follow each other', { lines: [before, after] }, []],
  [
    'nothing to transfer',
    { lines: [line({ creditedFen: 0, creditedPersonalFen: 0, closingFen: 0 })], transfer: 0 },
    [],
  ],
  ['interest counts', { lines: [line({ interestFen: 123, closingFen: 82_123 })] }, []],
  ['out of its year', { lines: [line({ fromMonth: '2025-12', months: 8 })] }, ['0 table-year toMonth']],
  ['ends before it begins', { lines: [line({ toMonth: '2025-12' })] }, ['0 table-year toMonth']],
  ['backwards', { lines: [line({ fromMonth: '2026-08' })] }, ['0 table-order toMonth']],
  ['a month too few', { lines: [line({ months: 6 })] }, ['0 table-months months']],
  ['a month too many', { lines: [line({ months: 8 })] }, ['0 table-months months']],
  [
    'the same months twice',
    { lines: [line(), line({ fromMonth: '2026-07', toMonth: '2026-08', months: 2, closingFen: 164_000 })] },
    ['1 table-overlap fromMonth'],
  ],
  ['out of order', { lines: [line(), { ...before, closingFen: 164_000 }] }, ['1 table-overlap fromMonth']],
  [
    'more of the person than in all',
    { lines: [line({ creditedPersonalFen: 82_001 })] },
    ['0 table-personal creditedPersonalFen'],
  ],
  ['a sum that does not come out', { lines: [before, line()] }, ['1 table-closing closingFen']],
  ['one fen too much', { lines: [line({ closingFen: 82_001 })] }, ['0 table-closing closingFen']],
  [
    'balances nobody states are checked against nothing',
    { lines: [{ ...before, closingFen: null, interestFen: null }, line({ closingFen: 5 })], balance: 5 },
    [],
  ],
  ['a balance beside one nobody states', { lines: [line({ closingFen: null })], balance: 9 }, []],
  ['money spent, as the remark says', { lines: [before, line()], remark: '门诊支出 820.00' }, []],
  ['money spent, as the line says', { lines: [line({ closingFen: 1, remark: '门诊支出' })] }, []],
  ['another balance than the last line', { lines: [line()], balance: 88_000 }, ['- table-balance balance']],
  ['explained', { lines: [line()], balance: 88_000, remark: '含 8 月利息' }, []],
  ['more out than there is', { lines: [line()], transfer: 82_001 }, ['- table-transfer transfer']],
  ['the account alone', { balance: 100, transfer: 101 }, ['- table-transfer transfer']],
  [
    'everything at once',
    { lines: [line({ months: 5, creditedPersonalFen: 90_000, closingFen: 0 })], transfer: 1 },
    [
      '0 table-months months',
      '0 table-personal creditedPersonalFen',
      '0 table-closing closingFen',
      '- table-transfer transfer',
    ],
  ],
])('%s', (_says, table, expected) => {
  expect(typedFaults(table).map(({ code, line: at, field }) => `${at ?? '-'} ${code} ${field}`)).toEqual(
    expected,
  )
})

test('a month that has not begun cannot have been paid for', () => {
  expect(futureLine([before, line()], yearMonth('2026-07'))).toBeNull()
  expect(futureLine([before, line()], yearMonth('2026-06'))).toBe(1)
})
