import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { booksOf } from '@/lib/testing/books'
import { CLEAN, driveTo } from '@/lib/testing/journey'
import {
  advancedMover,
  AMOUNT,
  DAY,
  employeeToResident,
  hire,
  mover,
  NOW,
  paper,
  routeOf,
  stepOf,
  wholeBack,
} from '@/lib/testing/money-world'
import { remittedByPost } from '@/lib/testing/post-world'
import { advance } from './advance'
import { approveRemittance } from './approve-remittance'
import { closeWithoutReply } from './close-without-reply'
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
import { recordReturnArrival } from './record-return-arrival'
import { returnAll } from './return-all'
import { returnExcess } from './return-excess'
import { unmatch } from './unmatch'

let world: World
beforeAll(async () => {
  const names = ['账清楚', '账退汇', '账多款', '账短款', '账取消', '账全退', '账争先', '账邮寄', '账空白']
  world = await makeWorld([...names.map(mover), advancedMover('账先行'), employeeToResident('账本人')], DAY)
  await hire(world, 'nanjing-finance2', 'nanjing', ['finance'])
})
afterAll(() => world.close())

const receipt = (amountFen: number, bankReference: string) => ({ amountFen, bankReference, receivedOn: DAY })

test('a clean case: each step that moves money is posted once, on the side whose money it is', async () => {
  const reference = await driveTo(world, 'confirmRemitted', routeOf('账清楚'), NOW)
  expect((await booksOf(world, reference)).kinds).toEqual([])
  const step = stepOf(world, reference)
  await step.must(confirmRemitted, 'nanjing-finance', paper('NJ-L1'))
  expect(await booksOf(world, reference)).toMatchObject({
    origin: { fiscalAccount: -AMOUNT, inTransit: AMOUNT },
    destination: {},
  })
  await step.must(recordReceipt, 'hefei-finance', receipt(AMOUNT, 'HF-L1'))
  expect(await booksOf(world, reference)).toMatchObject({
    origin: { fiscalAccount: -AMOUNT, personalAccounts: AMOUNT },
    destination: { fiscalAccount: AMOUNT, suspense: -AMOUNT },
  })
  await step.must(recordYears, 'hefei-clerk')
  await step.must(matchReceipt, 'hefei-finance')
  await step.must(credit, 'hefei-reviewer')
  const books = await booksOf(world, reference)
  expect(books).toMatchObject({
    origin: { fiscalAccount: -AMOUNT, personalAccounts: AMOUNT },
    destination: { fiscalAccount: AMOUNT, personalAccounts: -AMOUNT },
  })
  expect(books.kinds.toSorted()).toEqual([
    'destination credit',
    'destination matchReceipt',
    'destination recordReceipt',
    'origin confirmRemitted',
    'origin recordReceipt',
  ])
  const paid = books.bookings.find(({ kind }) => kind === 'confirmRemitted')
  expect(paid).toMatchObject({ bankReference: 'NJ-L1', byId: (await world.actor('nanjing-finance')).staffId })
})

test('returned by the bank and paid again: three payments, two returns, one credit', async () => {
  const reference = await driveTo(world, 'prepareRemittance', routeOf('账退汇'), NOW)
  const step = stepOf(world, reference)
  for (const attempt of [1, 2, 3]) {
    await step.must(prepareRemittance, 'nanjing-finance')
    await step.must(approveRemittance, 'nanjing-reviewer')
    await step.must(confirmRemitted, 'nanjing-finance', paper(`NJ-LT${attempt}`))
    if (attempt === 3) break
    await step.must(reportReturned, 'nanjing-finance', { reason: 'accountNotFound', returnedOn: DAY })
    expect(await booksOf(world, reference)).toMatchObject({ origin: {}, destination: {} })
  }
  const { kinds, origin } = await booksOf(world, reference)
  expect(kinds.filter((kind) => kind === 'origin confirmRemitted')).toHaveLength(3)
  expect(kinds.filter((kind) => kind === 'origin reportReturned')).toHaveLength(2)
  expect(origin).toEqual({ fiscalAccount: -AMOUNT, inTransit: AMOUNT })
})

test('nine fen too many go back and belong to nobody at the origin', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('账多款'), NOW)
  const step = stepOf(world, reference)
  await step.must(recordReceipt, 'hefei-finance', receipt(AMOUNT + 9, 'HF-LU1'))
  await step.must(matchReceipt, 'hefei-finance')
  expect((await booksOf(world, reference)).destination).toEqual({
    fiscalAccount: AMOUNT + 9,
    suspense: -AMOUNT - 9,
  })
  await step.mustSigned(returnExcess, 'hefei-finance', 'hefei-reviewer', paper('HF-LU2'))
  expect(await booksOf(world, reference)).toMatchObject({
    origin: { fiscalAccount: -AMOUNT, personalAccounts: AMOUNT, inTransit: 9, clearing: -9 },
    destination: { fiscalAccount: AMOUNT, suspense: -AMOUNT },
  })
})

