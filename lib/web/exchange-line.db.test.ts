import fc from 'fast-check'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { draftTable } from '@/lib/commands/draft-table'
import { receiveContactLetter } from '@/lib/commands/receive-contact-letter'
import type { ExchangeKind } from '@/lib/domain/exchange/kinds'
import { ownIdentity, signOwn, type OwnIdentity } from '@/lib/db/exchange-keys'
import { openBody } from '@/lib/db/exchange-messages'
import { applyExchange, deliveryTurn, exchangeTurn } from '@/lib/jobs/exchange'
import { postMessage } from '@/lib/outside/exchange/post-message'
import { Envelope } from '@/lib/schemas/exchange/envelope'
import { newestVersion, schemaOf } from '@/lib/schemas/exchange/messages'
import { acceptedByExchange, expectAlike } from '@/lib/testing/exchange-cases'
import { apiOf, type Api } from '@/lib/testing/http'
import { bodiesOf } from '@/lib/testing/json-arbitrary'
import { mover, stepOf } from '@/lib/testing/money-world'
import { twoDeployments, type TwoDeployments } from '@/lib/testing/two-deployments'

/* The way over HTTP, and what a deployment of the directory might send that no program of ours would. */

/** More of them: FUZZ_RUNS=5000 npm test -- exchange-line */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60)

let two: TwoDeployments
let api: Api
let own: OwnIdentity
let server: Server
let reference: string
beforeAll(async () => {
  two = await twoDeployments([mover('线甲')])
  reference = await acceptedByExchange(two, '线甲')
  const found = await ownIdentity(two.AH.db)
  if (!found) throw new Error('no key')
  own = found
  // The route as it stands in the application answers for 江苏.
  api = apiOf(two.JS)
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString()
      const path = (request.url ?? '').replace('/api/v1', '')
      void api.send(request.method ?? '', path, { body }).then((told) => {
        response.writeHead(told.status, { 'Content-Type': told.type })
        response.end(JSON.stringify(told.body))
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  api.close()
  await two.close()
})

test('a letter goes over HTTP, is receipted, taken up and answered', async () => {
  const { port } = server.address() as AddressInfo
  const row = await two.AH.db.exchangeMessage.findFirstOrThrow({ where: { direction: 'out' } })
  const address = `http://127.0.0.1:${port}`
  await two.AH.db.exchangePeer.update({ where: { code: 'JS' }, data: { address } })
  // The route's clock runs on from when this process began, minutes ago where many tests are run.
  const now = () => new Date(row.issuedAt.getTime() + 60 * 60_000)
  api.goTo(row.issuedAt)
  await deliveryTurn(two.AH.db, 'JS', postMessage, now)
  expect(await two.AH.db.exchangeMessage.findUnique({ where: { id: row.id } })).toMatchObject({
    status: 'delivered',
    fault: null,
  })
  await exchangeTurn(two.JS.db, now)
  expect(await two.JS.db.transfer.count({ where: { reference, state: 'contactLetterSent' } })).toBe(1)
  await two.settle()
  await expectAlike(two, reference)
  // Turned away over HTTP, it is said why.
  const stray = await signOwn(own, 'message', openBody(row).replace('"to":"JS"', '"to":"ZJ"'))
  expect(await postMessage(address, stray)).toEqual({ fault: 'not-for-us' })
})

test('of an answer no more is read than a receipt needs, and silence is no receipt', async () => {
  let sent = 0
  const flood = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' })
    const more = () => {
      while (!response.destroyed && sent < 50_000_000) {
        sent += 65_536
        if (!response.write(' '.repeat(65_536))) return void response.once('drain', more)
      }
      response.end()
    }
    more()
  })
  await new Promise<void>((resolve) => flood.listen(0, '127.0.0.1', resolve))
  const { port } = flood.address() as AddressInfo
  expect(await postMessage(`http://127.0.0.1:${port}`, 'a.b.c')).toEqual({ fault: 'no-receipt' })
  expect(sent).toBeLessThan(50_000_000)
  await new Promise((resolve) => flood.close(resolve))
  expect(await postMessage(`http://127.0.0.1:${port}`, 'a.b.c')).toEqual({ fault: 'unreachable' })
})

