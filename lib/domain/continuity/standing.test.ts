import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { monthsBetween, yearMonth } from '@/lib/domain/calendar/year-month'
import { LOCAL_PARAMETERS } from '@/lib/domain/region/local-parameters'
import { NATIONAL_PARAMETERS, resolveParameters } from '@/lib/domain/region/resolve-parameters'
import { continuity } from './continuity'
import { counters } from './counters'
import { coverage, gapOf } from './coverage'
import { groundsOf, parametersDay } from './grounds'
import { retirementStanding } from './retirement'

describe('counters', () => {
  const facts = { continuousBefore: 30, cumulativeBefore: 94, monthsPaidBack: 0 }

  it.each([
    ['continuous', 0, false, 31, 95],
    ['backPay', 3, false, 34, 98],
    ['waiting', 0, true, 1, 95],
    ['waiting', 4, true, 1, 99],
    ['reEnrol', 0, true, 1, 95],
  ] as const)(
    '%s with %i months paid back',
    (outcome, monthsPaidBack, restarts, continuousAfter, cumulative) => {
      expect(counters({ ...facts, outcome, monthsPaidBack })).toEqual({
        restarts,
        continuousBefore: 30,
        continuousAfter,
        cumulativeBefore: 94,
        cumulativeAfter: cumulative,
      })
    },
  )

  it('knows a counter that begins anew, even where nobody told the old one', () => {
    const untold = { continuousBefore: null, cumulativeBefore: null, monthsPaidBack: 0 }
    expect(counters({ ...untold, outcome: 'waiting' })).toMatchObject({
      continuousAfter: 1,
      cumulativeAfter: null,
    })
    expect(counters({ ...untold, outcome: 'continuous' })).toMatchObject({ continuousAfter: null })
  })
})

describe('retirementStanding', () => {
  const AREA = { ...NATIONAL_PARAMETERS, retirementMonthsMale: 300, retirementMonthsFemale: 240 }
  const months = { monthsHere: 1, monthsElsewhere: 94 }

  it.each([
    ['male', AREA, 300, 205, null],
    ['female', AREA, 240, 145, null],
    [null, AREA, null, null, 'sex'],
    [null, { ...AREA, retirementMonthsFemale: 300 }, 300, 205, null],
    ['male', NATIONAL_PARAMETERS, null, null, 'area'],
    [null, NATIONAL_PARAMETERS, null, null, 'area'],
    ['female', { ...AREA, retirementMonthsFemale: null }, null, null, 'area'],
  ] as const)('%s', (sex, parameters, requiredMonths, missingMonths, toAsk) => {
    expect(retirementStanding({ sex, ...months }, parameters)).toMatchObject({
      requiredMonths,
      missingMonths,
      toAsk,
      actualMonths: 95,
      deemedMonths: 0,
    })
  })

  it('counts moved months as deemed where the area does, and never asks for fewer than none', () => {
    const parameters = { ...AREA, yearsCountedAs: 'deemed' as const }
    expect(retirementStanding({ sex: 'female', monthsHere: 150, monthsElsewhere: 100 }, parameters)).toEqual({
      requiredMonths: 240,
      missingMonths: 0,
      actualMonths: 150,
      deemedMonths: 100,
      toAsk: null,
    })
  })
})

describe('coverage', () => {
  const runs = (lastPaid: string, firstPaid: string, backPaid: boolean, parameters = NATIONAL_PARAMETERS) => {
    const paid = { lastPaidMonth: yearMonth(lastPaid), firstPaidMonth: yearMonth(firstPaid) }
    const facts = { fromScheme: 'employee', toScheme: 'employee', backPaid, ...paid } as const
    const told = coverage(paid, continuity(facts, parameters))
    for (const run of told) expect(run.months).toHaveLength(monthsBetween(run.from, run.to) + 1)
    return told.map(({ cover, from, to }) => [cover, from, to])
  }

  it('tells who pays each month', () => {
    expect(runs('2026-05', '2026-06', false)).toEqual([
      ['origin', '2026-05', '2026-05'],
      ['full', '2026-06', '2026-06'],
    ])
    expect(runs('2026-05', '2026-08', true)).toEqual([
      ['origin', '2026-05', '2026-05'],
      ['reimbursed', '2026-06', '2026-07'],
      ['full', '2026-08', '2026-08'],
    ])
    expect(runs('2026-05', '2026-10', true)).toEqual([
      ['origin', '2026-05', '2026-05'],
      ['uncovered', '2026-06', '2026-09'],
      ['waiting', '2026-10', '2027-03'],
      ['full', '2027-04', '2027-04'],
    ])
    expect(
      runs('2026-05', '2026-08', false, { ...NATIONAL_PARAMETERS, benefitRatioDuringWait: 0.5 }),
    ).toEqual([
      ['origin', '2026-05', '2026-05'],
      ['uncovered', '2026-06', '2026-07'],
      ['waitingInPart', '2026-08', '2027-01'],
      ['full', '2027-02', '2027-02'],
    ])
  })

  it('begins with the destination where both were paid in one month', () => {
    expect(runs('2026-05', '2026-05', false)).toEqual([['full', '2026-05', '2026-05']])
  })

  it('names the months of a gap', () => {
    expect(gapOf(yearMonth('2025-11'), yearMonth('2026-02'))).toEqual(['2025-12', '2026-01'])
    expect(gapOf(yearMonth('2026-01'), yearMonth('2026-02'))).toEqual([])
  })
})

describe('groundsOf', () => {
  it('names each rule once, with the area’s own source where its value holds', () => {
    const fujian = resolveParameters(LOCAL_PARAMETERS['350100'] ?? [], localDate('2026-10-12'))
    const grounds = groundsOf(['BE-03', 'BE-05', 'BE-08', 'BE-08'], fujian)
    expect(grounds.map(({ rule, source }) => [rule, source])).toEqual([
      ['BE-03', 'measure43'],
      ['BE-05', 'localPractice'],
      ['BE-08', 'publicGuide'],
    ])
    expect(grounds[1]?.local).toContain('福建')
    expect(grounds[2]?.local).toBeNull()
  })

  it.each([
    ['2026-10', '2026-10-12'],
    ['2021-11', '2021-11-30'],
    ['2026-12', '2026-12-01'],
  ])('judges a payment of %s by what holds on %s', (month, day) => {
    expect(parametersDay(yearMonth(month), localDate('2026-10-12'))).toBe(day)
  })
})
