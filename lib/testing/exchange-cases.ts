import { expect } from 'vitest'
import { accept } from '@/lib/commands/accept'
import { draftTable } from '@/lib/commands/draft-table'
import { receiveContactLetter } from '@/lib/commands/receive-contact-letter'
import { sealTable } from '@/lib/commands/seal-table'
import type { World } from './builders'
import { lodge } from './journey'
import { DAY, NOW, routeOf, stepOf } from './money-world'
import type { TwoDeployments } from './two-deployments'

/** Accepted at 合肥, the letter on its way: what only 南京's registry could tell is answered by the certificate. */
export async function acceptedByExchange(two: TwoDeployments, name: string, when = NOW): Promise<string> {
  const { reference, version, rules } = await lodge(two.AH, routeOf(name), when)
  const answers = rules
    .filter(({ answer }) => answer === 'cannotTell')
    .map(({ id }) => ({ rule: id, answer: 'met' as const, reason: 'certificate of 南京' }))
  const taken = await two.AH.run(accept, 'hefei-clerk', { reference, version, answers }, when)
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
  return reference
}

/** The same, until the table has arrived at 合肥. */
export async function sealedByExchange(two: TwoDeployments, name: string): Promise<string> {
  const reference = await acceptedByExchange(two, name)
  await two.settle()
  const nanjing = stepOf(two.JS, reference)
  await nanjing.must(receiveContactLetter, 'nanjing-clerk')
  await nanjing.must(draftTable, 'nanjing-clerk')
  await nanjing.must(sealTable, 'nanjing-reviewer')
  await two.settle()
  return reference
}

/** Papers of a bank on the day of these cases. */
export const PAID = (bankReference: string) => ({ bankReference, paidOn: DAY })

/** What both sides have to agree on, to the instant and the fen. */
async function sideOf({ db }: World, reference: string) {
  const row = await db.transfer.findUniqueOrThrow({
    where: { reference },
    include: {
      clocks: { orderBy: [{ clock: 'asc' }, { round: 'asc' }] },
      orders: { orderBy: { reference: 'asc' } },
      receipts: { orderBy: { recordedAt: 'asc' } },
      tables: { where: { status: 'sealed' }, orderBy: { version: 'asc' } },
      letters: { orderBy: { version: 'asc' } },
      disputes: { orderBy: { raisedAt: 'asc' } },
      events: { orderBy: { version: 'asc' } },
    },
  })
  return {
    state: row.state,
    funds: row.fundsState,
    dueFen: row.amountDueFen,
    months: row.monthsRecorded,
    versions: row.sealedVersions,
    owes: row.originOwes,
    reason: row.returnReason,
    clocks: row.clocks
      // What the destination had with the applicant before there was a letter.
      .filter(({ clock }) => clock !== 'T0' && clock !== 'TS')
      .map(({ clock, round, startedAt, dueOn, carriedDays, endedAt, ending, lateReason }) => [
        clock,
        round,
        startedAt,
        dueOn,
        carriedDays,
        endedAt,
        ending,
        lateReason,
      ]),
    orders: row.orders.map((order) => [
      order.reference,
      order.amountFen,
      order.status,
      order.bankReference,
      order.paidOn,
    ]),
    receipts: row.receipts.map(({ amountFen, receivedOn, status }) => [amountFen, receivedOn, status]),
    tables: row.tables.map(({ number, sealHash }) => [number, sealHash]),
    letters: row.letters.map(({ number, sha256 }) => [number, sha256]),
    disputes: row.disputes.map(({ tableVersion, items }) => [tableVersion, items]),
    steps: row.events
      .filter(({ fromState, toState, fromFunds, toFunds }) => fromState !== toState || fromFunds !== toFunds)
      .filter(({ kind }) => !BEFORE_THE_LETTER.includes(kind))
      .map(({ kind, at: when }) => `${when.toISOString()} ${kind}`)
      .toSorted(),
  }
}
const BEFORE_THE_LETTER = ['submit', 'accept', 'sendContactLetter', 'registerIncomingLetter']

/** Both sides stand alike, and nothing was applied twice. @returns the one they agree on */
export async function expectAlike(two: TwoDeployments, reference: string) {
  const there = await sideOf(two.AH, reference)
  const here = await sideOf(two.JS, reference)
  expect(here).toEqual(there)
  for (const { db } of [two.AH, two.JS]) {
    const messages = await db.exchangeMessage.findMany({
      where: { link: { caseKey: reference }, direction: 'in' },
      select: { messageId: true, status: true },
    })
    expect(new Set(messages.map(({ messageId }) => messageId)).size).toBe(messages.length)
    expect(messages.every(({ status }) => status === 'applied' || status === 'refused')).toBe(true)
  }
  return here
}
