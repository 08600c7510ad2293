import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { booksOf } from '@/lib/testing/books'
import { CLEAN, driveTo } from '@/lib/testing/journey'
import { AMOUNT, DAY, mover, NOW, paper, routeOf, stepOf } from '@/lib/testing/money-world'
import { fatesOf, receives } from '@/lib/testing/statements'
import { ledgerProof } from '@/lib/queries/ledger'
import { assignLine } from './assign-line'
import { matchReceipt } from './match-receipt'
import { placeLines } from './place-lines'
import { recordReceipt } from './record-receipt'
import { returnExcess } from './return-excess'
import { withdrawReceipt } from './withdraw-receipt'

let world: World
beforeAll(async () => {
  world = await makeWorld(['取错甲', '取错乙', '取核对', '取两笔', '取多退'].map(mover), DAY)
})
afterAll(() => world.close())

const ON_THE_WAY = { fiscalAccount: -AMOUNT, inTransit: AMOUNT }
const NOTE = { note: '不是本办件的款项' }
const fileOf = (reference: string) =>
  world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: {
      receipts: { orderBy: { recordedAt: 'asc' } },
      clocks: { where: { endedAt: null }, orderBy: { clock: 'asc' } },
      events: { orderBy: { version: 'desc' }, take: 1 },
    },
  })
const receiptId = async (reference: string, bankReference: string) =>
  (await fileOf(reference)).receipts.find((one) => one.bankReference === bankReference)?.id ?? ''
const withdraws = async (reference: string, bankReference: string) =>
  stepOf(world, reference).mustSigned(withdrawReceipt, 'hefei-finance', 'hefei-reviewer', {
    receipt: await receiptId(reference, bankReference),
    ...NOTE,
  })
const faults = async () => {
  const proofs = await Promise.all(
    ['hefei-finance', 'nanjing-finance'].map(async (login) =>
      ledgerProof(await world.actor(login), { reference: null }, NOW, world.db),
    ),
  )
  return proofs.flatMap((proof) => [...(proof?.faults ?? [])])
}

test('money of B placed into case A leaves A as it was and becomes the receipt of B', async () => {
  const a = await driveTo(world, 'recordReceipt', routeOf('取错甲'), NOW)
  const b = await driveTo(world, 'recordReceipt', routeOf('取错乙'), NOW)
  await receives(world, 'hefei', [{ amountFen: AMOUNT, bankReference: 'WR-1', text: `错写 ${a}` }])
  const before = await booksOf(world, a)
  await withdraws(a, 'WR-1')
  const file = await fileOf(a)
  expect(file).toMatchObject({ fundsState: 'remitted', originOwes: false })
  expect(file.receipts.map(({ status }) => status)).toEqual(['withdrawn'])
  expect(file.clocks.map(({ clock }) => clock)).toContain('TW')
  expect(file.clocks.map(({ clock }) => clock)).not.toContain('T4')
  expect(file.events[0]).toMatchObject({ kind: 'withdrawReceipt', reason: NOTE.note })
  const after = await booksOf(world, a)
  expect([after.origin, after.destination]).toEqual([ON_THE_WAY, {}])
  const undone = after.bookings.filter(({ kind }) => kind === 'withdrawReceipt')
  const receipts = before.bookings.filter(({ kind }) => kind === 'recordReceipt')
  expect(undone.map(({ contraOfId }) => contraOfId).toSorted()).toEqual(
    receipts.map(({ id }) => id).toSorted(),
  )
  // Its text still names A: the program does not place it there again.
  await world.run(placeLines, 'hefei-finance', { again: true }, NOW)
  expect(await fatesOf(world, 'WR-1')).toEqual(['suspense wrongPerson'])
  expect(await faults()).toEqual([])
  const { id } = await world.db.bankLine.findFirstOrThrow({ where: { bankReference: 'WR-1' } })
  expect(await world.run(assignLine, 'hefei-finance', { line: id, reference: b }, NOW)).toMatchObject({
    ok: true,
  })
  expect((await fileOf(b)).fundsState).toBe('received')
  expect((await booksOf(world, b)).destination).toEqual({ fiscalAccount: AMOUNT, suspense: -AMOUNT })
  expect(await faults()).toEqual([])
})

