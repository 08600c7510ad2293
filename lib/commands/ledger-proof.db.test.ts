import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo } from '@/lib/testing/journey'
import {
  advancedMover,
  AMOUNT,
  DAY,
  mover,
  NOW,
  paper,
  routeOf,
  stepOf,
  wholeBack,
} from '@/lib/testing/money-world'
import { receives } from '@/lib/testing/statements'
import { lockTransfer, recordStep } from '@/lib/db/transfers'
import { ledgerProof } from '@/lib/queries/ledger'
import { netting } from '@/lib/queries/netting'
import { advance } from './advance'
import { credit } from './credit'
import { matchReceipt } from './match-receipt'
import { recordReceipt } from './record-receipt'
import { returnAll } from './return-all'
import { returnExcess } from './return-excess'

let world: World
beforeAll(async () => {
  const names = ['证在途', '证暂收', '证计入', '证多款', '证全退']
  world = await makeWorld([...names.map(mover), advancedMover('证先行')], DAY)
  await tell()
})
afterAll(() => world.close())

const proofOf = async (login: string, reference: string | null = null) =>
  ledgerProof(await world.actor(login), { reference }, NOW, world.db)
const receipt = (amountFen: number, bankReference: string) => ({ amountFen, bankReference, receivedOn: DAY })

let transit: string
let waiting: string
let over: string
let claim: string
let back: string

/** One case of each kind that leaves something open. */
async function tell(): Promise<void> {
  transit = await driveTo(world, 'recordReceipt', routeOf('证在途'), NOW)
  waiting = await driveTo(world, 'matchReceipt', { ...CLEAN, name: '证暂收' }, NOW)
  const credited = await driveTo(world, 'credit', { ...CLEAN, name: '证计入' }, NOW)
  await stepOf(world, credited).must(credit, 'hefei-reviewer')
  over = await driveTo(world, 'recordReceipt', routeOf('证多款'), NOW)
  const tooMuch = stepOf(world, over)
  await tooMuch.must(recordReceipt, 'hefei-finance', receipt(AMOUNT + 9, 'HF-P1'))
  await tooMuch.must(matchReceipt, 'hefei-finance')
  await tooMuch.mustSigned(returnExcess, 'hefei-finance', 'hefei-reviewer', paper('HF-P2'))
  back = await driveTo(world, 'matchReceipt', { ...CLEAN, name: '证全退' }, NOW)
  await stepOf(world, back).mustSigned(returnAll, 'hefei-finance', 'hefei-reviewer', wholeBack('HF-P3'))
  const route = {
    ...CLEAN,
    name: '证先行',
    from: '320500',
    to: '320100',
    originSlug: 'suzhou',
    destinationSlug: 'nanjing',
  }
  claim = await driveTo(world, 'prepareRemittance', route, NOW)
  await stepOf(world, claim).mustSigned(advance, 'nanjing-finance', 'nanjing-reviewer')
  await receives(world, 'hefei', [{ amountFen: 4_242, bankReference: 'HF-P9', text: '不明' }])
}

test('whatever happened, the books add up and agree with the registers', async () => {
  const origin = await proofOf('nanjing-finance')
  expect(origin).toMatchObject({ balances: true, totalFen: 0, faults: [] })
  expect(origin?.agencies).toHaveLength(1)
  expect(origin?.inTransit.map((item) => [item.reference, item.amountFen, item.days])).toEqual(
    expect.arrayContaining([
      [transit, AMOUNT, 0],
      [over, 9, 0],
      [back, AMOUNT, 0],
    ]),
  )
  expect(origin?.clearing.map((item) => [item.reference, item.amountFen])).toEqual(
    expect.arrayContaining([
      [claim, AMOUNT],
      [over, -9],
    ]),
  )
  const destination = await proofOf('hefei-reviewer')
  expect(destination).toMatchObject({ balances: true, totalFen: 0, faults: [] })
  expect(
    destination?.suspense.map((item) => [item.reference ?? item.bankReference, item.amountFen]).toSorted(),
  ).toEqual(
    [
      [waiting, -AMOUNT],
      [over, -AMOUNT],
      ['HF-P9', -4_242],
    ].toSorted(),
  )
  const [balance] = destination?.agencies ?? []
  expect(balance?.accounts.suspense).toBe(
    destination?.suspense.reduce((sum, item) => sum + item.amountFen, 0),
  )
})

