import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockAgency } from '@/lib/db/bank-lines'
import { daysOfMoney, proofFaults } from '@/lib/db/ledger-proof'
import { addDays, localDate } from '@/lib/domain/calendar/local-date'
import { makeWorld, type World } from '@/lib/testing/builders'
import { driveTo } from '@/lib/testing/journey'
import { AMOUNT, DAY, mover, NOW, routeOf, stepOf } from '@/lib/testing/money-world'
import { accountOf, camt, fatesOf, imports, receives } from '@/lib/testing/statements'
import { placeLines } from './place-lines'
import { recordReceipt } from './record-receipt'
import { releaseLine } from './release-line'

/** A day before the statement's own. */
const EARLIER = addDays(localDate(DAY), -1)

let world: World
beforeAll(async () => {
  world = await makeWorld(['导入一', '导入二', '导入三', '导入四', '导入五'].map(mover), DAY)
})
afterAll(() => world.close())

test('while an import is under way, cases of the agency go on; a second import waits', async () => {
  const { id } = await world.db.agency.findUniqueOrThrow({ where: { slug: 'hefei' } })
  const file = camt(await accountOf(world, 'hefei'), [{ amountFen: 1, bankReference: 'SI-1' }])
  let second: Promise<unknown> = Promise.resolve()
  let isThrough = false
  await world.db.$transaction(
    async (tx) => {
      await lockAgency(tx, id)
      second = imports(world, 'hefei-finance', file).then(() => (isThrough = true))
      await driveTo(world, 'accept', routeOf('导入一'), NOW)
      expect(isThrough).toBe(false)
    },
    { timeout: 20_000 },
  )
  await second
  expect(isThrough).toBe(true)
})

describe('the same payment in camt and in a table', () => {
  const table = (...rows: string[]) => ['日期,流水号,收入,支出,对方账号', ...rows].join('\n')
  const bank = async () => {
    const { id } = await world.db.agency.findUniqueOrThrow({ where: { slug: 'nanjing' } })
    const [day] = await daysOfMoney(world.db, id, localDate(DAY))
    return { inFen: day?.bank?.inFen, faults: await proofFaults(world.db, [id]) }
  }

  test('counts once: the second is kept aside, neither placed nor booked', async () => {
    await receives(world, 'nanjing', [
      { amountFen: 700, bankReference: 'nj-0001/1' },
      { amountFen: 700, bankReference: 'nj-0001/2' },
    ])
    expect(await bank()).toEqual({ inFen: 1_400, faults: [] })
    // Three alike in the table: two of them are the two of camt, the third is another payment.
    const rows = ['1', '2', '3'].map((account) => `${DAY},NJ0001,7.00,,${account}`)
    const imported = await imports(world, 'nanjing-finance', table(...rows))
    if (imported.kind !== 'imported') throw new Error(imported.kind)
    const lines = await world.db.bankLine.findMany({
      where: { statementId: imported.statementId },
      orderBy: { row: 'asc' },
    })
    expect(lines.map(({ status }) => status)).toEqual(['double', 'double', 'new'])
    expect(new Set(lines.map(({ doubleOfId }) => doubleOfId)).size).toBe(3)
    const place = { statement: imported.statementId, again: false }
    await world.run(placeLines, 'nanjing-finance', place, NOW)
    expect(await bank()).toEqual({ inFen: 2_100, faults: [] })
  })

  test('what is no repetition is released, by finance and once', async () => {
    const line = await world.db.bankLine.findFirstOrThrow({ where: { status: 'double' } })
    const run = (login: string) => world.run(releaseLine, login, { line: line.id }, NOW)
    expect(await run('nanjing-clerk')).toMatchObject({ refusal: { code: 'wrong-role' } })
    expect(await run('hefei-finance')).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await run('nanjing-finance')).toMatchObject({ ok: true })
    expect(await run('nanjing-finance')).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
    await world.run(placeLines, 'nanjing-finance', { statement: line.statementId, again: false }, NOW)
    expect(await world.db.bankLine.findUnique({ where: { id: line.id } })).toMatchObject({
      status: 'suspense',
    })
    expect(await bank()).toEqual({ inFen: 2_800, faults: [] })
  })

  test('PostgreSQL makes no line double later, and releases none without a name', async () => {
    const [double, other] = await Promise.all(
      ['double', 'suspense'].map((status) => world.db.bankLine.findFirstOrThrow({ where: { status } })),
    )
    const write = (id = '', data: object) => world.db.bankLine.update({ where: { id }, data })
    await expect(write(double?.id, { status: 'new' })).rejects.toThrow()
    await expect(
      write(double?.id, { status: 'suspense', releasedById: double?.id, releasedAt: NOW }),
    ).rejects.toThrow()
    await expect(write(other?.id, { status: 'double' })).rejects.toThrow()
  })

  test('two tables of one format are compared by the whole line, as before', async () => {
    const row = `${DAY},NJ0009,9.00,,5`
    await imports(world, 'nanjing-finance', table(row))
    await imports(world, 'nanjing-finance', table(row, `${DAY},NJ0009,9.00,,6`))
    expect(await fatesOf(world, 'NJ0009')).toEqual(['new'])
    expect(await world.db.bankLine.count({ where: { bankReference: 'NJ0009' } })).toBe(2)
  })
})

test('a text that names the person of the case among others is not another person’s', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('导入二'), NOW)
  const [own, other] = await Promise.all(
    ['导入二', '导入三', '导入四', '导入五'].map((name) => world.person(name)),
  )
  const text = `${reference} 经办 ${other?.idNumber} 参保人 ${own?.idNumber} 流水 932010000000000001`
  await receives(world, 'hefei', [{ amountFen: AMOUNT, bankReference: 'SI-6', text }])
  expect(await fatesOf(world, 'SI-6')).toEqual(['placed recordReceipt ownReference'])
})

test('a bank that counts anew every day: one reference on two days is two payments', async () => {
  const [first, second] = await Promise.all(
    ['导入四', '导入五'].map((name) => driveTo(world, 'recordReceipt', routeOf(name), NOW)),
  )
  await receives(world, 'hefei', [{ amountFen: AMOUNT, bankReference: '000001', text: first ?? '' }])
  await receives(world, 'hefei', [
    { amountFen: AMOUNT - 1, bankReference: '000001', text: second ?? '', day: EARLIER },
  ])
  const lines = await world.db.bankLine.findMany({ where: { bankReference: '000001' } })
  expect(lines.map(({ status, placedAs }) => `${status} ${placedAs}`)).toEqual([
    'placed recordReceipt',
    'placed recordReceipt',
  ])
  expect(await world.db.receipt.count({ where: { bankReference: '000001' } })).toBe(2)
})

test('a receipt typed with another day is the line of its reference and sum, not a second one', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('导入三'), NOW)
  const typed = { amountFen: AMOUNT, bankReference: '000002', receivedOn: EARLIER }
  await stepOf(world, reference).must(recordReceipt, 'hefei-finance', typed)
  await receives(world, 'hefei', [{ amountFen: AMOUNT, bankReference: '000002', text: '医保款' }])
  expect(await fatesOf(world, '000002')).toEqual(['known recordReceipt ownReference'])
})

test('a day without bookings is imported too', async () => {
  const text = camt(await accountOf(world, 'hefei'), []).replace(
    '<Acct>',
    '<FrToDt><FrDtTm>2026-10-03T00:00:00</FrDtTm><ToDtTm>2026-10-03T23:59:59</ToDtTm></FrToDt><Acct>',
  )
  expect(await imports(world, 'hefei-finance', text)).toMatchObject({ kind: 'imported', lines: 0 })
})
