import { expect, it } from 'vitest'
import { CHINA } from './china'
import { stretchesOf, workingDaysOf, yearGrid } from './year-grid'

it('shows 2026 with the working days of the year and of its last months', () => {
  const months = yearGrid(2026, CHINA)
  expect(workingDaysOf(months)).toBe(248)
  expect(months.slice(8).map(({ workingDays }) => workingDays)).toEqual([22, 18, 21, 23])
  expect(months.map(({ days }) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  // Thursday 1 October 2026: three cells before it.
  expect(months[9]?.lead).toBe(3)
})

it('lists days off and make-up days by name', () => {
  expect(stretchesOf(yearGrid(2026, CHINA)).slice(-4)).toEqual([
    { name: '国庆节', from: '2026-09-20', to: '2026-09-20', days: 1, isOff: false },
    { name: '中秋节', from: '2026-09-25', to: '2026-09-27', days: 3, isOff: true },
    { name: '国庆节', from: '2026-10-01', to: '2026-10-07', days: 7, isOff: true },
    { name: '国庆节', from: '2026-10-10', to: '2026-10-10', days: 1, isOff: false },
  ])
  expect(
    stretchesOf(yearGrid(2027, CHINA))
      .map(({ days }) => days)
      .reduce((a, b) => a + b),
  ).toBe(13)
})
