import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { booksOf } from '@/lib/testing/books'
import { CLEAN, driveTo } from '@/lib/testing/journey'
import { AMOUNT, DAY, hire, mover, NOW, paper, routeOf, stepOf } from '@/lib/testing/money-world'
import { accountOf, camt, fatesOf, imports, receives } from '@/lib/testing/statements'
import { assignLine } from './assign-line'
import { confirmRemitted } from './confirm-remitted'
import { credit } from './credit'
import { importStatement } from './import-statement'
import { matchReceipt } from './match-receipt'
import { placeLines } from './place-lines'
import { recordReceipt } from './record-receipt'
import { recordYears } from './record-years'
import { decideLineReturn, returnLine } from './return-line'

const NAMES = [
  '单编号',
  '单退汇',
  '单姓名',
  '单短款',
  '单手记',
  '单早到',
  '单归入',
  '单错人',
  '单抢先',
  '单重复',
]

let world: World
beforeAll(async () => {
  world = await makeWorld(NAMES.map(mover), DAY)
  await hire(world, 'hefei-finance2', 'hefei', ['finance'])
  await hire(world, 'hefei-all', 'hefei', ['finance', 'reviewer'])
})
afterAll(() => world.close())

const stateOf = async (reference: string) =>
  (await world.db.transfer.findUniqueOrThrow({ where: { reference } })).fundsState
const lineOf = (bankReference: string) => world.db.bankLine.findFirstOrThrow({ where: { bankReference } })
const suspenseOf = async (slug: string) => {
  const { id } = await world.db.agency.findUniqueOrThrow({ where: { slug } })
  const { _sum } = await world.db.ledgerEntry.aggregate({
    where: { agencyId: id, account: 'suspense' },
    _sum: { amountFen: true },
  })
  return Number(_sum.amountFen ?? 0n)
}

test('paid, arrived and credited by two statements: nobody types a bank reference', async () => {
  const reference = await driveTo(world, 'confirmRemitted', routeOf('单编号'), NOW)
  const order = `${reference}-R1`
  await receives(world, 'nanjing', [{ amountFen: -AMOUNT, bankReference: 'SN-1', endToEnd: order }])
  expect(await stateOf(reference)).toBe('remitted')
  await receives(world, 'hefei', [
    { amountFen: AMOUNT, bankReference: 'SH-1', text: `转移 ${reference} 资金` },
  ])
  expect(await stateOf(reference)).toBe('received')
  expect(await fatesOf(world, 'SN-1', 'SH-1')).toEqual([
    'placed confirmRemitted endToEnd',
    'placed recordReceipt ownReference',
  ])
  const step = stepOf(world, reference)
  await step.must(recordYears, 'hefei-clerk')
  await step.must(matchReceipt, 'hefei-finance')
  await step.must(credit, 'hefei-reviewer')
  expect(await booksOf(world, reference)).toMatchObject({
    origin: { fiscalAccount: -AMOUNT, personalAccounts: AMOUNT },
    destination: { fiscalAccount: AMOUNT, personalAccounts: -AMOUNT },
  })
})

test('退汇 in the statement reopens the order with the bank’s reason', async () => {
  const reference = await driveTo(world, 'recordYears', routeOf('单退汇'), NOW)
  await receives(world, 'nanjing', [
    { amountFen: AMOUNT, bankReference: 'SN-2', endToEnd: `${reference}-R1`, returnCode: 'AC04' },
  ])
  expect(await stateOf(reference)).toBe('due')
  const order = await world.db.remittanceOrder.findUniqueOrThrow({ where: { reference: `${reference}-R1` } })
  expect(order).toMatchObject({ status: 'returned', returnReason: 'accountClosed' })
  expect(await booksOf(world, reference)).toMatchObject({ origin: {}, destination: {} })
  expect(await fatesOf(world, 'SN-2')).toEqual(['placed reportReturned endToEnd'])
})

test('without a reference: the person and the sum from the agency that owes it', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('单姓名'), NOW)
  const { idNumber } = await world.person('单姓名')
  const { payeeAccountName } = await world.db.agency.findUniqueOrThrow({ where: { slug: 'nanjing' } })
  const said = { amountFen: AMOUNT, text: `个账转移 ${idNumber}` }
  await receives(world, 'hefei', [
    { ...said, bankReference: 'SH-3a', name: '别的单位' },
    { ...said, bankReference: 'SH-3b', name: payeeAccountName ?? '' },
  ])
  expect(await fatesOf(world, 'SH-3a', 'SH-3b')).toEqual([
    'suspense unknownSender',
    'placed recordReceipt person',
  ])
  expect(await stateOf(reference)).toBe('received')
  expect((await lineOf('SH-3b')).text).not.toContain(idNumber)
})

test('a sum that differs arrives all the same, and is compared with the table', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('单短款'), NOW)
  await receives(world, 'hefei', [
    { amountFen: AMOUNT - 100, bankReference: 'SH-4', endToEnd: `${reference}-R1` },
  ])
  const step = stepOf(world, reference)
  expect(await step.must(matchReceipt, 'hefei-finance')).toMatchObject({ fundsState: 'mismatched' })
})

