import { afterAll, beforeAll, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { ContinuityQuestion } from '@/lib/schemas/continuity'
import { makeWorld, type World } from '@/lib/testing/builders'
import { continuityAnswer } from './continuity-answer'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const EMPLOYEE = { fromScheme: 'employee', toScheme: 'employee' } as const
const TODAY = localDate('2026-10-12')

it.each([
  ['G1', '340100', '2026-05', '2026-06', false, 0, 'continuous', '2026-06-01'],
  ['G2', '340100', '2026-05', '2026-08', true, 2, 'backPay', '2026-08-01'],
  ['G3', '340100', '2026-05', '2026-09', true, 3, 'backPay', '2026-09-01'],
  ['G4', '340100', '2026-04', '2026-09', true, 4, 'waiting', '2027-03-01'],
  ['G7', '350100', '2026-05', '2026-08', false, 2, 'waiting', '2027-02-01'],
  ['an area nobody knows', '999999', '2026-04', '2026-09', true, 4, 'waiting', '2027-03-01'],
  ['BE-07', '340100', '2021-03', '2021-06', true, 2, 'backPay', '2021-07-01'],
])('%s', async (_, area, lastPaidMonth, firstPaidMonth, backPaid, gapMonths, outcome, benefitsFrom) => {
  const question = ContinuityQuestion.parse({ ...EMPLOYEE, area, lastPaidMonth, firstPaidMonth, backPaid })
  const answer = await continuityAnswer(question, TODAY, world.site)
  expect(answer).toMatchObject({ gapMonths, outcome, benefitsFrom })
})

it('G7 pays half while waiting', async () => {
  const months = { lastPaidMonth: '2026-05', firstPaidMonth: '2026-08' }
  const question = ContinuityQuestion.parse({ ...EMPLOYEE, ...months, area: '350100', backPaid: false })
  expect(await continuityAnswer(question, TODAY, world.site)).toMatchObject({
    benefitRatioDuringWait: 0.5,
    uncoveredMonths: ['2026-06', '2026-07'],
    rules: ['BE-04'],
  })
})

it.each([
  [{ area: '合肥' }, ['area']],
  [{ lastPaidMonth: '2026-13', backPaid: 'yes' }, ['lastPaidMonth', 'backPaid']],
  [{ lastPaidMonth: '1800-01', firstPaidMonth: '2299-12' }, ['firstPaidMonth']],
  [{ fromScheme: 'pension' }, ['fromScheme']],
])('cannot be asked with %j', (wrong, paths) => {
  const right = { area: '340100', lastPaidMonth: '2026-05', firstPaidMonth: '2026-08', backPaid: true }
  const asked = ContinuityQuestion.safeParse({ ...EMPLOYEE, ...right, ...wrong })
  expect(asked.error?.issues.map((issue) => issue.path.join('.'))).toEqual(paths)
})
