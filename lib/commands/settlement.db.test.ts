import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { driveTo } from '@/lib/testing/journey'
import { AMOUNT, DAY, hire, NOW, savedMover, stepOf } from '@/lib/testing/money-world'
import { fatesOf, receives } from '@/lib/testing/statements'
import { netting } from '@/lib/queries/netting'
import { ledgerProof } from '@/lib/queries/ledger'
import { advance } from './advance'
import { confirmSettlement } from './confirm-settlement'
import { decideSettlement } from './decide-settlement'
import { prepareSettlement } from './prepare-settlement'
import { receiveSettlement } from './receive-settlement'
import { reportSettlementReturned } from './report-settlement-returned'

const MONTH = '2026-10'
const AFTER = at('2026-11-03')
const OVER = '2026-11-03'
let world: World
let nanjing: string
let suzhou: string

beforeAll(async () => {
  const toNanjing = ['轧一', '轧二', '轧四'].map((name) => savedMover(name, '320500', '320100'))
  const toSuzhou = [savedMover('轧三', '320100', '320500')]
  world = await makeWorld([...toNanjing, ...toSuzhou], DAY)
  await hire(world, 'suzhou-finance2', 'suzhou', ['finance', 'reviewer'])
  const idOf = async (slug: string) => (await world.db.agency.findUniqueOrThrow({ where: { slug } })).id
  nanjing = await idOf('nanjing')
  suzhou = await idOf('suzhou')
  await advanced('轧一', 'suzhou', 'nanjing')
  await advanced('轧二', 'suzhou', 'nanjing')
  await advanced('轧三', 'nanjing', 'suzhou')
})
afterAll(() => world.close())

const AREA = { nanjing: '320100', suzhou: '320500' } as const

async function advanced(name: string, origin: keyof typeof AREA, destination: keyof typeof AREA) {
  const places = {
    from: AREA[origin],
    to: AREA[destination],
    originSlug: origin,
    destinationSlug: destination,
  }
  const reference = await driveTo(world, 'prepareRemittance', { name, amountFen: AMOUNT, ...places }, NOW)
  await stepOf(world, reference).mustSigned(advance, `${destination}-finance`, `${destination}-reviewer`)
}

const prepare = (login: string, other: string, when = AFTER) =>
  world.run(prepareSettlement, login, { month: MONTH, other } as never, when)
const decide = (login: string, settlement: string, decision: 'sign' | 'decline') =>
  world.run(decideSettlement, login, { settlement, decision }, AFTER)
const sheet = async (login: string, when = AFTER) => netting(await world.actor(login), MONTH, when, world.db)
const settlementOf = async () =>
  world.db.nettingSettlement.findFirstOrThrow({
    where: { status: { not: 'declined' } },
    orderBy: { madeAt: 'asc' },
  })
/** What the books of both agencies say of clearing and of their bank, in fen. */
async function books() {
  const sums = await world.db.ledgerEntry.groupBy({ by: ['agencyId', 'account'], _sum: { amountFen: true } })
  const of = (agencyId: string, account: string) =>
    Number(sums.find((one) => one.agencyId === agencyId && one.account === account)?._sum.amountFen ?? 0)
  return {
    nanjing: [of(nanjing, 'clearing'), of(nanjing, 'fiscalAccount')],
    suzhou: [of(suzhou, 'clearing'), of(suzhou, 'fiscalAccount')],
  }
}

test('a month that runs is not settled, and who is owed does not settle', async () => {
  expect(await prepare('suzhou-finance', nanjing, NOW)).toMatchObject({
    refusal: { detail: 'month-not-over' },
  })
  expect(await prepare('nanjing-finance', suzhou)).toMatchObject({ refusal: { code: 'wrong-side' } })
  expect(await prepare('suzhou-reviewer', nanjing)).toMatchObject({ refusal: { code: 'wrong-role' } })
  expect(await prepare('hefei-finance', nanjing)).toMatchObject({ refusal: { detail: 'nothing-to-settle' } })
  expect((await sheet('suzhou-finance', NOW))?.pairs[0]?.turn).toBeNull()
  expect((await sheet('suzhou-finance'))?.pairs).toMatchObject([{ turn: 'prepare', netFen: AMOUNT }])
  expect((await sheet('nanjing-finance'))?.pairs[0]?.turn).toBeNull()
})

