import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { booksOf } from '@/lib/testing/books'
import { driveTo } from '@/lib/testing/journey'
import { AMOUNT, DAY, hire, mover, NOW, routeOf } from '@/lib/testing/money-world'
import { fatesOf, receives } from '@/lib/testing/statements'
import { ledgerProof } from '@/lib/queries/ledger'
import { assignLine } from './assign-line'
import { askOtherBusiness, decideLineReturn } from './return-line'

let world: World
beforeAll(async () => {
  world = await makeWorld(['他扣费'].map(mover), DAY)
  await hire(world, 'hefei-all', 'hefei', ['finance', 'reviewer'])
})
afterAll(() => world.close())

const lineOf = (bankReference: string) => world.db.bankLine.findFirstOrThrow({ where: { bankReference } })
const proofOf = async (login: string) =>
  ledgerProof(await world.actor(login), { reference: null }, NOW, world.db)

test('interest and fees leave suspense with two signatures, and with a note', async () => {
  await receives(world, 'hefei', [
    { amountFen: 1_234, bankReference: 'OB-1', text: '结息' },
    { amountFen: -50, bankReference: 'OB-2', text: '手续费' },
  ])
  for (const bankReference of ['OB-1', 'OB-2']) {
    const line = (await lineOf(bankReference)).id
    expect(await world.run(askOtherBusiness, 'hefei-all', { line, note: '三季度结息' }, NOW)).toMatchObject({
      ok: true,
    })
    expect(await world.run(decideLineReturn, 'hefei-all', { line, decision: 'sign' }, NOW)).toMatchObject({
      refusal: { code: 'own-work' },
    })
    expect(
      await world.run(decideLineReturn, 'hefei-reviewer', { line, decision: 'sign' }, NOW),
    ).toMatchObject({ ok: true })
  }
  expect(await fatesOf(world, 'OB-1', 'OB-2')).toEqual([
    'otherBusiness unknownSender',
    'otherBusiness unknownSender',
  ])
  const proof = await proofOf('hefei-finance')
  expect(proof).toMatchObject({ balances: true, faults: [] })
  expect(proof?.agencies[0]?.accounts).toMatchObject({
    fiscalAccount: 1_184,
    suspense: 0,
    otherBusiness: -1_184,
  })
  const booking = await world.db.ledgerBooking.findFirstOrThrow({ where: { kind: 'otherBusiness' } })
  expect(booking.note).toBe('三季度结息')
})

test('a payment that came back less a fee: by hand, with the fee named to the fen', async () => {
  const reference = await driveTo(world, 'recordYears', routeOf('他扣费'), NOW)
  await receives(world, 'nanjing', [
    { amountFen: AMOUNT - 500, bankReference: 'OB-3', endToEnd: `${reference}-R1`, returnCode: 'AC04' },
  ])
  expect(await fatesOf(world, 'OB-3')).toEqual(['suspense short'])
  const line = (await lineOf('OB-3')).id
  const assigns = (fee: object) => world.run(assignLine, 'nanjing-finance', { line, reference, ...fee }, NOW)
  expect(await assigns({})).toMatchObject({ refusal: { detail: 'short' } })
  expect(await assigns({ feeFen: 501 })).toMatchObject({ refusal: { detail: 'over' } })
  expect(await assigns({ feeFen: 500 })).toMatchObject({ ok: true })
  expect(await fatesOf(world, 'OB-3')).toEqual(['placed reportReturned byHand'])
  expect((await booksOf(world, reference)).origin).toEqual({})
  const proof = await proofOf('nanjing-finance')
  expect(proof).toMatchObject({ balances: true, faults: [] })
  expect(proof?.agencies[0]?.accounts).toMatchObject({ fiscalAccount: -500, otherBusiness: 500, suspense: 0 })
})
