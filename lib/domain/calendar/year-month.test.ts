import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import {
  addMonths,
  firstDayOf,
  monthOf,
  monthRange,
  monthsBetween,
  parseYearMonth,
  yearMonth,
} from '@/lib/domain/calendar/year-month'

describe('a written month', () => {
  it.each(['1900-01', '2026-10', '2200-12'])('%s is one', (text) => {
    expect(parseYearMonth(text)).toBe(text)
  })

  it.each(['', '2026-13', '2026-00', '2026-1', '2026-10-01', '0099-01', '2026-10\n'])(
    '%j is none',
    (text) => {
      expect(parseYearMonth(text)).toBeNull()
      expect(() => yearMonth(text)).toThrow(RangeError)
    },
  )
})

describe('months', () => {
  it.each([
    ['2026-05', 3, '2026-08'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-01', -25, '2023-12'],
    ['2026-01', 0, '2026-01'],
  ] as const)('%s and %i months is %s', (from, step, to) => {
    expect(addMonths(yearMonth(from), step)).toBe(to)
    expect(monthsBetween(yearMonth(from), yearMonth(to))).toBe(step)
  })

  it('refuses half months and months beyond the calendar', () => {
    expect(() => addMonths(yearMonth('2026-01'), 0.5)).toThrow(RangeError)
    expect(() => addMonths(yearMonth('9999-12'), 1)).toThrow(RangeError)
  })

  it('knows the month of a day and the first day of a month', () => {
    expect(monthOf(localDate('2026-10-31'))).toBe('2026-10')
    expect(firstDayOf(yearMonth('2026-10'))).toBe('2026-10-01')
  })

  it('lists a range with both ends', () => {
    expect(monthRange(yearMonth('2026-11'), yearMonth('2027-02'))).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ])
    expect(monthRange(yearMonth('2026-11'), yearMonth('2026-11'))).toEqual(['2026-11'])
    expect(monthRange(yearMonth('2026-11'), yearMonth('2026-10'))).toEqual([])
    expect(monthRange(yearMonth('2010-07'), yearMonth('2014-06'))).toHaveLength(48)
  })

  it('goes there and back', () => {
    const months = fc.integer({ min: 1900 * 12, max: 2200 * 12 }).map((index) => {
      return yearMonth(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`)
    })
    fc.assert(
      fc.property(months, fc.integer({ min: -2400, max: 2400 }), (month, step) => {
        const there = addMonths(month, step)
        expect(monthsBetween(month, there)).toBe(step)
        expect(addMonths(there, -step)).toBe(month)
        expect(there > month).toBe(step > 0)
      }),
    )
  })
})