test('one yuan too few stays on its way; paid again and credited, it is a claim on the bank', async () => {
  const reference = await driveTo(world, 'recordReceipt', routeOf('账短款'), NOW)
  const step = stepOf(world, reference)
  await step.must(recordReceipt, 'hefei-finance', receipt(AMOUNT - 100, 'HF-LV1'))
  await step.must(matchReceipt, 'hefei-finance')
  expect((await booksOf(world, reference)).origin).toMatchObject({ inTransit: 100 })
  await step.mustSigned(payDifference, 'nanjing-finance', 'nanjing-reviewer', paper('NJ-LV2'))
  await step.must(recordReceipt, 'hefei-finance', receipt(100, 'HF-LV2'))
  await step.must(matchReceipt, 'hefei-finance')
  await step.must(credit, 'hefei-reviewer')
  expect(await booksOf(world, reference)).toMatchObject({
    origin: { fiscalAccount: -AMOUNT - 100, personalAccounts: AMOUNT, clearing: 100 },
    destination: { fiscalAccount: AMOUNT, personalAccounts: -AMOUNT },
  })
})

test('unmatch is a contra booking that names what it undoes; matching again posts anew', async () => {
  const reference = await driveTo(world, 'credit', { ...CLEAN, name: '账取消' }, NOW)
  const step = stepOf(world, reference)
  await step.mustSigned(unmatch, 'hefei-finance', 'hefei-reviewer', { note: 'wrong line' })
  const { bookings, destination } = await booksOf(world, reference)
  expect(destination).toEqual({ fiscalAccount: AMOUNT, suspense: -AMOUNT })
  const matched = bookings.find(({ kind }) => kind === 'matchReceipt')
  const undone = bookings.find(({ kind }) => kind === 'unmatch')
  expect(undone?.contraOfId).toBe(matched?.id)
  const amounts = (entries: readonly { account: string; amountFen: bigint }[] = []) =>
    entries.map(({ account, amountFen }) => `${account} ${amountFen}`).toSorted()
  expect(amounts(undone?.entries)).toEqual(
    amounts(matched?.entries.map((one) => ({ ...one, amountFen: -one.amountFen }))),
  )
  await step.must(matchReceipt, 'hefei-finance')
  expect((await booksOf(world, reference)).destination).toEqual({
    fiscalAccount: AMOUNT,
    clearing: -AMOUNT,
  })
})

test('sent back in full, the books of both sides are as before the case', async () => {
  const reference = await driveTo(world, 'matchReceipt', { ...CLEAN, name: '账全退' }, NOW)
  const step = stepOf(world, reference)
  await step.mustSigned(returnAll, 'hefei-finance', 'hefei-reviewer', wholeBack('HF-LX1'))
  expect(await booksOf(world, reference)).toMatchObject({
    origin: { fiscalAccount: -AMOUNT, inTransit: AMOUNT },
    destination: {},
  })
  await step.must(recordReturnArrival, 'nanjing-finance', { bankReference: 'NJ-LX1', receivedOn: DAY })
  const { origin, destination } = await booksOf(world, reference)
  expect({ origin, destination }).toEqual({ origin: {}, destination: {} })
})

test('FU-07: an advance moves no money and waits in clearing on both sides', async () => {
  const route = {
    ...CLEAN,
    name: '账先行',
    from: '320500',
    to: '320100',
    originSlug: 'suzhou',
    destinationSlug: 'nanjing',
  }
  const reference = await driveTo(world, 'prepareRemittance', route, NOW)
  const step = stepOf(world, reference)
  await step.mustSigned(advance, 'nanjing-finance', 'nanjing-reviewer')
  expect(await booksOf(world, reference)).toMatchObject({
    origin: { personalAccounts: AMOUNT, clearing: -AMOUNT },
    destination: { clearing: AMOUNT, personalAccounts: -AMOUNT },
  })
})

test('FU-05: paid to the person, nothing enters the books of the destination', async () => {
  const route = { ...routeOf('账本人'), fromScheme: 'employee', toScheme: 'resident' } as const
  const reference = await driveTo(world, 'prepareRemittance', route, NOW)
  const step = stepOf(world, reference)
  const account = { accountName: '账本人', bankName: '示例银行', accountNumber: '9320100000000009876' }
  await step.mustSigned(orderPayOut, 'nanjing-finance', 'nanjing-reviewer', {
    account,
    application: 'application of 12 October',
  })
  expect((await booksOf(world, reference)).kinds).toEqual([])
  await step.must(confirmPaidOut, 'nanjing-finance', paper('NJ-LP1'))
  expect(await booksOf(world, reference)).toMatchObject({
    origin: { personalAccounts: AMOUNT, fiscalAccount: -AMOUNT },
    destination: {},
  })
})

