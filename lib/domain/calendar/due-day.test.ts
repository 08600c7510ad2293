import { describe, expect, it } from 'vitest'
import { CHINA, CHINA_YEARS } from '@/lib/domain/calendar/china'
import { dueDay, nextWorkingDay, receiptDay, workingDaysAfter } from '@/lib/domain/calendar/due-day'
import { addDays, localDate, weekdayOf } from '@/lib/domain/calendar/local-date'
import { buildCalendar } from '@/lib/domain/calendar/working-calendar'

const due = (start: string, days: number) => dueDay(localDate(start), days, CHINA)
import { addMonths, firstDayOf, yearMonth } from '@/lib/domain/calendar/year-month'

describe('due days', () => {
  it.each([
    ['W1', '2026-09-28', 10, '2026-10-16'],
    ['W2', '2026-09-28', 5, '2026-10-10'],
    ['W4', '2026-10-16', 5, '2026-10-23'],
    ['W14 out', '2025-12-31', 10, '2026-01-15'],
    ['W14 in', '2025-12-31', 5, '2026-01-08'],
    ['W19 out', '2026-11-23', 10, '2026-12-07'],
    ['W19 in', '2026-11-23', 5, '2026-11-30'],
    ['W20', '2026-12-17', 10, '2026-12-31'],
    ['W23', '2026-10-16', 30, '2026-11-27'],
  ] as const)('%s: %s and %i working days', (_, start, days, last) => {
    expect(due(start, days)).toMatchObject({ start, days, due: last, provisional: false })
  })

  it('W21: runs into a year without a notice and says so', () => {
    const answer = due('2026-12-18', 10)
    expect(answer).toMatchObject({
      due: '2027-01-04',
      provisional: true,
      calendarVersion: 'CN-2026/1+2027/0',
    })
    expect(answer.explanation.find((day) => day.date === '2027-01-01')).toEqual({
      date: '2027-01-01',
      counted: false,
      reason: 'holiday',
      name: '元旦',
    })
  })

  it('W1 + W4: ten and five days come to fifteen', () => {
    expect(due('2026-09-28', 15).due).toBe('2026-10-23')
  })

  it('every start from 2026-12-18 to 12-31 ends in 2027, provisionally', () => {
    const ends = Array.from({ length: 14 }, (_, step) => due(addDays(localDate('2026-12-18'), step), 10))
    expect(ends.map((answer) => answer.due)).toEqual([
      '2027-01-04', // Fri 12-18
      '2027-01-04', // Sat
      '2027-01-04', // Sun
      '2027-01-05', // Mon 12-21
      '2027-01-06',
      '2027-01-07',
      '2027-01-08',
      '2027-01-11', // Fri 12-25
      '2027-01-11',
      '2027-01-11',
      '2027-01-12', // Mon 12-28
      '2027-01-13',
      '2027-01-14',
      '2027-01-15', // Thu 12-31
    ])
    expect(ends.every((answer) => answer.provisional)).toBe(true)
  })

  it('a term that begins in a year without a notice stays provisional, even if it ends in one with', () => {
    const later = buildCalendar(
      'CN',
      CHINA_YEARS.filter(({ year }) => year > 2024),
    )
    expect(dueDay(localDate('2024-12-25'), 10, later)).toMatchObject({
      due: '2025-01-09',
      provisional: true,
      calendarVersion: 'CN-2024/0+2025/1',
    })
  })

  it('no days: due is the start itself', () => {
    expect(due('2026-10-03', 0)).toEqual({
      start: '2026-10-03',
      days: 0,
      due: '2026-10-03',
      provisional: false,
      calendarVersion: 'CN-2026/1',
      explanation: [{ date: '2026-10-03', counted: false, reason: 'startDay' }],
    })
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d days', (days) => {
    expect(() => due('2026-09-28', days)).toThrow(RangeError)
  })
})

describe('W1 explained', () => {
  const { explanation } = due('2026-09-28', 10)

  it('counts exactly these days', () => {
    expect(explanation.filter((day) => day.counted).map((day) => day.date.slice(5))).toEqual([
      '09-29',
      '09-30',
      '10-08',
      '10-09',
      '10-10',
      '10-12',
      '10-13',
      '10-14',
      '10-15',
      '10-16',
    ])
    expect(explanation).toHaveLength(19)
  })

  it('gives each day its reason', () => {
    expect(explanation[0]).toEqual({ date: '2026-09-28', counted: false, reason: 'startDay' })
    expect(explanation[3]).toEqual({ date: '2026-10-01', counted: false, reason: 'holiday', name: '国庆节' })
    expect(explanation[12]).toEqual({
      date: '2026-10-10',
      counted: true,
      ordinal: 5,
      reason: 'makeUpDay',
      name: '国庆节',
    })
    expect(explanation[13]).toEqual({ date: '2026-10-11', counted: false, reason: 'weekend' })
    expect(explanation[18]).toEqual({ date: '2026-10-16', counted: true, ordinal: 10, reason: 'weekday' })
  })
})

