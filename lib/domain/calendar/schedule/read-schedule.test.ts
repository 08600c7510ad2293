import { describe, expect, it } from 'vitest'
import { buildCalendar, classify } from '@/lib/domain/calendar/working-calendar'
import { addDays, localDate } from '@/lib/domain/calendar/local-date'
import { CHINA_YEARS } from '@/lib/domain/calendar/china'
import { MADE_UP_2027 } from '@/lib/testing/schedules'
import { readSchedule } from './read-schedule'
import { daysOf } from './schedule'

const read = (text: string, year = 2027, regional = false) => readSchedule(text, year, regional)
const daysIn = (text: string, year = 2027, regional = false) => {
  const answer = read(text, year, regional)
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return daysOf(answer.days)
}
const faultsIn = (text: string, year = 2027, regional = false) => {
  const answer = read(text, year, regional)
  return answer.ok ? [] : answer.faults
}

const typed2026 = CHINA_YEARS.find(({ year }) => year === 2026)?.days ?? []
const json = (days: readonly object[], year: unknown = 2026) =>
  JSON.stringify({ year, papers: ['https://example.org/notice'], days })
const event = (lines: string) =>
  `BEGIN:VEVENT\r\nUID:${lines.length}\r\nDTSTAMP:20261105T000000Z\r\n${lines}\r\nEND:VEVENT\r\n`
