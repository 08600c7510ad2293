import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cancelRemittance } from '@/lib/commands/cancel-remittance'
import { confirmRemitted } from '@/lib/commands/confirm-remitted'
import { matchReceipt } from '@/lib/commands/match-receipt'
import { approveRemittance } from '@/lib/commands/approve-remittance'
import { orderPayOut } from '@/lib/commands/order-pay-out'
import { prepareRemittance } from '@/lib/commands/prepare-remittance'
import { recordReceipt } from '@/lib/commands/record-receipt'
import { reportReturned } from '@/lib/commands/report-returned'
import { factsOf } from '@/lib/db/transfers'
import { FUNDS_STEPS } from '@/lib/domain/transfer/funds'
import { obstacleTo } from '@/lib/domain/transfer/obstacle'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { driveTo, type RoadStep } from '@/lib/testing/journey'
import {
  AMOUNT,
  DAY,
  employeeToResident,
  hire,
  mover,
  NOW,
  paper,
  routeOf,
  stepOf,
} from '@/lib/testing/money-world'
import { fundsPage, type FundsPage } from './funds'
import { readFundsAddress, type Desk, type Direction } from './funds-address'
import { shellView } from './shell'
import { moneyLanesOf } from './worklist-where'

let world: World
/** Reference by the name of the person. */
const cases = new Map<string, string>()

/** One person per place where money can wait, named by what comes next. */
const WAITING: readonly (readonly [string, RoadStep])[] = [
  ['金待制', 'prepareRemittance'],
  ['金待批', 'approveRemittance'],
  ['金待划', 'confirmRemitted'],
  ['金在途', 'recordReceipt'],
  ['金待核', 'matchReceipt'],
  ['金待计', 'credit'],
  ['金已计', 'accept'],
]

const EVERYBODY = [
  'nanjing-clerk',
  'nanjing-finance',
  'nanjing-reviewer',
  'nanjing-both',
  'nanjing-supervisor',
  'hefei-clerk',
  'hefei-finance',
  'hefei-reviewer',
]

beforeAll(async () => {
  const others = ['金退汇', '金短款', '金待签']
  const people = [...WAITING.map(([name]) => name), ...others].map(mover)
  world = await makeWorld([...people, employeeToResident('金支取')], DAY)
  await hire(world, 'nanjing-both', 'nanjing', ['finance', 'reviewer'])

  for (const [name, stop] of WAITING) cases.set(name, await driveTo(world, stop, routeOf(name), NOW))

  const returned = stepOf(world, await drive('金退汇', 'prepareRemittance'))
  for (const attempt of [1, 2]) {
    await returned.must(prepareRemittance, 'nanjing-both')
    await returned.must(approveRemittance, 'nanjing-reviewer')
    await returned.must(confirmRemitted, 'nanjing-finance', paper(`NJ-R${attempt}`))
    await returned.must(reportReturned, 'nanjing-finance', { reason: 'nameMismatch', returnedOn: DAY })
  }
  await returned.must(prepareRemittance, 'nanjing-both')

  const short = stepOf(world, await drive('金短款', 'recordReceipt'))
  const arrived = { amountFen: AMOUNT - 9, receivedOn: DAY, bankReference: 'HF-S1' }
  await short.must(recordReceipt, 'hefei-finance', arrived)
  await short.must(matchReceipt, 'hefei-finance')

  const signed = stepOf(world, await drive('金待签', 'confirmRemitted'))
  await signed.must(cancelRemittance, 'nanjing-finance', { note: '重复制单' })

  const own = { ...routeOf('金支取'), toScheme: 'resident' } as const
  cases.set('金支取', await driveTo(world, 'prepareRemittance', own, NOW))
  const account = { accountName: '金支取', bankName: '某银行', accountNumber: '6222020200112233' }
  await stepOf(world, cases.get('金支取') ?? '').mustSigned(
    orderPayOut,
    'nanjing-finance',
    'nanjing-reviewer',
    {
      account,
      application: '本人申请',
    },
  )
})
afterAll(() => world.close())

async function drive(name: string, stop: RoadStep): Promise<string> {
  const reference = await driveTo(world, stop, routeOf(name), NOW)
  cases.set(name, reference)
  return reference
}

async function seenBy(login: string, desk?: Desk, direction: Direction | null = null): Promise<FundsPage> {
  const page = await fundsPage(
    await world.actor(login),
    { desk: desk ?? null, direction, page: 1 },
    NOW,
    world.db,
  )
  if (!page) throw new Error(`${login} sees nothing`)
  return page
}

