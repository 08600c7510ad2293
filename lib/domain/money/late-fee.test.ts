import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { fen, type Fen } from './fen'
import { backPayment, itemisedLateFee, lateFee } from './late-fee'

describe('lateFee', () => {
  it.each([
    ['L1', 100_000_00, 10, 500_00],
    ['L2', 100_000_00, 30, 1_500_00],
    ['L3', 3_200_00, 60, 96_00],
    ['L7', 10_00, 1, 1],
    ['L7, just below', 9_99, 1, 0],
    ['paid in time', 800_00, 0, 0],
    ['nothing owed', 0, 30, 0],
  ])('%s', (_, principal, days, fee) => expect(lateFee(fen(principal), days)).toBe(fee))

  it('stays within the principal only where an area caps it', () => {
    expect(lateFee(fen(100), 3000)).toBe(150)
    expect(lateFee(fen(100), 3000, { capAtPrincipal: true })).toBe(100)
  })

  it.each([
    [-1, 1],
    [100, -1],
    [100, 1.5],
  ])('throws on %d fen and %d days', (principal, days) =>
    expect(() => lateFee(principal as Fen, days)).toThrow(RangeError),
  )
})

describe('itemisedLateFee', () => {
  const items = ['06', '07', '08', '09'].map((month) => ({
    principal: fen(800_00),
    dueDate: localDate(`2026-${month}-25`),
  }))

  it('prices June to September 2026 month by month', () => {
    expect(itemisedLateFee(items, localDate('2026-10-15'))).toEqual({
      total: 106_00,
      items: [
        { days: 112, fee: 44_80 },
        { days: 82, fee: 32_80 },
        { days: 51, fee: 20_40 },
        { days: 20, fee: 8_00 },
      ],
    })
  })

  it('counts one day less where the day before the bill is the last', () => {
    const { items: priced } = itemisedLateFee(items, localDate('2026-10-15'), { dayMode: 'untilDayBefore' })
    expect(priced.map((item) => item.days)).toEqual([111, 81, 50, 19])
  })

  it('asks nothing for what was paid on or before its due date', () => {
    for (const paidOn of ['2026-06-25', '2026-06-01'])
      expect(itemisedLateFee(items, localDate(paidOn)).total).toBe(0)
  })
})

it('reckons a back-payment of four months at 10 % of last year’s average wage', () => {
  expect(backPayment(fen(8_000_00), 1000, 4)).toBe(3_200_00)
})
