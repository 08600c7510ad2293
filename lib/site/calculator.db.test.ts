import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { FeeQuestion, GapQuestion } from '@/lib/schemas/calculator'
import { makeWorld, type World } from '@/lib/testing/builders'
import { calculatorCities, feeAnswer, gapAnswer } from './calculator'

const TODAY = localDate('2026-10-15')
let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const asked = (typed: Readonly<Record<string, string>>) => {
  const gap = { from: 'employee', to: 'employee', area: 'other', last: '2026-05', back: 'yes' }
  return gapAnswer(GapQuestion.parse({ ...gap, ...typed }), TODAY, world.site)
}
const MONEY = { base: '8000', rate: '10' }

describe('the gap', () => {
  it('G12, 张先生: the employer pays back two months and the fee, and the gap is reimbursed', async () => {
    const told = await asked({ first: '2026-08', cause: 'employer', ...MONEY, paidOn: '2026-08-20' })
    expect(told).toMatchObject({
      area: null,
      answer: { outcome: 'backPay', benefitsFrom: '2026-08-01', retroactive: true, uncoveredMonths: [] },
      otherwise: { backPaid: false, answer: { outcome: 'waiting', benefitsFrom: '2027-02-01' } },
      gap: ['2026-06', '2026-07'],
      // 800.00 for 56 and 26 days.
      plan: { principal: 160_000, fee: 2_240 + 1_040, bearer: 'employer', payer: 'employer' },
    })
    expect(told.grounds.map(({ rule }) => rule)).toEqual(['BE-01', 'LF-01', 'LF-03', 'LF-06'])
  })

  it('G13, 李女士: pays back with the fee, waits six months, keeps 94 months', async () => {
    const told = await asked({
      first: '2026-10',
      cause: 'self',
      flexible: 'on',
      charges: 'yes',
      ...MONEY,
      paidOn: '2026-10-15',
      run: '48',
      total: '94',
    })
    expect(told).toMatchObject({
      answer: { gapMonths: 4, outcome: 'waiting', waitingMonths: 6, benefitsFrom: '2027-04-01' },
      otherwise: null,
      plan: { principal: 320_000, fee: 10_600, total: 330_600, bearer: 'person' },
      counters: { restarts: true, continuousBefore: 48, cumulativeBefore: 94, cumulativeAfter: 99 },
      retirement: { toAsk: 'area' },
    })
    expect(told.runs.map(({ cover, from, to }) => [cover, from, to])).toEqual([
      ['origin', '2026-05', '2026-05'],
      ['uncovered', '2026-06', '2026-09'],
      ['waiting', '2026-10', '2027-03'],
      ['full', '2027-04', '2027-04'],
    ])
  })

  it('is charged to nobody where the city is not known to charge', async () => {
    const told = await asked({ first: '2026-10', cause: 'self', flexible: 'on', ...MONEY })
    expect(told.plan).toMatchObject({ fee: 0, total: 320_000, bearer: 'none' })
  })

  it('G7, Fuzhou: half is paid while waiting, by the city’s own rule', async () => {
    const told = await asked({ area: '350100', first: '2026-08', back: 'no' })
    expect(told).toMatchObject({
      area: { name: '福州市' },
      answer: { benefitsFrom: '2027-02-01', benefitRatioDuringWait: 0.5 },
      missing: ['base', 'rate'],
    })
    expect(told.grounds.find(({ rule }) => rule === 'BE-04')?.local).toContain('福建')
  })

  it('judges a city nobody knows by the national rule', async () => {
    const told = await asked({ area: '999999', first: '2026-10' })
    expect(told).toMatchObject({ area: null, answer: { benefitsFrom: '2027-04-01' } })
  })

  it('names the last day for paying where the city has one, by who pays', async () => {
    const until = async (typed: Readonly<Record<string, string>>) =>
      (await asked({ area: '320100', first: '2026-10', ...typed })).payUntil
    expect(await until({ flexible: 'on' })).toBe('12-25')
    expect(await until({ to: 'resident' })).toBe('12-20')
    expect(await until({})).toBeNull()
    expect(await until({ area: '350100', flexible: 'on' })).toBeNull()
  })

  it('asks residents for no back-payment and no retirement months', async () => {
    const told = await asked({ to: 'resident', first: '2026-10', total: '40' })
    expect(told).toMatchObject({ plan: null, retirement: null })
  })
})

describe('the fee', () => {
  const FEE = { since: '2026-06', until: '2026-09', paidOn: '2026-10-15', cause: 'employer' }

  it.each([
    [{ amount: '800' }, 10_600],
    [MONEY, 10_600],
    [{ amount: '800', count: 'untilDayBefore' }, 10_440],
  ])('of four months with %j', (typed, fee) => {
    const told = feeAnswer(FeeQuestion.parse({ ...FEE, ...typed }), TODAY)
    expect(told.plan).toMatchObject({ principal: 320_000, fee, bearer: 'employer' })
  })
})

it('offers every city with its province', async () => {
  const cities = await calculatorCities(TODAY, world.site)
  expect(cities).toHaveLength(14)
  expect(cities).toContainEqual({
    code: '340100',
    name: '合肥市',
    englishName: 'Hefei',
    province: { name: '安徽省', englishName: 'Anhui' },
  })
})