test('the day’s money as we, the bank and the other side say it', async () => {
  const days = (await proofOf('hefei-finance'))?.days
  const today = days?.find(({ day }) => day === DAY)
  expect(today?.ours).toEqual({ inFen: 4 * AMOUNT + 9 + 4_242, outFen: AMOUNT + 9 })
  expect(today?.bank).toEqual({ inFen: 4_242, outFen: 0 })
  expect(today?.others).toEqual({ inFen: 5 * AMOUNT, outFen: 0 })
  expect((await proofOf('nanjing-finance'))?.days?.find(({ day }) => day === DAY)?.bank).toBeNull()
})

test('the bookings of a case, to those who read the books', async () => {
  const { reference } = await world.db.transfer.findFirstOrThrow({
    where: { fundsState: 'credited', pairMode: 'NORMAL' },
  })
  const kinds = async (login: string) =>
    (await proofOf(login, reference))?.ofCase?.bookings.map(({ kind }) => kind)
  expect(await kinds('hefei-finance')).toEqual(['recordReceipt', 'matchReceipt', 'credit'])
  expect(await kinds('nanjing-supervisor')).toEqual(['confirmRemitted', 'recordReceipt'])
  expect(await kinds('hangzhou-finance')).toBeUndefined()
  expect(await proofOf('hefei-clerk')).toBeNull()
})

test('X29: the advances of a month, as each side may see them', async () => {
  const of = async (login: string, month: string | null = null) =>
    netting(await world.actor(login), month, NOW, world.db)
  const own = await of('suzhou-finance')
  expect(own?.pairs.map(({ netFen, claims }) => [netFen, claims.length])).toEqual([[AMOUNT, 1]])
  expect(own?.positions.map(({ toGetFen, toPayFen, netFen }) => [toGetFen, toPayFen, netFen])).toEqual([
    [0, AMOUNT, -AMOUNT],
  ])
  expect((await of('nanjing-reviewer'))?.positions[0]?.netFen).toBe(AMOUNT)
  expect((await of('auditor'))?.positions).toHaveLength(2)
  expect((await of('hefei-finance'))?.pairs).toEqual([])
  expect(await of('auditor', '2026-09')).toMatchObject({ pairs: [], next: '2026-10' })
  expect(await of('hefei-clerk')).toBeNull()
})

test('a credit that stands in the history alone is found', async () => {
  const { reference } = await world.db.transfer.findFirstOrThrow({ where: { fundsState: 'remitted' } })
  // By no step that a person could take: the event of a credit without its booking.
  await world.db.$transaction(async (tx) => {
    const file = await lockTransfer(tx, { reference: reference ?? '' })
    if (!file) throw new Error('no case')
    const who = { actorId: null, actorName: 'system', actorAgencyId: null, role: 'system' }
    await recordStep(tx, file.row, {
      seenVersion: file.row.version,
      kind: 'credit',
      toState: file.row.state,
      toFunds: file.row.fundsState,
      set: {},
      at: NOW,
      event: { ...who, onBehalfOfAgencyId: null, evidence: null, reason: null, detail: { amountFen: 5 } },
    })
  })
  expect(await proofOf('hefei-finance')).toMatchObject({
    balances: false,
    faults: [{ fault: 'unbooked', reference, bookedFen: 0, expectedFen: 5 }],
  })
})

test('a register that says something else is found', async () => {
  const row = await world.db.transfer.findFirstOrThrow({
    where: { fundsState: 'credited', pairMode: 'NORMAL' },
  })
  const movement = await world.db.accountMovement.findFirstOrThrow({
    where: { transferId: row.id, kind: 'transferredIn' },
  })
  await world.db.accountMovement.create({
    data: { ...movement, id: '01a00000-0000-7000-8000-000000000001', attempt: 2, amountFen: 1 },
  })
  expect(await proofOf('auditor')).toMatchObject({
    balances: false,
    faults: expect.arrayContaining([
      {
        agency: expect.any(String),
        fault: 'register',
        reference: row.reference,
        bookedFen: -AMOUNT,
        expectedFen: -AMOUNT - 1,
      },
    ]),
  })
})
