import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FUNDS, type FundsStep } from '@/lib/domain/transfer/funds'
import { ledgerProof } from '@/lib/queries/ledger'
import { makeWorld, type World } from '@/lib/testing/builders'
import { driveTo } from '@/lib/testing/journey'
import {
  AMOUNT,
  DAY,
  employeeToResident,
  mover,
  NOW,
  paper,
  routeOf,
  stepOf,
  wholeBack,
} from '@/lib/testing/money-world'
import { receives } from '@/lib/testing/statements'
import { approveRemittance } from './approve-remittance'
import { cancelRemittance } from './cancel-remittance'
import { confirmPaidOut } from './confirm-paid-out'
import { confirmRemitted } from './confirm-remitted'
import { credit } from './credit'
import { matchReceipt } from './match-receipt'
import { orderPayOut } from './order-pay-out'
import { payDifference } from './pay-difference'
import { prepareRemittance } from './prepare-remittance'
import { recordReceipt } from './record-receipt'
import { recordYears } from './record-years'
import { rejectRemittance } from './reject-remittance'
import { reportPayOutReturned } from './report-pay-out-returned'
import { reportReturned } from './report-returned'
import { returnAll } from './return-all'
import { returnExcess } from './return-excess'
import { unmatch } from './unmatch'

/* Any way of the money that people, banks and repeated clicks can take it, on the real commands in one database. */

const RUNS = 6
const NAMES = Array.from({ length: RUNS }, (_, index) => `走${'一二三四五六'[index]}`)
/** Every third person goes over to the resident scheme: their money can only be paid out. */
const isPayOut = (index: number) => index % 3 === 2

let world: World
beforeAll(async () => {
  world = await makeWorld(
    NAMES.map((name, index) => (isPayOut(index) ? employeeToResident(name) : mover(name))),
    DAY,
  )
})
afterAll(() => world.close())

type Choice = { readonly pick: number; readonly off: number; readonly way: 'statement' | 'hand' | 'again' }
type Going = { readonly reference: string; readonly name: string; readonly next: () => string }
type Walk = (going: Going, choice: Choice) => Promise<unknown>

const FINANCE = 'nanjing-finance'
const REVIEWER = 'nanjing-reviewer'
const THERE = 'hefei-finance'
const THERE_REVIEWER = 'hefei-reviewer'

const one = (command: unknown, login: string, fields: object = {}): Walk => {
  return ({ reference }) => stepOf(world, reference).take(command, login, fields)
}
/** The second signature is refused where the first was. */
const signed = (command: unknown, first: string, second: string, fields: (next: string) => object): Walk => {
  return async ({ reference, next }) => {
    const step = stepOf(world, reference)
    await step.take(command, first, fields(next()))
    return step.take(command, second, { countersign: true })
  }
}
const note = () => ({ note: 'walk' })
const back = { reason: 'accountClosed', returnedOn: DAY }
const accountOf = (name: string) => ({
  account: { accountName: name, bankName: '示例银行', accountNumber: '9320100000000009876' },
  application: 'application',
})
/** The last payment that is out, as the bank would name it. */
const outOf = async (reference: string) =>
  (
    await world.db.remittanceOrder.findFirst({
      where: { transfer: { reference }, status: { in: ['approved', 'paid'] } },
      orderBy: { madeAt: 'desc' },
    })
  )?.reference ?? `${reference}-R9`

const STEPS: Partial<Record<FundsStep, Walk>> = {
  prepareRemittance: one(prepareRemittance, FINANCE),
  approveRemittance: one(approveRemittance, REVIEWER),
  rejectRemittance: one(rejectRemittance, REVIEWER, note()),
  cancelRemittance: signed(cancelRemittance, FINANCE, REVIEWER, note),
  confirmRemitted: async (going, { way }) => {
    const bankReference = going.next()
    if (way !== 'statement') return one(confirmRemitted, FINANCE, paper(bankReference))(going, NOTHING)
    const endToEnd = await outOf(going.reference)
    return receives(world, 'nanjing', [{ amountFen: -AMOUNT, bankReference, endToEnd }])
  },
  reportReturned: async (going, { way }) => {
    if (way !== 'statement') return one(reportReturned, FINANCE, back)(going, NOTHING)
    const endToEnd = await outOf(going.reference)
    const line = { amountFen: AMOUNT, bankReference: going.next(), endToEnd, returnCode: 'AC04' }
    return receives(world, 'nanjing', [line])
  },
  recordReceipt: async (going, { way, off }) => {
    // Split in parts, short, over, or what is still missing.
    const { receipts } = await world.db.transfer.findUniqueOrThrow({
      where: { reference: going.reference },
      include: { receipts: { where: { status: { not: 'sentBack' } } } },
    })
    const missing = AMOUNT - receipts.reduce((sum, { amountFen }) => sum + Number(amountFen), 0)
    const amountFen = Math.max(1, off % 3 === 0 ? missing + off : missing)
    const bankReference = going.next()
    const typed = { amountFen, bankReference, receivedOn: DAY }
    return way === 'statement'
      ? receives(world, 'hefei', [{ amountFen, bankReference, text: going.reference }])
      : one(recordReceipt, THERE, typed)(going, NOTHING)
  },
  matchReceipt: one(matchReceipt, THERE),
  unmatch: signed(unmatch, THERE, THERE_REVIEWER, note),
  payDifference: signed(payDifference, FINANCE, REVIEWER, paper),
  returnExcess: signed(returnExcess, THERE, THERE_REVIEWER, paper),
  returnAll: signed(returnAll, THERE, THERE_REVIEWER, wholeBack),
  credit: one(credit, THERE_REVIEWER),
  orderPayOut: (going, choice) =>
    signed(orderPayOut, FINANCE, REVIEWER, () => accountOf(going.name))(going, choice),
  confirmPaidOut: (going) => one(confirmPaidOut, FINANCE, paper(going.next()))(going, NOTHING),
  reportPayOutReturned: one(reportPayOutReturned, FINANCE, back),
}
const NOTHING: Choice = { pick: 0, off: 0, way: 'hand' }
const ALL = Object.entries(STEPS) as [FundsStep, Walk][]

