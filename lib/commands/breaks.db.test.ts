import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { booksOf } from '@/lib/testing/books'
import { CLEAN, driveTo } from '@/lib/testing/journey'
import { AMOUNT, DAY, mover, NOW, paper, routeOf, stepOf, wholeBack } from '@/lib/testing/money-world'
import { fatesOf, receives, type Said } from '@/lib/testing/statements'
import { BREAK_CODES, type BreakCode } from '@/lib/domain/transfer/closed-lists'
import { assignLine } from './assign-line'
import { credit } from './credit'
import { matchReceipt } from './match-receipt'
import { openInquiry } from './open-inquiry'
import { payDifference } from './pay-difference'
import { recordReceipt } from './record-receipt'
import { decideLineReturn, returnLine } from './return-line'
import { returnAll } from './return-all'
import { returnExcess } from './return-excess'

const HOW = ['单', '手'] as const
const NAMES = ['短款', '多款', '错人', '重复', '不明', '迟到'].flatMap((name) =>
  HOW.map((how) => `断${how}${name}`),
)

let world: World
beforeAll(async () => {
  world = await makeWorld(NAMES.map(mover), DAY)
})
afterAll(() => world.close())

/** A case whose money is with the bank, before its years are recorded or just after. */
const sent = (name: string) => driveTo(world, 'recordReceipt', routeOf(name), NOW)
const receipt = (amountFen: number, bankReference: string) => ({ amountFen, bankReference, receivedOn: DAY })
const arrives = (line: Said) => receives(world, 'hefei', [line])
const breakOf = async (reference: string) => {
  const row = await world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { receipts: { orderBy: { recordedAt: 'desc' } } },
  })
  return [row.fundsState, row.originOwes ? 'origin owes' : 'destination holds', row.receipts[0]?.breakCode]
}

/** What the books say of one line of the statement. */
async function suspenseOfLine(bankReference: string): Promise<number> {
  const { id } = await world.db.bankLine.findFirstOrThrow({ where: { bankReference } })
  const { _sum } = await world.db.ledgerEntry.aggregate({
    where: { account: 'suspense', booking: { bankLineId: id } },
    _sum: { amountFen: true },
  })
  return Number(_sum.amountFen ?? 0n)
}

/** The next step of money that belongs to no case: back to whoever sent it, with two signatures. */
async function sendBack(bankReference: string): Promise<void> {
  const { id } = await world.db.bankLine.findFirstOrThrow({ where: { bankReference } })
  const words = { line: id, note: '退回汇款人', ...paper(`${bankReference}-B`) }
  expect(await world.run(returnLine, 'hefei-finance', words, NOW)).toMatchObject({ ok: true })
  expect(
    await world.run(decideLineReturn, 'hefei-reviewer', { line: id, decision: 'sign' }, NOW),
  ).toMatchObject({ ok: true })
  expect(await suspenseOfLine(bankReference)).toBe(0)
  expect((await fatesOf(world, bankReference))[0]).toMatch(/^sentBack/u)
}

/** In by a line of the statement, or typed. */
type Way = (reference: string, amountFen: number, bankReference: string) => Promise<unknown>
const WAYS: Record<(typeof HOW)[number], Way> = {
  单: (reference, amountFen, bankReference) =>
    arrives({ amountFen, bankReference, endToEnd: `${reference}-R1` }),
  手: (reference, amountFen, bankReference) =>
    stepOf(world, reference).must(recordReceipt, 'hefei-finance', receipt(amountFen, bankReference)),
}

