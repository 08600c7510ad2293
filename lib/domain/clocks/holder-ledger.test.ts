import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHINA } from '@/lib/domain/calendar/china'
import { workingDaysAfter } from '@/lib/domain/calendar/due-day'
import { addDays, dayOf, instantAt, localDate } from '@/lib/domain/calendar/local-date'
import { readClock } from '@/lib/domain/clocks/clock'
import { holderLedger, type HolderSpan } from '@/lib/domain/clocks/holder-ledger'
import { HOLDERS, type Holder } from '@/lib/domain/transfer/states'

const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)
const span = (holder: Holder, from: string): HolderSpan => ({ holder, from: at(from) })
const ledger = (spans: readonly HolderSpan[], startedOn: string, until: string, end?: string) =>
  holderLedger(
    spans,
    { startedOn: localDate(startedOn), until: localDate(until), ...(end && { endInstant: at(end) }) },
    CHINA,
    '17:30',
  )
const totals = (...of: Parameters<typeof ledger>) => ledger(...of).totals

describe('whose days a clock used', () => {
  const w1 = [
    span('destination', '2026-09-28 09:00'),
    span('origin', '2026-09-28 10:00'),
    span('destination', '2026-10-09 11:00'),
    span('origin', '2026-10-13 09:30'),
    span('destination', '2026-10-16 15:00'),
  ]

  it('W1 with a letter returned and sent again', () => {
    const { days, totals } = ledger(w1, '2026-09-28', '2026-10-16', '2026-10-16 15:00')
    expect(days.map(({ date, holder }) => `${date.slice(5)} ${holder}`)).toEqual([
      '09-29 origin',
      '09-30 origin',
      '10-08 origin',
      '10-09 destination',
      '10-10 destination',
      '10-12 destination',
      '10-13 origin',
      '10-14 origin',
      '10-15 origin',
      '10-16 origin',
    ])
    expect(days.map((day) => day.ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(totals).toEqual({ origin: 7, destination: 3 })
  })

  it('the same days without an end belong to whoever had the case at close of business', () => {
    expect(totals(w1, '2026-09-28', '2026-10-16')).toEqual({ origin: 6, destination: 4 })
  })

  it('counts as far as the window goes', () => {
    expect(totals(w1, '2026-09-28', '2026-09-28')).toEqual({})
    expect(totals(w1, '2026-09-28', '2026-10-07')).toEqual({ origin: 2 })
    expect(totals(w1, '2026-09-28', '2026-10-12', '2026-10-12 09:00')).toEqual({ origin: 3, destination: 3 })
  })

  it.each([
    ['2026-10-09 17:29', { destination: 1, origin: 1 }],
    ['2026-10-09 17:30', { destination: 2 }],
    ['2026-10-09 17:31', { destination: 2 }],
    ['2026-10-10 08:00', { destination: 2 }],
    ['2026-10-12 08:00', { destination: 3 }],
  ])('handed over at %s', (handover, expected) => {
    const until = handover.slice(0, 10) === '2026-10-12' ? '2026-10-10' : '2026-10-09'
    const spans = [span('destination', '2026-09-30 09:00'), span('origin', handover)]
    expect(totals(spans, '2026-09-30', until)).toEqual(expected)
  })

  it('gives the last day to whoever had the case when the clock ended, even by handing it over', () => {
    const spans = [span('destination', '2026-09-30 09:00'), span('origin', '2026-10-09 11:00')]
    expect(totals(spans, '2026-09-30', '2026-10-09', '2026-10-09 11:00')).toEqual({ destination: 2 })
    expect(totals(spans, '2026-09-30', '2026-10-09', '2026-10-09 11:01')).toEqual({
      destination: 1,
      origin: 1,
    })
    expect(totals(spans, '2026-09-30', '2026-10-09', '2026-10-09 20:00')).toEqual({
      destination: 1,
      origin: 1,
    })
  })

  it('tells post, bank and applicant apart', () => {
    const spans = [
      span('post', '2026-11-02 09:00'),
      span('origin', '2026-11-04 09:00'),
      span('bank', '2026-11-06 16:00'),
      span('applicant', '2026-11-10 09:00'),
    ]
    expect(totals(spans, '2026-11-02', '2026-11-11')).toEqual({ post: 1, origin: 2, bank: 2, applicant: 2 })
  })

  it('refuses a history it cannot answer from', () => {
    expect(() => ledger([], '2026-09-28', '2026-09-29')).toThrow(RangeError)
    expect(() => ledger([span('origin', '2026-09-29 17:30')], '2026-09-28', '2026-09-29')).toThrow(RangeError)
    const turned = [span('origin', '2026-09-28 09:00'), span('destination', '2026-09-27 09:00')]
    expect(() => ledger(turned, '2026-09-28', '2026-09-29')).toThrow(RangeError)
    expect(ledger([], '2026-10-01', '2026-10-07').days).toEqual([])
  })
})

describe('any history', () => {
  const histories = fc.record({
    first: fc.integer({ min: 0, max: 600 }),
    spans: fc.array(
      fc.record({ holder: fc.constantFrom(...HOLDERS), minutes: fc.integer({ min: 0, max: 6000 }) }),
      { minLength: 1, maxLength: 12 },
    ),
    length: fc.integer({ min: 0, max: 60_000 }),
  })

  it('adds up to the elapsed working days, each day with one holder', () => {
    fc.assert(
      fc.property(histories, ({ first, spans, length }) => {
        const startedOn = addDays(localDate('2025-02-01'), first)
        const startedAt = instantAt(startedOn, '10:00')
        let clock = startedAt.getTime()
        const history = spans.map(({ holder, minutes }, index): HolderSpan => {
          if (index > 0) clock += minutes * 60_000
          return { holder, from: new Date(clock) }
        })
        const endInstant = new Date(startedAt.getTime() + length * 60_000)
        const until = dayOf(endInstant)
        const { days, totals } = holderLedger(history, { startedOn, until, endInstant }, CHINA, '17:30')
        const sum = Object.values(totals).reduce((all, one) => all + one, 0)
        expect(sum).toBe(workingDaysAfter(startedOn, until, CHINA))
        expect(days).toHaveLength(sum)
        const row = { startedOn, sortDueOn: until, endedAt: endInstant, ending: 'met' } as const
        expect(readClock(row, endInstant, CHINA, '17:30').elapsed).toBe(sum)
        for (const { date, holder } of days) {
          // The other way round: drop the spans that begin too late and take the last one left.
          const close = Math.min(instantAt(date, '17:30').getTime(), endInstant.getTime())
          expect(holder).toBe(history.filter(({ from }) => from.getTime() < close).at(-1)?.holder)
        }
        for (const holder of HOLDERS)
          expect(totals[holder] ?? 0).toBe(days.filter((day) => day.holder === holder).length)
      }),
      { numRuns: 1000 },
    )
  })
})