test('two people prepare it at once: one settlement; declined, its claims are netted anew', async () => {
  const answers = await Promise.all([prepare('suzhou-finance', nanjing), prepare('suzhou-finance2', nanjing)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const row = await settlementOf()
  expect(row).toMatchObject({ amountFen: BigInt(AMOUNT), payerAgencyId: suzhou, payeeAgencyId: nanjing })
  expect(await decide('nanjing-reviewer', row.id, 'sign')).toMatchObject({ refusal: { code: 'wrong-side' } })
  expect(await decide('suzhou-reviewer', row.id, 'decline')).toMatchObject({ ok: true })
  expect(await world.db.nettedClaim.count()).toBe(0)
  // Nobody signs what is their own.
  expect(await prepare('suzhou-finance2', nanjing)).toMatchObject({ ok: true })
  const second = await settlementOf()
  expect(await decide('suzhou-finance2', second.id, 'sign')).toMatchObject({ refusal: { code: 'own-work' } })
  expect(await decide('suzhou-reviewer', second.id, 'sign')).toMatchObject({ ok: true })
})

test('paid, sent back, paid again and received: nothing is left in clearing', async () => {
  const { id: settlement, reference } = await settlementOf()
  expect(await books()).toEqual({ nanjing: [AMOUNT, 0], suzhou: [-AMOUNT, 0] })
  const pay = (bankReference: string) =>
    world.run(
      confirmSettlement,
      'suzhou-finance',
      { settlement, bankReference, paidOn: OVER } as never,
      AFTER,
    )
  const receive = () =>
    world.run(
      receiveSettlement,
      'nanjing-finance',
      { settlement, bankReference: 'NJ-ZC', receivedOn: OVER } as never,
      AFTER,
    )
  expect(await receive()).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
  expect(await pay('SZ-ZC1')).toMatchObject({ ok: true })
  expect(await books()).toEqual({ nanjing: [AMOUNT, 0], suzhou: [0, -AMOUNT] })
  const back = { settlement, reason: 'accountClosed', returnedOn: OVER }
  expect(await world.run(reportSettlementReturned, 'suzhou-finance', back as never, AFTER)).toMatchObject({
    ok: true,
  })
  expect(await books()).toEqual({ nanjing: [AMOUNT, 0], suzhou: [-AMOUNT, 0] })
  expect(await pay('SZ-ZC2')).toMatchObject({ ok: true })
  expect(await receive()).toMatchObject({ ok: true, value: { reference } })
  expect(await books()).toEqual({ nanjing: [0, AMOUNT], suzhou: [0, -AMOUNT] })
  for (const login of ['nanjing-finance', 'suzhou-finance'])
    expect(await ledgerProof(await world.actor(login), {}, AFTER, world.db)).toMatchObject({
      balances: true,
      clearing: [],
    })
  expect((await sheet('nanjing-finance'))?.pairs).toMatchObject([
    { settlement: { reference, status: 'settled', returns: 1 }, turn: null },
  ])
  expect(await prepare('suzhou-finance', nanjing)).toMatchObject({ refusal: { detail: 'nothing-to-settle' } })
})

test('the statements of both banks settle a month by its own reference', async () => {
  await advanced('轧四', 'suzhou', 'nanjing')
  expect(await prepare('suzhou-finance', nanjing)).toMatchObject({ ok: true })
  const { id, reference } = await world.db.nettingSettlement.findFirstOrThrow({
    where: { status: 'prepared' },
  })
  expect(await decide('suzhou-reviewer', id, 'sign')).toMatchObject({ ok: true })
  const line = (amountFen: number, bankReference: string) => ({
    ...{ amountFen, bankReference, day: OVER },
    text: `轧差结算 ${reference}`,
  })
  // Another sum under its name is not this payment.
  await receives(world, 'suzhou', [line(-AMOUNT + 1, 'SZ-LX'), line(-AMOUNT, 'SZ-L1')], AFTER)
  await receives(world, 'nanjing', [line(AMOUNT, 'NJ-L1'), line(AMOUNT, 'NJ-L2')], AFTER)
  expect(await fatesOf(world, 'SZ-LX', 'SZ-L1', 'NJ-L1', 'NJ-L2')).toEqual([
    'suspense unknownSender',
    'placed confirmSettlement ownReference',
    'placed receiveSettlement ownReference',
    'suspense duplicate',
  ])
  expect(await world.db.nettingSettlement.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: 'settled',
    bankReference: 'SZ-L1',
    receivedReference: 'NJ-L1',
  })
  for (const login of ['nanjing-finance', 'suzhou-finance'])
    expect(await ledgerProof(await world.actor(login), {}, AFTER, world.db)).toMatchObject({
      balances: true,
      clearing: [],
    })
})

test('nobody rewrites by hand what was netted', async () => {
  const { id } = await settlementOf()
  const by = (sql: string) => world.db.$executeRawUnsafe(sql)
  await expect(by(`UPDATE "NettingSettlement" SET "amountFen" = 1 WHERE id = '${id}'`)).rejects.toThrow()
  await expect(by(`UPDATE "NettingSettlement" SET status = 'paid' WHERE id = '${id}'`)).rejects.toThrow()
  await expect(by(`DELETE FROM "NettedClaim" WHERE "settlementId" = '${id}'`)).rejects.toThrow()
})
