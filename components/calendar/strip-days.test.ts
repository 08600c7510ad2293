import { describe, expect, it } from 'vitest'
import { CHINA } from '@/lib/domain/calendar/china'
import { dueDay } from '@/lib/domain/calendar/due-day'
import { localDate } from '@/lib/domain/calendar/local-date'
import type { Holder } from '@/lib/domain/transfer/states'
import { stripDays, stripItems, stripNotes, stripSentence } from './strip-days'

// W1: accepted on 2026-09-28, ten working days, across the national holiday and a make-up Saturday.
const w1 = dueDay(localDate('2026-09-28'), 10, CHINA)
const holders = new Map<string, Holder>([
  ['2026-09-29', 'origin'],
  ['2026-10-09', 'origin'],
])
const days = stripDays(w1.explanation, { today: '2026-10-09', dueOn: w1.due, holders })
const on = (date: string) => days.find((day) => day.date === date)
const told = (date: string, locale: 'zh-CN' | 'en' = 'zh-CN') => {
  const item = stripItems(days).find((one) =>
    one.kind === 'day' ? one.day.date === date : one.days[0]?.date === date,
  )
  return item && stripSentence(item, { zeroLabel: '受理', holderNames: { origin: '南京' }, locale })
}

describe('stripDays', () => {
  it('marks day zero, the counted days, today, the due day and what lies ahead', () => {
    expect(on('2026-09-28')).toEqual({ date: '2026-09-28', kind: 'zero' })
    expect(on('2026-09-29')).toEqual({ date: '2026-09-29', kind: 'counted', ordinal: 1, holder: 'origin' })
    expect(on('2026-10-09')).toMatchObject({ ordinal: 4, today: true, holder: 'origin' })
    expect(on('2026-10-10')).toMatchObject({ ordinal: 5, makeUp: true, ahead: true })
    expect(on('2026-10-16')).toMatchObject({ ordinal: 10, due: true, ahead: true })
    expect(on('2026-10-11')).toMatchObject({ kind: 'rest', ahead: true })
  })

  it('names nobody for a day that has not come', () => {
    const early = stripDays(w1.explanation, { today: '2026-09-28', dueOn: w1.due, holders })
    expect(early.every((day) => day.holder === undefined)).toBe(true)
  })

  it('has neither today nor a due day once the clock ended in time', () => {
    const ended = stripDays(w1.explanation, { today: '2026-10-16', dueOn: w1.due, endedOn: '2026-10-13' })
    expect(ended.some((day) => day.today || day.due)).toBe(false)
    expect(ended.filter((day) => day.ahead && day.kind === 'counted').map((day) => day.ordinal)).toEqual([
      8, 9, 10,
    ])
  })

  it('marks the days after the due day as late', () => {
    const late = stripDays(dueDay(localDate('2026-10-10'), 7, CHINA).explanation, {
      today: '2026-10-20',
      dueOn: '2026-10-16',
    })
    expect(late.filter((day) => day.late).map((day) => day.date)).toEqual(['2026-10-19', '2026-10-20'])
    expect(late.find((day) => day.due)?.date).toBe('2026-10-16')
  })
})

describe('stripItems', () => {
  it('keeps a holiday week as one item, and a weekend apart from a holiday beside it', () => {
    expect(
      stripItems(days)
        .filter((item) => item.kind === 'rest')
        .map((item) => item.days.length),
    ).toEqual([7, 1])
    const may = dueDay(localDate('2024-04-30'), 1, CHINA)
    const marks = { today: '2024-04-30', dueOn: may.due }
    expect(stripItems(stripDays(may.explanation, marks))).toHaveLength(3)
    const qingming = dueDay(localDate('2025-01-24'), 3, CHINA)
    const rests = stripItems(stripDays(qingming.explanation, marks)).filter((item) => item.kind === 'rest')
    expect(rests.map((item) => [item.days[0]?.name, item.days.length])).toEqual([
      [undefined, 1],
      ['春节', 8],
    ])
  })
})

describe('stripSentence', () => {
  it('tells every item as a sentence', () => {
    expect(told('2026-09-28')).toBe('起算日 2026-09-28（周一），受理当日，不计入')
    expect(told('2026-09-29')).toBe('第 1 个工作日 2026-09-29（周二），南京办理')
    expect(told('2026-10-01')).toBe('2026-10-01（周四）至2026-10-07（周三），国庆节，共 7 天，不计入')
    expect(told('2026-10-10')).toBe('第 5 个工作日 2026-10-10（周六），调休上班，未到')
    expect(told('2026-10-11')).toBe('2026-10-11（周日），周末，不计入')
    expect(told('2026-10-16')).toBe('第 10 个工作日 2026-10-16（周五），截止日，未到')
  })

  it('speaks English too, holidays included', () => {
    expect(told('2026-10-01', 'en')).toBe(
      'Thu 1 Oct 2026 to Wed 7 Oct 2026, National Day, 7 days, not counted',
    )
    expect(told('2026-10-09', 'en')).toBe('Working day 4, Fri 9 Oct 2026, with 南京, today')
  })
})

it('notes holidays and make-up days, not weekends', () => {
  expect(stripNotes(days, 'zh-CN')).toEqual(['10-01 至 10-07 国庆节放假不计', '10-10（周六）调休上班计入'])
})
