import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueDay, nextWorkingDay, workingDaysAfter } from '@/lib/domain/calendar/due-day'
import { addDays, localDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import {
  buildCalendar,
  type CalendarYear,
  type WorkingCalendar,
} from '@/lib/domain/calendar/working-calendar'

/** Statutory days of 2027 written out once more, so that the table in the program is not its own judge. */
const LAW_2027 = '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03'
  .split(' ')
  .map((day) => `2027-${day}`)

type Sample = {
  readonly calendar: WorkingCalendar
  readonly off: ReadonlySet<string>
  readonly work: ReadonlySet<string>
}

const dayIn = (year: number) =>
  fc.integer({ min: 0, max: 364 }).map((step) => addDays(localDate(`${year}-01-01`), step))

const randomYear = (year: number) =>
  fc
    .uniqueArray(fc.record({ date: dayIn(year), isOffDay: fc.boolean() }), {
      minLength: 1,
      maxLength: 60,
      selector: (day) => day.date,
    })
    .filter((days) => days.some((day) => day.isOffDay))
    .map((days): CalendarYear => ({
      year,
      published: true,
      version: 1,
      source: 'random',
      days: days.map((day) => ({ ...day, name: 'x' })),
    }))

const samples: fc.Arbitrary<Sample> = fc
  .record({ first: randomYear(2025), second: randomYear(2026), third: fc.option(randomYear(2027)) })
  .map(({ first, second, third }) => {
    const years = third ? [first, second, third] : [first, second]
    const days = years.flatMap((year) => year.days)
    const law = third ? [] : LAW_2027
    return {
      calendar: buildCalendar('R', years),
      off: new Set<string>([...law, ...days.filter((day) => day.isOffDay).map((day) => day.date)]),
      work: new Set<string>(days.filter((day) => !day.isOffDay).map((day) => day.date)),
    }
  })

const starts = fc.integer({ min: 0, max: 830 }).map((step) => addDays(localDate('2025-01-01'), step))
const lengths = fc.integer({ min: 0, max: 45 })

/** Every day of three years with its weekday, counted from 1970-01-01, day 0, a Thursday. */
const ALL_DAYS = Array.from({ length: 1095 }, (_, step) => {
  const number = Date.parse('2025-01-01T00:00:00Z') / 86_400_000 + step
  const text = new Date(number * 86_400_000).toISOString().split('T')[0] ?? ''
  return { text, weekday: ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'][number % 7] ?? '' }
})

/** Marks all working days of the three years first, then picks the n-th mark after the start. */
function slowDue({ off, work }: Sample, start: LocalDate, n: number): string {
  if (n === 0) return start
  const marks: string[] = []
  for (const { text, weekday } of ALL_DAYS) {
    let works = !weekday.startsWith('S')
    if (off.has(text)) works = false
    if (work.has(text)) works = true
    if (works) marks.push(text)
  }
  return marks.filter((text) => text > start)[n - 1] ?? 'none'
}

describe('dueDay against a day-by-day count', () => {
  it('agrees on 10,000 random starts, lengths and calendars', { timeout: 120_000 }, () => {
    let asked = 0
    fc.assert(
      fc.property(samples, starts, lengths, (sample, start, n) => {
        asked += 1
        const answer = dueDay(start, n, sample.calendar)
        expect(answer.due).toBe(slowDue(sample, start, n))
        const counted = answer.explanation.filter((day) => day.counted)
        expect(counted.map((day) => day.ordinal)).toEqual(counted.map((_, index) => index + 1))
        expect(counted).toHaveLength(n)
        expect(answer.explanation.at(-1)?.date).toBe(answer.due)
        if (n > 0) expect(counted.at(-1)?.date).toBe(answer.due)
        expect(answer.provisional).toBe(
          sample.calendar.years.size === 2 && n > 0 && answer.due >= '2027-01-01',
        )
        expect(workingDaysAfter(start, answer.due, sample.calendar)).toBe(n)
      }),
      { numRuns: 10_000 },
    )
    expect(asked).toBeGreaterThanOrEqual(10_000)
  })

  it('never gets earlier with more days or a later start', () => {
    fc.assert(
      fc.property(samples, starts, lengths, ({ calendar }, start, n) => {
        const { due } = dueDay(start, n, calendar)
        expect(dueDay(start, n + 1, calendar).due).toBe(nextWorkingDay(due, calendar))
        expect(dueDay(addDays(start, 1), n, calendar).due >= due).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('adds up: n days and then m days are n + m days', () => {
    fc.assert(
      fc.property(samples, starts, fc.nat(20), fc.nat(20), ({ calendar }, start, n, m) => {
        const whole = dueDay(start, n + m, calendar).due
        expect(dueDay(dueDay(start, n, calendar).due, m, calendar).due).toBe(whole)
      }),
      { numRuns: 1000 },
    )
  })

  it('counts back what it counted forth', () => {
    fc.assert(
      fc.property(samples, starts, starts, ({ calendar }, a, b) => {
        const forth = workingDaysAfter(a, b, calendar)
        expect(workingDaysAfter(b, a, calendar)).toBe(0 - forth)
        expect(Object.is(forth, -0)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
