import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { driveTo } from '@/lib/testing/journey'
import { AMOUNT, DAY, mover, NOW, paper, routeOf } from '@/lib/testing/money-world'
import { fatesOf, receives } from '@/lib/testing/statements'
import { assignLine } from './assign-line'
import { placeLines } from './place-lines'
import { decideLineReturn, returnLine } from './return-line'

const NAMES = ['重归多', '重归款', '重手记', '重付款', '王伟', '王伟明']

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
    'sentBack unknownSender',
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
