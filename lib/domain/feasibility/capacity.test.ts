import { describe, expect, it, test } from 'vitest'
import type { Absence } from '../allocation/absence'
import { CHINA } from '../calendar/china'
import { localDate } from '../calendar/local-date'
import { teamDays, type Team } from './capacity'
import { ASSUMED_PIECES, clerkDayOf, handlingTime, LEAST_CLERK_DAYS, median } from './handling-time'

const day = localDate
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)
const team = (over: Partial<Team> = {}): Team => ({
  clerkIds: ['a', 'b'],
  absences: [],
  calendar: CHINA,
  closeOfBusiness: '17:30',
  clerkDay: 1000,
  extra: 0,
  ...over,
})
const away: Absence = {
  staffId: 'a',
  fromDay: day('2026-10-09'),
  toDay: day('2026-10-12'),
  substituteId: null,
  endedAt: null,
}

describe('the days of a team', () => {
  it('are working days alone, make-up Saturdays included, without who is away', () => {
    // 1–7 October 2026 are days off, Saturday the 10th is a make-up day.
    const days = teamDays(team({ absences: [away] }), at('2026-09-30 09:00'), 5)
    expect(days.map(({ day: one, clerks, away: gone }) => [one, clerks, gone])).toEqual([
      ['2026-09-30', 2, []],
      ['2026-10-08', 2, []],
      ['2026-10-09', 1, ['a']],
      ['2026-10-10', 1, ['a']],
      ['2026-10-12', 1, ['a']],
    ])
  })

  it.each([
    ['09:00', 2000],
    ['11:59', 2000],
    ['12:00', 1000],
    ['17:30', 1000],
    ['17:31', 0],
  ])('hold of today at %s what is left of it', (time, effort) => {
    expect(teamDays(team(), at(`2026-10-12 ${time}`), 1)[0]?.effort).toBe(effort)
  })

  it('take clerks more or less, never fewer than none', () => {
    const clerks = (extra: number) => teamDays(team({ extra }), at('2026-10-12 09:00'), 1)[0]?.clerks
    expect([clerks(1), clerks(-1), clerks(-5)]).toEqual([3, 1, 0])
  })

  it('do not count an absence that was ended', () => {
    const ended = { ...away, endedAt: at('2026-10-10 09:00') }
    expect(teamDays(team({ absences: [ended] }), at('2026-10-12 09:00'), 1)[0]?.away).toEqual([])
  })
})

test('the median of an even number lies between the two in the middle', () => {
  expect([median([3]), median([5, 1]), median([9, 1, 4])]).toEqual([3, 3, 4])
})

test('what was measured counts from twenty days of clerks on; before, an assumption that says so', () => {
  const days = (count: number) => Array.from({ length: count }, (_, one) => (one % 2 === 0 ? 4 : 5))
  expect(handlingTime(days(LEAST_CLERK_DAYS - 1))).toMatchObject({
    source: 'assumed',
    piecesADay: ASSUMED_PIECES,
    clerkDays: 19,
  })
  expect(handlingTime(days(LEAST_CLERK_DAYS))).toEqual({
    source: 'measured',
    piecesADay: 4.5,
    clerkDays: 20,
    pieces: 90,
  })
})

test('half a day at an odd half of a piece is a whole number still', () => {
  const clerkDay = clerkDayOf({ piecesADay: 4.5, source: 'measured', clerkDays: 20, pieces: 90 })
  expect(teamDays(team({ clerkDay }), at('2026-10-12 14:00'), 1)[0]?.effort).toBe(450)
})
