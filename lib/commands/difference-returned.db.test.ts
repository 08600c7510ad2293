import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { booksOf } from '@/lib/testing/books'
import { driveTo } from '@/lib/testing/journey'
import { AMOUNT, DAY, mover, NOW, paper, routeOf, stepOf } from '@/lib/testing/money-world'
import { fatesOf, receives } from '@/lib/testing/statements'
import { credit } from './credit'
import { matchReceipt } from './match-receipt'
import { payDifference } from './pay-difference'
import { recordReceipt } from './record-receipt'
import { reportDifferenceReturned } from './report-difference-returned'

const SHORT = 100
let world: World
beforeAll(async () => {
  world = await makeWorld(['退差手', '退差单', '退差错'].map(mover), DAY)
})
afterAll(() => world.close())

/** A case that is short by one yuan, whose difference was paid. */
async function differencePaid(name: string): Promise<string> {
  const reference = await driveTo(world, 'recordReceipt', routeOf(name), NOW)
  const step = stepOf(world, reference)
  const part = { amountFen: AMOUNT - SHORT, bankReference: `${name}1`, receivedOn: DAY }
  await step.must(recordReceipt, 'hefei-finance', part)
  await step.must(matchReceipt, 'hefei-finance')
  await step.mustSigned(payDifference, 'nanjing-finance', 'nanjing-reviewer', paper(`${name}D1`))
  return reference
}

const stateOf = async (reference: string) => {
  const row = await world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { orders: { where: { kind: 'difference' } }, clocks: { where: { clock: 'TW', endedAt: null } } },
  })
  return {
    funds: row.fundsState,
    owes: row.originOwes,
    orders: row.orders.map(({ reference: order, status }) => `${order.slice(-2)} ${status}`),
    transit: row.clocks.length,
  }
}

/** The second attempt arrives and the case is credited: nothing is left in transit. */
async function paysAgain(name: string, reference: string): Promise<void> {
  const step = stepOf(world, reference)
  await step.mustSigned(payDifference, 'nanjing-finance', 'nanjing-reviewer', paper(`${name}D2`))
  const rest = { amountFen: SHORT, bankReference: `${name}2`, receivedOn: DAY }
  await step.must(recordReceipt, 'hefei-finance', rest)
  await step.must(matchReceipt, 'hefei-finance')
  await step.must(credit, 'hefei-reviewer')
  expect((await stateOf(reference)).orders).toEqual(['D1 returned', 'D2 paid'])
  expect(await booksOf(world, reference)).toMatchObject({
    origin: { fiscalAccount: -AMOUNT - SHORT, personalAccounts: AMOUNT, clearing: SHORT },
    destination: { fiscalAccount: AMOUNT, personalAccounts: -AMOUNT },
  })
}

const back = { reason: 'accountClosed', returnedOn: DAY }

test('a difference that came back is owed again, its attempt kept, its booking taken back', async () => {
  const reference = await differencePaid('退差手')
  const step = stepOf(world, reference)
  expect(await stateOf(reference)).toMatchObject({ owes: false, transit: 1 })
  expect(await step.take(reportDifferenceReturned, 'hefei-finance', back)).toMatchObject({
    refusal: { code: 'wrong-side' },
  })
  expect(await step.take(reportDifferenceReturned, 'nanjing-clerk', back)).toMatchObject({
    refusal: { code: 'wrong-role' },
  })
  await step.must(reportDifferenceReturned, 'nanjing-finance', back)
  expect(await stateOf(reference)).toEqual({
    funds: 'mismatched',
    owes: true,
    orders: ['D1 returned'],
    transit: 0,
  })
  // Twice it cannot come back.
  expect(await step.take(reportDifferenceReturned, 'nanjing-finance', back)).toMatchObject({
    refusal: { detail: 'no-difference-out' },
  })
  await paysAgain('退差手', reference)
})

test('the line of the bank says it as well, with the bank’s reason', async () => {
  const reference = await differencePaid('退差单')
  await receives(world, 'nanjing', [
    { amountFen: SHORT, bankReference: '退差单R', endToEnd: `${reference}-D1`, returnCode: 'AC04' },
  ])
  expect(await fatesOf(world, '退差单R')).toEqual(['placed reportDifferenceReturned endToEnd'])
  expect(await stateOf(reference)).toMatchObject({ owes: true, orders: ['D1 returned'] })
  const order = await world.db.remittanceOrder.findUniqueOrThrow({ where: { reference: `${reference}-D1` } })
  expect(order.returnReason).toBe('accountClosed')
  await paysAgain('退差单', reference)
})

test('what was seen to arrive did not come back', async () => {
  const reference = await differencePaid('退差错')
  const step = stepOf(world, reference)
  const rest = { amountFen: SHORT, bankReference: '退差错2', receivedOn: DAY }
  await step.must(recordReceipt, 'hefei-finance', rest, new Date(NOW.getTime() + 60_000))
  expect(await step.take(reportDifferenceReturned, 'nanjing-finance', back)).toMatchObject({
    refusal: { detail: 'no-difference-out' },
  })
})
