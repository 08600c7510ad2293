import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHINA, CHINA_YEARS } from '@/lib/domain/calendar/china'
import { localDate } from '@/lib/domain/calendar/local-date'
import { buildCalendar, type WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import { readSchedule } from '@/lib/domain/calendar/schedule/read-schedule'
import { daysOf } from '@/lib/domain/calendar/schedule/schedule'
import { MADE_UP_2027_LONG } from '@/lib/testing/schedules'
import { countMoves, directionOf, latenessOf } from './calendar-moves'
import { startClock, type Clock, type NewClock } from './clock'
import { recomputeCase, type CaseClock, type CalendarPair } from './recompute-case'

const read = readSchedule(MADE_UP_2027_LONG, 2027, false)
if (!read.ok) throw new Error(JSON.stringify(read.faults))
const days = daysOf(read.days)
const published = buildCalendar('CN', [
  ...CHINA_YEARS,
  { year: 2027, published: true, version: 1, source: 'made up', days },
])
const pair: CalendarPair = { before: CHINA, after: published }
const moved = (clocks: readonly CaseClock[], of: CalendarPair | null = pair) =>
  recomputeCase(clocks, () => of)

function started(
  clock: Clock,
  day: string,
  over: Partial<NewClock> = {},
  set: Partial<CaseClock> = {},
): CaseClock {
  const lengthDays = over.lengthDays ?? 10
  const start = startClock({
    clock,
    startedAt: new Date(`${day}T10:00:00+08:00`),
    lengthDays,
    receiptPolicy: 'AS_IS',
    calendar: CHINA,
    closeOfBusiness: '17:30',
    ...over,
  })
  return { ...start, id: `${clock} ${day}`, dueWith: null, endedAt: null, ...set }
}
/** A first payment as it is started: due with T1. */
const withT1 = (t1: CaseClock, day: string, set: Partial<CaseClock> = {}): CaseClock => ({
  ...started('T3', day, { lengthDays: 1 }),
  dueWith: 'T1',
  dueOn: t1.dueOn,
  adjustedDueOn: t1.dueOn,
  sortDueOn: t1.dueOn,
  provisional: t1.provisional,
  calendarVersion: 'CN-2026/1+2027/0',
  ...set,
})
const applied = (clocks: readonly CaseClock[], calendars = pair) => {
  const answers = new Map(moved(clocks, calendars).map(({ id, after }) => [id, after]))
  return clocks.map((clock) => ({ ...clock, ...answers.get(clock.id) }))
}

describe('the clocks of a case under a new year', () => {
  it('moves what runs into it, leaves alone what does not and what the change does not reach', () => {
    const t1 = started('T1', '2026-12-18')
    expect(moved([t1, started('T2', '2026-12-01', { lengthDays: 5 })])).toMatchObject([
      { id: t1.id, before: { dueOn: '2027-01-04' }, after: { dueOn: '2027-01-05', provisional: false } },
    ])
    expect(moved([t1], null)).toEqual([])
    expect(moved([{ ...t1, endedAt: new Date() }])).toEqual([])
  })

  it('lets the first payment follow T1, also where T1 has ended and keeps its day', () => {
    const t1 = started('T1', '2026-12-21')
    const t3 = withT1(t1, '2026-12-28')
    const dates = {
      dueOn: '2027-01-06',
      sortDueOn: '2027-01-06',
      adjustedDueOn: '2027-01-06',
      provisional: false,
    }
    expect(moved([t1, t3]).map(({ clock, after }) => [clock, after.dueOn])).toEqual([
      ['T1', '2027-01-06'],
      ['T3', '2027-01-06'],
    ])
    expect(moved([{ ...t1, endedAt: new Date() }, t3])).toMatchObject([{ id: t3.id, after: dates }])
  })

  it('does not move a payment for the days its version was told of at the start', () => {
    const t1 = started('T1', '2026-11-02')
    expect(moved([t1, withT1(t1, '2026-11-03', { provisional: false })])).toEqual([])
  })

  it('counts a promise by the calendar its clock was counted by', () => {
    const promised = { promisedDays: 9 }
    const old = started('T1', '2026-12-21', promised)
    expect(moved([old])).toMatchObject([{ after: { promisedDueOn: '2027-01-05', dueOn: '2027-01-06' } }])
    // Begun after the approval, by the new year already.
    expect(moved([started('T1', '2026-12-21', { ...promised, calendar: published })])).toEqual([])
  })

  it('moves the adjusted date by approved pauses, and never for an open pause alone', () => {
    const from = localDate('2026-12-21')
    const until = (asOf: string, to: string | null) => ({
      paused: { pauses: [{ from, to: to === null ? null : localDate(to) }], asOf: localDate(asOf) },
    })
    const t1 = started('T1', '2026-12-18', {}, until('2026-12-23', '2026-12-22'))
    expect(moved([t1])).toMatchObject([{ after: { dueOn: '2027-01-05', adjustedDueOn: '2027-01-07' } }])
    // Stored a week ago, of this year, and still paused: another day, not another calendar.
    const open = started('T1', '2026-12-01', {}, until('2026-12-22', null))
    expect(
      moved([
        {
          ...open,
          startedOn: localDate('2026-11-30'),
          dueOn: localDate('2026-12-14'),
          sortDueOn: localDate('2026-12-14'),
        },
      ]),
    ).toEqual([])
  })

  it('answers once, however often it is asked, and brings all back when the change is undone', () => {
    const day = fc.integer({ min: 1, max: 31 }).map((date) => `2026-12-${String(date).padStart(2, '0')}`)
    fc.assert(
      fc.property(
        day,
        day,
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        (one, other, lengthDays, ended) => {
          const t1 = started('T1', one, { lengthDays, promisedDays: Math.ceil(lengthDays / 2) })
          const t2 = started('T2', other, { lengthDays })
          const t3 = t1.dueOn > localDate(other) ? [withT1(t1, other)] : []
          const clocks = [{ ...t1, endedAt: ended ? new Date() : null }, t2, ...t3]
          const after = applied(clocks)
          expect(moved(after)).toEqual([])
          const back = applied(after, { before: published, after: CHINA as WorkingCalendar })
          const datesOf = (list: readonly CaseClock[]) =>
            list.map(({ dueOn, sortDueOn, promisedDueOn }) => [dueOn, sortDueOn, promisedDueOn])
          if (!ended) expect(datesOf(back)).toEqual(datesOf(clocks))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('what a move comes to', () => {
  const [move] = moved([started('T1', '2026-12-18')])
  const [earlier] = moved([started('T1', '2026-12-31')])
  it('goes by the day that is judged', () => {
    if (!move || !earlier) throw new Error('nothing moved')
    expect(directionOf(move.before, move.after)).toBe('later')
    expect(directionOf(earlier.before, earlier.after)).toBe('earlier')
    expect(directionOf(move.after, move.after)).toBe('sameDay')
    const late = new Date('2027-01-15T10:00:00+08:00')
    expect(latenessOf(earlier, late, '17:30')).toEqual({ lateBefore: false, lateAfter: true })
    const counted = [move, earlier].map((one, index) => ({
      ...one,
      transferId: `case ${index}`,
      ...latenessOf(one, late, '17:30'),
    }))
    expect(countMoves(counted)).toEqual({
      clocks: 2,
      cases: 2,
      later: 1,
      earlier: 1,
      firm: 0,
      overdue: 1,
      noLongerOverdue: 0,
    })
  })
})
