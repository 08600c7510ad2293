import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { booksOf } from '@/lib/testing/books'
import { driveTo } from '@/lib/testing/journey'
import { AMOUNT, DAY, mover, NOW, paper, routeOf, stepOf, wholeBack } from '@/lib/testing/money-world'
import { fatesOf, receives } from '@/lib/testing/statements'
import { ledgerProof } from '@/lib/queries/ledger'
import { assignLine } from './assign-line'
import { matchReceipt } from './match-receipt'
import { recordReceipt } from './record-receipt'
import { recordReturnArrival } from './record-return-arrival'
import { returnAll } from './return-all'
import { returnExcess } from './return-excess'

let world: World
beforeAll(async () => {
  world = await makeWorld(['退到单', '退到多', '退到手', '退到归', '退到误'].map(mover), DAY)
})
afterAll(() => world.close())

const GONE = { fiscalAccount: -AMOUNT, inTransit: AMOUNT }
const booked = async (reference: string) => (await booksOf(world, reference)).origin
const lineOf = (bankReference: string) => world.db.bankLine.findFirstOrThrow({ where: { bankReference } })
const faults = async () =>
  (await ledgerProof(await world.actor('nanjing-finance'), { reference: null }, NOW, world.db))?.faults

/** All of it went back from 合肥; 南京 has not seen it. */
async function sentBack(name: string): Promise<string> {
  const reference = await driveTo(world, 'recordReceipt', routeOf(name), NOW)
  const step = stepOf(world, reference)
  const all = { amountFen: AMOUNT, bankReference: `${name}1`, receivedOn: DAY }
  await step.must(recordReceipt, 'hefei-finance', all)
  await step.mustSigned(returnAll, 'hefei-finance', 'hefei-reviewer', wholeBack(`${name}F`))
  expect(await booked(reference)).toEqual(GONE)
  return reference
}

test('a statement that names the case only: the sum sent back is in the account, once', async () => {
  const reference = await sentBack('退到单')
  const back = { amountFen: AMOUNT, text: `退回 ${reference}` }
  await receives(world, 'nanjing', [
    { ...back, bankReference: 'NR-1' },
    { ...back, bankReference: 'NR-2' },
    { ...back, amountFen: AMOUNT - 1, bankReference: 'NR-3' },
  ])
  expect(await fatesOf(world, 'NR-1', 'NR-2', 'NR-3')).toEqual([
    'placed recordReturnArrival ownReference',
    'suspense duplicate',
    'suspense unknownSender',
  ])
  expect((await lineOf('NR-1')).orderReference).toBe(`${reference}-F1`)
  expect(await booked(reference)).toEqual({})
  expect(await faults()).toEqual([])
})

test('an excess sent back comes by the reference of its order, whatever became of the case since', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('退到多'), NOW)
  const step = stepOf(world, reference)
  await step.must(recordReceipt, 'hefei-finance', {
    amountFen: AMOUNT + 9,
    bankReference: 'NR-4',
    receivedOn: DAY,
  })
  await step.must(matchReceipt, 'hefei-finance')
  await step.mustSigned(returnExcess, 'hefei-finance', 'hefei-reviewer', paper('NR-5'))
  await step.must(matchReceipt, 'hefei-finance')
  await receives(world, 'nanjing', [
    { amountFen: 8, bankReference: 'NR-6', text: `${reference}-E1` },
    { amountFen: 9, bankReference: 'NR-7', text: `${reference}-E1` },
  ])
  expect(await fatesOf(world, 'NR-6', 'NR-7')).toEqual([
    'suspense short',
    'placed recordReturnArrival ownReference',
  ])
  expect(await booked(reference)).toEqual({
    fiscalAccount: 9 - AMOUNT,
    personalAccounts: AMOUNT,
    clearing: -9,
  })
})

test('by hand: a line that says nothing is the money sent back, and what was typed is known', async () => {
  const reference = await sentBack('退到归')
  await receives(world, 'nanjing', [{ amountFen: AMOUNT, bankReference: 'NR-8', text: '退款' }])
  expect(await fatesOf(world, 'NR-8')).toEqual(['suspense unknownSender'])
  const { id } = await lineOf('NR-8')
  expect(await world.run(assignLine, 'nanjing-finance', { line: id, reference }, NOW)).toMatchObject({
    ok: true,
  })
  expect(await fatesOf(world, 'NR-8')).toEqual(['placed recordReturnArrival byHand'])
  expect(await booked(reference)).toEqual({})
})

test('typed by the origin where no statement is imported; its line later counts no more', async () => {
  const reference = await sentBack('退到手')
  const step = stepOf(world, reference)
  const seen = { bankReference: 'NR-9', receivedOn: DAY }
  for (const [login, code] of [
    ['hefei-finance', 'wrong-side'],
    ['nanjing-clerk', 'wrong-role'],
  ] as const)
    expect(await step.take(recordReturnArrival, login, seen)).toMatchObject({ refusal: { code } })
  expect(
    await step.take(recordReturnArrival, 'nanjing-finance', { ...seen, receivedOn: '2026-10-13' }),
  ).toMatchObject({ refusal: { detail: 'future-day' } })
  await step.must(recordReturnArrival, 'nanjing-finance', seen)
  expect(await step.take(recordReturnArrival, 'nanjing-finance', seen)).toMatchObject({
    refusal: { detail: 'no-return-out' },
  })
  expect(await booked(reference)).toEqual({})
  await receives(world, 'nanjing', [{ amountFen: AMOUNT, bankReference: 'NR-9', text: reference }])
  expect(await fatesOf(world, 'NR-9')).toEqual(['known recordReturnArrival ownReference'])
  expect(await booked(reference)).toEqual({})
  expect(await faults()).toEqual([])
})

test('PostgreSQL lets only what was sent back arrive', async () => {
  const reference = await sentBack('退到误')
  const arrived = (order: string) =>
    world.db.remittanceOrder.update({ where: { reference: order }, data: { arrivedOn: NOW } })
  await expect(arrived(`${reference}-R1`)).rejects.toThrow('order_arrived')
  await expect(arrived(`${reference}-F1`)).resolves.toBeTruthy()
})