/** Mostly what is open in this state, now and then anything at all, and money nobody asked for. */
async function go(going: Going, choice: Choice): Promise<void> {
  const { fundsState } = await world.db.transfer.findUniqueOrThrow({ where: { reference: going.reference } })
  if (choice.pick % 11 === 0) {
    const amountFen = 1 + Math.abs(choice.off)
    await receives(world, 'hefei', [{ amountFen, bankReference: going.next(), text: '不明来款' }])
    return
  }
  const open = ALL.filter(([step]) => (FUNDS[step].from as readonly string[]).includes(fundsState))
  const some = choice.pick % 7 === 0 || open.length === 0 ? ALL : open
  const [, walk] = some[choice.pick % some.length] ?? []
  await walk?.(going, choice)
  // The same click once more: whatever it does, it does not do it twice.
  if (choice.way === 'again') await walk?.(going, choice)
}

/** What the books of 合肥 hold in suspense, and what waits there by its receipts and lines: never read from one another. */
async function suspense() {
  const { id: agencyId } = await world.db.agency.findUniqueOrThrow({ where: { slug: 'hefei' } })
  const [entries, receipts, returned, lines] = await Promise.all([
    world.db.ledgerEntry.aggregate({ where: { account: 'suspense', agencyId }, _sum: { amountFen: true } }),
    world.db.receipt.aggregate({
      where: { status: { in: ['received', 'mismatched'] }, agencyId },
      _sum: { amountFen: true },
    }),
    world.db.remittanceOrder.aggregate({
      where: {
        kind: 'excessReturn',
        status: 'paid',
        transfer: { fundsState: { in: ['received', 'mismatched'] } },
      },
      _sum: { amountFen: true },
    }),
    world.db.bankLine.aggregate({ where: { status: 'suspense', agencyId }, _sum: { amountFen: true } }),
  ])
  const fen = (sum: typeof entries) => Number(sum._sum.amountFen ?? 0n)
  return { bookedFen: -fen(entries), waitingFen: fen(receipts) - fen(returned) + fen(lines) }
}

const choices = fc.array(
  fc.record({
    pick: fc.nat(10_000),
    off: fc.integer({ min: -5_000, max: 5_000 }),
    way: fc.constantFrom<Choice['way']>('statement', 'hand', 'again'),
  }),
  { minLength: 14, maxLength: 22 },
)

test(
  'debits are credits, nobody is credited twice, and suspense is explained',
  { timeout: 120_000 },
  async () => {
    let serial = 0
    const walked = new Set<string>()
    await fc.assert(
      fc.asyncProperty(choices, async (steps) => {
        const index = walked.size % RUNS
        const name = NAMES[index] ?? ''
        walked.add(name)
        const route = isPayOut(index)
          ? ({ ...routeOf(name), fromScheme: 'employee', toScheme: 'resident' } as const)
          : routeOf(name)
        const reference = await driveTo(world, 'prepareRemittance', route, NOW)
        await stepOf(world, reference).must(recordYears, 'hefei-clerk')
        const going = { reference, name, next: () => `WALK-${(serial += 1)}` }
        for (const choice of steps) await go(going, choice)

        const proof = await ledgerProof(await world.actor('auditor'), { reference: null }, NOW, world.db)
        expect(proof).toMatchObject({ balances: true, totalFen: 0, faults: [] })
        const { bookedFen, waitingFen } = await suspense()
        expect(bookedFen).toBe(waitingFen)
        const row = await world.db.transfer.findUniqueOrThrow({
          where: { reference },
          include: { _count: { select: { events: true } } },
        })
        expect(row._count.events).toBe(row.version)
        const credits = await world.db.accountMovement.count({
          where: { transferId: row.id, kind: 'transferredIn' },
        })
        expect(credits).toBe(row.fundsState === 'credited' ? 1 : 0)
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
    expect(walked.size).toBe(RUNS)
  },
)
