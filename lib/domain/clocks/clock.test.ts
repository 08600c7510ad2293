import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHINA } from '@/lib/domain/calendar/china'
import { workingDaysAfter } from '@/lib/domain/calendar/due-day'
import { instantAt, localDate } from '@/lib/domain/calendar/local-date'
import {
  CLOCK_KIND,
  CLOCKS,
  promiseFault,
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
const read = (row: ClockRow, now: string) => readClock(row, at(now), CHINA, '17:30')

describe('clocks', () => {
  it('are statutory only where the law sets the term', () => {
    expect(CLOCKS.filter((clock) => CLOCK_KIND[clock] === 'statutory')).toEqual(['T1', 'T2'])
    expect(CLOCKS.filter((clock) => CLOCK_KIND[clock] === 'expectation')).toEqual(['TW'])
  })
})

describe('starting', () => {
  it('W1 with a promise of eight days', () => {
    const startedAt = at('2026-09-28 10:00')
    expect(start('2026-09-28 10:00', { promisedDays: 8 })).toEqual({
      clock: 'T1',
      startedAt,
      startedOn: '2026-09-28',
      lengthDays: 10,
      dueOn: '2026-10-16',
      promisedDueOn: '2026-10-14',
      adjustedDueOn: '2026-10-16',
      provisional: false,
      calendarVersion: 'CN-2026/1',
      dueAt: new Date('2026-10-16T09:30:00Z'),
      carriedDays: 0,
      sortDueOn: '2026-10-16',
    })
  })

  it.each([
    ['W2, a make-up Saturday', '2026-09-28 09:00', 5, '2026-10-10'],
    ['W4', '2026-10-16 15:00', 5, '2026-10-23'],
    ['W8', '2026-10-01 11:00', 10, '2026-10-20'],
    ['W20', '2026-12-17 09:00', 10, '2026-12-31'],
  ] as const)('%s', (_, startedAt, lengthDays, dueOn) => {
    expect(start(startedAt, { lengthDays })).toMatchObject({ dueOn, sortDueOn: dueOn, provisional: false })
  })

  it('W8 rolled, and an application after hours', () => {
    const roll = { receiptPolicy: 'ROLL' } as const
    expect(start('2026-10-01 11:00', roll)).toMatchObject({ startedOn: '2026-10-08', dueOn: '2026-10-21' })
    expect(start('2026-09-28 17:30', roll)).toMatchObject({ startedOn: '2026-09-28', dueOn: '2026-10-16' })
    expect(start('2026-09-28 17:31', roll)).toMatchObject({ startedOn: '2026-09-29', dueOn: '2026-10-19' })
    expect(start('2026-09-28 17:31')).toMatchObject({ startedOn: '2026-09-28', dueOn: '2026-10-16' })
  })

  it.each([
    ['2026-12-18 09:00', '2027-01-04'],
    ['2026-12-24 09:00', '2027-01-08'],
    ['2026-12-31 09:00', '2027-01-15'],
  ])('W21: %s runs into the next year, provisionally', (startedAt, dueOn) => {
    expect(start(startedAt)).toMatchObject({
      dueOn,
      provisional: true,
      calendarVersion: 'CN-2026/1+2027/0',
      dueAt: instantAt(localDate(dueOn), '17:30'),
    })
  })

  it.each([
    ['2026-09-27T15:59:59Z', '2026-09-27'],
    ['2026-09-27T16:00:00Z', '2026-09-28'],
    ['2026-09-27T23:59:59Z', '2026-09-28'],
    ['2026-09-28T00:00:01Z', '2026-09-28'],
    ['2026-09-28T15:59:59Z', '2026-09-28'],
    ['2026-09-28T16:00:00Z', '2026-09-29'],
  ])('at %s day zero is %s', (startedAt, startedOn) => {
    expect(start(startedAt).startedOn).toBe(startedOn)
  })

  it('takes the closing time and zone of the agency', () => {
    expect(start('2026-09-28 10:00', { closeOfBusiness: '17:00' }).dueAt).toEqual(
      new Date('2026-10-16T09:00:00Z'),
    )
    expect(start('2026-09-28 10:00', { closeOfBusiness: '24:00' }).dueAt).toEqual(
      new Date('2026-10-16T16:00:00Z'),
    )
    expect(start('2026-09-28T00:30:00Z', { zone: 'America/New_York' })).toMatchObject({
      startedOn: '2026-09-27',
    })
  })
})

describe('promises (DL-05)', () => {
  it.each([
    [10, 10, null],
    [1, 10, null],
    [11, 10, 'promiseTooLong'],
    [6, 5, 'promiseTooLong'],
    [0, 10, 'notWholeDays'],
    [-1, 10, 'notWholeDays'],
    [2.5, 10, 'notWholeDays'],
  ] as const)('%d of %i: %s', (promised, length, fault) => {
    expect(promiseFault(promised, length)).toBe(fault)
    if (fault)
      expect(() => start('2026-09-28 10:00', { promisedDays: promised, lengthDays: length })).toThrow(
        RangeError,
      )
  })
})

describe('a transfer-in clock started anew after a dispute', () => {
  const again = (startedAt: string, carriedDays: number) =>
    start(startedAt, { clock: 'T2', lengthDays: 5, carriedDays })

  it.each([
    [0, '2026-10-23'],
    [1, '2026-10-22'],
    [3, '2026-10-20'],
    [4, '2026-10-19'],
    [5, '2026-10-16'],
    [7, '2026-10-16'],
  ] as const)('with %i days behind it is due at the latest on %s', (carried, sortDueOn) => {
    const clock = again('2026-10-16 10:00', carried)
    expect(clock).toMatchObject({ dueOn: '2026-10-23', sortDueOn, carriedDays: carried })
    expect(clock.dueAt).toEqual(instantAt(localDate(sortDueOn), '17:30'))
  })

  it('breaches on the day the sum exceeds five, though the full term still runs', () => {
    const row: ClockRow = { ...again('2026-10-16 10:00', 3), endedAt: null, ending: null }
    expect(read(row, '2026-10-20 17:30')).toMatchObject({ elapsed: 2, workingDaysLeft: 0, breached: false })
    expect(read(row, '2026-10-21 09:00')).toMatchObject({ elapsed: 3, workingDaysLeft: -1, breached: true })
  })

  it('with nothing left is not late before anybody could work on it', () => {
    expect(again('2026-10-16 17:31', 5).sortDueOn).toBe('2026-10-19')
    expect(again('2026-10-17 10:00', 5).sortDueOn).toBe('2026-10-19')
    expect(again('2026-10-10 10:00', 5).sortDueOn).toBe('2026-10-10')
  })

  it('never turns late before the start, nor later than without carried days', () => {
    const minutes = fc.integer({ min: 0, max: 365 * 1440 })
    fc.assert(
      fc.property(
        minutes,
        fc.nat(9),
        fc.constantFrom('AS_IS', 'ROLL'),
        (minute, carriedDays, receiptPolicy) => {
          const startedAt = new Date(Date.UTC(2026, 0, 1) + minute * 60_000)
          const clock = startClock({
            clock: 'T2',
            startedAt,
            lengthDays: 5,
            carriedDays,
            receiptPolicy,
            calendar: CHINA,
            closeOfBusiness: '17:30',
          })
          expect(clock.dueAt.getTime()).toBeGreaterThanOrEqual(startedAt.getTime())
          expect(clock.sortDueOn >= clock.startedOn).toBe(true)
          expect(clock.sortDueOn <= clock.dueOn).toBe(true)
          const used = workingDaysAfter(clock.startedOn, clock.sortDueOn, CHINA)
          if (carriedDays < 5) expect(used + carriedDays).toBe(5)
        },
      ),
    )
  })

  it('refuses carried days that are no count', () => {
    expect(() => again('2026-10-16 10:00', -1)).toThrow(RangeError)
    expect(() => again('2026-10-16 10:00', 0.5)).toThrow(RangeError)
  })
})
