import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, instantAt, localDate } from '@/lib/domain/calendar/local-date'
import { CHINA } from '@/lib/domain/calendar/china'
import { readClock } from '@/lib/domain/clocks/clock'
import { BANDS, bandOf, BANDS_OF, dueSpan, LATE_BANDS } from './due-bands'

const START = localDate('2025-11-20')
const day = fc.nat({ max: 500 }).map((days) => addDays(START, days))
const desk = fc.record({ today: day, closed: fc.boolean() }).map((one) => ({ ...one, calendar: CHINA }))

test('every due day is in one span, which is that of its band', () => {
  fc.assert(
    fc.property(desk, day, (at, due) => {
      const within = BANDS.filter((band) => {
        const { from, to } = dueSpan(band, at)
        return (from === null || from <= due) && (to === null || due <= to)
      })
      expect(within).toEqual([bandOf(due, at)])
    }),
    { numRuns: 2000 },
  )
})

test('a band agrees with the clock on days left and breach', () => {
  fc.assert(
    fc.property(desk, day, (at, due) => {
      const now = instantAt(at.today, at.closed ? '17:31' : '17:29')
      const row = { startedOn: START, sortDueOn: due, endedAt: null, ending: null }
      const { breached, urgency } = readClock(row, now, CHINA, '17:30')
      const band = bandOf(due, at)
      expect((LATE_BANDS as readonly string[]).includes(band)).toBe(breached)
      if (urgency === 'soon') expect(BANDS_OF.near).toContain(band)
      if (urgency === 'later') expect(band).toMatch(/^left(4|6|More)/)
    }),
    { numRuns: 1000 },
  )
})

const at = (today: string, closed = false) => ({ today: localDate(today), closed, calendar: CHINA })

test.each([
  ['2026-10-16', at('2026-10-16'), 'today'],
  ['2026-10-16', at('2026-10-16', true), 'lateToday'],
  ['2026-10-16', at('2026-10-17'), 'lateToday'],
  ['2026-10-16', at('2026-10-19'), 'late1'],
  // over the make-up Saturday of 10 October
  ['2026-10-10', at('2026-10-09'), 'left1'],
  ['2026-10-12', at('2026-10-09'), 'left2'],
  ['2026-09-30', at('2026-10-07'), 'lateToday'],
  ['2026-09-30', at('2026-10-09'), 'late2to3'],
  // over New Year, whose make-up Sunday works
  ['2026-01-04', at('2025-12-31'), 'left1'],
])('due %s is %s on its day', (due, when, band) => {
  expect(bandOf(localDate(due), when)).toBe(band)
})
