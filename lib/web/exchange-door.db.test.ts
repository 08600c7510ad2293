import { afterAll, beforeAll, expect, test } from 'vitest'
import { openExchangeFile } from '@/lib/commands/exchange/take-file'
import { takeInFile } from '@/lib/commands/exchange/take-in-file'
import { writeExchangeFile } from '@/lib/commands/exchange/write-file'
import { newExchangeKey, ownIdentity, payloadOf, signOwn, type OwnIdentity } from '@/lib/db/exchange-keys'
import { openBody } from '@/lib/db/exchange-messages'
import { applyExchange } from '@/lib/jobs/exchange'
import { LONGEST_MESSAGE } from '@/lib/schemas/exchange/envelope'
import { MONDAY } from '@/lib/testing/builders'
import { acceptedByExchange, expectAlike } from '@/lib/testing/exchange-cases'
import { mover } from '@/lib/testing/money-world'
import { twoDeployments, type TwoDeployments } from '@/lib/testing/two-deployments'
import { forgetEnvironment } from '@/lib/env'
import { SEND_EXCHANGE_MESSAGE } from '@/lib/schemas/api/exchange'
import { faultsOf } from './api/faults'
import { exchangeDoor } from './exchange-door'

let two: TwoDeployments
let own: OwnIdentity
let letter: string
let reference: string
beforeAll(async () => {
  two = await twoDeployments([mover('门甲')])
  reference = await acceptedByExchange(two, '门甲')
  const found = await ownIdentity(two.AH.db)
  if (!found) throw new Error('no key')
  own = found
  const row = await two.AH.db.exchangeMessage.findFirstOrThrow({ where: { direction: 'out' } })
  letter = openBody(row)
})
afterAll(() => two.close())

const post = (body: BodyInit, type = 'application/json') =>
  exchangeDoor(two.JS.db)(
    new Request('https://js.example/api/v1/exchange/messages', {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    }),
  )
const send = (message: string) => post(JSON.stringify({ message }))
const altered = async (change: object) =>
  signOwn(own, 'message', payloadOf({ ...(JSON.parse(letter) as object), ...change }))

async function expectProblem(response: Response, status: number, said: string | object) {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({
    status,
    ...(typeof said === 'string' ? { reason: said } : said),
  })
  expect(response.status).toBe(status)
}

test('what is no message of the exchange is turned away before anything is read', async () => {
  await expectProblem(await post('{}', 'text/plain'), 415, { code: 'wrong-content-type' })
  await expectProblem(await post('{'), 400, { code: 'malformed' })
  await expectProblem(await post(JSON.stringify({ message: 'a.b' })), 422, {
    code: 'invalid',
    fields: [{ path: 'message', code: 'malformed' }],
  })
  await expectProblem(await post('x'.repeat(LONGEST_MESSAGE + 2000)), 413, { code: 'too-long' })
})

test('keys, signatures, addresses and versions are checked, and counted by their cause', async () => {
  const stranger = { ...own, ...(await newExchangeKey()) }
  await expectProblem(await send(await signOwn(stranger, 'message', letter)), 403, 'unknown-sender')
  // A stranger's key under the name of a known one.
  await expectProblem(
    await send(await signOwn({ ...stranger, keyId: own.keyId }, 'message', letter)),
    403,
    'unverifiable',
  )
  const [head, body = '', signature] = (await signOwn(own, 'message', letter)).split('.')
  const changed = Buffer.from(body, 'base64url').toString().replace('contactLetter', 'contactletter')
  await expectProblem(
    await send([head, Buffer.from(changed).toString('base64url'), signature].join('.')),
    403,
    'unverifiable',
  )
  // Signed as a receipt it is no message.
  await expectProblem(await send(await signOwn(own, 'receipt', letter)), 403, 'unverifiable')
  await expectProblem(await send(await altered({ to: 'ZJ' })), 403, 'not-for-us')
  await expectProblem(await send(await altered({ from: 'ZJ' })), 403, 'unverifiable')
  await expectProblem(await send(await altered({ schemaVersion: 9 })), 422, 'schema-unknown')
  expect(await two.JS.db.exchangeMessage.count()).toBe(0)
  const counted = await two.JS.db.exchangeTurnedAway.findMany({
    orderBy: [{ fault: 'asc' }, { sender: 'asc' }],
  })
  expect(counted.map(({ fault, sender, count }) => [fault, sender, count])).toEqual([
    ['not-for-us', 'AH', 1],
    ['schema-unknown', 'AH', 1],
    ['unknown-sender', '', 1],
    // What anybody can send is counted once a minute at most.
    ['unverifiable', 'AH', 1],
  ])
})

