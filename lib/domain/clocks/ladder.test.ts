import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { CHINA } from '@/lib/domain/calendar/china'
import { addDays, dayOf, instantAt, localDate } from '@/lib/domain/calendar/local-date'
import { isOpenAt, officeHours } from '@/lib/domain/calendar/office-hours'
import { classify } from '@/lib/domain/calendar/working-calendar'
import { climb, dueWindows, highestDue, rungDay, RUNGS, toldAt, type Rung } from './ladder'

const office = { hours: officeHours('09:00–12:00, 13:30–17:30', '17:30'), calendar: CHINA }
const at = (day: string, time = '09:00') => instantAt(localDate(day), time)
/** W1: accepted on 28 September 2026, due on 16 October, with a make-up Saturday on the 10th. */
const W1 = { startedOn: localDate('2026-09-28'), dueOn: localDate('2026-10-16'), calendar: CHINA }

test.each([
  ['threeBefore', '2026-10-13'],
  ['oneBefore', '2026-10-15'],
  ['onTheDay', '2026-10-16'],
  ['oneAfter', '2026-10-19'],
  ['threeAfter', '2026-10-21'],
] as const)('%s of W1 is %s', (rung, day) => {
  expect(rungDay(rung, W1.dueOn, CHINA)).toBe(day)
})

test.each([
  // the make-up Saturday is a working day before Monday
  ['2026-10-13', 'threeBefore', '2026-10-09'],
  ['2026-10-12', 'oneBefore', '2026-10-10'],
  ['2026-10-10', 'onTheDay', '2026-10-10'],
  // a golden week lies between
  ['2026-09-30', 'oneAfter', '2026-10-08'],
  ['2026-09-30', 'threeAfter', '2026-10-10'],
  // over the end of a year: 1 to 3 January off, Sunday the 4th works
  ['2025-12-31', 'oneAfter', '2026-01-04'],
  ['2025-12-31', 'threeAfter', '2026-01-06'],
  ['2026-01-05', 'threeBefore', '2025-12-30'],
] as const)('due %s: %s is %s', (due, rung, day) => {
  expect(rungDay(rung, localDate(due), CHINA)).toBe(day)
})

describe('what fires when', () => {
  it('nothing before its day, nor before the office opens', () => {
    expect(climb(W1, [], at('2026-10-12', '17:00'), office)).toEqual([])
    expect(climb(W1, [], at('2026-10-13', '08:59'), office)).toEqual([])
    expect(climb(W1, [], at('2026-10-13', '12:30'), office)).toEqual([])
    expect(climb(W1, [], at('2026-10-13', '09:00'), office)).toEqual([
      { rung: 'threeBefore', on: '2026-10-13', outcome: 'fired' },
    ])
  })

  it('after hours it waits for the next opening, also over a weekend', () => {
    expect(climb(W1, ['threeBefore', 'oneBefore'], at('2026-10-16', '17:31'), office)).toEqual([])
    expect(climb(W1, ['threeBefore', 'oneBefore'], at('2026-10-17', '10:00'), office)).toEqual([])
  })

  it('on a make-up Saturday the office is open', () => {
    const due = { ...W1, dueOn: localDate('2026-10-10') }
    expect(climb(due, ['threeBefore', 'oneBefore'], at('2026-10-10'), office)).toEqual([
      { rung: 'onTheDay', on: '2026-10-10', outcome: 'fired' },
    ])
  })

  it('after days of downtime the highest due rung alone is sent, the others are kept as missed', () => {
    expect(climb(W1, ['threeBefore'], at('2026-10-20', '14:00'), office)).toEqual([
      { rung: 'oneBefore', on: '2026-10-15', outcome: 'missed' },
      { rung: 'onTheDay', on: '2026-10-16', outcome: 'missed' },
      { rung: 'oneAfter', on: '2026-10-19', outcome: 'fired' },
    ])
  })

  it('a term of one day has no warnings before it', () => {
    const short = { startedOn: localDate('2026-10-12'), dueOn: localDate('2026-10-13'), calendar: CHINA }
    expect(climb(short, [], at('2026-10-12'), office)).toEqual([
      { rung: 'threeBefore', on: '2026-10-09', outcome: 'tooShort' },
      { rung: 'oneBefore', on: '2026-10-12', outcome: 'tooShort' },
    ])
    expect(climb(short, ['threeBefore', 'oneBefore'], at('2026-10-13'), office)).toEqual([
      { rung: 'onTheDay', on: '2026-10-13', outcome: 'fired' },
    ])
  })

  it('above a rung on record nothing below is taken up', () => {
    expect(climb(W1, ['oneAfter'], at('2026-10-20'), office)).toEqual([])
    expect(climb(W1, [...RUNGS], at('2026-11-20'), office)).toEqual([])
  })
})

