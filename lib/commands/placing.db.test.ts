import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { driveTo } from '@/lib/testing/journey'
import { AMOUNT, DAY, hire, mover, NOW, routeOf, stepOf } from '@/lib/testing/money-world'
import { dueByPost, POST_AMOUNT } from '@/lib/testing/post-world'
import { accountOf, camt, fatesOf, imports, receives } from '@/lib/testing/statements'
import { placeStatement } from '@/lib/jobs/place-statement'
import { bankDesk } from '@/lib/queries/bank-desk'
import { matchReceipt } from './match-receipt'
import { placeLines } from './place-lines'
import { startPlacing } from './start-placing'
import { withdrawReceipt } from './withdraw-receipt'

let world: World
beforeAll(async () => {
  world = await makeWorld(['核两笔', '核出错', '核工人', '核先后', '核先后二'].map(mover), DAY)
  await hire(world, 'hefei-leaves', 'hefei', ['finance'])
})
afterAll(() => {
  vi.restoreAllMocks()
  return world.close()
})

const lineOf = (bankReference: string) => world.db.bankLine.findFirstOrThrow({ where: { bankReference } })
const again = () => world.run(placeLines, 'hefei-finance', { again: true }, NOW)
const works = (run: string) => placeStatement(world.db, run, () => NOW, true, 40)
const runOf = (id: string) => world.db.placingRun.findUniqueOrThrow({ where: { id } })
/** Lines of nobody, as an import leaves them. */
async function leavesLines(count: number, text: string): Promise<string> {
  const imported = await imports(
    world,
    'hefei-finance',
    camt(await accountOf(world, 'hefei'), [{ amountFen: 1, bankReference: `${text}-0`, text }]),
  )
  if (imported.kind !== 'imported') throw new Error('not imported')
  const first = await lineOf(`${text}-0`)
  await world.db.bankLine.createMany({
    data: Array.from({ length: count - 1 }, (_, index) => ({
      ...first,
      id: randomUUID(),
      row: index + 2,
      fingerprint: `${text}-${index + 1}`,
      bankReference: `${text}-${index + 1}`,
      amountFen: BigInt(index + 2),
    })),
  })
  return imported.statementId
}

test('a payment in two parts: the second only waits until the first is compared with the table', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('核两笔'), NOW)
  const part = { endToEnd: `${reference}-R1` }
  await receives(world, 'hefei', [
    { ...part, amountFen: AMOUNT - 100, bankReference: 'PL-1' },
    { ...part, amountFen: 100, bankReference: 'PL-2' },
    { ...part, amountFen: 101, bankReference: 'PL-3' },
  ])
  expect(await fatesOf(world, 'PL-1', 'PL-2', 'PL-3')).toEqual([
    'placed recordReceipt endToEnd',
    'suspense',
    'suspense duplicate',
  ])
  expect(await lineOf('PL-2')).toMatchObject({ breakCode: null, waitsFor: 'wrong-state received' })
  await stepOf(world, reference).must(matchReceipt, 'hefei-finance')
  await again()
  expect(await fatesOf(world, 'PL-2')).toEqual(['placed recordReceipt endToEnd'])
  expect(await lineOf('PL-2')).toMatchObject({ waitsFor: null })
  expect(await stepOf(world, reference).must(matchReceipt, 'hefei-finance')).toMatchObject({
    fundsState: 'matched',
  })
})

test('a line the database refuses waits in suspense and says so, and the next is placed', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('核出错'), NOW)
  await world.db.$executeRawUnsafe(`CREATE FUNCTION breaks() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW."bankReference" = 'PL-4' AND NEW."breakCode" = 'unknownSender' THEN RAISE EXCEPTION 'broken'; END IF; RETURN NEW; END $$`)
  await world.db.$executeRawUnsafe(
    `CREATE TRIGGER breaks BEFORE UPDATE ON "BankLine" FOR EACH ROW EXECUTE FUNCTION breaks()`,
  )
  // Until the end: the trigger stays, and later runs look at the line again.
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await receives(world, 'hefei', [
    { amountFen: 5, bankReference: 'PL-4', text: '不明' },
    { amountFen: AMOUNT, bankReference: 'PL-5', endToEnd: `${reference}-R1` },
  ])
  expect(logged).toHaveBeenCalledOnce()
  expect(await fatesOf(world, 'PL-4', 'PL-5')).toEqual(['suspense', 'placed recordReceipt endToEnd'])
  expect(await lineOf('PL-4')).toMatchObject({ waitsFor: 'wrong-state line-broken' })
})