test('a matched receipt is unmatched with it; who may sign', async () => {
  const reference = await driveTo(world, 'credit', { ...CLEAN, name: '取核对' }, NOW)
  const step = stepOf(world, reference)
  const { receipts } = await fileOf(reference)
  const words = { receipt: receipts[0]?.id ?? '', ...NOTE }
  expect(await step.take(withdrawReceipt, 'nanjing-finance', words)).toMatchObject({
    refusal: { code: 'wrong-side' },
  })
  expect(await step.take(withdrawReceipt, 'hefei-clerk', words)).toMatchObject({
    refusal: { code: 'wrong-role' },
  })
  await step.must(withdrawReceipt, 'hefei-finance', words)
  expect((await fileOf(reference)).fundsState).toBe('matched')
  expect(await step.take(withdrawReceipt, 'hefei-finance', { countersign: true })).toMatchObject({
    refusal: { code: 'own-work' },
  })
  await step.must(withdrawReceipt, 'hefei-reviewer', { countersign: true })
  expect(await fileOf(reference)).toMatchObject({ fundsState: 'remitted', matchedById: null })
  const { origin, destination } = await booksOf(world, reference)
  expect([origin, destination]).toEqual([ON_THE_WAY, {}])
  expect(await faults()).toEqual([])
})

test('with another receipt left, the money is compared with the table again', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('取两笔'), NOW)
  const step = stepOf(world, reference)
  const part = (amountFen: number, bankReference: string) => ({ amountFen, bankReference, receivedOn: DAY })
  await step.must(recordReceipt, 'hefei-finance', part(AMOUNT - 100, 'WR-2'))
  await step.must(matchReceipt, 'hefei-finance')
  await step.must(recordReceipt, 'hefei-finance', part(150, 'WR-3'))
  await withdraws(reference, 'WR-3')
  expect(await fileOf(reference)).toMatchObject({ fundsState: 'mismatched', originOwes: true })
  expect((await booksOf(world, reference)).destination).toEqual({
    fiscalAccount: AMOUNT - 100,
    suspense: 100 - AMOUNT,
  })
  // The same payment, entered again as the bank has it.
  await step.must(recordReceipt, 'hefei-finance', part(100, 'WR-3'))
  expect(await step.must(matchReceipt, 'hefei-finance')).toMatchObject({ fundsState: 'matched' })
  expect(await faults()).toEqual([])
})

test('what went back in part is not withdrawn, and PostgreSQL keeps what was', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('取多退'), NOW)
  const step = stepOf(world, reference)
  await step.must(recordReceipt, 'hefei-finance', {
    amountFen: AMOUNT + 9,
    bankReference: 'WR-4',
    receivedOn: DAY,
  })
  await step.must(matchReceipt, 'hefei-finance')
  await step.mustSigned(returnExcess, 'hefei-finance', 'hefei-reviewer', paper('WR-5'))
  const words = { receipt: await receiptId(reference, 'WR-4'), ...NOTE }
  expect(await step.take(withdrawReceipt, 'hefei-finance', words)).toMatchObject({
    refusal: { detail: 'excess-returned' },
  })
  const gone = await world.db.receipt.findFirstOrThrow({ where: { status: 'withdrawn' } })
  await expect(
    world.db.receipt.update({ where: { id: gone.id }, data: { status: 'received' } }),
  ).rejects.toThrow('taken back once')
  const line = await world.db.bankLine.findFirstOrThrow({ where: { status: 'placed' } })
  for (const data of [{ status: 'suspense', transferId: null, placedAs: null }, { round: 7 }])
    await expect(world.db.bankLine.update({ where: { id: line.id }, data })).rejects.toThrow(
      'as the bank said it',
    )
})
