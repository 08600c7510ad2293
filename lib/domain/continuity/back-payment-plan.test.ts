import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { monthRange, yearMonth } from '@/lib/domain/calendar/year-month'
import { fen } from '@/lib/domain/money/fen'
import { NATIONAL_PARAMETERS } from '@/lib/domain/region/resolve-parameters'
import { backPaymentPlan, dueDateIn, monthlyContribution, type BackPaymentFacts } from './back-payment-plan'

const months = (from: string, to: string) => monthRange(yearMonth(from), yearMonth(to))
const CHARGES = { ...NATIONAL_PARAMETERS, individualLateFee: true }

/** June to September 2026, 800.00 a month due on the 25th, paid on 2026-10-15. */
const SUMMER: BackPaymentFacts = {
  gap: months('2026-06', '2026-09'),
  cause: 'self',
  flexible: true,
  monthlyFen: fen(800_00),
  dueDay: 25,
  paidOn: localDate('2026-10-15'),
}

describe('monthlyContribution', () => {
  const published = { backPayBaseFen: 8_000_00, backPayRateBasisPoints: 1000 }

  it('is base times rate', () => {
    expect(monthlyContribution(published)).toEqual({ monthlyFen: 800_00, missing: [] })
  })

  it.each([
    [{ ...published, backPayBaseFen: null }, ['base']],
    [{ ...published, backPayRateBasisPoints: null }, ['rate']],
    [NATIONAL_PARAMETERS, ['base', 'rate']],
  ])('says what the area has not published', (parameters, missing) => {
    expect(monthlyContribution(parameters)).toEqual({ monthlyFen: null, missing })
  })

  it('takes the figures a person knows', () => {
    const given = { baseFen: fen(8_000_00), rateBasisPoints: 1000 }
    expect(monthlyContribution(NATIONAL_PARAMETERS, given).monthlyFen).toBe(800_00)
  })

  it.each([
    [1, 5_000, 1],
    [1, 4_999, 0],
    [0, 1_000, 0],
  ])('rounds %i fen at %i hundredths of a per cent to %i', (baseFen, rateBasisPoints, monthlyFen) => {
    const given = { baseFen: fen(baseFen), rateBasisPoints }
    expect(monthlyContribution(NATIONAL_PARAMETERS, given).monthlyFen).toBe(monthlyFen)
  })
})

describe('backPaymentPlan', () => {
  it('G13, 李女士: four months at 10 % of 8,000 and a late fee of 106.00, both hers', () => {
    expect(backPaymentPlan(SUMMER, CHARGES)).toEqual({
      months: ['2026-06', '2026-07', '2026-08', '2026-09'],
      beyond: [],
      items: [
        { month: '2026-06', dueOn: '2026-06-25', principal: 800_00, days: 112, fee: 44_80 },
        { month: '2026-07', dueOn: '2026-07-25', principal: 800_00, days: 82, fee: 32_80 },
        { month: '2026-08', dueOn: '2026-08-25', principal: 800_00, days: 51, fee: 20_40 },
        { month: '2026-09', dueOn: '2026-09-25', principal: 800_00, days: 20, fee: 8_00 },
      ],
      principal: 3_200_00,
      fee: 106_00,
      total: 3_306_00,
      payer: 'person',
      bearer: 'person',
      due: { day: 25, assumed: false },
      rules: ['LF-03', 'LF-02', 'LF-06'],
    })
  })

  it('takes the day of the area where nobody says, else the usual one as an assumption', () => {
    const unsaid = { ...SUMMER, dueDay: undefined }
    expect(backPaymentPlan(unsaid, CHARGES)).toMatchObject({ fee: 106_00, due: { day: 25, assumed: true } })
    expect(backPaymentPlan(unsaid, { ...CHARGES, contributionDueDay: 15 })).toMatchObject({
      // Ten days more for each of the four months.
      fee: 106_00 + 16_00,
      due: { day: 15, assumed: false },
    })
    expect(backPaymentPlan(SUMMER, { ...CHARGES, contributionDueDay: 15 }).due.day).toBe(25)
  })

  it('G12, 张先生: the employer pays two months and the fee', () => {
    const facts = {
      ...SUMMER,
      gap: months('2026-06', '2026-07'),
      cause: 'employer' as const,
      flexible: false,
    }
    expect(backPaymentPlan(facts, NATIONAL_PARAMETERS)).toMatchObject({
      principal: 1_600_00,
      fee: 77_60,
      payer: 'employer',
      bearer: 'employer',
      rules: ['LF-03', 'LF-01', 'LF-06'],
    })
  })

  it('charges nobody where the area does not, and for a fault of the system', () => {
    const free = { fee: 0, total: 3_200_00, bearer: 'none', rules: ['LF-03'] }
    expect(backPaymentPlan(SUMMER, NATIONAL_PARAMETERS)).toMatchObject(free)
    expect(backPaymentPlan({ ...SUMMER, cause: 'system' }, CHARGES)).toMatchObject(free)
  })

  it('leaves open who bears the fee until the cause is told', () => {
    expect(backPaymentPlan({ ...SUMMER, cause: undefined, flexible: false }, CHARGES)).toMatchObject({
      fee: 106_00,
      payer: 'unknown',
      bearer: 'unknown',
    })
  })

  it('counts one day less in areas that stop the day before the bill', () => {
    const plan = backPaymentPlan(SUMMER, { ...CHARGES, lateDayMode: 'untilDayBefore' })
    expect(plan.items.map((item) => item.days)).toEqual([111, 81, 50, 19])
    expect(plan.fee).toBe(44_40 + 32_40 + 20_00 + 7_60)
  })

  it('never asks for more fee than principal where the area caps it', () => {
    const late = { ...SUMMER, paidOn: localDate('2032-06-25') }
    expect(backPaymentPlan(late, { ...CHARGES, capAtPrincipal: true }).fee).toBe(3_200_00)
  })

  it('LF-04: of five months only the latest three may be paid', () => {
    const plan = backPaymentPlan(
      { ...SUMMER, gap: months('2026-05', '2026-09') },
      { ...CHARGES, flexibleBackPayMonths: 3 },
    )
    expect(plan).toMatchObject({
      months: ['2026-07', '2026-08', '2026-09'],
      beyond: ['2026-05', '2026-06'],
      principal: 2_400_00,
      rules: ['LF-03', 'LF-04', 'LF-02', 'LF-06'],
    })
    const employed = { ...SUMMER, gap: months('2026-05', '2026-09'), flexible: false }
    expect(backPaymentPlan(employed, { ...CHARGES, flexibleBackPayMonths: 3 }).beyond).toEqual([])
  })

  it('names the months but no amount while the base is unknown', () => {
    expect(backPaymentPlan({ ...SUMMER, monthlyFen: null }, CHARGES)).toMatchObject({
      months: ['2026-06', '2026-07', '2026-08', '2026-09'],
      items: [],
      principal: null,
      fee: null,
      total: null,
    })
  })

  it('asks no fee for months paid by their due day', () => {
    expect(backPaymentPlan({ ...SUMMER, paidOn: localDate('2026-06-25') }, CHARGES).fee).toBe(0)
  })
})

describe('dueDateIn', () => {
  it.each([
    ['2026-06', 25, '2026-06-25'],
    ['2026-06', 31, '2026-06-30'],
    ['2026-02', 31, '2026-02-28'],
    ['2028-02', 30, '2028-02-29'],
    ['2026-12', 31, '2026-12-31'],
    ['2026-12', 1, '2026-12-01'],
  ])('%s, day %i', (month, day, due) => expect(dueDateIn(yearMonth(month), day)).toBe(due))
})
