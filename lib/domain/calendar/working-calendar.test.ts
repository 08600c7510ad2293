import { describe, expect, it } from 'vitest'
import { CHINA, CHINA_YEARS } from '@/lib/domain/calendar/china'
import { dueDay } from '@/lib/domain/calendar/due-day'
import { localDate } from '@/lib/domain/calendar/local-date'
import {
  buildCalendar,
  calendarVersionOf,
  calendarYearFaults,
  classify,
  overlayCalendar,
  type CalendarYear,
} from '@/lib/domain/calendar/working-calendar'

const off = (date: string, name = '节') => ({ date: localDate(date), name, isOffDay: true })
const work = (date: string, name = '节') => ({ date: localDate(date), name, isOffDay: false })
const year = (number: number, days: CalendarYear['days'], published = true, version = 1): CalendarYear => ({
  year: number,
  published,
  version,
  source: `notice ${number}`,
  days,
})
const kind = (day: string, calendar = CHINA) => classify(localDate(day), calendar)

describe('what kind of day', () => {
  it.each([
    ['2026-09-28', { reason: 'weekday', working: true, provisional: false }],
    ['2026-09-26', { reason: 'holiday', working: false, name: '中秋节', provisional: false }],
    ['2026-10-10', { reason: 'makeUpDay', working: true, name: '国庆节', provisional: false }],
    ['2026-01-04', { reason: 'makeUpDay', working: true, name: '元旦', provisional: false }],
    ['2026-10-11', { reason: 'weekend', working: false, provisional: false }],
    ['2026-10-01', { reason: 'holiday', working: false, name: '国庆节', provisional: false }],
    ['2024-02-09', { reason: 'weekday', working: true, provisional: false }],
    ['2025-10-06', { reason: 'holiday', working: false, name: '中秋节', provisional: false }],
    ['2027-01-01', { reason: 'holiday', working: false, name: '元旦', provisional: true }],
    ['2027-01-04', { reason: 'weekday', working: true, provisional: true }],
    ['2027-02-05', { reason: 'holiday', working: false, name: '春节', provisional: true }],
    ['2027-02-14', { reason: 'weekend', working: false, provisional: true }],
    ['2028-10-03', { reason: 'holiday', working: false, name: '国庆节、中秋节', provisional: true }],
    ['2040-05-02', { reason: 'holiday', working: false, name: '劳动节', provisional: true }],
    ['2040-02-12', { reason: 'weekend', working: false, provisional: true }],
    ['2040-02-13', { reason: 'weekday', working: true, provisional: true }],
    ['2019-05-02', { reason: 'weekday', working: true, provisional: true }],
  ] as const)('%s', (day, expected) => {
    expect(kind(day)).toEqual(expected)
  })

  it('a listed working weekday is a weekday, not a make-up day', () => {
    const calendar = buildCalendar('X', [year(2026, [work('2026-10-12'), off('2026-10-13')])])
    expect(kind('2026-10-12', calendar)).toEqual({
      reason: 'weekday',
      working: true,
      name: '节',
      provisional: false,
    })
  })
})

describe('a year nobody published', () => {
  it('keeps its statutory days when it is present as an empty list', () => {
    const calendar = buildCalendar('CN', [...CHINA_YEARS, year(2027, [], false, 0)])
    expect(kind('2027-01-01', calendar)).toEqual(kind('2027-01-01'))
    expect(dueDay(localDate('2026-12-18'), 10, calendar)).toEqual(dueDay(localDate('2026-12-18'), 10, CHINA))
  })

  it('takes the days entered so far on top of the law, still provisional', () => {
    const draft = year(2027, [work('2027-01-03', '元旦'), off('2027-01-04', '元旦')], false, 1)
    const calendar = buildCalendar('CN', [...CHINA_YEARS, draft])
    expect(kind('2027-01-01', calendar)).toMatchObject({ working: false, provisional: true })
    expect(kind('2027-01-03', calendar)).toMatchObject({ reason: 'makeUpDay', provisional: true })
    expect(kind('2027-01-04', calendar)).toMatchObject({ reason: 'holiday', provisional: true })
  })

  it('is no longer guessed once its notice is there, even where the notice is shorter than the law', () => {
    const calendar = buildCalendar('CN', [...CHINA_YEARS, year(2027, [off('2027-01-01')])])
    expect(kind('2027-01-01', calendar)).toMatchObject({ working: false, provisional: false })
    expect(kind('2027-05-03', calendar)).toMatchObject({ working: true, provisional: false })
    expect(kind('2027-06-09', calendar)).toMatchObject({ working: true, provisional: false })
  })
})