const namesIn = (page: FundsPage) => page.entries.map(({ row }) => row.person.name)

describe('a desk', () => {
  it.each<[string, Desk, readonly string[]]>([
    ['nanjing-finance', 'due', ['金待制']],
    ['nanjing-finance', 'prepared', ['金待批', '金退汇']],
    ['nanjing-finance', 'approved', ['金待划', '金待签']],
    ['nanjing-finance', 'transit', ['金在途']],
    ['nanjing-finance', 'arrived', ['金短款']],
    ['nanjing-finance', 'matched', []],
    ['nanjing-finance', 'payOut', ['金支取']],
    ['nanjing-finance', 'signatures', ['金待签']],
    ['nanjing-finance', 'returned', ['金退汇', '金退汇']],
    ['hefei-finance', 'due', []],
    ['hefei-finance', 'transit', ['金在途']],
    ['hefei-finance', 'arrived', ['金待核', '金短款']],
    ['hefei-finance', 'matched', ['金待计']],
    ['hefei-finance', 'signatures', []],
    ['hefei-finance', 'returned', ['金退汇', '金退汇']],
  ])('%s has %s: %j', async (login, desk, names) => {
    expect(namesIn(await seenBy(login, desk)).toSorted()).toEqual([...names].toSorted())
  })

  it.each(EVERYBODY)('counts its rows and adds them up, for %s', async (login) => {
    const { desks } = await seenBy(login)
    for (const direction of [null, 'out', 'in'] as const) {
      const counted = await seenBy(login, desks[0]?.desk, direction)
      for (const { desk, count } of counted.desks) {
        const page = await seenBy(login, desk, direction)
        expect([desk, page.count, page.entries.length], desk).toEqual([desk, count, count])
        expect(page.sumFen).toBe(page.entries.reduce((sum, { row }) => sum + row.amountFen, 0))
        expect(page.entries.every(({ row }) => direction === null || row.direction === direction)).toBe(true)
        expect(new Set(page.entries.map(({ row }) => row.key)).size).toBe(count)
      }
    }
  })

  it('adds up what arrived where something arrived, and what was ordered before', async () => {
    expect((await seenBy('hefei-finance', 'arrived')).sumFen).toBe(AMOUNT + AMOUNT - 9)
    expect((await seenBy('nanjing-finance', 'returned')).sumFen).toBe(2 * AMOUNT)
  })

  it('shows the break to the fen', async () => {
    const { entries } = await seenBy('hefei-finance', 'arrived')
    const broken = entries.find(({ row }) => row.person.name === '金短款')?.row
    expect(broken).toMatchObject({
      fundsState: 'mismatched',
      tableFen: AMOUNT,
      arrived: { receivedFen: AMOUNT - 9, differenceFen: -9, breakCode: 'short' },
    })
  })

  it('of transit says when the money is awaited and how long it has been away', async () => {
    const later = at('2026-10-16', '18:00')
    const page = await fundsPage(
      await world.actor('hefei-finance'),
      readFundsAddress({ desk: 'transit' }),
      later,
      world.db,
    )
    expect(page?.entries[0]?.row.clock).toMatchObject({
      clock: 'TW',
      dueOn: '2026-10-15',
      elapsed: 4,
      breached: true,
    })
  })

  it('of returned orders keeps every attempt with the reason', async () => {
    const { entries } = await seenBy('nanjing-finance', 'returned')
    expect(entries.map(({ row }) => [row.order?.attempt, row.order?.returnReason])).toEqual([
      [2, 'nameMismatch'],
      [1, 'nameMismatch'],
    ])
  })
})

describe('who sees the money', () => {
  it.each(['hangzhou-finance', 'hangzhou-clerk'])('another agency sees nothing: %s', async (login) => {
    const { desks } = await seenBy(login)
    for (const { desk, count } of desks) {
      expect(count).toBe(0)
      expect((await seenBy(login, desk)).entries).toEqual([])
    }
  })

  it('administrators have no business with it', async () => {
    expect(await fundsPage(await world.actor('admin'), readFundsAddress({}), NOW, world.db)).toBeNull()
  })

  it('clerks and supervisors read, without a step to take', async () => {
    for (const login of ['nanjing-clerk', 'hefei-clerk', 'nanjing-supervisor']) {
      const { desks } = await seenBy(login)
      expect(desks.some(({ count }) => count > 0)).toBe(true)
      for (const { desk } of desks) {
        const { entries } = await seenBy(login, desk)
        expect(entries.every(({ row, step }) => step === null && row.also.length === 0)).toBe(true)
      }
    }
  })

  it('beyond an agency the whole reach is read', async () => {
    const page = await seenBy('national-supervisor', 'due')
    expect(namesIn(page)).toContain('金待制')
    expect(page.hasDirections).toBe(false)
    expect(page.entries.every(({ step }) => step === null)).toBe(true)
  })
})

