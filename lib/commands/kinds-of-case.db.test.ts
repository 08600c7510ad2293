import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOfPaper } from '@/lib/db/papers'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, intakeOf, lodge, type Route } from '@/lib/testing/journey'
import { stepOf } from '@/lib/testing/money-world'
import { accept } from './accept'
import { previewPaper } from './preview-paper'
import { recordYears } from './record-years'
import { refuse } from './refuse'
import { submit } from './submit'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const RESIDENT: Route = {
  name: '王居民',
  from: '320500',
  to: '330100',
  originSlug: 'suzhou',
  destinationSlug: 'hangzhou',
  fromScheme: 'resident',
  toScheme: 'resident',
}

const caseOf = (reference: string) =>
  world.db.transfer.findUniqueOrThrow({ where: { reference }, include: { orders: true, tables: true } })

/** What the sealed letter says, with the payee its record keeps for the payment. */
async function letterOf(reference: string): Promise<string> {
  const { letters, papers } = await world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { letters: true, papers: { where: { kind: 'contact-letter' } } },
  })
  const { payee } = letters[0]?.content as { payee: unknown }
  expect([payee, letters[0]?.payeeAccountSealed]).toEqual([null, null])
  return papers.map((paper) => JSON.stringify(contentOfPaper(paper).blocks)).join('')
}
const ASKS_NO_MONEY = /^(?!.*"payee").*letterBodyNoMoney.*letterNoPayee/u

test('resident to resident: accepted for next year, refused within the paid year (f.6/3, SC-03)', async () => {
  const next = await lodge(world, RESIDENT, MONDAY)
  const ahead = { reference: next.reference, kind: 'contact-letter' } as const
  const preview = await world.run(previewPaper, 'hangzhou-clerk', ahead, MONDAY)
  expect(preview.ok && JSON.stringify(preview.value.blocks)).toMatch(ASKS_NO_MONEY)
  await stepOf(world, next.reference).must(accept, 'hangzhou-clerk', {}, MONDAY)
  expect(await caseOf(next.reference)).toMatchObject({ state: 'contactLetterSent' })
  expect(await letterOf(next.reference)).toMatch(ASKS_NO_MONEY)

  const { reference, rules } = await lodge(world, { ...RESIDENT, name: '韩当年' }, MONDAY)
  const unmet = rules.filter((rule) => rule.effect === 'block' && rule.answer === 'notMet')
  expect(unmet.map(({ id }) => id)).toContain('SC-03')
  const step = stepOf(world, reference)
  expect(await step.take(accept, 'hangzhou-clerk', {}, MONDAY)).toMatchObject({
    ok: false,
    refusal: { code: 'rules-not-met', rules: expect.arrayContaining(['SC-03']) },
  })
  await step.mustSigned(refuse, 'hangzhou-clerk', 'hangzhou-reviewer')
  expect(await caseOf(reference)).toMatchObject({ state: 'notAccepted' })
})

test('宝鸡 to 西安: the account alone moves; 广州 to 深圳: the account stays (f.6/4)', async () => {
  const shaanxi: Route = {
    name: '钱宝鸡',
    from: '610300',
    to: '610100',
    originSlug: 'baoji',
    destinationSlug: 'xian',
  }
  const baoji = await caseOf(await driveTo(world, 'prepareRemittance', shaanxi, MONDAY))
  expect(baoji).toMatchObject({ pairMode: 'PA_ONLY', fundsState: 'due', amountDueFen: 51_230n })
  expect(baoji.tables).toMatchObject([{ actualMonths: 0, balanceFen: 51_230n }])

  const guangdong: Route = {
    name: '孙广深',
    from: '440100',
    to: '440300',
    originSlug: 'guangzhou',
    destinationSlug: 'shenzhen',
  }
  const shenzhen = await caseOf(await driveTo(world, 'prepareRemittance', guangdong, MONDAY))
  expect(shenzhen).toMatchObject({ pairMode: 'PA_STAYS', fundsState: 'notRequired' })
  expect(shenzhen.orders).toEqual([])
  expect(await letterOf(shenzhen.reference ?? '')).toMatch(ASKS_NO_MONEY)
})

test('a new employer in the same pooling area makes no case (f.6/4, SC-01)', async () => {
  const { id, idNumber } = await world.person('赵同城')
  const input = intakeOf({ ...CLEAN, name: '赵同城', from: '610100', to: '610100' }, idNumber)
  const answer = await world.run(submit, 'xian-clerk', input as never, MONDAY)
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'no-transfer-needed' } })
  expect(await world.db.transfer.count({ where: { personId: id } })).toBe(0)
})

test('a retiree is refused with what can be done instead (SC-06)', async () => {
  const retired: Route = { ...CLEAN, name: '周退休', from: '330100', originSlug: 'hangzhou' }
  const { reference, rules } = await lodge(world, retired, MONDAY)
  expect(rules.find(({ id }) => id === 'SC-06')).toMatchObject({
    answer: 'notMet',
    because: { code: 'retired' },
  })
  await stepOf(world, reference).mustSigned(refuse, 'hefei-clerk', 'hefei-reviewer')
  expect(await caseOf(reference)).toMatchObject({ state: 'notAccepted' })
})

test('two origins are two cases, and months in both count once: 94 and not 96 (X28, IT-03)', async () => {
  const from = (origin: string, originSlug: string): Route => ({
    ...CLEAN,
    name: '冯重叠',
    from: origin,
    originSlug,
  })
  const first = await driveTo(world, 'recordYears', from('430100', 'changsha'), MONDAY)
  await stepOf(world, first).must(recordYears, 'hefei-clerk', {}, MONDAY)
  const second = await driveTo(world, 'recordYears', from('320100', 'nanjing'), MONDAY)
  // Overlapping months are signed for by a second person.
  await stepOf(world, second).mustSigned(recordYears, 'hefei-clerk', 'hefei-reviewer')
  const months = await Promise.all([first, second].map(async (one) => (await caseOf(one)).monthsRecorded))
  expect(months[0]).toBe(48)
  expect(months.reduce((sum: number, one) => sum + (one ?? 0), 0)).toBe(94)
})