test('an agency without a login has its books elsewhere; closed without reply, nothing stays on its way', async () => {
  const reference = await remittedByPost(world, '账邮寄', 'JJ-LEDGER-1')
  expect(await booksOf(world, reference)).toMatchObject({
    origin: { fiscalAccount: -AMOUNT, inTransit: AMOUNT },
    destination: {},
  })
  const late = at('2027-03-01')
  const step = stepOf(world, reference)
  const words = { note: 'no reply', lateReason: 'counterpartLate' }
  await step.must(closeWithoutReply, 'nanjing-clerk', words, late)
  await step.must(closeWithoutReply, 'nanjing-supervisor', { countersign: true }, late)
  expect((await booksOf(world, reference)).origin).toEqual({
    fiscalAccount: -AMOUNT,
    personalAccounts: AMOUNT,
  })
})

test('two finance clerks at once book once', async () => {
  const reference = await driveTo(world, 'confirmRemitted', routeOf('账争先'), NOW)
  await stepOf(world, reference).race(
    confirmRemitted,
    ['nanjing-finance', 'nanjing-finance2'],
    paper('NJ-LR1'),
  )
  expect((await booksOf(world, reference)).kinds).toEqual(['origin confirmRemitted'])
})

describe('PostgreSQL keeps the books', () => {
  const entry = (agencyId: string, account: string, amountFen: number) => ({ agencyId, account, amountFen })
  const write = async (agencyId: string, entries: ReturnType<typeof entry>[]) =>
    world.db.ledgerBooking.create({
      data: {
        agencyId,
        kind: 'byHand',
        bookedOn: NOW,
        bookedAt: NOW,
        entries: { create: entries },
      },
    })
  const agency = async (slug: string) => (await world.db.agency.findUniqueOrThrow({ where: { slug } })).id

  test('refuses what does not sum to zero, has one side only, or crosses agencies', async () => {
    const [nanjing, hefei] = [await agency('nanjing'), await agency('hefei')]
    const before = await world.db.ledgerBooking.count()
    await expect(
      write(nanjing, [entry(nanjing, 'fiscalAccount', 2), entry(nanjing, 'suspense', -1)]),
    ).rejects.toThrow(/sum to zero/)
    await expect(write(nanjing, [])).rejects.toThrow(/sum to zero/)
    await expect(
      write(nanjing, [entry(nanjing, 'fiscalAccount', 1), entry(hefei, 'suspense', -1)]),
    ).rejects.toThrow(/inside one agency/)
    await expect(
      write(nanjing, [entry(nanjing, 'petty cash', 1), entry(nanjing, 'suspense', -1)]),
    ).rejects.toThrow(/entry_account/)
    expect(await world.db.ledgerBooking.count()).toBe(before)
  })

  test('refuses to change, remove or add to what is booked', async () => {
    const some = await world.db.ledgerEntry.findFirstOrThrow()
    await expect(
      world.db.ledgerEntry.update({ where: { id: some.id }, data: { amountFen: 1 } }),
    ).rejects.toThrow(/append-only/)
    await expect(world.db.ledgerEntry.delete({ where: { id: some.id } })).rejects.toThrow(/append-only/)
    await expect(
      world.db.ledgerBooking.update({ where: { id: some.bookingId }, data: { note: 'x' } }),
    ).rejects.toThrow(/append-only/)
    await expect(world.db.ledgerBooking.delete({ where: { id: some.bookingId } })).rejects.toThrow()
    await expect(
      world.db.ledgerEntry.create({
        data: { bookingId: some.bookingId, agencyId: some.agencyId, account: 'suspense', amountFen: 5 },
      }),
    ).rejects.toThrow(/complete/)
    // Two entries that cancel each other are an addition too.
    const late = { bookingId: some.bookingId, agencyId: some.agencyId, account: 'suspense' }
    await expect(
      world.db.ledgerEntry.createMany({
        data: [
          { ...late, amountFen: 5 },
          { ...late, amountFen: -5 },
        ],
      }),
    ).rejects.toThrow(/complete/)
    for (const table of ['BankLine', 'BankStatement', 'Receipt', 'RemittanceOrder', 'PaymentFile'])
      await expect(world.db.$executeRawUnsafe(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow()
    await expect(world.db.$executeRaw`TRUNCATE "LedgerEntry", "LedgerBooking"`).rejects.toThrow(/append-only/)
  })
})
