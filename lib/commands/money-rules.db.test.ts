import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { driveTo } from '@/lib/testing/journey'
import {
  accountsOf,
  AMOUNT,
  DAY,
  employeeToResident,
  everythingOf,
  hire,
  mover,
  NOW,
  paper,
  raiseDue,
  residentToEmployee,
  routeOf,
  stepOf,
  wholeBack,
} from '@/lib/testing/money-world'
import { advance } from './advance'
import { approveRemittance } from './approve-remittance'
import { confirmPaidOut } from './confirm-paid-out'
import { confirmRemitted } from './confirm-remitted'
import { credit } from './credit'
import { matchReceipt } from './match-receipt'
import { orderPayOut } from './order-pay-out'
import { payDifference } from './pay-difference'
import { prepareRemittance } from './prepare-remittance'
import { recordReceipt } from './record-receipt'
import { recordYears } from './record-years'
import { reportReturned } from './report-returned'
import { returnAll } from './return-all'
import { returnExcess } from './return-excess'
import { terminate } from './terminate'

let world: World
beforeAll(async () => {
  const names = ['林退汇', '林差九', '林短款', '林自核', '林自计', '林拒绝', '林终止', '林丢失', '林不垫']
  const people = [
    ...names.map(mover),
    residentToEmployee('林居转'),
    employeeToResident('林转居'),
    employeeToResident('林转居二'),
  ]
  world = await makeWorld(people, DAY)
  await hire(world, 'nanjing-both', 'nanjing', ['finance', 'reviewer'])
  await hire(world, 'hefei-both', 'hefei', ['finance', 'reviewer'])
})
afterAll(() => world.close())

const receipt = (amountFen: number, bankReference: string, receivedOn: string = DAY) => ({
  amountFen,
  bankReference,
  receivedOn,
})

test('f.6/6, FU-08: a remittance returned twice; the third attempt arrives and is credited once', async () => {
  const reference = await driveTo(world, 'prepareRemittance', routeOf('林退汇'), NOW)
  const step = stepOf(world, reference)
  const before = await accountsOf(world, reference)
  for (const attempt of [1, 2, 3]) {
    await step.must(prepareRemittance, 'nanjing-finance')
    await step.must(approveRemittance, 'nanjing-reviewer')
    // FU-09: until the bank has paid, the balance is shown where it is.
    expect(await accountsOf(world, reference)).toMatchObject({ origin: AMOUNT })
    await step.must(confirmRemitted, 'nanjing-finance', paper(`NJ-T${attempt}`))
    expect(await accountsOf(world, reference)).toMatchObject({ origin: 0 })
    if (attempt < 3)
      await step.must(reportReturned, 'nanjing-finance', { reason: 'accountNotFound', returnedOn: DAY })
  }
  await step.must(recordYears, 'hefei-clerk')
  await step.must(recordReceipt, 'hefei-finance', receipt(AMOUNT, 'HF-T3'))
  await step.must(matchReceipt, 'hefei-finance')
  await step.must(credit, 'hefei-reviewer')

  const row = await world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { orders: { orderBy: { attempt: 'asc' } } },
  })
  expect(row.orders.map(({ attempt, status, bankReference }) => [attempt, status, bankReference])).toEqual([
    [1, 'returned', 'NJ-T1'],
    [2, 'returned', 'NJ-T2'],
    [3, 'paid', 'NJ-T3'],
  ])
  const accounts = await accountsOf(world, reference)
  expect(accounts.destination).toBe((before.destination ?? 0) + AMOUNT)
  expect(accounts.movements.filter((movement) => movement.startsWith('transferredIn'))).toHaveLength(1)
})

test('f.4, FU-04: 3,456.87 instead of 3,456.78 credits nothing until the excess is back', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('林差九'), NOW)
  const step = stepOf(world, reference)
  const before = await accountsOf(world, reference)
  await step.must(recordReceipt, 'hefei-finance', receipt(345_687, 'HF-U1'))
  expect(await step.must(matchReceipt, 'hefei-finance')).toMatchObject({ fundsState: 'mismatched' })
  expect(await step.take(credit, 'hefei-reviewer')).toEqual({
    ok: false,
    refusal: { code: 'wrong-state', detail: 'mismatched' },
  })
  expect(await accountsOf(world, reference)).toEqual(before)
  expect(await step.take(payDifference, 'nanjing-finance', paper('NJ-U1'))).toMatchObject({
    refusal: { detail: 'no-difference' },
  })

  await step.mustSigned(returnExcess, 'hefei-finance', 'hefei-reviewer', paper('HF-U2'))
  expect(await step.must(matchReceipt, 'hefei-finance')).toMatchObject({ fundsState: 'matched' })
  await step.must(credit, 'hefei-reviewer')
  expect(await accountsOf(world, reference)).toMatchObject({
    origin: 0,
    destination: (before.destination ?? 0) + AMOUNT,
  })
})

