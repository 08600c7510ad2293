import { describe, expect, it } from 'vitest'
import { localDate } from '../calendar/local-date'
import { buildCalendar } from '../calendar/working-calendar'
import { expectedDay, movedBy, withPrevious, type ExpectedRecord, type StatusRecord } from './status-record'

const day = localDate
const NATIONAL = buildCalendar('CN', [])
const expected = (on: string): ExpectedRecord => ({
  clock: 'T2',
  on: day(on),
  provisional: false,
  lateAfter: '2026-10-23T09:30:00.000Z',
  count: { start: day('2026-10-16'), days: 5, calendar: 'CN' },
})
const record = (years: string | null, version: number) =>
  ({
    version,
    yearsBy: years === null ? null : expected(years),
    moneyBy: null,
    previousDates: [],
    lastTold: { years, money: null },
  }) as unknown as StatusRecord

describe('a day that was told before', () => {
  const changed = { on: day('2026-10-12'), because: 'sealTable' }

  it('stays beside the one that took its place, with what moved it', () => {
    const told = withPrevious(record('2026-10-19', 6), record('2026-11-02', 4), changed)
    expect(told.previousDates).toEqual([
      { track: 'years', was: '2026-11-02', now: '2026-10-19', changedOn: '2026-10-12', because: 'sealTable' },
    ])
    const again = withPrevious(record('2026-10-20', 8), told, { ...changed, because: 'disputeTable' })
    expect(again.previousDates.map(({ was }) => was)).toEqual(['2026-11-02', '2026-10-19'])
  })

  it('is kept over a time in which none could be told', () => {
    const none = withPrevious(record(null, 6), record('2026-11-02', 4), changed)
    const again = withPrevious(record('2026-12-28', 8), none, { ...changed, because: 'matchReceipt' })
    expect(again.previousDates).toMatchObject([{ was: '2026-11-02', now: '2026-12-28' }])
  })

  it('is none where nothing moved, where there was none, and where none is told any more', () => {
    expect(withPrevious(record('2026-10-19', 6), null, changed).previousDates).toEqual([])
    for (const [now, before] of [
      ['2026-10-19', '2026-10-19'],
      ['2026-10-19', null],
      [null, '2026-10-19'],
    ] as const)
      expect(withPrevious(record(now, 6), record(before, 4), changed).previousDates).toEqual([])
  })

  it('was moved by the step since that moves days, else by the last one, else by a calendar', () => {
    const events = ['accept', 'sealTable', 'addNote'].map((kind, at) => ({ version: at + 3, kind }))
    expect(movedBy(events, record(null, 3))).toBe('sealTable')
    expect(movedBy(events, record(null, 4))).toBe('addNote')
    expect(movedBy(events, record(null, 5))).toBe('calendar')
  })
})

describe('an expected day', () => {
  const calendarOf = () => NATIONAL

  it('is late after the close of business on its last day, not before', () => {
    const due = expected('2026-10-23')
    expect(expectedDay(due, new Date('2026-10-23T09:30:00.000Z'), calendarOf).overdue).toBe(false)
    expect(expectedDay(due, new Date('2026-10-23T09:30:00.001Z'), calendarOf).overdue).toBe(true)
  })

  it('is explained by the calendar as published, and by nothing where that says otherwise', () => {
    const at = new Date('2026-10-16T02:00:00Z')
    expect(expectedDay(expected('2026-10-23'), at, calendarOf).why?.due).toBe('2026-10-23')
    expect(expectedDay(expected('2026-10-22'), at, calendarOf).why).toBeNull()
    expect(expectedDay({ ...expected('2026-10-23'), count: null }, at, calendarOf).why).toBeNull()
  })
})
