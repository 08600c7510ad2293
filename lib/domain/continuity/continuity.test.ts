import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { addMonths, monthRange, yearMonth } from '@/lib/domain/calendar/year-month'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import { LOCAL_PARAMETERS } from '@/lib/domain/region/local-parameters'
import { NATIONAL_PARAMETERS, resolveParameters } from '@/lib/domain/region/resolve-parameters'
import { continuity, type ContinuityFacts } from './continuity'

const FUJIAN = resolveParameters(LOCAL_PARAMETERS['350100'] ?? [], localDate('2026-10-12')).parameters
/** Huzhou as of 2022: a short gap is not reimbursed; after a long one, benefits from the third month. */
const HUZHOU = { ...NATIONAL_PARAMETERS, retroactiveShortGap: false, longGapBenefitsInMonth: 3 }

function judged(
  lastPaid: string,
  firstPaid: string,
  facts: Partial<ContinuityFacts> = {},
  parameters: AreaParameters = NATIONAL_PARAMETERS,
) {
  return continuity(
    {
      fromScheme: 'employee',
      toScheme: 'employee',
      lastPaidMonth: yearMonth(lastPaid),
      firstPaidMonth: yearMonth(firstPaid),
      backPaid: true,
      ...facts,
    },
    parameters,
  )
}

const months = (from: string, to: string) => monthRange(yearMonth(from), yearMonth(to))

describe('employee to employee, national values', () => {
  it('G1: no gap, nothing to do', () => {
    expect(judged('2026-05', '2026-06', { backPaid: false })).toEqual({
      gapMonths: 0,
      outcome: 'continuous',
      waitingMonths: 0,
      benefitsFrom: '2026-06-01',
      benefitRatioDuringWait: 0,
      retroactive: false,
      uncoveredMonths: [],
      lateFeeBearer: 'none',
      rules: [],
    })
  })

  it.each([
    ['G2', '2026-08', 2],
    ['G3, the third month included', '2026-09', 3],
  ])('%s: paid back, benefits from the payment month, the gap too', (_, firstPaid, gap) => {
    expect(judged('2026-05', firstPaid)).toEqual({
      gapMonths: gap,
      outcome: 'backPay',
      waitingMonths: 0,
      benefitsFrom: `${firstPaid}-01`,
      benefitRatioDuringWait: 0,
      retroactive: true,
      uncoveredMonths: [],
      lateFeeBearer: 'none',
      rules: ['BE-01'],
    })
  })

  it('G4: four months out, six months of waiting from the payment month', () => {
    expect(judged('2026-04', '2026-09')).toEqual({
      gapMonths: 4,
      outcome: 'waiting',
      waitingMonths: 6,
      benefitsFrom: '2027-03-01',
      benefitRatioDuringWait: 0,
      retroactive: false,
      uncoveredMonths: months('2026-05', '2027-02'),
      lateFeeBearer: 'none',
      rules: ['BE-03', 'BE-08'],
    })
  })

  it('G4 where the waiting starts in the month after', () => {
    const parameters = { ...NATIONAL_PARAMETERS, waitStart: 'nextMonth' as const }
    expect(judged('2026-04', '2026-09', {}, parameters).benefitsFrom).toBe('2027-04-01')
  })

  it('a short gap left unpaid waits as a long one does', () => {
    expect(judged('2026-05', '2026-08', { backPaid: false })).toMatchObject({
      outcome: 'waiting',
      waitingMonths: 6,
      benefitsFrom: '2027-02-01',
      rules: ['BE-04'],
    })
  })

  it('a later first month than the last paid one never makes a negative gap', () => {
    expect(judged('2026-05', '2026-04')).toMatchObject({ gapMonths: 0, outcome: 'continuous' })
  })
})