describe('W1 done wrong', () => {
  const start = localDate('2026-09-28')
  const holiday = (day: string) => day >= '2026-10-01' && day <= '2026-10-07'
  const walk = (counts: (day: string, weekend: boolean) => boolean, from: number) => {
    let day = addDays(start, from)
    for (let left = 10; ; day = addDays(day, 1)) {
      if (counts(day, weekdayOf(day) % 6 === 0)) left -= 1
      if (left === 0) return day
    }
  }

  it.each([
    ['holidays ignored', walk((_, weekend) => !weekend, 1), '2026-10-12'],
    ['make-up days ignored', walk((day, weekend) => !weekend && !holiday(day), 1), '2026-10-19'],
    [
      'start day counted',
      walk((day, weekend) => (!weekend || day === '2026-10-10') && !holiday(day), 0),
      '2026-10-15',
    ],
  ] as const)('%s gives another day than we do', (_, wrong, known) => {
    expect(wrong).toBe(known)
    expect(due('2026-09-28', 10).due).not.toBe(wrong)
  })
})

describe('working days between two days', () => {
  const after = (from: string, to: string) => workingDaysAfter(localDate(from), localDate(to), CHINA)

  it.each([
    ['elapsed of W1 on 2026-10-12', '2026-09-28', '2026-10-12', 6],
    ['remaining of W1 on 2026-10-12', '2026-10-12', '2026-10-16', 4],
    ['W1 on 2026-10-19, one day over', '2026-10-19', '2026-10-16', -1],
    ['the same day', '2026-10-16', '2026-10-16', 0],
    ['over a whole holiday', '2026-09-30', '2026-10-07', 0],
    ['back over a whole holiday', '2026-10-07', '2026-09-30', 0],
    ['back over a make-up Saturday', '2026-10-12', '2026-10-09', -2],
    ['year end', '2026-12-31', '2027-01-04', 1],
  ] as const)('%s', (_, from, to, days) => {
    expect(after(from, to)).toBe(days)
  })

  it.each([
    ['2026-09', 22],
    ['2026-10', 18],
    ['2026-11', 21],
    ['2026-12', 23],
  ])('%s has %i', (text, days) => {
    const month = yearMonth(text)
    const lastBefore = addDays(firstDayOf(month), -1)
    const last = addDays(firstDayOf(addMonths(month, 1)), -1)
    expect(workingDaysAfter(lastBefore, last, CHINA)).toBe(days)
  })

  it.each([
    ['2026-09-30', '2026-10-08'],
    ['2026-10-09', '2026-10-10'],
    ['2026-10-10', '2026-10-12'],
    ['2026-12-31', '2027-01-04'],
  ])('after %s the next is %s', (day, next) => {
    expect(nextWorkingDay(localDate(day), CHINA)).toBe(next)
  })
})

describe('day zero of an event (CA-07)', () => {
  const asIs = (instant: string) => receiptDay(new Date(instant), 'AS_IS', CHINA)
  const roll = (instant: string, close?: string) => receiptDay(new Date(instant), 'ROLL', CHINA, close)

  it('W8: online on a holiday', () => {
    const instant = '2026-10-01T11:00:00+08:00'
    expect(asIs(instant)).toBe('2026-10-01')
    expect(due(asIs(instant), 10).due).toBe('2026-10-20')
    expect(roll(instant)).toBe('2026-10-08')
    expect(due(roll(instant), 10).due).toBe('2026-10-21')
  })

  it.each([
    ['2026-10-12T17:29:00+08:00', '2026-10-12'],
    ['2026-10-12T17:30:00+08:00', '2026-10-12'],
    ['2026-10-12T17:30:00.001+08:00', '2026-10-13'],
    ['2026-10-12T17:31:00+08:00', '2026-10-13'],
    ['2026-10-12T00:00:00+08:00', '2026-10-12'],
    ['2026-10-11T23:59:59+08:00', '2026-10-12'],
    ['2026-10-12T23:59:59Z', '2026-10-13'],
    ['2026-10-13T00:00:00Z', '2026-10-13'],
    ['2026-10-10T17:00:00+08:00', '2026-10-10'],
    ['2026-10-10T18:00:00+08:00', '2026-10-12'],
    ['2026-12-31T18:00:00+08:00', '2027-01-04'],
  ])('ROLL: %s is received on %s', (instant, day) => {
    expect(roll(instant)).toBe(day)
  })

  it.each([
    ['2026-10-12T17:31:00+08:00', '2026-10-12'],
    ['2026-10-11T15:59:59Z', '2026-10-11'],
    ['2026-10-11T16:00:00Z', '2026-10-12'],
  ])('AS_IS: %s is received on %s', (instant, day) => {
    expect(asIs(instant)).toBe(day)
  })

  it('follows the agency’s own closing time', () => {
    expect(roll('2026-10-12T17:10:00+08:00', '17:00')).toBe('2026-10-13')
    expect(roll('2026-10-12T23:59:59+08:00', '24:00')).toBe('2026-10-12')
  })
})
