import { expect, test } from 'vitest'
import { readCsv } from './csv'

const HEAD = '摘要,日期,流水号,收入,支出'
const ROWS = ['x,2026-10-20,A1,5.00,', 'x,2026-10-20,A2,,2.00', 'x,2026-10-20,A3,1.00,']
const read = (...rows: string[]) => {
  const answer = readCsv([HEAD, ...rows].join('\n'))
  return answer.ok ? answer.value.lines.length : answer.refusal
}

test.each([
  '打印时间：2026-10-20 09:00:00,,,,',
  '总笔数：3',
  '以下无正文',
  '合计,,,6.00,2.00',
  '合计,3笔,,6.00,-2.00',
  '合计：收入 6.00，支出 2.00',
])('passed over below the payments: %s', (footer) => {
  expect(read(...ROWS, footer)).toBe(3)
})

test('sums of pages and of all', () => {
  expect(
    read(...ROWS.slice(0, 2), '本页小计,,,5.00,2.00', ...ROWS.slice(2), '小计,,,1.00,', '总计,,,6.00,2.00'),
  ).toBe(3)
})

test.each([
  ['a sum that is another', '合计,,,6.01,2.00', 'sum'],
  ['a payment that begins like a sum and has no day', 'total payment,20261,A4,9.00,', 'sum'],
  ['a payment that counts and has no day', '笔数 2 的付款,20261,A4,9.00,', 'date'],
  ['words of several cells', '某,某,某,,', 'date'],
])('never passed over: %s', (_, row, code) => {
  expect(read(...ROWS, row)).toMatchObject([{ code, row: 5 }])
})

test('a payment with a day is one, whatever its first cell says', () => {
  expect(read('合计笔数 total,2026-10-20,A1,5.00,')).toBe(1)
})

test.each([
  ['20261020093000', 1],
  ['20261020 09:30', 1],
  ['2026/1/5', 1],
  ['2026-10-20+08:00', 1],
  ['2026115', 'date'],
  ['202611', 'date'],
  ['2026102009', 'date'],
])('the day %s', (day, answer) => {
  const got = read(`x,${day},A1,5.00,`)
  expect(Array.isArray(got) ? got[0]?.code : got).toBe(answer)
})
