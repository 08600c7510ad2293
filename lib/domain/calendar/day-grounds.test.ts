import { expect, it } from 'vitest'
import { CHINA } from './china'
import { groundsOf } from './day-grounds'
import { dueDay } from './due-day'
import { localDate } from './local-date'
import { overlayCalendar } from './working-calendar'

const local = overlayCalendar(CHINA, 'NMHH', [
  {
    year: 2026,
    published: true,
    version: 1,
    source: 'made up',
    days: [{ date: localDate('2026-12-30'), name: '测试节', isOffDay: true }],
  },
])

it('gives every day its rule, its year’s version, and whether that may change', () => {
  const { explanation } = dueDay(localDate('2026-12-29'), 2, local)
  expect(
    explanation
      .map((day) => groundsOf(day, local, CHINA))
      .map((day) => [day.date, day.rule, day.version, day.provisional]),
  ).toEqual([
    ['2026-12-29', 'CA-01', 'NMHH-2026/2', false],
    ['2026-12-30', 'CA-05', 'NMHH-2026/2', false],
    ['2026-12-31', 'CA-04', 'NMHH-2026/2', false],
    ['2027-01-01', 'CA-06', 'NMHH-2027/0', true],
    ['2027-01-02', 'CA-06', 'NMHH-2027/0', true],
    ['2027-01-03', 'CA-06', 'NMHH-2027/0', true],
    ['2027-01-04', 'CA-06', 'NMHH-2027/0', true],
  ])
})
