import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { booksOf } from '@/lib/testing/books'
import { driveTo } from '@/lib/testing/journey'
import { AMOUNT, DAY, mover, NOW, paper, routeOf, stepOf, wholeBack } from '@/lib/testing/money-world'
import { fatesOf, receives } from '@/lib/testing/statements'
import { ledgerProof } from '@/lib/queries/ledger'
import { assignLine } from './assign-line'
import { matchReceipt } from './match-receipt'
import { payDifference } from './pay-difference'
import { recordReceipt } from './record-receipt'
import { returnAll } from './return-all'
import { decideLineReturn, returnLine } from './return-line'

let world: World
beforeAll(async () => {
  world = await makeWorld(['知收', '知付', '知抢', '知差', '知退'].map(mover), DAY)
})
afterAll(() => world.close())

const lineOf = (bankReference: string) => world.db.bankLine.findFirstOrThrow({ where: { bankReference } })
const assigns = async (login: string, bankReference: string, reference: string) =>
  world.run(assignLine, login, { line: (await lineOf(bankReference)).id, reference }, NOW)
const typed = (amountFen: number, bankReference: string) => ({ amountFen, bankReference, receivedOn: DAY })
const faults = async (login: string) =>
  (await ledgerProof(await world.actor(login), { reference: null }, NOW, world.db))?.faults

test('by hand: a line becomes the receipt that was typed, not a second one', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('知收'), NOW)
  await stepOf(world, reference).must(recordReceipt, 'hefei-finance', typed(AMOUNT, 'typed otherwise'))
  await receives(world, 'hefei', [{ amountFen: AMOUNT, bankReference: 'KN-1', text: '个账' }])
  expect(await fatesOf(world, 'KN-1')).toEqual(['suspense unknownSender'])
  expect(await assigns('hefei-finance', 'KN-1', reference)).toMatchObject({ ok: true })
  expect(await fatesOf(world, 'KN-1')).toEqual(['known recordReceipt byHand'])
  expect((await booksOf(world, reference)).destination).toEqual({ fiscalAccount: AMOUNT, suspense: -AMOUNT })
  expect(await faults('hefei-finance')).toEqual([])
})

test('by hand: a line that left is the payment that was typed under another reference', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('知付'), NOW)
  await receives(world, 'nanjing', [{ amountFen: -AMOUNT, bankReference: 'KN-2', text: '转移' }])
  expect(await assigns('nanjing-finance', 'KN-2', reference)).toMatchObject({ ok: true })
  expect(await fatesOf(world, 'KN-2')).toEqual(['known confirmRemitted byHand'])
  expect((await booksOf(world, reference)).origin).toEqual({ fiscalAccount: -AMOUNT, inTransit: AMOUNT })
})

test('two statements at once: one line is the typed receipt, the other waits', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('知抢'), NOW)
  await stepOf(world, reference).must(recordReceipt, 'hefei-finance', typed(AMOUNT, 'typed once'))
  const line = { amountFen: AMOUNT, endToEnd: `${reference}-R1` }
  await Promise.all(
    ['KN-3', 'KN-4'].map((bankReference) => receives(world, 'hefei', [{ ...line, bankReference }])),
  )
  expect((await fatesOf(world, 'KN-3', 'KN-4')).toSorted()).toEqual([
    'known recordReceipt endToEnd',
    'suspense duplicate',
  ])
})

test('a difference whose line came first is booked once', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('知差'), NOW)
  const step = stepOf(world, reference)
  await step.must(recordReceipt, 'hefei-finance', typed(AMOUNT - 100, 'KN-5'))
  await step.must(matchReceipt, 'hefei-finance')
  await receives(world, 'nanjing', [{ amountFen: -100, bankReference: 'KN-6', text: '补付' }])
  await step.mustSigned(payDifference, 'nanjing-finance', 'nanjing-reviewer', paper('KN-6'))
  expect(await fatesOf(world, 'KN-6')).toEqual(['known payDifference ownReference'])
  expect((await booksOf(world, reference)).origin).toMatchObject({ fiscalAccount: -AMOUNT - 100 })
  expect(await faults('nanjing-finance')).toEqual([])
})

test('what is sent back is booked once too, of a case and of nobody’s money', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('知退'), NOW)
  const step = stepOf(world, reference)
  await step.must(recordReceipt, 'hefei-finance', typed(AMOUNT, 'KN-7'))
  await receives(world, 'hefei', [
    { amountFen: -AMOUNT, bankReference: 'KN-8', text: '退回' },
    { amountFen: 77, bankReference: 'KN-9', text: '不明' },
    { amountFen: -77, bankReference: 'KN-10', text: '退款' },
  ])
  await step.mustSigned(returnAll, 'hefei-finance', 'hefei-reviewer', wholeBack('KN-8'))
  expect(await fatesOf(world, 'KN-8')).toEqual(['known returnAll ownReference'])
  const { id } = await lineOf('KN-9')
  await world.run(returnLine, 'hefei-finance', { line: id, note: '退回汇款人', ...paper('KN-10') }, NOW)
  expect(
    await world.run(decideLineReturn, 'hefei-reviewer', { line: id, decision: 'sign' }, NOW),
  ).toMatchObject({ ok: true })
  expect(await fatesOf(world, 'KN-9', 'KN-10')).toEqual(['sentBack unknownSender', 'sentBack'])
  expect(await faults('hefei-finance')).toEqual([])
})