test('what was typed before the statement came is not counted again', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('单手记'), NOW)
  const step = stepOf(world, reference)
  await step.must(recordReceipt, 'hefei-finance', {
    amountFen: AMOUNT,
    bankReference: 'typed wrongly',
    receivedOn: DAY,
  })
  await receives(world, 'hefei', [
    { amountFen: AMOUNT, bankReference: 'SH-5', endToEnd: `${reference}-R1` },
    { amountFen: AMOUNT, bankReference: 'SH-5b', endToEnd: `${reference}-R1` },
  ])
  expect(await fatesOf(world, 'SH-5', 'SH-5b')).toEqual([
    'known recordReceipt endToEnd',
    'suspense duplicate',
  ])
  const typed = await world.db.remittanceOrder.findUniqueOrThrow({ where: { reference: `${reference}-R1` } })
  await receives(world, 'nanjing', [{ amountFen: -AMOUNT, bankReference: typed.bankReference ?? '' }])
  expect(await fatesOf(world, typed.bankReference ?? '')).toEqual(['known confirmRemitted ownReference'])
  expect((await booksOf(world, reference)).destination).toEqual({ fiscalAccount: AMOUNT, suspense: -AMOUNT })
})

test('money that is here before its payment is recorded waits, and is placed when asked again', async () => {
  const reference = await driveTo(world, 'confirmRemitted', routeOf('单早到'), NOW)
  const before = await suspenseOf('hefei')
  await receives(world, 'hefei', [{ amountFen: AMOUNT, bankReference: 'SH-6', text: reference }])
  expect(await fatesOf(world, 'SH-6')).toEqual(['suspense'])
  expect(await suspenseOf('hefei')).toBe(before - AMOUNT)
  await stepOf(world, reference).must(confirmRemitted, 'nanjing-finance', paper('SN-6'))
  await world.run(placeLines, 'hefei-finance', { again: true }, NOW)
  expect(await fatesOf(world, 'SH-6')).toEqual(['placed recordReceipt ownReference'])
  // Out of suspense by its contra booking, and in again as the receipt of the case.
  expect(await suspenseOf('hefei')).toBe(before - AMOUNT)
  const { id } = await lineOf('SH-6')
  const bookings = await world.db.ledgerBooking.findMany({
    where: { bankLineId: id },
    orderBy: { kind: 'asc' },
  })
  expect(bookings.map(({ kind }) => kind)).toEqual(['bankLine', 'explained'])
  expect(bookings[1]?.contraOfId).toBe(bookings[0]?.id)
})

test('a person places a line; two at once place it once', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('单归入'), NOW)
  await receives(world, 'hefei', [{ amountFen: AMOUNT, bankReference: 'SH-7', text: '医保款' }])
  const { id } = await lineOf('SH-7')
  expect(await world.run(assignLine, 'hangzhou-finance', { line: id, reference }, NOW)).toEqual({
    ok: false,
    refusal: { code: 'not-found' },
  })
  expect(await world.run(assignLine, 'hefei-clerk', { line: id, reference }, NOW)).toMatchObject({
    refusal: { code: 'wrong-role' },
  })
  expect(
    await world.run(assignLine, 'hefei-finance', { line: id, reference: '340100-2026-999999' }, NOW),
  ).toMatchObject({ refusal: { detail: 'unknown-case' } })
  const answers = await Promise.all(
    ['hefei-finance', 'hefei-finance2'].map((login) =>
      world.run(assignLine, login, { line: id, reference }, NOW),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))).toEqual(['changed-meanwhile'])
  expect(await fatesOf(world, 'SH-7')).toEqual(['placed recordReceipt byHand'])
  expect(await stateOf(reference)).toBe('received')
})

test('a payment that names one case and another person waits for somebody to look', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('单错人'), NOW)
  const { idNumber } = await world.person('单编号')
  await receives(world, 'hefei', [
    { amountFen: AMOUNT, bankReference: 'SH-8', text: `${reference} ${idNumber}` },
  ])
  expect(await fatesOf(world, 'SH-8')).toEqual(['suspense wrongPerson'])
})

describe('sending back what nobody knows', () => {
  test('two signatures by two people; the line of the payment back is recognised', async () => {
    const before = await suspenseOf('hefei')
    await receives(world, 'hefei', [{ amountFen: 12_345, bankReference: 'SH-9', text: '误汇' }])
    const { id } = await lineOf('SH-9')
    const words = { line: id, note: '查无此办件', ...paper('SB-9') }
    expect(await world.run(returnLine, 'hefei-all', words, NOW)).toMatchObject({ ok: true })
    const decide = (login: string, decision: 'sign' | 'decline') =>
      world.run(decideLineReturn, login, { line: id, decision }, NOW)
    expect(await decide('hefei-all', 'sign')).toMatchObject({ refusal: { code: 'own-work' } })
    expect(await decide('hefei-finance', 'sign')).toMatchObject({ refusal: { code: 'wrong-role' } })
    // Meanwhile nobody places it.
    expect(await world.run(assignLine, 'hefei-finance', { line: id, reference: 'x' }, NOW)).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    })
    expect(await decide('hefei-reviewer', 'decline')).toMatchObject({ ok: true })
    expect(await decide('hefei-reviewer', 'sign')).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
    await world.run(returnLine, 'hefei-finance', words, NOW)
    expect(await suspenseOf('hefei')).toBe(before - 12_345)
    expect(await decide('hefei-reviewer', 'sign')).toMatchObject({ ok: true })
    expect(await suspenseOf('hefei')).toBe(before)
    await receives(world, 'hefei', [{ amountFen: -12_345, bankReference: 'SB-9' }])
    expect(await fatesOf(world, 'SH-9', 'SB-9')).toEqual(['sentBack unknownSender', 'sentBack'])
    expect(await suspenseOf('hefei')).toBe(before)
  })
})

