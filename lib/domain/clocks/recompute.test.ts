import { describe, expect, it } from 'vitest'
import { CHINA, CHINA_YEARS } from '@/lib/domain/calendar/china'
import { localDate } from '@/lib/domain/calendar/local-date'
import { buildCalendar, type CalendarDay } from '@/lib/domain/calendar/working-calendar'
import { startClock, type NewClock } from '@/lib/domain/clocks/clock'
import { recomputeClock, type StoredClock } from '@/lib/domain/clocks/recompute'

const off = (date: string): CalendarDay => ({ date: localDate(date), name: '元旦', isOffDay: true })
const work = (date: string): CalendarDay => ({ date: localDate(date), name: '元旦', isOffDay: false })
const publish = (...days: CalendarDay[]) =>
  buildCalendar('CN', [...CHINA_YEARS, { year: 2027, published: true, version: 1, source: 'a notice', days }])
const stored = (startedAt: string, event: Partial<NewClock> = {}): StoredClock => ({
  ...startClock({
    clock: 'T1',
    startedAt: new Date(`${startedAt}T10:00:00+08:00`),
    lengthDays: 10,
    receiptPolicy: 'AS_IS',
    calendar: CHINA,
    closeOfBusiness: '17:30',
    ...event,
  }),
  promisedDays: event.promisedDays ?? null,
  endedAt: null,
})

const asGuessed = publish(off('2027-01-01'), off('2027-01-02'), off('2027-01-03'))
const oneMore = publish(off('2027-01-01'), off('2027-01-02'), off('2027-01-03'), off('2027-01-04'))

describe('a calendar year is published', () => {
  it('W21: the same day, now firm', () => {
    const change = recomputeClock(stored('2026-12-18'), asGuessed)
    expect(change?.before).toEqual({
      dueOn: '2027-01-04',
      promisedDueOn: null,
      adjustedDueOn: '2027-01-04',
      sortDueOn: '2027-01-04',
      provisional: true,
      calendarVersion: 'CN-2026/1+2027/0',
    })
    expect(change?.after).toEqual({
      ...change?.before,
      provisional: false,
      calendarVersion: 'CN-2026/1+2027/1',
    })
  })

  it('W21: another day', () => {
    expect(recomputeClock(stored('2026-12-18'), oneMore)?.after).toMatchObject({
      dueOn: '2027-01-05',
      adjustedDueOn: '2027-01-05',
      sortDueOn: '2027-01-05',
      provisional: false,
    })
  })

  it('moves the promise by its own days', () => {
    const row = stored('2026-12-21', { promisedDays: 9 })
    expect(row).toMatchObject({ dueOn: '2027-01-05', promisedDueOn: '2027-01-04' })
    expect(recomputeClock(row, oneMore)?.after).toMatchObject({
      dueOn: '2027-01-06',
      promisedDueOn: '2027-01-05',
    })
  })

  it('reaches a December day the notice turned into a working day', () => {
    const change = recomputeClock(stored('2026-12-17'), publish(off('2027-01-01'), work('2026-12-27')))
    expect(change?.before).toMatchObject({ dueOn: '2026-12-31', calendarVersion: 'CN-2026/1' })
    expect(change?.after).toMatchObject({ dueOn: '2026-12-30', calendarVersion: 'CN-2026/1+2027/1' })
  })

  it('keeps carried days and pauses', () => {
    const carried = stored('2026-12-29', { clock: 'T2', lengthDays: 5, carriedDays: 2 })
    expect(carried).toMatchObject({ dueOn: '2027-01-06', sortDueOn: '2027-01-04' })
    expect(recomputeClock(carried, oneMore)?.after).toMatchObject({
      dueOn: '2027-01-07',
      sortDueOn: '2027-01-05',
    })

    const pauses = [{ from: localDate('2026-12-21'), to: localDate('2026-12-22') }]
    const asOf = localDate('2026-12-23')
    expect(recomputeClock(stored('2026-12-18'), asGuessed, { pauses, asOf })?.after).toMatchObject({
      dueOn: '2027-01-04',
      adjustedDueOn: '2027-01-06',
    })
  })

  it('leaves a clock without days left on its day, unless that became a holiday', () => {
    const row = stored('2027-01-04', { clock: 'T2', lengthDays: 5, carriedDays: 5 })
    expect(row.sortDueOn).toBe('2027-01-04')
    expect(recomputeClock(row, asGuessed)?.after.sortDueOn).toBe('2027-01-04')
    expect(recomputeClock(row, oneMore)?.after.sortDueOn).toBe('2027-01-05')
  })

  it('says nothing where nothing changes', () => {
    expect(recomputeClock(stored('2026-09-28'), oneMore)).toBeNull()
    expect(recomputeClock(stored('2026-12-17'), oneMore)).toBeNull()
    expect(recomputeClock(stored('2026-12-18'), CHINA)).toBeNull()
  })

  it('does not touch a clock that has ended', () => {
    const ended = { ...stored('2026-12-18'), endedAt: new Date('2026-12-30T02:00:00Z') }
    expect(recomputeClock(ended, oneMore)).toBeNull()
  })
})