test('the worker goes through all of it, in portions, and nobody has to look on', async () => {
  const statementId = await leavesLines(60, '工')
  const begun = await world.db.placingRun.findFirstOrThrow({ where: { statementId } })
  expect(begun).toMatchObject({ again: false, done: 0, endedAt: null })
  // Asked again it is the same run.
  expect(
    await world.run(startPlacing, 'hefei-finance', { statement: statementId, again: false }, NOW),
  ).toMatchObject({ value: { run: begun.id } })
  await works(begun.id)
  expect(await runOf(begun.id)).toMatchObject({ done: 40, endedAt: null })
  await works(begun.id)
  expect(await runOf(begun.id)).toMatchObject({ done: 60, stoppedBy: null, endedAt: NOW })
  expect(await world.db.bankLine.count({ where: { statementId, status: 'suspense' } })).toBe(60)
  // Again, all of it, not the oldest alone.
  const asked = await world.run(startPlacing, 'hefei-finance', { again: true }, NOW)
  const run = asked.ok ? asked.value.run : ''
  await works(run)
  await works(run)
  const { done, total, endedAt } = await runOf(run)
  expect([done, endedAt]).toEqual([total, NOW])
  expect(total).toBeGreaterThanOrEqual(60)

  // A page at a time, and found by what it says, what is wrong and how much it is.
  const actor = await world.actor('hefei-finance')
  const desk = async (suspense: Parameters<typeof bankDesk>[1]['suspense']) =>
    bankDesk(actor, { statement: null, page: 1, ...(suspense && { suspense }) }, NOW, world.db)
  const whole = await desk(undefined)
  expect(whole?.suspense).toHaveLength(50)
  expect(whole?.suspenseCount).toBe(await world.db.bankLine.count({ where: { status: 'suspense' } }))
  const last = await desk({ page: 2, breakCode: 'unknownSender', text: '工' })
  expect([last?.suspenseCount, last?.suspensePages, last?.suspensePage]).toEqual([60, 2, 2])
  expect(
    (await desk({ page: 1, breakCode: null, text: '0.57' }))?.suspense.map(({ amountFen }) => amountFen),
  ).toEqual([57])
  const waits = await desk({ page: 1, breakCode: 'none', text: 'PL-4' })
  expect(waits?.suspense[0]?.waitsFor).toEqual({ code: 'wrong-state', detail: 'line-broken' })
})

test('a run stops where who asked for it may not any more', async () => {
  await leavesLines(2, '离')
  const asked = await world.run(startPlacing, 'hefei-leaves', { again: true }, NOW)
  await world.db.staff.update({ where: { login: 'hefei-leaves' }, data: { disabledAt: NOW } })
  // Somebody else asked for lines that wait meanwhile: the same run.
  const run = asked.ok ? asked.value.run : ''
  await works(run)
  expect(await runOf(run)).toMatchObject({ stoppedBy: 'not-found', done: 0 })
})

test('what names the order is surer than a number the bank gives twice', async () => {
  const [first, second] = [
    await driveTo(world, 'recordReceipt', routeOf('核先后'), NOW),
    await driveTo(world, 'recordReceipt', routeOf('核先后二'), NOW),
  ]
  const { bankReference } = await world.db.remittanceOrder.findUniqueOrThrow({
    where: { reference: `${first}-R1` },
  })
  await receives(world, 'nanjing', [
    { amountFen: -AMOUNT, bankReference: bankReference ?? '', endToEnd: `${second}-R1` },
  ])
  expect(await lineOf(bankReference ?? '')).toMatchObject({ status: 'known', orderReference: `${second}-R1` })
})

test('an agency by post: its money is known by person and sum before anybody told us, and may be taken back', async () => {
  const reference = await dueByPost(world)
  const { idNumber } = await world.person('吴九江')
  const { name } = await world.db.agency.findUniqueOrThrow({ where: { slug: 'jiujiang' } })
  await receives(world, 'hefei', [
    { amountFen: POST_AMOUNT, bankReference: 'PL-9', name, text: `个账 ${idNumber}` },
  ])
  expect(await fatesOf(world, 'PL-9')).toEqual(['placed recordReceipt person'])
  const receipt = await world.db.receipt.findFirstOrThrow({ where: { bankReference: 'PL-9' } })
  await stepOf(world, reference).mustSigned(withdrawReceipt, 'hefei-finance', 'hefei-reviewer', {
    receipt: receipt.id,
    note: '另一人的款',
  })
  const file = await world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { clocks: { where: { endedAt: null } } },
  })
  expect(file.fundsState).toBe('due')
  expect(file.clocks.map(({ clock }) => clock)).toEqual(expect.arrayContaining(['T1', 'T3']))
  expect(file.clocks.map(({ clock }) => clock)).not.toContain('T4')
})
