import { afterAll, beforeAll, expect, test } from 'vitest'
import { accept } from '@/lib/commands/accept'
import { at, type World } from '@/lib/testing/builders'
import { CLEAN, lodge, take, type RoadStep, type Route } from '@/lib/testing/journey'
import { movers } from '@/lib/testing/movers'
import { tellPerson, twoDeployments, type TwoDeployments } from '@/lib/testing/two-deployments'

let two: TwoDeployments
beforeAll(async () => {
  two = await twoDeployments()
})
afterAll(() => two.close())

const must = async (world: World, reference: string, step: RoadStep, when: Date, route: Route = CLEAN) => {
  two.at(when)
  const taken = await take(world, reference, step, route, when)
  if (!taken.ok) throw new Error(`${step}: ${JSON.stringify(taken.refusal)}`)
}

/** Accepted at 合肥: what only 南京's registry could tell is answered by the certificate. */
async function accepted(when: Date, route: Route = CLEAN): Promise<string> {
  two.at(when)
  const { reference, version, rules } = await lodge(two.AH, route, when)
  const answers = rules
    .filter(({ answer }) => answer === 'cannotTell')
    .map(({ id }) => ({ rule: id, answer: 'met' as const, reason: 'certificate of 南京' }))
  const taken = await two.AH.run(accept, 'hefei-clerk', { reference, version, answers }, when)
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
  return reference
}

/** What both sides have to agree on. */
async function sideOf({ db }: World, reference: string) {
  const row = await db.transfer.findUniqueOrThrow({
    where: { reference },
    include: {
      clocks: { orderBy: [{ clock: 'asc' }, { round: 'asc' }] },
      orders: { orderBy: { reference: 'asc' } },
      receipts: { orderBy: { recordedAt: 'asc' } },
      tables: { where: { status: 'sealed' }, orderBy: { version: 'asc' } },
      events: { orderBy: { version: 'asc' } },
      letters: { orderBy: { version: 'asc' } },
    },
  })
  return {
    state: row.state,
    funds: row.fundsState,
    dueFen: row.amountDueFen,
    months: row.monthsRecorded,
    versions: row.sealedVersions,
    owes: row.originOwes,
    clocks: row.clocks
      .filter(({ clock }) => clock !== 'T0' && clock !== 'TS')
      .map(({ clock, round, startedAt, dueOn, endedAt, ending, lateReason }) => ({
        clock,
        round,
        startedAt,
        dueOn,
        endedAt,
        ending,
        lateReason,
      })),
    orders: row.orders.map(({ reference: order, amountFen, status, bankReference, paidOn }) => ({
      order,
      amountFen,
      status,
      bankReference,
      paidOn,
    })),
    receipts: row.receipts.map(({ amountFen, receivedOn, status }) => ({ amountFen, receivedOn, status })),
    tables: row.tables.map(({ number, sealHash }) => ({ number, sealHash })),
    letters: row.letters.map(({ number, sha256 }) => ({ number, sha256 })),
    steps: row.events
      .filter(({ fromState, toState, fromFunds, toFunds }) => fromState !== toState || fromFunds !== toFunds)
      .map(({ kind, at: when }) => `${when.toISOString()} ${kind}`)
      .filter((event) => !/ (submit|accept|sendContactLetter|registerIncomingLetter)$/.test(event))
      .toSorted(),
  }
}

async function expectEqual(reference: string) {
  const [there, here] = [await sideOf(two.AH, reference), await sideOf(two.JS, reference)]
  expect(here).toEqual(there)
  return here
}

test('a clean case goes across', async () => {
  const reference = await accepted(at('2026-10-12'))
  await two.settle()
  await must(two.JS, reference, 'receiveContactLetter', at('2026-10-13'))
  await must(two.JS, reference, 'draftTable', at('2026-10-14'))
  await must(two.JS, reference, 'sealTable', at('2026-10-15'))
  await two.settle()
  await must(two.AH, reference, 'recordYears', at('2026-10-16'))
  await must(two.JS, reference, 'prepareRemittance', at('2026-10-16', '11:00'))
  await must(two.JS, reference, 'approveRemittance', at('2026-10-16', '12:00'))
  await must(two.JS, reference, 'confirmRemitted', at('2026-10-19'))
  await two.settle()
  await must(two.AH, reference, 'recordReceipt', at('2026-10-20'))
  await must(two.AH, reference, 'matchReceipt', at('2026-10-20', '11:00'))
  await must(two.AH, reference, 'credit', at('2026-10-20', '12:00'))
  await tellPerson(two.AH, at('2026-10-20', '13:00'))
  await two.settle()
  const side = await expectEqual(reference)
  expect(side).toMatchObject({ state: 'completed', funds: 'credited', months: 86, dueFen: 345_678n })
})
void movers