describe('the step of a row', () => {
  it.each(EVERYBODY)('is offered to %s exactly where nothing stands against it', async (login) => {
    const actor = await world.actor(login)
    for (const { desk } of (await seenBy(login)).desks) {
      for (const { row, step } of (await seenBy(login, desk)).entries) {
        const stored = await world.db.transfer.findUniqueOrThrow({
          where: { reference: row.reference },
          include: {
            originAgency: true,
            destinationAgency: true,
            signatures: { where: { status: 'open' } },
          },
        })
        const facts = factsOf(stored)
        const open = FUNDS_STEPS.filter((one) => obstacleTo(one, facts, actor) === null)
        if (row.turn) expect(step !== null).toBe(open.includes(row.turn.step))
        if (step)
          expect(step).toMatchObject({ step: row.turn?.step, obstacle: null, version: stored.version })
        for (const one of row.also) expect(open).toContain(one)
      }
    }
  })

  it('is shown but not open to the maker of an order', async () => {
    const { entries } = await seenBy('nanjing-both', 'prepared')
    const own = entries.find(({ row }) => row.person.name === '金退汇')
    expect(own?.row.order).toMatchObject({ own: true, attempt: 3 })
    expect(own?.row.turn?.obstacle).toEqual({ code: 'own-work', detail: 'maker' })
    expect(own?.step).toBeNull()
    const foreign = entries.find(({ row }) => row.person.name === '金待批')
    expect(foreign?.step?.step).toBe('approveRemittance')
  })

  it('asks the second signer for the signature and tells the first who has to give it', async () => {
    const second = await seenBy('nanjing-reviewer', 'signatures')
    expect(second.entries[0]?.step).toMatchObject({ step: 'cancelRemittance', signing: { part: 'second' } })
    const first = await seenBy('nanjing-finance', 'signatures')
    expect(first.entries[0]?.row).toMatchObject({
      turn: { step: 'cancelRemittance', role: 'reviewer', obstacle: { code: 'own-work' } },
      signature: { own: true },
    })
  })

  it('of an order names what differs from where the payee wants its money today', async () => {
    const differences = async () =>
      (await seenBy('nanjing-reviewer', 'prepared')).entries.map(({ row }) => row.differences)
    expect(await differences()).toEqual([[], []])

    const { payeeBankName: before } = await world.db.agency.findUniqueOrThrow({ where: { slug: 'hefei' } })
    const moveTo = (payeeBankName: string | null) =>
      world.db.agency.update({ where: { slug: 'hefei' }, data: { payeeBankName } })
    await moveTo('另一家银行')
    const moved = { field: 'bankName', against: 'agency', order: before, other: '另一家银行' }
    expect(await differences()).toEqual([[moved], [moved]])
    await moveTo(before)
  })
})

describe('what waits for the reader', () => {
  it.each(['nanjing-finance', 'nanjing-reviewer', 'nanjing-both', 'hefei-finance', 'hefei-reviewer'])(
    'is open to %s, every row of it',
    async (login) => {
      const page = await seenBy(login)
      expect(page.desk).toBe('mine')
      expect(page.count).toBeGreaterThan(0)
      expect(page.entries.filter(({ step }) => step === null).map(({ row }) => row.person.name)).toEqual([])
      const lanes = moneyLanesOf(await world.actor(login))
      const counts = await Promise.all(lanes.map(({ where }) => world.db.transfer.count({ where })))
      expect(page.count).toBe(counts.reduce((sum, count) => sum + count, 0))
    },
  )

  it.each(['nanjing-finance', 'nanjing-reviewer'])('is the number beside the menu of %s', async (login) => {
    const { funds } = await shellView(await world.actor(login), NOW, world.db)
    expect(funds?.count).toBe((await seenBy(login)).count)
  })
})
