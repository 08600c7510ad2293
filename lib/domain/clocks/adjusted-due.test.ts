import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHINA, CHINA_YEARS } from '@/lib/domain/calendar/china'
import { dueDay } from '@/lib/domain/calendar/due-day'
import { addDays, localDate, yearOf } from '@/lib/domain/calendar/local-date'
import { buildCalendar } from '@/lib/domain/calendar/working-calendar'
import { adjustedDueOn, type Pause } from '@/lib/domain/clocks/adjusted-due'

const pause = (from: string, to: string | null): Pause => ({
  from: localDate(from),
  to: to === null ? null : localDate(to),
})
const adjusted = (pauses: readonly Pause[], asOf = '2026-10-12') =>
  adjustedDueOn(
    { startedOn: localDate('2026-09-28'), lengthDays: 10, calendar: CHINA, asOf: localDate(asOf) },
    pauses,
  )

describe('the adjusted due day of W1', () => {
  it.each([
    ['no pause', [], '2026-10-16'],
    ['two working days', [pause('2026-09-29', '2026-09-30')], '2026-10-20'],
    ['a pause over the holiday alone', [pause('2026-10-01', '2026-10-07')], '2026-10-16'],
    ['a make-up Saturday', [pause('2026-10-10', '2026-10-11')], '2026-10-19'],
    ['the start day', [pause('2026-09-28', '2026-09-28')], '2026-10-16'],
    ['the due day', [pause('2026-10-16', '2026-10-16')], '2026-10-19'],
    ['after the due day', [pause('2026-10-19', '2026-10-30')], '2026-10-16'],
    [
      'two that overlap',
      [pause('2026-10-08', '2026-10-10'), pause('2026-10-09', '2026-10-12')],
      '2026-10-22',
    ],
    ['one turned round', [pause('2026-10-10', '2026-10-08')], '2026-10-16'],
  ] as const)('%s', (_, pauses, due) => {
    expect(adjusted(pauses)).toBe(due)
  })

  it('moves on every working day while a pause is open', () => {
    const open = [pause('2026-10-09', null)]
    expect(adjusted(open, '2026-10-08')).toBe('2026-10-16')
    expect(adjusted(open, '2026-10-09')).toBe('2026-10-19')
    expect(adjusted(open, '2026-10-10')).toBe('2026-10-20')
    expect(adjusted(open, '2026-10-11')).toBe('2026-10-20')
    expect(adjusted(open, '2026-10-12')).toBe('2026-10-21')
  })
})

describe('any pause', () => {
  it('does what calling its days off would do, and never shortens the term', () => {
    const days = fc.integer({ min: 0, max: 120 }).map((step) => addDays(localDate('2026-03-01'), step))
    const pauses = fc.array(fc.record({ from: days, length: fc.nat(12) }), { maxLength: 4 })
    fc.assert(
      fc.property(days, fc.nat(20), pauses, (startedOn, lengthDays, raw) => {
        const list = raw.map(({ from, length }) => ({ from, to: addDays(from, length) }))
        const off = new Set(
          raw.flatMap(({ from, length }) =>
            Array.from({ length: length + 1 }, (_, step) => addDays(from, step)),
          ),
        )
        const years = CHINA_YEARS.map((year) => ({
          ...year,
          days: [
            ...year.days.filter((day) => !off.has(day.date)),
            ...[...off]
              .filter((date) => yearOf(date) === year.year)
              .map((date) => ({ date, name: 'x', isOffDay: true })),
          ],
        }))
        const due = adjustedDueOn({ startedOn, lengthDays, calendar: CHINA, asOf: startedOn }, list)
        expect(due).toBe(dueDay(startedOn, lengthDays, buildCalendar('X', years)).due)
        expect(due >= dueDay(startedOn, lengthDays, CHINA).due).toBe(true)
      }),
    )
  })
})
