import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { driveTo } from '@/lib/testing/journey'
import {
  accountsOf,
  advancedMover,
  AMOUNT,
  DAY,
  hire,
  mover,
  NOW,
  paper,
  routeOf,
  stepOf,
  wholeBack,
} from '@/lib/testing/money-world'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import { claimsOfMonth } from '@/lib/db/netting'
import { advance } from './advance'
import { approveRemittance } from './approve-remittance'
import { cancelRemittance } from './cancel-remittance'
import { confirmPaidOut } from './confirm-paid-out'
import { confirmRemitted } from './confirm-remitted'
import { credit } from './credit'
import { matchReceipt } from './match-receipt'
import { orderPayOut } from './order-pay-out'
import { payDifference } from './pay-difference'
import { prepareRemittance } from './prepare-remittance'
import { recordReceipt } from './record-receipt'
import { recordYears } from './record-years'
import { rejectRemittance } from './reject-remittance'
import { reportPayOutReturned } from './report-pay-out-returned'
import { reportReturned } from './report-returned'
import { returnAll } from './return-all'
import { returnExcess } from './return-excess'
import { unmatch } from './unmatch'

const ORIGIN_FINANCE = ['nanjing-finance', 'nanjing-finance2'] as const
const ORIGIN_REVIEW = ['nanjing-reviewer', 'nanjing-reviewer2'] as const
const FINANCE = ['hefei-finance', 'hefei-finance2'] as const
const REVIEW = ['hefei-reviewer', 'hefei-reviewer2'] as const

let world: World
beforeAll(async () => {
  world = await makeWorld(
    [
      mover('林来回'),
      mover('林多付'),
      mover('林支付'),
      mover('林同号'),
      mover('林同号二'),
      advancedMover('林先行'),
    ],
    DAY,
  )
  for (const slug of ['nanjing', 'hefei']) {
    await hire(world, `${slug}-finance2`, slug, ['finance'])
    await hire(world, `${slug}-reviewer2`, slug, ['reviewer'])
  }
})
afterAll(() => world.close())

const note = { note: 'entered by mistake' }

test('f.6/9: two people at once on every step of a remittance: one effect each, one credit', async () => {
  const reference = await driveTo(world, 'prepareRemittance', routeOf('林来回'), NOW)
  const step = stepOf(world, reference)
  await step.race(prepareRemittance, ORIGIN_FINANCE)
  await step.race(rejectRemittance, ORIGIN_REVIEW, note)
  await step.race(prepareRemittance, ORIGIN_FINANCE)
  await step.race(approveRemittance, ORIGIN_REVIEW)
  await step.raceSigned(cancelRemittance, ORIGIN_FINANCE, ORIGIN_REVIEW, note)
  await step.race(prepareRemittance, ORIGIN_FINANCE)
  await step.race(approveRemittance, ORIGIN_REVIEW)
  await step.race(confirmRemitted, ORIGIN_FINANCE, paper('NJ-A1'))
  await step.race(reportReturned, ORIGIN_FINANCE, { reason: 'accountNotFound', returnedOn: DAY })
  await step.race(prepareRemittance, ORIGIN_FINANCE)
  await step.race(approveRemittance, ORIGIN_REVIEW)
  await step.race(confirmRemitted, ORIGIN_FINANCE, paper('NJ-A2'))
  await step.must(recordYears, 'hefei-clerk')
  const arrival = { amountFen: AMOUNT - 78, receivedOn: DAY, bankReference: 'HF-A1' }
  await step.race(recordReceipt, FINANCE, arrival)
  await step.race(matchReceipt, FINANCE)
  await step.raceSigned(payDifference, ORIGIN_FINANCE, ORIGIN_REVIEW, paper('NJ-A3'))
  await step.race(recordReceipt, FINANCE, { amountFen: 78, receivedOn: DAY, bankReference: 'HF-A2' })
  await step.race(matchReceipt, FINANCE)
  await step.raceSigned(unmatch, FINANCE, REVIEW, note)
  await step.race(matchReceipt, FINANCE)
  await step.race(credit, REVIEW)

  const row = await world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { orders: { orderBy: { madeAt: 'asc' } }, receipts: true },
  })
  expect(row).toMatchObject({ fundsState: 'credited', attempts: 4 })
  expect(row.orders.map((order) => `${order.kind} ${order.attempt} ${order.status}`).sort()).toEqual([
    'difference 1 paid',
    'remittance 1 rejected',
    'remittance 2 cancelled',
    'remittance 3 returned',
    'remittance 4 paid',
  ])
  expect(row.receipts.map((receipt) => Number(receipt.amountFen)).sort()).toEqual([AMOUNT - 78, 78])
  expect(row.receipts.every((receipt) => receipt.creditedById !== null)).toBe(true)
  const accounts = await accountsOf(world, reference)
  expect(accounts.origin).toBe(0)
  expect(accounts.movements).toEqual([
    `reversed 3: ${AMOUNT}`,
    `transferredIn 1: ${AMOUNT}`,
    `transferredOut 3: ${AMOUNT}`,
    `transferredOut 4: ${AMOUNT}`,
  ])
})