test('a key that is none, or a deployment without one of its own, writes nothing', async () => {
  const before = await two.JS.db.exchangeTurnedAway.findMany()
  for (const kid of ['\0', 7, null, 'x'.repeat(5000)]) {
    const head = Buffer.from(JSON.stringify({ alg: 'EdDSA', kid })).toString('base64url')
    await expectProblem(await send(`${head}.e30.AAAA`), 403, 'unknown-sender')
  }
  await two.JS.db.exchangeTurnedAway.deleteMany()
  const retiredAt = new Date()
  await two.JS.db.exchangeIdentity.updateMany({ data: { retiredAt } })
  await expectProblem(await send(await signOwn(own, 'message', letter)), 403, 'unknown-sender')
  expect(await two.JS.db.exchangeTurnedAway.count()).toBe(0)
  await two.JS.db.exchangeIdentity.updateMany({ data: { retiredAt: null } })
  await two.JS.db.exchangeTurnedAway.createMany({ data: before })
})

test('too many from one address are told to wait before anything is read', async () => {
  process.env['API_PUBLIC_CALLS_PER_MINUTE'] = '2'
  forgetEnvironment()
  try {
    const from = (address: string, body: string) =>
      exchangeDoor(two.JS.db)(
        new Request('https://js.example/api/v1/exchange/messages', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': address },
          body,
        }),
      )
    for (const status of [400, 400, 429]) {
      const answer = await from('203.0.113.9', '{')
      expect(answer.status).toBe(status)
      expect(answer.headers.has('Retry-After')).toBe(status === 429)
    }
    expect((await from('203.0.113.10', '{')).status).toBe(400)
  } finally {
    delete process.env['API_PUBLIC_CALLS_PER_MINUTE']
    forgetEnvironment()
  }
  expect(faultsOf(SEND_EXCHANGE_MESSAGE)).toContain('too-many')
})

test('a message is stored once, sealed, and answered with the same receipt each time', async () => {
  const message = await signOwn(own, 'message', letter)
  const first = (await (await send(message)).json()) as { receipt: string }
  const again = (await (await send(message)).json()) as { receipt: string }
  expect(again).toEqual(first)
  await expectProblem(await send(await altered({ issuedAt: '2026-10-12T03:00:00.000Z' })), 422, 'id-reused')
  await expectProblem(
    await send(await altered({ id: '0199d5c8-0000-7000-8000-000000000001' })),
    422,
    'sequence-taken',
  )
  const [row] = await two.JS.db.exchangeMessage.findMany()
  expect(row).toMatchObject({ direction: 'in', status: 'waiting', kind: 'contactLetter' })
  expect(row?.bodySealed).not.toContain('门甲')
})

test('a file carried by hand brings what the line did not, once, and takes the receipts back', async () => {
  // The door reads the clock of the machine.
  const at = new Date()
  two.at(at)
  const written = await two.AH.run(writeExchangeFile, 'admin', { peerCode: 'JS' }, at)
  if (!written.ok) throw new Error(written.refusal.code)
  const { file } = written.value
  const taken = await two.JS.run(takeInFile, 'admin', { file }, at)
  expect(taken).toMatchObject({ ok: true, value: { from: 'AH', messages: 1, turnedAway: 0, receipts: 0 } })
  expect(await two.JS.run(takeInFile, 'admin', { file }, at)).toEqual(taken)
  // To whom it is not addressed it says nothing.
  expect(await two.AH.run(openExchangeFile, 'admin', { file }, at)).toMatchObject({ ok: false })
  const [head = '', body = '', signature = ''] = file.split('.')
  const broken = [head, `${body.slice(0, -8)}AAAAAAAA`, signature].join('.')
  expect(await two.JS.run(openExchangeFile, 'admin', { file: broken }, at)).toEqual({
    ok: false,
    refusal: { code: 'wrong-state', detail: 'unverifiable' },
  })

  await applyExchange(two.JS.db, () => at)
  expect(await two.JS.db.transfer.count({ where: { reference, state: 'contactLetterSent' } })).toBe(1)
  const back = await two.JS.run(writeExchangeFile, 'admin2', { peerCode: 'AH' }, at)
  if (!back.ok) throw new Error(back.refusal.code)
  // The letter came over the line before the file: its receipt went with the line, the answer goes with the file.
  expect(await two.AH.run(takeInFile, 'admin2', { file: back.value.file }, at)).toMatchObject({
    ok: true,
    value: { from: 'JS', messages: 1 },
  })
  await applyExchange(two.AH.db, () => at)
  const answered = await two.AH.db.exchangeMessage.findFirstOrThrow({ where: { direction: 'out' } })
  expect(answered.answer).toBe('taken')
  await two.settle()
  await expectAlike(two, reference)
})

test('only administrators of the nation write and take in files', async () => {
  expect(await two.AH.run(writeExchangeFile, 'hefei-clerk', { peerCode: 'JS' }, MONDAY)).toMatchObject({
    ok: false,
    refusal: { code: 'wrong-role' },
  })
})