describe('local values', () => {
  it('G7, Fujian, short gap not paid back: half benefits for six months', () => {
    expect(judged('2026-05', '2026-08', { backPaid: false }, FUJIAN)).toMatchObject({
      gapMonths: 2,
      outcome: 'waiting',
      waitingMonths: 6,
      benefitsFrom: '2027-02-01',
      benefitRatioDuringWait: 0.5,
      retroactive: false,
      uncoveredMonths: ['2026-06', '2026-07'],
      rules: ['BE-04'],
    })
  })

  it('Fujian, long gap paid back: half benefits for three months', () => {
    expect(judged('2026-04', '2026-09', {}, FUJIAN)).toMatchObject({
      waitingMonths: 3,
      benefitsFrom: '2026-12-01',
      uncoveredMonths: months('2026-05', '2026-08'),
      rules: ['BE-03', 'BE-05', 'BE-08'],
    })
  })

  it('BE-06, Huzhou: the gap is lost; after a long gap benefits from the third calendar month', () => {
    expect(judged('2026-05', '2026-08', {}, HUZHOU)).toMatchObject({
      outcome: 'backPay',
      retroactive: false,
      uncoveredMonths: ['2026-06', '2026-07'],
    })
    expect(judged('2026-04', '2026-09', {}, HUZHOU)).toMatchObject({
      outcome: 'waiting',
      waitingMonths: 2,
      benefitsFrom: '2026-11-01',
      rules: ['BE-03', 'BE-06', 'BE-08'],
    })
  })

  it('BE-06 counts from the payment month, wherever the general waiting would start', () => {
    const parameters = { ...HUZHOU, waitStart: 'nextMonth' as const }
    expect(judged('2026-11', '2027-04', {}, parameters).benefitsFrom).toBe('2027-06-01')
    const atOnce = { ...HUZHOU, longGapBenefitsInMonth: 1 }
    expect(judged('2026-04', '2026-09', {}, atOnce)).toMatchObject({
      waitingMonths: 0,
      benefitsFrom: '2026-09-01',
      uncoveredMonths: months('2026-05', '2026-08'),
    })
  })

  it.each([
    ['2021-06-30', '2021-06', '2021-07-01', ['BE-07']],
    ['2021-11-30', '2021-11', '2021-12-01', ['BE-07']],
    ['2021-12-01', '2021-12', '2021-12-01', ['BE-01']],
  ])('BE-07, Hefei on %s', (day, firstPaid, benefitsFrom, rules) => {
    const { parameters } = resolveParameters(LOCAL_PARAMETERS['340100'] ?? [], localDate(day))
    const lastPaid = addMonths(yearMonth(firstPaid), -4)
    expect(judged(lastPaid, firstPaid, {}, parameters)).toMatchObject({ gapMonths: 3, benefitsFrom, rules })
  })

  it('BE-09: beyond the area’s limit the person enrols anew', () => {
    const parameters = { ...NATIONAL_PARAMETERS, reEnrolAfterMonths: 6 }
    expect(judged('2025-12', '2026-07', {}, parameters).outcome).toBe('waiting')
    expect(judged('2025-12', '2026-08', {}, parameters)).toMatchObject({
      gapMonths: 7,
      outcome: 'reEnrol',
      rules: ['BE-09', 'BE-03', 'BE-08'],
    })
  })

  it.each([
    ['2025-12', '2026-04', 3, 'backPay'],
    ['2025-11', '2026-04', 4, 'waiting'],
    ['2023-12', '2026-01', 24, 'waiting'],
  ])('%s to %s, over the end of a year: %i months', (lastPaid, firstPaid, gapMonths, outcome) => {
    expect(judged(lastPaid, firstPaid)).toMatchObject({ gapMonths, outcome })
  })

  it('no waiting at all where the area asks for none', () => {
    const parameters = { ...NATIONAL_PARAMETERS, waitMonths: 0 }
    expect(judged('2026-04', '2026-09', {}, parameters)).toMatchObject({
      waitingMonths: 0,
      benefitsFrom: '2026-09-01',
    })
  })
})