test('a short receipt is held by the origin until it has paid the difference, and only once', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('林短款'), NOW)
  const step = stepOf(world, reference)
  await step.must(recordReceipt, 'hefei-finance', receipt(AMOUNT - 100, 'HF-V1'))
  await step.must(matchReceipt, 'hefei-finance')
  const holder = async () => (await world.db.transfer.findUniqueOrThrow({ where: { reference } })).fundsHolder
  expect(await holder()).toBe('origin')
  expect(await step.take(returnExcess, 'hefei-finance', paper('HF-V2'))).toMatchObject({
    refusal: { detail: 'no-excess' },
  })
  await step.mustSigned(payDifference, 'nanjing-finance', 'nanjing-reviewer', paper('NJ-V2'))
  expect(await holder()).toBe('destination')
  expect(await step.take(payDifference, 'nanjing-finance', paper('NJ-V3'))).toMatchObject({
    refusal: { detail: 'difference-under-way' },
  })
  await step.must(recordReceipt, 'hefei-finance', receipt(100, 'HF-V2'))
  expect(await step.must(matchReceipt, 'hefei-finance')).toMatchObject({ fundsState: 'matched' })
})

test('a difference lost on the way may be paid again once it is overdue', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('林丢失'), NOW)
  const step = stepOf(world, reference)
  await step.must(recordReceipt, 'hefei-finance', receipt(AMOUNT - 100, 'HF-W1'))
  await step.must(matchReceipt, 'hefei-finance')
  await step.mustSigned(payDifference, 'nanjing-finance', 'nanjing-reviewer', paper('NJ-W2'))
  const later = at('2026-10-19')
  const again = paper('NJ-W3', '2026-10-19')
  await step.must(payDifference, 'nanjing-finance', again, later)
  await step.must(payDifference, 'nanjing-reviewer', again, later)
  expect(await step.take(payDifference, 'nanjing-finance', paper('NJ-W4'), later)).toMatchObject({
    refusal: { detail: 'difference-under-way' },
  })
})

describe('four eyes', () => {
  test('the maker of an order does not approve it, in whatever role', async () => {
    const reference = await driveTo(world, 'prepareRemittance', routeOf('林自核'), NOW)
    const step = stepOf(world, reference)
    await step.must(prepareRemittance, 'nanjing-both')
    expect(await step.take(approveRemittance, 'nanjing-both')).toEqual({
      ok: false,
      refusal: { code: 'own-work', detail: 'maker' },
    })
    await step.must(approveRemittance, 'nanjing-reviewer')
  })

  test('who matched does not credit, and who opened a signature does not execute it', async () => {
    const reference = await driveTo(world, 'matchReceipt', { ...routeOf('林自计'), amountFen: AMOUNT }, NOW)
    const step = stepOf(world, reference)
    await step.must(matchReceipt, 'hefei-both')
    expect(await step.take(credit, 'hefei-both')).toMatchObject({ refusal: { code: 'own-work' } })
    await step.must(returnAll, 'hefei-both', wholeBack('HF-X1'))
    expect(await step.take(returnAll, 'hefei-both', wholeBack('HF-X1'))).toMatchObject({
      refusal: { code: 'own-work' },
    })
  })
})

test('a refused command writes nothing', async () => {
  const reference = await driveTo(world, 'confirmRemitted', routeOf('林拒绝'), NOW)
  const step = stepOf(world, reference)
  const refuses = async (command: unknown, login: string, fields: object, refusal: object) => {
    const before = await everythingOf(world, reference)
    expect(await step.take(command, login, fields)).toEqual({ ok: false, refusal })
    expect(await everythingOf(world, reference)).toEqual(before)
  }
  await refuses(confirmRemitted, 'nanjing-finance', paper('NJ-Y1', '2026-10-13'), {
    code: 'evidence-required',
    detail: 'future-day',
  })
  await refuses(confirmRemitted, 'nanjing-finance', paper('NJ-Y1', '2026-10-11'), {
    code: 'evidence-required',
    detail: 'day-too-early',
  })
  await refuses(confirmRemitted, 'hangzhou-finance', paper('NJ-Y1'), { code: 'not-found' })
  await refuses(confirmRemitted, 'hefei-finance', paper('NJ-Y1'), { code: 'wrong-side', detail: 'origin' })
  await refuses(confirmRemitted, 'nanjing-clerk', paper('NJ-Y1'), { code: 'wrong-role', detail: 'finance' })
  await refuses(prepareRemittance, 'nanjing-finance', {}, { code: 'wrong-state', detail: 'approved' })
  await refuses(recordReceipt, 'hefei-finance', receipt(AMOUNT, 'HF-Y1'), {
    code: 'wrong-state',
    detail: 'approved',
  })
  await step.must(confirmRemitted, 'nanjing-finance', paper('NJ-Y1'))
  await step.must(recordReceipt, 'hefei-finance', receipt(1, 'HF-Y1'))
  await step.must(matchReceipt, 'hefei-finance')
  await refuses(recordReceipt, 'hefei-finance', receipt(AMOUNT - 1, 'HF-Y1'), {
    code: 'wrong-state',
    detail: 'receipt-known',
  })
  await refuses(payDifference, 'nanjing-finance', paper('NJ-Y1'), {
    code: 'wrong-state',
    detail: 'bank-reference-known',
  })
  // The account cannot cover a larger amount: the order is written before that is found, and goes with it.
  await step.must(payDifference, 'nanjing-finance', paper('NJ-Y2'))
  await raiseDue(world, reference, AMOUNT + 5)
  await refuses(payDifference, 'nanjing-reviewer', paper('NJ-Y2'), {
    code: 'wrong-state',
    detail: 'balance-too-small',
  })
})

