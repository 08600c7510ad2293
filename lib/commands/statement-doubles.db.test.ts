import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { driveTo } from '@/lib/testing/journey'
import { AMOUNT, DAY, mover, NOW, paper, routeOf, stepOf } from '@/lib/testing/money-world'
import { fatesOf, receives } from '@/lib/testing/statements'
import { assignLine } from './assign-line'
import { cancelRemittance } from './cancel-remittance'
import { confirmRemitted } from './confirm-remitted'
import { exportPayments, openPaymentFile } from './export-payments'
import { placeLines } from './place-lines'
import { recordReceipt } from './record-receipt'
import { reportReturned } from './report-returned'
import { decideLineReturn, returnLine } from './return-line'

const NAMES = ['重归多', '重归款', '重手记', '重付款', '王伟', '王伟明', '废一', '废二']

let world: World
beforeAll(async () => {
  world = await makeWorld(NAMES.map(mover), DAY)
})
afterAll(() => world.close())

const lineOf = (bankReference: string) => world.db.bankLine.findFirstOrThrow({ where: { bankReference } })
const balanceOf = async (slug: string, account: string) => {
  const { id } = await world.db.agency.findUniqueOrThrow({ where: { slug } })
  const { _sum } = await world.db.ledgerEntry.aggregate({
    where: { agencyId: id, account },
    _sum: { amountFen: true },
  })
  return Number(_sum.amountFen ?? 0n)
}

test('a debit seen before the second signature leaves the account once, and a second debit is a duplicate', async () => {
  const before = await balanceOf('hefei', 'fiscalAccount')
  const suspense = await balanceOf('hefei', 'suspense')
  await receives(world, 'hefei', [{ amountFen: 4_321, bankReference: 'D-1', text: '误汇' }])
  const { id } = await lineOf('D-1')
  const words = { line: id, note: '查无此办件', ...paper('D-1B') }
  expect(await world.run(returnLine, 'hefei-finance', words, NOW)).toMatchObject({ ok: true })
  await receives(world, 'hefei', [{ amountFen: -4_321, bankReference: 'D-1B' }])
  expect(await fatesOf(world, 'D-1B')).toEqual(['suspense unknownSender'])
  const signed = await world.run(decideLineReturn, 'hefei-reviewer', { line: id, decision: 'sign' }, NOW)
  expect(signed).toMatchObject({ ok: true })
  await world.run(placeLines, 'hefei-finance', { again: true }, NOW)
  expect((await lineOf('D-1B')).status).toBe('sentBack')
  expect(await balanceOf('hefei', 'fiscalAccount')).toBe(before)
  expect(await balanceOf('hefei', 'suspense')).toBe(suspense)

  await receives(world, 'hefei', [{ amountFen: -4_321, bankReference: 'D-1B', day: '2026-10-11' }])
  const lines = await world.db.bankLine.findMany({ where: { bankReference: 'D-1B' }, orderBy: { id: 'asc' } })
  expect(lines.map(({ status, breakCode }) => `${status} ${breakCode}`)).toEqual([
    'sentBack null',
    'suspense duplicate',
  ])
})

test('by hand too a payment is the whole sum of its order, and a second line that names it is a duplicate', async () => {
  const reference = await driveTo(world, 'confirmRemitted', routeOf('重付款'), NOW)
  await receives(world, 'nanjing', [
    { amountFen: 1 - AMOUNT, bankReference: 'D-2', text: '转账' },
    { amountFen: -AMOUNT - 1, bankReference: 'D-3', text: '转账' },
    { amountFen: -AMOUNT, bankReference: 'D-4', text: '转账' },
  ])
  const assigns = async (bankReference: string) => {
    const { id } = await lineOf(bankReference)
    return world.run(assignLine, 'nanjing-finance', { line: id, reference }, NOW)
  }
  expect(await assigns('D-2')).toEqual({ ok: false, refusal: { code: 'wrong-state', detail: 'short' } })
  expect(await assigns('D-3')).toEqual({ ok: false, refusal: { code: 'wrong-state', detail: 'over' } })
  expect(await assigns('D-4')).toMatchObject({ ok: true })
  await receives(world, 'nanjing', [
    { amountFen: -AMOUNT, bankReference: 'D-5', endToEnd: `${reference}-R1` },
    { amountFen: AMOUNT - 1, bankReference: 'D-6', text: '退款' },
  ])
  expect(await fatesOf(world, 'D-4', 'D-5')).toEqual(['placed confirmRemitted byHand', 'suspense duplicate'])
  expect(await assigns('D-6')).toMatchObject({ refusal: { detail: 'short' } })
})