test('province and other agency are left out where applicant or bank are waited for', () => {
  expect(toldAt('threeAfter', 'T1')).toEqual(['supervisor', 'province'])
  for (const rung of RUNGS)
    for (const clock of ['TS', 'TW'] as const) {
      expect(toldAt(rung, clock)).toContain('holder')
      expect(toldAt(rung, clock)).not.toContain('province')
      expect(toldAt(rung, clock)).not.toContain('otherAgency')
    }
})

const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(localDate('2025-02-01'), days))

test('each rung is taken at most once and upwards, whenever it is evaluated', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 20 }),
      fc.array(fc.integer({ min: 0, max: 60 * 24 * 45 }), { maxLength: 40 }),
      (startedOn, length, minutes) => {
        const ladder = { startedOn, dueOn: addDays(startedOn, length), calendar: CHINA }
        const base = instantAt(startedOn, '00:00').getTime()
        const taken: Rung[] = []
        for (const minute of minutes.toSorted((a, b) => a - b)) {
          const now = new Date(base + minute * 60_000)
          const steps = climb(ladder, taken, now, office)
          if (steps.length > 0) expect(isOpenAt(now, office)).toBe(true)
          expect(steps.filter(({ outcome }) => outcome === 'fired').length).toBeLessThanOrEqual(1)
          for (const { on, outcome } of steps) {
            expect(on <= dayOf(now)).toBe(true)
            if (outcome === 'fired') expect(steps.at(-1)?.outcome).toBe('fired')
          }
          taken.push(...steps.map(({ rung }) => rung))
        }
        expect(taken).toEqual(RUNGS.slice(0, taken.length))
      },
    ),
  )
})

test('evaluated every working hour, every rung of a long term fires on its own day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 14, max: 40 }), (startedOn, length) => {
      let dueOn = addDays(startedOn, length)
      while (!classify(dueOn, CHINA).working) dueOn = addDays(dueOn, 1)
      const ladder = { startedOn, dueOn, calendar: CHINA }
      const taken: Rung[] = []
      const last = rungDay('threeAfter', dueOn, CHINA)
      for (let now = startedOn; now <= last; now = addDays(now, 1))
        for (const hour of ['08:00', '09:10', '11:00', '14:00', '18:00'])
          for (const step of climb(ladder, taken, instantAt(now, hour), office)) {
            if (step.outcome === 'fired') expect(step.on).toBe(now)
            expect(step.outcome === 'missed').toBe(false)
            taken.push(step.rung)
          }
      expect(taken).toEqual([...RUNGS])
    }),
    { numRuns: 40 },
  )
})

test('the windows on due days say the same as the rungs', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -40, max: 40 }), (today, away) => {
      const dueOn = addDays(today, away)
      const highest = highestDue({ startedOn: today, dueOn, calendar: CHINA }, today)
      const window = dueWindows(today, CHINA).filter(
        ({ after, upTo }) => dueOn <= upTo && (after === null || dueOn > after),
      )
      expect(window.map(({ rung }) => rung)).toEqual(highest === null ? [] : [highest])
    }),
  )
})
