import { describe, expect, it } from 'vitest'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import { continuousMonths, gapMonths, monthsOf, overlapMonths, unionMonths } from './months'

const span = (from: string, to: string) => ({ from: yearMonth(from), to: yearMonth(to) })

describe('gapMonths', () => {
  it.each([
    ['2026-05', '2026-06', 0],
    ['2026-05', '2026-08', 2],
    ['2026-05', '2026-09', 3],
    ['2026-04', '2026-09', 4],
    ['2025-12', '2026-01', 0],
    ['2026-05', '2026-05', 0],
    ['2026-05', '2026-03', 0],
  ])('%s to %s', (last, first, gap) => expect(gapMonths(yearMonth(last), yearMonth(first))).toBe(gap))
})

describe('months of several records', () => {
  const a = monthsOf([span('2010-07', '2014-06')])
  const b = monthsOf([span('2014-05', '2018-04')])

  it('48 and 48 with 2 in common are 94, not 96', () => {
    expect([a.length, b.length]).toEqual([48, 48])
    expect(overlapMonths(a, b)).toEqual(['2014-05', '2014-06'])
    expect(unionMonths(a, b)).toHaveLength(94)
  })

  it('count once within one record too, and come in order', () => {
    expect(monthsOf([span('2020-03', '2020-04'), span('2020-01', '2020-03')])).toEqual([
      '2020-01',
      '2020-02',
      '2020-03',
      '2020-04',
    ])
    expect(monthsOf([span('2020-04', '2020-03')])).toEqual([])
  })

  it('know the unbroken run at the end', () => {
    expect(continuousMonths(monthsOf([span('2019-01', '2020-01'), span('2020-03', '2021-02')]))).toBe(12)
    expect(continuousMonths(a)).toBe(48)
    expect(continuousMonths([])).toBe(0)
  })
})