describe.each(HOW)('%s: by statement or by hand', (how) => {
  const enters = WAYS[how]

  test('short: the origin owes the difference, pays it, and the books call it a claim on the bank', async () => {
    const reference = await sent(`断${how}短款`)
    const step = stepOf(world, reference)
    await enters(reference, AMOUNT - 100, `BS-${how}`)
    await step.must(matchReceipt, 'hefei-finance')
    expect(await breakOf(reference)).toEqual(['mismatched', 'origin owes', 'short'])
    expect(await booksOf(world, reference)).toMatchObject({
      origin: { inTransit: 100 },
      destination: { fiscalAccount: AMOUNT - 100, suspense: 100 - AMOUNT },
    })
    expect(await step.take(returnExcess, 'hefei-finance', paper('X'))).toMatchObject({
      refusal: { detail: 'no-excess' },
    })
    await step.mustSigned(payDifference, 'nanjing-finance', 'nanjing-reviewer', paper(`BD-${how}`))
    // The difference is money on its way too: it can be asked after.
    expect(await world.run(openInquiry, 'hefei-finance', { reference }, NOW)).toMatchObject({
      value: { order: `${reference}-D1` },
    })
    await step.must(recordReceipt, 'hefei-finance', receipt(100, `BS2-${how}`))
    await step.must(matchReceipt, 'hefei-finance')
    await step.must(credit, 'hefei-reviewer')
    expect(await booksOf(world, reference)).toMatchObject({
      origin: { fiscalAccount: -AMOUNT - 100, personalAccounts: AMOUNT, clearing: 100 },
      destination: { fiscalAccount: AMOUNT, personalAccounts: -AMOUNT },
    })
  })

  test('over: the destination returns the excess, and nothing is credited before', async () => {
    const reference = await sent(`断${how}多款`)
    const step = stepOf(world, reference)
    await enters(reference, AMOUNT + 9, `BO-${how}`)
    await step.must(matchReceipt, 'hefei-finance')
    expect(await breakOf(reference)).toEqual(['mismatched', 'destination holds', 'over'])
    expect(await step.take(credit, 'hefei-reviewer')).toMatchObject({ refusal: { code: 'wrong-state' } })
    expect(await step.take(payDifference, 'nanjing-finance', paper('X'))).toMatchObject({
      refusal: { detail: 'no-difference' },
    })
    await step.mustSigned(returnExcess, 'hefei-finance', 'hefei-reviewer', paper(`BE-${how}`))
    await step.must(matchReceipt, 'hefei-finance')
    await step.must(credit, 'hefei-reviewer')
    expect(await booksOf(world, reference)).toMatchObject({
      origin: { fiscalAccount: -AMOUNT, personalAccounts: AMOUNT, inTransit: 9, clearing: -9 },
      destination: { fiscalAccount: AMOUNT, personalAccounts: -AMOUNT },
    })
  })
})

describe('wrong person', () => {
  test('by statement it waits in suspense until a person says whose it is', async () => {
    const reference = await sent('断单错人')
    const { idNumber } = await world.person('断手错人')
    await arrives({ amountFen: AMOUNT, bankReference: 'BW-1', text: `${reference} ${idNumber}` })
    expect(await fatesOf(world, 'BW-1')).toEqual(['suspense wrongPerson'])
    expect(await suspenseOfLine('BW-1')).toBe(-AMOUNT)
    const { id } = await world.db.bankLine.findFirstOrThrow({ where: { bankReference: 'BW-1' } })
    expect(await world.run(assignLine, 'hefei-finance', { line: id, reference }, NOW)).toMatchObject({
      ok: true,
    })
    expect(await suspenseOfLine('BW-1')).toBe(0)
    expect((await booksOf(world, reference)).destination).toEqual({
      fiscalAccount: AMOUNT,
      suspense: -AMOUNT,
    })
  })

  test('seen by hand after it was recorded, all of it goes back and both books are as before', async () => {
    const reference = await sent('断手错人')
    const step = stepOf(world, reference)
    await step.must(recordReceipt, 'hefei-finance', receipt(AMOUNT, 'BW-2'))
    await step.mustSigned(returnAll, 'hefei-finance', 'hefei-reviewer', wholeBack('BW-3'))
    expect(await breakOf(reference)).toEqual(['returnedToOrigin', 'destination holds', null])
    expect(await booksOf(world, reference)).toMatchObject({
      origin: { fiscalAccount: -AMOUNT, inTransit: AMOUNT },
      destination: {},
    })
  })
})