describe('importing', () => {
  test('the same file twice changes nothing; the same line in another file counts once', async () => {
    const account = await accountOf(world, 'hefei')
    const one = { amountFen: 700, bankReference: 'SH-20' }
    const first = await imports(world, 'hefei-finance', camt(account, [one]))
    expect(first).toMatchObject({ kind: 'imported', lines: 1, repeated: 0 })
    expect(await imports(world, 'hefei-finance2', camt(account, [one]))).toMatchObject({ kind: 'known' })
    const more = camt(account, [one, { amountFen: 800, bankReference: 'SH-21' }])
    const both = await Promise.all([
      imports(world, 'hefei-finance', more),
      imports(world, 'hefei-finance2', more),
    ])
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['imported', 'known'])
    expect(both.find(({ kind }) => kind === 'imported')).toMatchObject({ lines: 2, repeated: 1 })
    expect(await world.db.bankLine.count({ where: { bankReference: { in: ['SH-20', 'SH-21'] } } })).toBe(2)
  })

  test('a bad row leaves nothing behind; another account, another role, another agency', async () => {
    const before = await world.db.bankLine.count()
    const account = await accountOf(world, 'hefei')
    const bad = camt(account, [
      { amountFen: 700, bankReference: 'SH-30' },
      { amountFen: 700, bankReference: 'SH-31', day: '2026-02-30' },
    ])
    expect(await imports(world, 'hefei-finance', bad)).toEqual({
      kind: 'faulty',
      faults: [{ code: 'date', row: 2 }],
    })
    const file = new File([camt('1', [{ amountFen: 700, bankReference: 'SH-32' }])], 'x')
    const table = new File([`账号：934010000000000009\n日期,流水号,收入,支出\n${DAY},SH-32,7.00,\n`], 'x')
    for (const other of [file, table])
      expect(await world.run(importStatement, 'hefei-finance', { file: other }, NOW)).toMatchObject({
        refusal: { detail: 'other-account' },
      })
    expect(await world.run(importStatement, 'hefei-clerk', { file }, NOW)).toMatchObject({
      refusal: { code: 'wrong-role' },
    })
    expect(await world.db.bankLine.count()).toBe(before)
  })

  test('what the columns of a bank mean is said once', async () => {
    const table = (reference: string) => `过账日,我行单号,进账,出账\n${DAY},${reference},5.00,\n`
    expect(await imports(world, 'hefei-finance', table('SH-40'))).toMatchObject({ kind: 'faulty' })
    const columns = { bookedOn: '过账日', bankReference: '我行单号', in: '进账', out: '出账' }
    expect(await imports(world, 'hefei-finance', table('SH-40'), columns)).toMatchObject({ kind: 'imported' })
    expect(await imports(world, 'hefei-finance2', table('SH-41'))).toMatchObject({ kind: 'imported' })
    expect(await imports(world, 'nanjing-finance', table('SH-42'))).toMatchObject({ kind: 'faulty' })
  })

  test('two people work through one statement at once: every line once', async () => {
    const references = await Promise.all(
      ['单抢先', '单重复'].map((name) => driveTo(world, 'recordReceipt', { ...CLEAN, name }, NOW)),
    )
    const account = await accountOf(world, 'hefei')
    const lines = references.map((text, index) => ({
      amountFen: AMOUNT,
      bankReference: `SH-5${index}`,
      text,
    }))
    const imported = await imports(world, 'hefei-finance', camt(account, lines))
    if (imported.kind !== 'imported') throw new Error(imported.kind)
    const input = { statement: imported.statementId, again: false }
    await Promise.all(
      ['hefei-finance', 'hefei-finance2'].map((login) => world.run(placeLines, login, input, NOW)),
    )
    for (const reference of references)
      expect((await booksOf(world, reference)).destination).toEqual({
        fiscalAccount: AMOUNT,
        suspense: -AMOUNT,
      })
  })

  test('PostgreSQL keeps what the bank said', async () => {
    const { id } = await lineOf('SH-20')
    await expect(world.db.bankLine.update({ where: { id }, data: { amountFen: 1 } })).rejects.toThrow()
    await expect(world.db.bankLine.delete({ where: { id } })).rejects.toThrow()
    const placed = await lineOf('SH-1')
    await expect(
      world.db.bankLine.update({ where: { id: placed.id }, data: { status: 'new' } }),
    ).rejects.toThrow()
  })
})
