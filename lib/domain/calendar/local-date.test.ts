import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayOf,
  daysBetween,
  instantAt,
  localDate,
  parseLocalDate,
  timeOf,
  weekdayOf,
} from '@/lib/domain/calendar/local-date'

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)))

describe('a written day', () => {
  it.each(['1900-01-01', '2000-02-29', '2024-02-29', '2200-12-31'])('%s is one', (text) => {
    expect(parseLocalDate(text)).toBe(text)
    expect(localDate(text)).toBe(text)
  })

  it.each([
    '',
    '2026-2-1',
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0099-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '２026-01-01',
  ])('%j is none', (text) => {
    expect(parseLocalDate(text)).toBeNull()
    expect(() => localDate(text)).toThrow(RangeError)
  })
})

describe('arithmetic', () => {
  it.each([
    ['2026-09-28', 18, '2026-10-16'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2026-01-01', 0, '2026-01-01'],
  ] as const)('%s %i days on is %s', (from, step, to) => {
    expect(addDays(localDate(from), step)).toBe(to)
    expect(daysBetween(localDate(from), localDate(to))).toBe(step)
  })

  it('refuses half days and days beyond the calendar', () => {
    expect(() => addDays(localDate('2026-01-01'), 0.5)).toThrow(RangeError)
    expect(() => addDays(localDate('2026-01-01'), Number.NaN)).toThrow(RangeError)
    expect(() => addDays(localDate('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(localDate('2026-01-01'), 1e12)).toThrow(RangeError)
  })

  it.each([
    ['2026-10-10', 6],
    ['2026-09-20', 0],
    ['2026-09-28', 1],
    ['1900-01-01', 1],
    ['2200-12-31', 3],
  ] as const)('%s is weekday %i', (day, weekday) => {
    expect(weekdayOf(localDate(day))).toBe(weekday)
  })

  it('goes there and back, and orders as strings do', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, step) => {
        const there = addDays(day, step)
        expect(daysBetween(day, there)).toBe(step)
        expect(addDays(there, -step)).toBe(day)
        expect(there > day).toBe(step > 0)
        expect(weekdayOf(there)).toBe((((weekdayOf(day) + step) % 7) + 7) % 7)
      }),
    )
  })
})

describe('instants and days', () => {
  it.each([
    ['2026-10-11T15:59:59.999Z', '2026-10-11', '23:59'],
    ['2026-10-11T16:00:00Z', '2026-10-12', '00:00'],
    ['2026-10-11T23:59:59Z', '2026-10-12', '07:59'],
    ['2026-10-12T00:00:00Z', '2026-10-12', '08:00'],
    ['2026-12-31T16:00:00Z', '2027-01-01', '00:00'],
    ['1950-06-01T00:00:00.500Z', '1950-06-01', '08:00'],
  ] as const)('%s is %s %s in Shanghai', (instant, day, time) => {
    expect(dayOf(new Date(instant))).toBe(day)
    expect(timeOf(new Date(instant))).toBe(time)
  })

  it('takes another zone when told', () => {
    const instant = new Date('2026-10-12T00:30:00Z')
    expect(dayOf(instant, 'America/New_York')).toBe('2026-10-11')
    expect(timeOf(instant, 'America/New_York')).toBe('20:30')
  })

  it.each([
    ['2026-10-16', '17:30', 'Asia/Shanghai', '2026-10-16T09:30:00.000Z'],
    ['2026-10-16', '00:00', 'Asia/Shanghai', '2026-10-15T16:00:00.000Z'],
    ['2026-10-16', '24:00', 'Asia/Shanghai', '2026-10-16T16:00:00.000Z'],
    // China had summer time from 1986 to 1991.
    ['1990-07-01', '12:00', 'Asia/Shanghai', '1990-07-01T03:00:00.000Z'],
    // New York: skipped on 2026-03-08, shown twice on 2026-11-01.
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-03-08', '03:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-03-08', '01:30', 'America/New_York', '2026-03-08T06:30:00.000Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-11-01', '02:30', 'America/New_York', '2026-11-01T07:30:00.000Z'],
    // Berlin, east of Greenwich, shown twice on 2026-10-25.
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ] as const)('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(instantAt(localDate(day), time, zone).toISOString()).toBe(instant)
  })

  it.each(['24:01', '7:30', '17:60', '', '17.30'])('refuses the time %j', (time) => {
    expect(() => instantAt(localDate('2026-10-16'), time)).toThrow(RangeError)
  })

  it('refuses an invalid instant', () => {
    expect(() => dayOf(new Date(Number.NaN))).toThrow(RangeError)
  })

  it('comes back to the same day and minute from 1902 on', () => {
    const minutes = fc.integer({ min: 0, max: 1439 })
    fc.assert(
      fc.property(days, minutes, (day, minute) => {
        // Clock changes happen at night; before 1901 Shanghai kept its own mean time with odd seconds.
        fc.pre(day > '1902-01-01' && minute >= 180)
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        const instant = instantAt(day, time)
        expect(dayOf(instant)).toBe(day)
        expect(timeOf(instant)).toBe(time)
      }),
    )
  })
})
