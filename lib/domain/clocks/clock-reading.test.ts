import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHINA } from '@/lib/domain/calendar/china'
import { addDays, instantAt, localDate } from '@/lib/domain/calendar/local-date'
import {
  endClock,
  isLate,
  readClock,
  startClock,
  type NewClock,
  type ClockRow,
} from '@/lib/domain/clocks/clock'

const at = (text: string) => new Date(text.includes('T') ? text : `${text.replace(' ', 'T')}:00+08:00`)
const start = (startedAt: string, event: Partial<NewClock> = {}) =>
  startClock({
    clock: 'T1',
    startedAt: at(startedAt),
    lengthDays: 10,
    receiptPolicy: 'AS_IS',
    calendar: CHINA,
    closeOfBusiness: '17:30',
    ...event,
  })
const running = (startedAt: string, event: Partial<NewClock> = {}): ClockRow => ({
  ...start(startedAt, event),
  endedAt: null,
  ending: null,
})
const read = (row: ClockRow, now: string) => readClock(row, at(now), CHINA, '17:30')

describe('reading a running clock', () => {
  const w1 = running('2026-09-28 10:00')

  it.each([
    ['2026-09-28 10:00', 0, 10, 'later'],
    ['2026-09-29 09:00', 1, 9, 'later'],
    ['2026-10-04 12:00', 2, 8, 'later'],
    ['2026-10-10 12:00', 5, 5, 'later'],
    ['2026-10-12 09:00', 6, 4, 'later'],
    ['2026-10-13 09:00', 7, 3, 'soon'],
    ['2026-10-15 23:59', 9, 1, 'soon'],
    ['2026-10-16 00:00', 10, 0, 'today'],
  ] as const)('W1 on %s: %i used, %i left, %s', (now, elapsed, workingDaysLeft, urgency) => {
    expect(read(w1, now)).toEqual({
      elapsed,
      workingDaysLeft,
      breached: false,
      endedOn: null,
      ending: null,
      urgency,
    })
  })

  it.each([
    ['2026-10-16 17:29', false, 'today', 0],
    ['2026-10-16 17:30', false, 'today', 0],
    ['2026-10-16T09:30:00.001Z', true, 'overdue', 0],
    ['2026-10-16 17:31', true, 'overdue', 0],
    ['2026-10-17 12:00', true, 'overdue', 0],
    ['2026-10-19 09:00', true, 'overdue', -1],
    ['2026-10-23 09:00', true, 'overdue', -5],
  ] as const)('W1 at %s: breached %s, %s, %i left', (now, breached, urgency, workingDaysLeft) => {
    expect(read(w1, now)).toMatchObject({ breached, urgency, workingDaysLeft })
  })

  it.each([
    ['2026-10-15T15:59:59Z', 9, 'soon'],
    ['2026-10-15T16:00:00Z', 10, 'today'],
    ['2026-10-15T23:59:59Z', 10, 'today'],
    ['2026-10-16T00:00:00Z', 10, 'today'],
  ] as const)('W1 at %s has used %i days', (now, elapsed, urgency) => {
    expect(read(w1, now)).toMatchObject({ elapsed, urgency, breached: false })
  })

  it('W2 is due on a make-up Saturday', () => {
    const w2 = running('2026-09-28 09:00', { clock: 'T2', lengthDays: 5 })
    expect(read(w2, '2026-10-09 12:00')).toMatchObject({ workingDaysLeft: 1, urgency: 'soon' })
    expect(read(w2, '2026-10-10 12:00')).toMatchObject({
      workingDaysLeft: 0,
      urgency: 'today',
      breached: false,
    })
    expect(read(w2, '2026-10-10 17:31')).toMatchObject({ workingDaysLeft: 0, breached: true })
    expect(read(w2, '2026-10-11 12:00')).toMatchObject({ workingDaysLeft: 0, breached: true })
  })

  it('W21 over the turn of the year', () => {
    const w21 = running('2026-12-18 09:00')
    expect(read(w21, '2026-12-31 18:00')).toMatchObject({ elapsed: 9, workingDaysLeft: 1, breached: false })
    expect(read(w21, '2027-01-03 18:00')).toMatchObject({ elapsed: 9, workingDaysLeft: 1, breached: false })
    expect(read(w21, '2027-01-04 17:30')).toMatchObject({ elapsed: 10, workingDaysLeft: 0, breached: false })
    expect(read(w21, '2027-01-05 08:00')).toMatchObject({ workingDaysLeft: -1, breached: true })
  })

  it('has used nothing before a rolled day zero', () => {
    const rolled = running('2026-10-01 11:00', { receiptPolicy: 'ROLL' })
    expect(read(rolled, '2026-10-02 09:00')).toMatchObject({ elapsed: 0, workingDaysLeft: 11 })
  })

  it('a rest day just before a due rest day is soon, not today', () => {
    const row: ClockRow = { ...w1, sortDueOn: localDate('2026-10-18') }
    expect(read(row, '2026-10-17 12:00')).toMatchObject({ workingDaysLeft: 0, urgency: 'soon' })
  })

  it('uses and leaves the whole length together', () => {
    const minutes = fc.integer({ min: 0, max: 30 * 1440 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.nat(40), minutes, (day, lengthDays, minute) => {
        const startedAt = instantAt(addDays(localDate('2025-01-01'), day), '10:00')
        const row = running(startedAt.toISOString(), { lengthDays })
        const now = new Date(startedAt.getTime() + minute * 60_000)
        const { elapsed, workingDaysLeft, breached, urgency } = readClock(row, now, CHINA, '17:30')
        expect(elapsed + workingDaysLeft).toBe(lengthDays)
        if (workingDaysLeft < 0) expect(breached).toBe(true)
        if (workingDaysLeft > 0) expect(breached).toBe(false)
        expect(urgency === 'overdue').toBe(breached)
      }),
    )
  })
})

describe('ending a clock', () => {
  const w1 = start('2026-09-28 10:00')

  it.each([
    ['2026-10-16 17:29', 'met'],
    ['2026-10-16 17:30', 'met'],
    ['2026-10-16 17:31', 'late'],
    ['2026-10-16T23:59:59Z', 'late'],
    ['2026-10-15T23:59:59Z', 'met'],
  ] as const)('at %s: %s', (end, ending) => {
    expect(endClock(w1, at(end), '17:30')).toBe(ending)
    expect(isLate(w1, at(end), '17:30')).toBe(ending === 'late')
  })

  it('stays judged at its end, however late it is read', () => {
    const row: ClockRow = { ...w1, endedAt: at('2026-10-15 16:00'), ending: 'met' }
    expect(read(row, '2027-06-01 09:00')).toEqual({
      elapsed: 9,
      workingDaysLeft: 1,
      breached: false,
      endedOn: '2026-10-15',
      ending: 'met',
      urgency: 'soon',
    })
    const late: ClockRow = { ...w1, endedAt: at('2026-10-19 09:00'), ending: 'late' }
    expect(read(late, '2026-10-19 09:00')).toMatchObject({
      elapsed: 11,
      workingDaysLeft: -1,
      breached: true,
      ending: 'late',
    })
  })
})