describe('which cases have money at all', () => {
  test('f.6/5, X25: from the resident scheme nothing is due and no order is made', async () => {
    const route = { ...routeOf('林居转'), fromScheme: 'resident', toScheme: 'employee' } as const
    const reference = await driveTo(world, 'prepareRemittance', route, NOW)
    const step = stepOf(world, reference)
    expect(await step.take(prepareRemittance, 'nanjing-finance')).toEqual({
      ok: false,
      refusal: { code: 'wrong-state', detail: 'notRequired' },
    })
    const row = await world.db.transfer.findUniqueOrThrow({ where: { reference }, include: { orders: true } })
    expect(row).toMatchObject({ fundsState: 'notRequired', orders: [] })
  })

  const toResident = (name: string) =>
    ({ ...routeOf(name), fromScheme: 'employee', toScheme: 'resident' }) as const
  const account = { accountName: '林转居', bankName: '示例银行', accountNumber: '9320100000000009876' }
  const application = 'application of 12 October'

  test('FU-05: to the resident scheme the money goes to the person, not to an agency', async () => {
    const reference = await driveTo(world, 'prepareRemittance', toResident('林转居'), NOW)
    const step = stepOf(world, reference)
    expect(await step.take(prepareRemittance, 'nanjing-finance')).toMatchObject({
      refusal: { code: 'wrong-state', detail: 'pay-out-only' },
    })
    await step.mustSigned(orderPayOut, 'nanjing-finance', 'nanjing-reviewer', { account, application })
    const { orders } = await world.db.transfer.findUniqueOrThrow({
      where: { reference },
      include: { orders: true },
    })
    expect(orders).toMatchObject([{ kind: 'payOut', payee: { accountName: '林转居', accountLast4: '9876' } }])
    expect(JSON.stringify(orders, (_key, value: unknown) => String(value))).not.toContain('0009876')
    await step.must(recordYears, 'hefei-clerk')
    await step.must(confirmPaidOut, 'nanjing-finance', paper('NJ-Z1'))
    expect(await accountsOf(world, reference)).toMatchObject({ origin: 0, destination: null })
  })

  test('a pay-out to somebody else’s account is refused', async () => {
    const reference = await driveTo(world, 'prepareRemittance', toResident('林转居二'), NOW)
    expect(
      await stepOf(world, reference).take(orderPayOut, 'nanjing-finance', { account, application }),
    ).toEqual({ ok: false, refusal: { code: 'evidence-required', detail: 'account-name' } })
  })

  test('FU-07: nothing is advanced between areas that do not net', async () => {
    const reference = await driveTo(world, 'prepareRemittance', routeOf('林不垫'), NOW)
    const step = stepOf(world, reference)
    expect(await step.take(advance, 'hefei-finance')).toEqual({
      ok: false,
      refusal: { code: 'wrong-state', detail: 'not-an-advance-area' },
    })
  })

  test('a case ends only when its money is back, and the origin holds the balance again', async () => {
    const reference = await driveTo(world, 'recordReceipt', routeOf('林终止'), NOW)
    const step = stepOf(world, reference)
    await step.must(recordReceipt, 'hefei-finance', receipt(AMOUNT, 'HF-0'))
    const end = { reason: 'enrolledElsewhere', evidence: 'letter of the employer' }
    expect(await step.take(terminate, 'hefei-clerk', end)).toMatchObject({
      refusal: { code: 'money-under-way' },
    })
    await step.mustSigned(returnAll, 'hefei-finance', 'hefei-reviewer', wholeBack('HF-00'))
    expect(await step.mustSigned(terminate, 'hefei-clerk', 'hefei-supervisor', end)).toMatchObject({
      state: 'terminated',
      fundsState: 'returnedToOrigin',
    })
    expect(await accountsOf(world, reference)).toMatchObject({ origin: AMOUNT })
  })
})
