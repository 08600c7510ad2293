import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { driveTo } from '@/lib/testing/journey'
import {
  AMOUNT,
  DAY,
  employeeToResident,
  hire,
  mover,
  NOW,
  paper,
  routeOf,
  stepOf,
} from '@/lib/testing/money-world'
import { receives } from '@/lib/testing/statements'
import { pain001 } from '@/lib/domain/money/payments/pain001'
import { cancelRemittance } from './cancel-remittance'
import { confirmRemitted } from './confirm-remitted'
import { disputeTable } from './dispute-table'
import { exportPayments, openPaymentFile } from './export-payments'
import { orderPayOut } from './order-pay-out'
import { decideVoidFile, voidPaymentFile } from './void-payment-file'

let world: World
beforeAll(async () => {
  const people = [...['付一', '付二', '付三', '付争', '付废'].map(mover), employeeToResident('付本人')]
  world = await makeWorld(people, DAY)
  await hire(world, 'nanjing-finance2', 'nanjing', ['finance'])
})
afterAll(() => world.close())

const exportsNow = (login = 'nanjing-finance') => world.run(exportPayments, login, {}, NOW)
const fileOf = (messageId: string, login = 'nanjing-finance') =>
  world.run(openPaymentFile, login, { messageId }, NOW)

test('approved orders are handed over once, with the payee of the letter and their own reference', async () => {
  expect(await exportsNow()).toEqual({
    ok: false,
    refusal: { code: 'wrong-state', detail: 'nothing-to-export' },
  })
  // The letter of this case is issued with it.
  await world.db.agency.update({ where: { slug: 'hefei' }, data: { payeeUnionBankNo: '934010000012' } })
  const first = await driveTo(world, 'confirmRemitted', routeOf('付一'), NOW)
  const route = { ...routeOf('付本人'), fromScheme: 'employee', toScheme: 'resident' } as const
  const own = await driveTo(world, 'prepareRemittance', route, NOW)
  const account = { accountName: '付本人', bankName: '示例银行', accountNumber: '9320100000000009876' }
  await stepOf(world, own).mustSigned(orderPayOut, 'nanjing-finance', 'nanjing-reviewer', {
    account,
    application: 'application of 12 October',
  })
  // Only approved orders go to the bank.
  await driveTo(world, 'approveRemittance', routeOf('付二'), NOW)

  const made = await exportsNow()
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  expect(made.value).toMatchObject({ count: 2 })
  expect(made.value.messageId).toMatch(/^JX[0-9A-F]{30}$/)
  expect(await exportsNow()).toMatchObject({ refusal: { detail: 'nothing-to-export' } })

  const opened = await fileOf(made.value.messageId)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const hefei = await world.db.agency.findUniqueOrThrow({ where: { slug: 'hefei' } })
  expect(opened.value.orders).toMatchObject(
    [
      {
        reference: `${first}-R1`,
        amountFen: AMOUNT,
        payeeName: hefei.payeeAccountName,
        text: `${first}-R1`,
        payeeUnionBankNo: '934010000012',
      },
      { reference: `${own}-P1`, payeeName: '付本人', payeeAccount: '9320100000000009876' },
    ].toSorted((a, b) => (a.reference < b.reference ? -1 : 1)),
  )
  // Fetched again, the file is the same to the letter; both times are on record.
  const again = await fileOf(made.value.messageId)
  expect(again.ok && pain001(again.value)).toBe(pain001(opened.value))
  const looks = { act: 'exported', field: made.value.messageId }
  expect(await world.db.accessLog.count({ where: looks })).toBe(2)

  expect(await fileOf(made.value.messageId, 'hefei-finance')).toEqual({
    ok: false,
    refusal: { code: 'not-found' },
  })
  expect(await fileOf(made.value.messageId, 'nanjing-clerk')).toMatchObject({
    refusal: { code: 'wrong-role' },
  })
})

