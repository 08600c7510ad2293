import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { approveRemittance } from '@/lib/commands/approve-remittance'
import { confirmRemitted } from '@/lib/commands/confirm-remitted'
import { credit } from '@/lib/commands/credit'
import { draftTable } from '@/lib/commands/draft-table'
import { matchReceipt } from '@/lib/commands/match-receipt'
import { prepareRemittance } from '@/lib/commands/prepare-remittance'
import { receiveContactLetter } from '@/lib/commands/receive-contact-letter'
import { recordReceipt } from '@/lib/commands/record-receipt'
import { recordYears } from '@/lib/commands/record-years'
import { sealTable } from '@/lib/commands/seal-table'
import { brokenLink } from '@/lib/db/events'
import { proofFaults } from '@/lib/db/ledger-proof'
import { at, type World } from '@/lib/testing/builders'
import { versionOf } from '@/lib/testing/journey'
import { booksOf } from '@/lib/testing/books'
import { acceptedByExchange, expectAlike } from '@/lib/testing/exchange-cases'
import { mover } from '@/lib/testing/money-world'
import { tellPerson, twoDeployments, type TwoDeployments } from '@/lib/testing/two-deployments'

const SEEDS = [7, 2026]
const nameOf = (seed: number) => `风雨${'零一二三四五六七八九'[seed % 10]}`
let two: TwoDeployments
beforeAll(async () => {
  two = await twoDeployments(SEEDS.map((seed) => mover(nameOf(seed))))
})
afterEach(() => two.calm())
afterAll(() => two.close())

const AMOUNT = 345_678
const paper = (bankReference: string, paidOn: string) => ({ bankReference, paidOn })

/** Everybody does their step as soon as their own deployment lets them; the line brings the rest when it can. */
async function carryAcross(name: string): Promise<string> {
  const reference = await acceptedByExchange(two, name, at('2026-10-12'))
  const arrival = { amountFen: AMOUNT, receivedOn: '2026-10-20', bankReference: `HF-${name}` }
  const roads = [
    [
      [two.JS, receiveContactLetter, 'nanjing-clerk', '2026-10-13T09:00'],
      [two.JS, draftTable, 'nanjing-clerk', '2026-10-14T09:00'],
      [two.JS, sealTable, 'nanjing-reviewer', '2026-10-15T09:00'],
      [two.JS, prepareRemittance, 'nanjing-finance', '2026-10-15T10:00'],
      [two.JS, approveRemittance, 'nanjing-reviewer', '2026-10-15T11:00'],
      [two.JS, confirmRemitted, 'nanjing-finance', '2026-10-19T09:00', paper(`NJ-${name}`, '2026-10-19')],
    ],
    [
      [two.AH, recordYears, 'hefei-clerk', '2026-10-16T09:00'],
      [two.AH, recordReceipt, 'hefei-finance', '2026-10-20T09:00', arrival],
      [two.AH, matchReceipt, 'hefei-finance', '2026-10-20T10:00'],
      [two.AH, credit, 'hefei-reviewer', '2026-10-20T11:00'],
    ],
  ] as const
  const next = [0, 0]
  for (let rounds = 0; roads.some((road, side) => (next[side] ?? 0) < road.length); rounds += 1) {
    if (rounds > 200) throw new Error(`stuck at ${next.join(' and ')}`)
    for (const [side, road] of roads.entries()) {
      const step = road[next[side] ?? 0]
      if (!step || !(await isKnown(step[0], reference))) continue
      const [world, command, login, when, fields = {}] = step
      const input = { reference, version: await versionOf(world, reference), ...fields }
      const [day = '', time] = when.split('T')
      two.at(at(day, time))
      const answer = await world.run(command as typeof recordReceipt, login, input as never, at(day, time))
      if (answer.ok) next[side] = (next[side] ?? 0) + 1
    }
    await two.round()
  }
  await tellPerson(two.AH, at('2026-10-20', '13:00'))
  await two.settle()
  return reference
}

async function isKnown({ db }: World, reference: string): Promise<boolean> {
  return (await db.transfer.count({ where: { reference } })) === 1
}

test.each(SEEDS)(
  'a case goes across in a storm that drops, doubles, delays and reorders (%i)',
  async (seed) => {
    two.storm(seed)
    const reference = await carryAcross(nameOf(seed))
    const side = await expectAlike(two, reference)
    expect(side).toMatchObject({ state: 'completed', funds: 'credited', months: 40, dueFen: BigInt(AMOUNT) })
    expect(side.orders).toHaveLength(1)

    for (const { db } of [two.AH, two.JS]) {
      const { id, originAgencyId, destinationAgencyId } = await db.transfer.findUniqueOrThrow({
        where: { reference },
      })
      expect(await brokenLink(db as never, id)).toBeNull()
      expect(await proofFaults(db, [originAgencyId, destinationAgencyId])).toEqual([])
    }
    // Each side keeps its own books alone, and together they are those of one deployment.
    expect((await booksOf(two.AH, reference)).origin).toEqual({})
    expect((await booksOf(two.JS, reference)).destination).toEqual({})
    expect((await booksOf(two.AH, reference)).destination).not.toEqual({})
    // The balance is gone at 南京 and stands at 合肥, once.
    const moved = await Promise.all(
      [two.AH, two.JS].map(({ db }) =>
        db.accountMovement.findMany({ select: { kind: true, amountFen: true } }),
      ),
    )
    expect(moved[0]?.filter(({ kind }) => kind !== 'transferredIn')).toEqual([])
    expect(moved[1]?.filter(({ kind }) => kind !== 'transferredOut')).toEqual([])
  },
)
