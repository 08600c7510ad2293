import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { endedBy, reopenedBy, rowAfter, rowOn, validityFault } from './change-validity'
import { resolveParameters, type ParameterRow } from './resolve-parameters'

const today = localDate('2026-10-12')
const row = (value: unknown, from: string, to: string | null = null): ParameterRow => ({
  key: 'payoutDays',
  value,
  source: 'a local notice',
  validFrom: localDate(from),
  validTo: to === null ? null : localDate(to),
})
const days = (from: string, to: string | null = null) => ({
  validFrom: localDate(from),
  validTo: to === null ? null : localDate(to),
})
const STANDING = [row(30, '2021-12-01')]

describe('the days of a change', () => {
  it.each<[string, unknown, string, string | null, readonly ParameterRow[], string | null]>([
    ['from today', 20, '2026-10-12', null, STANDING, null],
    ['from tomorrow', 20, '2026-10-13', null, STANDING, null],
    ['backdated', 20, '2026-10-11', null, STANDING, 'in-past'],
    ['ending before it begins', 20, '2026-10-13', '2026-10-12', STANDING, 'before-start'],
    ['for one day', 20, '2026-10-13', '2026-10-13', STANDING, null],
    ['on the first day of another', 20, '2026-11-01', null, [row(25, '2026-11-01')], 'day-taken'],
    ['withdrawing what has not begun', 25, '2026-11-01', '2026-10-31', [row(25, '2026-11-01')], null],
    ['withdrawing what began today', 25, '2026-10-12', '2026-10-11', [row(25, '2026-10-12')], 'before-start'],
    ['withdrawing nothing', 25, '2026-11-01', '2026-10-31', STANDING, 'before-start'],
    [
      'withdrawing twice',
      25,
      '2026-11-01',
      '2026-10-31',
      [row(25, '2026-11-01', '2026-10-31')],
      'before-start',
    ],
    ['on the day of one withdrawn', 25, '2026-11-01', null, [row(20, '2026-11-01', '2026-10-31')], null],
    ['as it is already', 30, '2026-10-12', null, STANDING, 'same-value'],
    ['as the law says, but nobody decided it here', null, '2026-10-12', null, [], null],
    ['as it is, but that ends', 30, '2026-10-12', null, [row(30, '2021-12-01', '2026-12-31')], null],
  ])('%s', (_says, value, from, to, rows, fault) => {
    expect(validityFault({ ...days(from, to), value }, rows, today)).toBe(fault)
  })
})

describe('rows beside a change', () => {
  const rows = [row(30, '2021-12-01'), row(10, '2026-10-01', '2026-10-31'), row(20, '2027-01-01')]

  it.each([
    ['2021-11-30', undefined],
    ['2026-09-30', 30],
    ['2026-10-31', 10],
    ['2026-11-01', 30],
    ['2027-01-01', 20],
  ])('on %s the value is %j', (day, value) => expect(rowOn(rows, localDate(day))?.value).toBe(value))

  it('the next one is known', () => {
    expect(rowAfter(rows, today)?.value).toBe(20)
    expect(rowAfter(rows, localDate('2027-01-01'))).toBeNull()
  })

  it('end the day before a lasting change, and only those in its way', () => {
    const { rows: ended, lastDay } = endedBy(days('2026-10-13'), rows)
    expect(lastDay).toBe('2026-10-12')
    expect(ended.map((one) => one.value)).toEqual([30, 10])
  })

  it('go on once what ended them is withdrawn, until the next lasting one or their own end', () => {
    const planned = (one: ParameterRow, to: string | null = null) => ({
      ...one,
      plannedTo: to === null ? null : localDate(to),
    })
    const ended = planned(row(30, '2021-12-01', '2026-10-31'))
    const withdrawn = planned(row(20, '2026-11-01'))
    const later = planned(row(10, '2027-01-01'))
    const ends = (rows: readonly ReturnType<typeof planned>[]) =>
      reopenedBy(withdrawn, rows).map(({ validTo }) => validTo)
    expect(ends([ended, withdrawn])).toEqual([null])
    expect(ends([ended, withdrawn, later])).toEqual(['2026-12-31'])
    expect(ends([{ ...ended, plannedTo: localDate('2026-11-30') }, withdrawn, later])).toEqual(['2026-11-30'])
    expect(ends([planned(row(30, '2021-12-01', '2026-10-30')), withdrawn])).toEqual([])
    expect(rowAfter([row(20, '2026-11-01', '2026-10-31')], today)).toBeNull()
  })

  it('come back after a passing one', () => {
    const change = row(5, '2026-11-10', '2026-11-20')
    expect(endedBy(change, rows).rows).toEqual([])
    const on = (day: string) => resolveParameters([...rows, change], localDate(day)).parameters.payoutDays
    expect([on('2026-11-09'), on('2026-11-10'), on('2026-11-20'), on('2026-11-21')]).toEqual([30, 5, 5, 30])
  })
})