const WHEN = '2026-10-12T02:00:00.000Z'
const step = (name: string, fields: object = {}, more: object = {}) => ({
  step: name,
  takenAt: WHEN,
  asked: false,
  signers: [randomUUID()],
  lateReason: 'other',
  lateNote: 'late',
  fields,
  ...more,
})
const PAPER = { bankReference: 'HF-1', paidOn: '2026-10-12' }
const LINE = {
  ...{ areaCode: '320100', year: 2026, fromMonth: '2026-01', toMonth: '2026-09', months: 9, kind: 'actual' },
  ...{
    baseFen: 1,
    employerRateBp: 1,
    personalRateBp: 1,
    creditedFen: 1,
    creditedPersonalFen: 1,
    remark: 'x',
  },
}
const TABLE = {
  ...{ number: 'N', version: 1, sealHash: 'h', personName: 'x', personIdMasked: 'x', arrearsMonths: 1 },
  ...{ suspendedSince: '2026-09', arrearsFen: 1, retired: false, balanceFen: 1, transferFen: 1, remark: 'x' },
  ...{ fundsState: 'due', balanceAsOf: '2026-10-12', lines: [LINE] },
}
/** What a program of ours might say, where there is a case. */
const SAID: readonly (readonly [ExchangeKind, object])[] = [
  ['reminder', { sentAt: WHEN, clock: 'T1', round: 1, answerBy: '2026-10-16', note: 'please' }],
  ['progress', step('receiveContactLetter', { deliveredOn: '2026-10-12', receivedBy: 'x' })],
  ['progress', step('recordYears', {}, { years: { months: 1, overlapping: ['2026-09'], deemed: 1 } })],
  ['progress', step('recordReceipt', { amountFen: 1, receivedOn: '2026-10-12', bankReference: 'x' })],
  ['progress', step('unmatch', { note: 'x' })],
  ['return', step('returnByOrigin', { reason: 'letterIncomplete', differences: [], note: 'x' })],
  ['dispute', step('disputeTable', { items: [{ path: 'x', expected: 'x', note: 'x' }] }, { asked: true })],
  ['remittanceAdvice', step('returnAll', { ...PAPER, reason: 'enrolledElsewhere' })],
  ['informationTable', step('sealTable', {}, { table: TABLE })],
  ['answer', { to: randomUUID(), answer: 'taken', code: 'x' }],
]

/** Contents of every kind, most of them nearly right. */
const contents = (letter: object): fc.Arbitrary<{ kind: ExchangeKind; content: unknown }> =>
  fc.oneof(
    ...[['contactLetter', letter] as const, ...SAID].map(([kind, like]) => {
      const schema = z.toJSONSchema(schemaOf(kind, newestVersion(kind)), {
        io: 'input',
        unrepresentable: 'any',
      })
      return bodiesOf(schema, like, {}).map((content) => ({ kind, content }))
    }),
  )

test('a known deployment may sign anything: nothing of it breaks the door, or the case', async () => {
  const row = await two.AH.db.exchangeMessage.findFirstOrThrow({ where: { kind: 'contactLetter' } })
  const letter = JSON.parse(openBody(row)) as z.output<typeof Envelope>
  const nanjing = stepOf(two.JS, reference)
  await nanjing.must(receiveContactLetter, 'nanjing-clerk')
  await nanjing.must(draftTable, 'nanjing-clerk')
  await two.settle()
  const theirs = await ownIdentity(two.JS.db)
  if (!theirs) throw new Error('no key')
  const keys = { AH: theirs, JS: own }

  const statuses = new Set<number>()
  const knock = async (payload: unknown) => {
    const message = await signOwn(own, 'message', JSON.stringify(payload))
    const answer = await api.send('POST', '/exchange/messages', { body: { message } })
    statuses.add(answer.status)
    expect([payload, answer.status < 500]).toEqual([payload, true])
  }
  /** As the next message of the case, or the first of one there is not. @returns what became of it */
  const say = async (to: 'AH' | 'JS', said: object, isOfCase: boolean) => {
    const { db } = two[to]
    const { inSequence } = await db.exchangeCase.findFirstOrThrow({ where: { caseKey: reference } })
    const id = randomUUID()
    const place = isOfCase ? { caseKey: reference, sequence: inSequence + 1 } : { caseKey: id, sequence: 1 }
    const from = to === 'JS' ? 'AH' : 'JS'
    const envelope = { ...letter, id, from, to, schemaVersion: 1, ...place, ...said }
    await two.hand(to, await signOwn(keys[to], 'message', JSON.stringify(envelope)))
    await applyExchange(db, two.now)
    const became = await db.exchangeMessage.findFirstOrThrow({ where: { messageId: id, direction: 'in' } })
    // What is held would keep what comes after it from being tried.
    if (became.status === 'held') {
      await db.exchangeMessage.update({ where: { id: became.id }, data: { status: 'refused' } })
      await db.exchangeCase.update({
        where: { id: became.linkId },
        data: { inSequence: became.sequence },
      })
    }
    return became.fault
  }

  const [kind, reminder] = SAID[0] ?? []
  expect(await say('JS', { kind, content: reminder }, true)).toBeNull()
  expect(await say('JS', { kind, content: { ...reminder, note: '\0' } }, true)).toBe(
    'rules-not-met:content-unreadable',
  )

  const envelopes = bodiesOf(z.toJSONSchema(Envelope, { unrepresentable: 'any' }), letter, {})
  const junk = fc.record({
    envelope: envelopes,
    said: contents(letter.content as object),
    to: fc.constantFrom('AH', 'JS'),
    isOfCase: fc.integer({ min: 0, max: 4 }).map((chance) => chance > 0),
  })
  const faults = new Set<string | null>()
  await fc.assert(
    fc.asyncProperty(junk, async ({ envelope, said, to, isOfCase }) => {
      await knock(envelope)
      const fault = await say(to, said, isOfCase)
      faults.add(fault)
      expect(fault ?? '').not.toContain('our-fault')
    }),
    { numRuns: RUNS },
  )
  expect(faults.size).toBeGreaterThan(1)
  for (const wrong of [
    { caseKey: '\0' },
    { sequence: 3_000_000_000 },
    { issuedAt: '0000-01-01T00:00:00Z' },
    { issuedAt: '9999-12-31T23:59:59-14:00' },
  ])
    await knock({ ...letter, id: randomUUID(), ...wrong })
  expect([...statuses]).toEqual(expect.arrayContaining([200, 422]))
})