describe('whose fault it was', () => {
  it('G12, 张先生: the employer pays back and bears the fee; benefits by the month the area says', () => {
    const facts = { cause: 'employer' as const }
    expect(judged('2026-05', '2026-08', facts)).toMatchObject({
      benefitsFrom: '2026-08-01',
      retroactive: true,
      lateFeeBearer: 'employer',
      rules: ['BE-01', 'LF-01'],
    })
    const parameters = { ...NATIONAL_PARAMETERS, payMonthOrNext: 'nextMonth' as const }
    expect(judged('2026-05', '2026-08', facts, parameters)).toMatchObject({
      benefitsFrom: '2026-09-01',
      retroactive: true,
      uncoveredMonths: ['2026-08'],
    })
  })

  it('G13, 李女士: flexible, own reason, four months: pays back with a fee, waits six months', () => {
    const parameters = { ...NATIONAL_PARAMETERS, individualLateFee: true }
    const facts = { cause: 'self' as const, flexible: true }
    expect(judged('2026-04', '2026-09', facts, parameters)).toMatchObject({
      gapMonths: 4,
      outcome: 'waiting',
      waitingMonths: 6,
      lateFeeBearer: 'person',
      rules: ['BE-03', 'BE-08', 'LF-02'],
    })
    expect(judged('2026-04', '2026-09', facts).lateFeeBearer).toBe('none')
  })

  it('nobody owes a fee for a fault of the system', () => {
    expect(judged('2026-05', '2026-08', { cause: 'system' }).lateFeeBearer).toBe('none')
  })

  it('LF-04: months beyond what the flexibly employed may pay back stay unpaid', () => {
    const parameters = { ...NATIONAL_PARAMETERS, flexibleBackPayMonths: 2 }
    expect(judged('2026-05', '2026-09', { flexible: true }, parameters)).toMatchObject({
      outcome: 'waiting',
      rules: ['BE-04', 'LF-04'],
    })
    expect(judged('2026-05', '2026-08', { flexible: true }, parameters).outcome).toBe('backPay')
  })
})

describe('change of scheme', () => {
  const toEmployee = { fromScheme: 'resident', toScheme: 'employee' } as const

  it('BE-02: two unbroken years make it no interruption', () => {
    expect(judged('2026-05', '2026-08', { ...toEmployee, continuousMonths: 24 })).toMatchObject({
      outcome: 'backPay',
      retroactive: true,
      rules: ['BE-02'],
    })
  })

  it.each([23, undefined])('with %s months shown the general waiting holds', (shown) => {
    expect(judged('2026-05', '2026-08', { ...toEmployee, continuousMonths: shown })).toMatchObject({
      outcome: 'waiting',
      waitingMonths: 6,
      rules: ['BE-02'],
    })
  })

  it('without a gap it is continuous however short the history', () => {
    expect(judged('2026-05', '2026-06', toEmployee).outcome).toBe('continuous')
  })
})

describe('resident to resident (BE-10)', () => {
  const resident = { fromScheme: 'resident', toScheme: 'resident' } as const

  it.each([
    ['enrolled late, no year left out', '2025-12', '2026-03', false, 3, '2026-06-01'],
    ['one year left out', '2024-12', '2026-01', false, 4, '2026-05-01'],
    ['one year left out, paid', '2024-12', '2026-01', true, 3, '2026-04-01'],
    ['four years left out', '2021-12', '2026-01', false, 7, '2026-08-01'],
    ['four years left out, paid', '2021-12', '2026-01', true, 6, '2026-07-01'],
  ])('%s', (_, last, first, backPaid, waitingMonths, benefitsFrom) => {
    expect(judged(last, first, { ...resident, backPaid })).toMatchObject({
      outcome: 'waiting',
      waitingMonths,
      benefitsFrom,
      rules: ['BE-10'],
    })
  })

  it('year after year is continuous', () => {
    expect(judged('2025-12', '2026-01', resident)).toMatchObject({ outcome: 'continuous' })
  })

  it('is not asked of years before 2025', () => {
    expect(judged('2022-12', '2024-01', { ...resident, backPaid: false }).rules).toEqual(['BE-03', 'BE-08'])
  })
})