test('what waits in suspense is assigned, not typed a second time', async () => {
  const reference = await driveTo(world, 'confirmRemitted', routeOf('重手记'), NOW)
  const step = stepOf(world, reference)
  const waits = { ok: false, refusal: { code: 'wrong-state', detail: 'line-waits' } }
  const assigns = async (login: string, bankReference: string) => {
    const { id } = await lineOf(bankReference)
    expect(await world.run(assignLine, login, { line: id, reference }, NOW)).toMatchObject({ ok: true })
  }
  await receives(world, 'nanjing', [{ amountFen: -AMOUNT, bankReference: 'D-7', text: '转账' }])
  expect(await step.take(confirmRemitted, 'nanjing-finance', paper('D-7'))).toEqual(waits)
  await assigns('nanjing-finance', 'D-7')
  await receives(world, 'hefei', [{ amountFen: AMOUNT, bankReference: 'D-8', text: '医保款' }])
  const receipt = { amountFen: AMOUNT, bankReference: 'D-8', receivedOn: DAY }
  expect(await step.take(recordReceipt, 'hefei-finance', receipt)).toEqual(waits)
  await assigns('hefei-finance', 'D-8')
  expect((await lineOf('D-8')).status).toBe('placed')
})

test('a payment that came back too early to be placed is not reported by hand either', async () => {
  const reference = await driveTo(world, 'confirmRemitted', routeOf('重归款'), NOW)
  const step = stepOf(world, reference)
  const back = { amountFen: AMOUNT, bankReference: 'D-9', text: `${reference}-R1`, day: '2026-10-11' }
  await step.must(confirmRemitted, 'nanjing-finance', paper('D-9A'))
  await receives(world, 'nanjing', [back])
  expect((await lineOf('D-9')).status).toBe('suspense')
  expect(
    await step.take(reportReturned, 'nanjing-finance', { reason: 'accountClosed', returnedOn: DAY }),
  ).toMatchObject({ refusal: { detail: 'line-waits' } })
})

test('a payment without the order’s reference is of the case or the person it names, or it waits', async () => {
  const short = await driveTo(world, 'confirmRemitted', routeOf('王伟'), NOW)
  const long = await driveTo(world, 'confirmRemitted', routeOf('王伟明'), NOW)
  const hefei = await world.db.agency.findUniqueOrThrow({ where: { slug: 'hefei' } })
  const said = { amountFen: -AMOUNT, name: hefei.payeeAccountName ?? '' }
  await receives(world, 'nanjing', [
    { ...said, bankReference: 'D-10', text: '个账转移' },
    { ...said, bankReference: 'D-11', text: '转移 340100-2026-999999' },
    { ...said, bankReference: 'D-12', text: '个账 王伟明' },
    { ...said, bankReference: 'D-13', text: `转移 ${short}` },
  ])
  expect(await fatesOf(world, 'D-10', 'D-11', 'D-12', 'D-13')).toEqual([
    'suspense unknownSender',
    'suspense unknownSender',
    'placed confirmRemitted person',
    'placed confirmRemitted person',
  ])
  expect((await lineOf('D-12')).orderReference).toBe(`${long}-R1`)
  expect((await lineOf('D-13')).orderReference).toBe(`${short}-R1`)
})

test('a payment file with a cancelled order is void', async () => {
  const reference = await driveTo(world, 'confirmRemitted', routeOf('废一'), NOW)
  await driveTo(world, 'confirmRemitted', routeOf('废二'), NOW)
  const made = await world.run(exportPayments, 'nanjing-finance', {}, NOW)
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  const { messageId } = made.value
  const opens = () => world.run(openPaymentFile, 'nanjing-finance', { messageId }, NOW)
  expect(await opens()).toMatchObject({ ok: true })
  const words = { note: 'the bank has refused it', unpaid: true }
  await stepOf(world, reference).mustSigned(cancelRemittance, 'nanjing-finance', 'nanjing-reviewer', words)
  expect(await opens()).toEqual({ ok: false, refusal: { code: 'wrong-state', detail: 'file-void' } })
  expect(await world.db.accessLog.count({ where: { act: 'exported', field: messageId } })).toBe(1)
})