describe('a notice that reaches into the December before', () => {
  // The notice for 2019 made 2018-12-29, a Saturday, a working day and 2018-12-31 a day off.
  const notice2019 = year(2019, [work('2018-12-29'), off('2018-12-31'), off('2019-01-01')])
  const calendar = buildCalendar('CN', [year(2018, [off('2018-01-01')]), notice2019])

  it('has the last word there and is named in the version', () => {
    expect(kind('2018-12-29', calendar)).toMatchObject({ reason: 'makeUpDay', provisional: false })
    expect(kind('2018-12-31', calendar)).toMatchObject({ reason: 'holiday' })
    expect(dueDay(localDate('2018-12-27'), 2, calendar)).toMatchObject({
      due: '2018-12-29',
      calendarVersion: 'CN-2018/1+2019/1',
    })
  })

  it('does not count before it is published', () => {
    const early = buildCalendar('CN', [year(2018, [off('2018-01-01')]), { ...notice2019, published: false }])
    expect(kind('2018-12-29', early)).toMatchObject({ reason: 'weekend', provisional: false })
  })
})

describe('a calendar that cannot be used', () => {
  it('names its faults', () => {
    const days = [
      off('2026-10-01'),
      work('2026-10-01'),
      off('2027-01-01'),
      off('2025-11-30'),
      off('2025-12-31'),
    ]
    expect(calendarYearFaults(year(2026, days))).toEqual([
      { code: 'dayTwice', date: '2026-10-01' },
      { code: 'dayOutsideYear', date: '2027-01-01' },
      { code: 'dayOutsideYear', date: '2025-11-30' },
    ])
    expect(calendarYearFaults(year(2027, []))).toEqual([{ code: 'noDaysOff' }])
    expect(calendarYearFaults(year(2027, [], false))).toEqual([])
    expect(calendarYearFaults(year(2027, []), true)).toEqual([])
  })

  it('is not built', () => {
    expect(() => buildCalendar('CN', [year(2027, [])])).toThrow(RangeError)
    expect(() => buildCalendar('CN', [...CHINA_YEARS, ...CHINA_YEARS])).toThrow(RangeError)
    expect(() => overlayCalendar(CHINA, 'CN-54', [year(2026, [off('2027-02-01')])])).toThrow(RangeError)
  })
})

describe('a regional calendar (CA-05)', () => {
  const local = year(2026, [
    off('2026-10-12', '州庆'),
    work('2026-10-11', '州庆'),
    work('2026-10-07', '州庆'),
  ])
  const regional = overlayCalendar(CHINA, 'CN-53', [local])

  it('keeps the national days and lets the local ones win', () => {
    expect(kind('2026-10-01', regional)).toMatchObject({ reason: 'holiday', name: '国庆节' })
    expect(kind('2026-10-12', regional)).toMatchObject({ reason: 'holiday', name: '州庆' })
    expect(kind('2026-10-11', regional)).toMatchObject({ reason: 'makeUpDay' })
    expect(kind('2026-10-07', regional)).toMatchObject({ reason: 'weekday', working: true })
    expect(kind('2025-10-01', regional)).toEqual(kind('2025-10-01'))
  })

  it('moves a due date, names itself in the version and leaves the national calendar alone', () => {
    const answer = dueDay(
      localDate('2026-09-28'),
      10,
      overlayCalendar(CHINA, 'CN-53', [year(2026, [off('2026-10-12', '州庆')])]),
    )
    expect(answer).toMatchObject({ due: '2026-10-19', provisional: false, calendarVersion: 'CN-53-2026/2' })
    expect(dueDay(localDate('2026-09-28'), 10, CHINA).due).toBe('2026-10-16')
  })

  it('stays provisional until the national year and the local list are both published', () => {
    const festival = year(2027, [off('2027-01-04')])
    const early = overlayCalendar(CHINA, 'CN-53', [festival])
    expect(kind('2027-01-01', early)).toMatchObject({ working: false, name: '元旦', provisional: true })
    expect(kind('2027-01-04', early)).toMatchObject({ working: false, provisional: true })
    const national = buildCalendar('CN', [...CHINA_YEARS, year(2027, [off('2027-01-01', '元旦')])])
    expect(kind('2027-01-04', overlayCalendar(national, 'CN-53', [festival])).provisional).toBe(false)
    const draft = { ...festival, published: false }
    expect(kind('2027-01-04', overlayCalendar(national, 'CN-53', [draft])).provisional).toBe(true)
  })

  it('changes its version whenever either list does', () => {
    const version = (national: number, regionalVersion: number) => {
      const base = buildCalendar('CN', [year(2026, [off('2026-10-01')], true, national)])
      const top = overlayCalendar(base, 'R', [year(2026, [off('2026-10-12')], true, regionalVersion)])
      return calendarVersionOf([localDate('2026-10-01')], top)
    }
    expect([version(1, 1), version(2, 1), version(2, 2)]).toEqual(['R-2026/2', 'R-2026/3', 'R-2026/4'])
  })
})