test('two people at once return an excess, then everything: one order each, the balance back once', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('林多付'), NOW)
  const step = stepOf(world, reference)
  await step.must(recordReceipt, 'hefei-finance', {
    amountFen: AMOUNT + 9,
    receivedOn: DAY,
    bankReference: 'HF-B1',
  })
  await step.must(matchReceipt, 'hefei-finance')
  await step.raceSigned(returnExcess, FINANCE, REVIEW, paper('HF-B2'))
  await step.must(matchReceipt, 'hefei-finance')
  await step.raceSigned(returnAll, FINANCE, REVIEW, wholeBack('HF-B3'))

  const row = await world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { orders: { orderBy: { madeAt: 'asc' } }, receipts: true },
  })
  expect(row.fundsState).toBe('returnedToOrigin')
  expect(row.orders.map((order) => `${order.kind} ${order.attempt}: ${order.amountFen}`).sort()).toEqual([
    'excessReturn 1: 9',
    `fullReturn 1: ${AMOUNT}`,
    `remittance 1: ${AMOUNT}`,
  ])
  expect(row.receipts).toMatchObject([{ status: 'sentBack', amountFen: BigInt(AMOUNT + 9) }])
  expect(await accountsOf(world, reference)).toMatchObject({
    origin: AMOUNT,
    movements: [`reversed 1: ${AMOUNT}`, `transferredOut 1: ${AMOUNT}`],
  })
})

test('two people at once on every step of a pay-out', async () => {
  const reference = await driveTo(world, 'prepareRemittance', routeOf('林支付'), NOW)
  const step = stepOf(world, reference)
  const account = { accountName: '林支付', bankName: '示例银行', accountNumber: '9320100000000001234' }
  const order = { account, application: 'application of 12 October' }
  await step.raceSigned(orderPayOut, ORIGIN_FINANCE, ORIGIN_REVIEW, order)
  await step.race(confirmPaidOut, ORIGIN_FINANCE, paper('NJ-C1'))
  expect(await accountsOf(world, reference)).toMatchObject({ origin: 0 })
  await step.race(reportPayOutReturned, ORIGIN_FINANCE, { reason: 'accountClosed', returnedOn: DAY })
  expect(await accountsOf(world, reference)).toMatchObject({
    origin: AMOUNT,
    movements: [`reversed 1: ${AMOUNT}`, `transferredOut 1: ${AMOUNT}`],
  })
})

test('two people at once advance: one credit, one claim', async () => {
  const route = {
    ...routeOf('林先行'),
    from: '320500',
    to: '320100',
    originSlug: 'suzhou',
    destinationSlug: 'nanjing',
  }
  const reference = await driveTo(world, 'prepareRemittance', route, NOW)
  const before = await accountsOf(world, reference)
  await stepOf(world, reference).raceSigned(advance, ORIGIN_FINANCE, ORIGIN_REVIEW)
  expect(await accountsOf(world, reference)).toEqual({
    origin: 0,
    destination: (before.destination ?? 0) + AMOUNT,
    movements: [`transferredIn 1: ${AMOUNT}`, `transferredOut 1: ${AMOUNT}`],
  })
  const [claim] = (await claimsOfMonth(world.db, yearMonth('2026-10'))).filter(
    (one) => one.reference === reference,
  )
  expect(claim).toMatchObject({ amountFen: AMOUNT, settlementId: null })
})

test('one bank reference entered for two cases at once pays one of them', async () => {
  const references = [
    await driveTo(world, 'confirmRemitted', routeOf('林同号'), NOW),
    await driveTo(world, 'confirmRemitted', routeOf('林同号二'), NOW),
  ]
  const answers = await Promise.all(
    references.map((reference) =>
      stepOf(world, reference).take(confirmRemitted, 'nanjing-finance', paper('NJ-D1')),
    ),
  )
  expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))).toEqual([
    { code: 'wrong-state', detail: 'bank-reference-known' },
  ])
})