test('what the bank has is cancelled only on its word', async () => {
  const reference = await driveTo(world, 'confirmRemitted', routeOf('付三'), NOW)
  const made = await exportsNow()
  expect(made).toMatchObject({ ok: true, value: { count: 1 } })
  const step = stepOf(world, reference)
  await step.must(cancelRemittance, 'nanjing-finance', { note: 'wrong day' })
  expect(await step.take(cancelRemittance, 'nanjing-reviewer', { countersign: true })).toEqual({
    ok: false,
    refusal: { code: 'wrong-state', detail: 'handed-to-bank' },
  })
  // A dispute of the table does not call it back either: it may be paid at any moment.
  const items = [{ path: 'transferFen', expected: '3456.00' }]
  await step.must(disputeTable, 'hefei-clerk', { items })
  const row = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
  expect(row.fundsState).toBe('approved')
  const order = await world.db.remittanceOrder.findUniqueOrThrow({ where: { reference: `${reference}-R1` } })
  expect(order.status).toBe('approved')
  await step.mustSigned(cancelRemittance, 'nanjing-finance', 'nanjing-reviewer', {
    note: 'the bank has refused the file',
    unpaid: true,
  })
  expect(await world.db.transfer.findUniqueOrThrow({ where: { reference } })).toMatchObject({
    fundsState: 'due',
  })
})

test('two at once make one file; what was paid comes back by its end-to-end id', async () => {
  const reference = await driveTo(world, 'confirmRemitted', routeOf('付争'), NOW)
  const answers = await Promise.all([exportsNow(), exportsNow('nanjing-finance2')])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  await receives(world, 'nanjing', [
    { amountFen: -AMOUNT, bankReference: 'EX-1', endToEnd: `${reference}-R1` },
  ])
  expect(await world.db.transfer.findUniqueOrThrow({ where: { reference } })).toMatchObject({
    fundsState: 'remitted',
  })
  expect(
    await stepOf(world, reference).take(confirmRemitted, 'nanjing-finance', paper('EX-2')),
  ).toMatchObject({ refusal: { code: 'wrong-state' } })
})

test('a file the bank did not execute is void with two signatures; its orders go into a new one', async () => {
  const reference = await driveTo(world, 'confirmRemitted', routeOf('付废'), NOW)
  const made = await exportsNow()
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  const { messageId } = made.value
  const asks = (login: string) =>
    world.run(voidPaymentFile, login, { messageId, note: '银行 10 月 12 日答复未受理' } as never, NOW)
  const decides = (login: string) => world.run(decideVoidFile, login, { messageId, decision: 'sign' }, NOW)
  expect(await decides('nanjing-reviewer')).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
  expect(await asks('hefei-finance')).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await asks('nanjing-finance')).toMatchObject({ ok: true })
  expect(await decides('nanjing-finance2')).toMatchObject({ refusal: { code: 'wrong-role' } })
  expect(await decides('nanjing-reviewer')).toMatchObject({ ok: true, value: { released: 1 } })
  expect(await fileOf(messageId)).toMatchObject({ refusal: { detail: 'file-void' } })
  const again = await exportsNow()
  if (!again.ok) throw new Error(JSON.stringify(again.refusal))
  // Another message, or the bank drops it; the same payment, or the bank pays it twice.
  expect(again.value.messageId).not.toBe(messageId)
  const opened = await fileOf(again.value.messageId)
  expect(opened.ok && opened.value.orders.map((order) => order.reference)).toEqual([`${reference}-R1`])
  await receives(world, 'nanjing', [
    { amountFen: -AMOUNT, bankReference: 'EX-V', endToEnd: `${reference}-R1` },
  ])
  const begun = { messageId: again.value.messageId, note: '迟了' }
  expect(await world.run(voidPaymentFile, 'nanjing-finance', begun as never, NOW)).toMatchObject({
    refusal: { detail: 'file-begun' },
  })
})

test('PostgreSQL leaves an order in its file', async () => {
  const order = await world.db.remittanceOrder.findFirstOrThrow({ where: { exportId: { not: null } } })
  const { id } = order
  await expect(
    world.db.remittanceOrder.update({ where: { id }, data: { exportId: null, exportedAt: null } }),
  ).rejects.toThrow(/payment file/)
})