const ical = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n${events.map(event).join('')}END:VCALENDAR\r\n`
const whole = (first: string, end: string, summary: string, description = '') =>
  `DTSTART;VALUE=DATE:${first}\r\nDTEND;VALUE=DATE:${end}\r\nSUMMARY:${summary}${description && `\r\nDESCRIPTION:${description}`}`

describe('the three shapes of one schedule', () => {
  it('holiday-cn: 2026 as published, 248 working days', () => {
    const days = daysIn(json(typed2026), 2026)
    expect(days).toEqual(typed2026)
    const calendar = buildCalendar('CN', [{ year: 2026, published: true, version: 1, source: '', days }])
    let working = 0
    for (let day = localDate('2026-01-01'); day <= '2026-12-31'; day = addDays(day, 1))
      if (classify(day, calendar).working) working += 1
    expect(working).toBe(248)
  })

  it('typed lines: stretches, one day, without the year, with Chinese dates', () => {
    const days = daysIn(MADE_UP_2027)
    expect(days.filter((day) => day.isOffDay)).toHaveLength(3 + 8 + 3 + 5 + 1 + 1 + 7)
    expect(days.filter((day) => !day.isOffDay).map((day) => day.date)).toEqual([
      '2027-01-31',
      '2027-02-20',
      '2027-05-08',
      '2027-09-26',
      '2027-10-09',
    ])
    const local =
      '7月17日 古尔邦节 休\n07-18～07-19，古尔邦节，放假\r\n2027.7.24 古尔邦节 上班\n2027年12月22日 冬至 休'
    expect(daysIn(local, 2027, true)).toEqual([
      { date: '2027-07-17', name: '古尔邦节', isOffDay: true },
      { date: '2027-07-18', name: '古尔邦节', isOffDay: true },
      { date: '2027-07-19', name: '古尔邦节', isOffDay: true },
      { date: '2027-07-24', name: '古尔邦节', isOffDay: false },
      { date: '2027-12-22', name: '冬至', isOffDay: true },
    ])
  })

  it('iCal: the last day is the one before DTEND, make-up days by title or else description, other years left out', () => {
    const file = ical(
      whole('20270717', '20270720', '古尔邦节（休）', '共3天，7月24日上班'),
      whole('20270724', '20270725', '古尔邦节 补班'),
      whole('20270910', '20270911', '肉孜节'),
      whole('20270918', '20270919', '肉孜节', '补班'),
      whole('20260701', '20260702', '去年的节日 休'),
    )
    expect(daysIn(file, 2027, true)).toEqual([
      { date: '2027-07-17', name: '古尔邦节', isOffDay: true },
      { date: '2027-07-18', name: '古尔邦节', isOffDay: true },
      { date: '2027-07-19', name: '古尔邦节', isOffDay: true },
      { date: '2027-07-24', name: '古尔邦节', isOffDay: false },
      { date: '2027-09-10', name: '肉孜节', isOffDay: true },
      { date: '2027-09-18', name: '肉孜节', isOffDay: false },
    ])
  })

  it('iCal: of the December before, make-up days and what is one event with days of the year', () => {
    const file = ical(
      whole('20261220', '20261221', '元旦（班）'),
      whole('20261222', '20261223', '冬至（休）'),
      whole('20261231', '20270103', '元旦（休）'),
      whole('20261129', '20261130', '国庆节（班）'),
    )
    expect(daysIn(file, 2027, true)).toEqual([
      { date: '2026-12-20', name: '元旦', isOffDay: false },
      { date: '2026-12-31', name: '元旦', isOffDay: true },
      { date: '2027-01-01', name: '元旦', isOffDay: true },
      { date: '2027-01-02', name: '元旦', isOffDay: true },
    ])
  })

  it('says the same in all three', () => {
    const days = daysIn(MADE_UP_2027)
    const compact = (date: string) => date.replaceAll('-', '')
    const events = days.map(({ date, name, isOffDay }) =>
      whole(compact(date), compact(addDays(date, 1)), `${name}${isOffDay ? '（休）' : '（班）'}`),
    )
    expect(daysIn(json(days, 2027))).toEqual(days)
    expect(daysIn(ical(...events))).toEqual(days)
  })
})

describe('what is refused, with its line', () => {
  it.each([
    ['{"year":2027', 'notJson'],
    ['{"year":2027}', 'noDayList'],
    ['BEGIN:VEVENT', 'notIcs'],
    [json([], 2027), 'noDaysOff'],
    ['# 只有说明', 'noDaysOff'],
  ])('%s', (text, code) => {
    expect(faultsIn(text)).toEqual([{ code }])
  })

  it.each([
    ['2027-02-30 春节 休', 'noDate'],
    ['明天 春节 休', 'noDate'],
    ['02-12 至 02-05 春节 休', 'dateOrder'],
    ['02-05 至 04-05 春节 休', 'tooLong'],
    ['02-05 春节', 'noKind'],
    ['02-05 休', 'noName'],
    [`02-05 ${'长'.repeat(21)} 休`, 'nameTooLong'],
  ])('the line %s', (line, code) => {
    expect(faultsIn(`01-01 元旦 休\n\n${line}`)).toEqual([
      { code, row: 3, what: line.slice(0, 40) + (line.length > 40 ? '…' : '') },
    ])
  })

  it('entries of a file, every one of them', () => {
    const faults = faultsIn(
      json(
        [
          { name: '元旦', date: '2027-1-1', isOffDay: true },
          { name: ' ', date: '2027-01-02', isOffDay: true },
          { name: '元旦', date: '2027-01-03' },
        ],
        2027,
      ),
    )
    expect(faults).toEqual([
      { code: 'noDate', row: 1, what: '"2027-1-1"' },
      { code: 'noName', row: 2, what: '2027-01-02' },
      { code: 'noKind', row: 3, what: '2027-01-03' },
    ])
    expect(faultsIn(json(typed2026, 2026))).toEqual([{ code: 'otherYear', what: '2026' }])
  })

  it('events that are no whole days, or repeat', () => {
    const file = ical(
      'DTSTART:20270717T090000Z\r\nDTEND:20270717T100000Z\r\nSUMMARY:古尔邦节',
      `${whole('20270717', '20270718', '古尔邦节')}\r\nRRULE:FREQ=YEARLY`,
    )
    expect(faultsIn(file, 2027, true)).toEqual([
      { code: 'notWholeDay', row: 1, what: '古尔邦节' },
      { code: 'repeats', row: 2, what: '古尔邦节' },
    ])
  })

  it('a national year that is cut short, names a day twice, or works on a weekday', () => {
    const cut = MADE_UP_2027.replace(/.*国庆节.*\n/gu, '')
    expect(faultsIn(cut)).toEqual([
      { code: 'statutoryMissing', what: '2027-10-01 国庆节' },
      { code: 'statutoryMissing', what: '2027-10-02 国庆节' },
      { code: 'statutoryMissing', what: '2027-10-03 国庆节' },
    ])
    expect(
      faultsIn(`${MADE_UP_2027}2027-06-09 端午节 休\n2027-06-10 端午节 班\n2025-06-10 端午节 休`),
    ).toEqual([
      { code: 'dayTwice', row: 14, what: '2027-06-09' },
      { code: 'makeUpOnWeekday', row: 15, what: '2027-06-10' },
      { code: 'dayOutsideYear', row: 16, what: '2025-06-10' },
    ])
    expect(faultsIn('', 2027, true)).toEqual([{ code: 'noDays' }])
  })
})