describe('duplicate', () => {
  test('by statement the second payment waits in suspense and goes back', async () => {
    const reference = await sent('断单重复')
    await arrives({ amountFen: AMOUNT, bankReference: 'BT-1', endToEnd: `${reference}-R1` })
    await arrives({ amountFen: AMOUNT, bankReference: 'BT-2', endToEnd: `${reference}-R1` })
    expect(await fatesOf(world, 'BT-1', 'BT-2')).toEqual([
      'placed recordReceipt endToEnd',
      'suspense duplicate',
    ])
    expect(await suspenseOfLine('BT-2')).toBe(-AMOUNT)
    await sendBack('BT-2')
    expect((await booksOf(world, reference)).destination).toEqual({
      fiscalAccount: AMOUNT,
      suspense: -AMOUNT,
    })
  })

  test('by hand the same bank reference is one receipt, and a second waits for nobody', async () => {
    const reference = await sent('断手重复')
    const step = stepOf(world, reference)
    await step.must(recordReceipt, 'hefei-finance', receipt(AMOUNT - 1, 'BT-3'))
    expect(await step.take(recordReceipt, 'hefei-finance', receipt(AMOUNT, 'BT-4'))).toMatchObject({
      refusal: { code: 'wrong-state', detail: 'received' },
    })
    await step.must(matchReceipt, 'hefei-finance')
    for (const slip of [receipt(1, 'BT-3'), { ...receipt(AMOUNT - 1, 'BT-3'), receivedOn: '2026-10-09' }])
      expect(await step.take(recordReceipt, 'hefei-finance', slip)).toMatchObject({
        refusal: { detail: 'receipt-known' },
      })
    expect((await booksOf(world, reference)).destination).toEqual({
      fiscalAccount: AMOUNT - 1,
      suspense: 1 - AMOUNT,
    })
  })
})

describe('unknown sender', () => {
  test('money nobody can place is asked after and goes back', async () => {
    const reference = await sent('断单不明')
    await arrives({ amountFen: AMOUNT, bankReference: 'BU-1', text: '医保款', name: '某公司' })
    expect(await fatesOf(world, 'BU-1')).toEqual(['suspense unknownSender'])
    expect(await suspenseOfLine('BU-1')).toBe(-AMOUNT)
    expect(await world.run(openInquiry, 'hefei-finance', { reference }, NOW)).toMatchObject({ ok: true })
    await sendBack('BU-1')
    expect((await booksOf(world, reference)).destination).toEqual({})
  })

  test('money a person recognises becomes the receipt of its case', async () => {
    const reference = await sent('断手不明')
    await arrives({ amountFen: AMOUNT, bankReference: 'BU-2', text: '医保款', name: '某公司' })
    const { id } = await world.db.bankLine.findFirstOrThrow({ where: { bankReference: 'BU-2' } })
    await world.run(assignLine, 'hefei-finance', { line: id, reference }, NOW)
    expect(await fatesOf(world, 'BU-2')).toEqual(['placed recordReceipt byHand'])
    expect(await suspenseOfLine('BU-2')).toBe(0)
    expect((await booksOf(world, reference)).destination).toMatchObject({ suspense: -AMOUNT })
  })
})

describe('late', () => {
  test('by statement, after all of it was returned: into suspense and back', async () => {
    const reference = await sent('断单迟到')
    await arrives({ amountFen: AMOUNT, bankReference: 'BL-1', endToEnd: `${reference}-R1` })
    const step = stepOf(world, reference)
    await step.mustSigned(returnAll, 'hefei-finance', 'hefei-reviewer', wholeBack('BL-2'))
    await arrives({ amountFen: AMOUNT, bankReference: 'BL-3', endToEnd: `${reference}-R1` })
    expect(await fatesOf(world, 'BL-3')).toEqual(['suspense late'])
    expect(await suspenseOfLine('BL-3')).toBe(-AMOUNT)
    await sendBack('BL-3')
    expect(await booksOf(world, reference)).toMatchObject({ origin: {}, destination: {} })
  })

  test('by hand a case that is credited takes no more money', async () => {
    const reference = await driveTo(world, 'credit', { ...CLEAN, name: '断手迟到' }, NOW)
    const step = stepOf(world, reference)
    await step.must(credit, 'hefei-reviewer')
    expect(await step.take(recordReceipt, 'hefei-finance', receipt(AMOUNT, 'BL-4'))).toMatchObject({
      refusal: { code: 'wrong-state' },
    })
    expect((await booksOf(world, reference)).destination).toEqual({
      fiscalAccount: AMOUNT,
      personalAccounts: -AMOUNT,
    })
  })
})

test('every break of the closed list has come up, on a receipt or on a line', async () => {
  const [events, lines] = await Promise.all([
    world.db.caseEvent.findMany({ where: { kind: 'matchReceipt' }, select: { reason: true } }),
    world.db.bankLine.findMany({ where: { breakCode: { not: null } }, select: { breakCode: true } }),
  ])
  const seen = new Set<BreakCode | string | null>([
    ...events.map(({ reason }) => reason),
    ...lines.map(({ breakCode }) => breakCode),
    // Whose money it was has been said since.
    'wrongPerson',
  ])
  expect(BREAK_CODES.filter((code) => !seen.has(code))).toEqual([])
})
