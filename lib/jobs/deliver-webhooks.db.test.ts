import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeSecret } from '@/lib/commands/webhooks/change-secret'
import { deleteWebhook } from '@/lib/commands/webhooks/delete-webhook'
import { endOldSecret } from '@/lib/commands/webhooks/end-old-secret'
import { pauseWebhook } from '@/lib/commands/webhooks/pause-webhook'
import { registerWebhook } from '@/lib/commands/webhooks/register-webhook'
import { replayDeliveries } from '@/lib/commands/webhooks/replay-deliveries'
import { resumeWebhook } from '@/lib/commands/webhooks/resume-webhook'
import { setAsideDelivery } from '@/lib/commands/webhooks/set-aside-delivery'
import { sequenceEvents } from '@/lib/db/event-feed'
import { nextDelivery } from '@/lib/db/webhooks'
import { WEBHOOK_TRIES } from '@/lib/domain/webhooks/attempts'
import type { EventMessage } from '@/lib/domain/webhooks/event-message'
import type { Attempt, Outgoing } from '@/lib/outside/webhooks/post'
import { webhooksPage } from '@/lib/queries/webhooks-page'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, lodge, take } from '@/lib/testing/journey'
import { deliverWebhooks } from './deliver-webhooks'

const TAKEN: Attempt = { failure: null, status: 204, answer: '', askedMs: 0 }
const DOWN: Attempt = { failure: 'answered', status: 503, answer: 'down for repairs', askedMs: 0 }
const WRONG: Attempt = { failure: 'answered', status: 422, answer: 'no such field', askedMs: 0 }

let world: World
let [reference, secret, endpointId] = ['', '', '']
beforeAll(async () => {
  world = await makeWorld()
  const { reference: lodged } = await lodge(world, CLEAN, MONDAY)
  reference = lodged
  await sequenceEvents(world.db)
})
afterAll(() => world.close())

/** A receiver that answers as told for each event, and what it heard. */
function receiver(answer: (event: EventMessage) => Attempt = () => TAKEN) {
  const heard: (EventMessage & { readonly headers: Outgoing['headers'] })[] = []
  // Runs on: what is queued later falls due, too, however long its step took.
  let ahead = 1000
  const carrier = {
    now: () => new Date(Date.now() + ahead),
    chance: () => 0.5,
    post: (message: Outgoing) => {
      const event = JSON.parse(message.body) as EventMessage
      heard.push({ ...event, headers: message.headers })
      return Promise.resolve(answer(event))
    },
  }
  return {
    heard,
    kinds: () => heard.map(({ kind }) => kind),
    pass: (ms: number) => (ahead += ms),
    deliver: () => deliverWebhooks(world.db, endpointId, carrier),
  }
}

async function step(name: Parameters<typeof take>[2]) {
  const taken = await take(world, reference, name, CLEAN, MONDAY)
  if (!taken.ok) throw new Error(`${name}: ${JSON.stringify(taken.refusal)}`)
  await sequenceEvents(world.db)
}

const letters = () =>
  world.db.webhookDelivery.findMany({ where: { endpointId }, orderBy: { position: 'asc' } })
const shown = async () => {
  const page = await webhooksPage(await world.actor('admin'), world.db)
  return page?.entries.find((entry) => entry.endpointId === endpointId)
}
const wish = (over: object = {}) => ({
  name: '数据平台',
  url: 'https://hooks.example.org/in',
  which: 'all' as const,
  kinds: [],
  place: 'all',
  ...over,
})

test('an administrator registers addresses for what the own duty covers, nobody else any', async () => {
  const { id: hefei } = await world.db.agency.findUniqueOrThrow({ where: { slug: 'hefei' } })
  for (const login of ['hefei-clerk', 'hefei-supervisor', 'auditor', 'national-supervisor'])
    expect(await world.run(registerWebhook, login, wish(), MONDAY)).toMatchObject({
      ok: false,
      refusal: { code: 'wrong-role' },
    })
  const answer = await world.run(registerWebhook, 'admin', wish({ place: hefei }), MONDAY)
  if (!answer.ok) throw new Error(answer.refusal.code)
  ;({ secret, endpointId } = answer.value)
  expect(await world.run(registerWebhook, 'admin', wish({ place: hefei }), MONDAY)).toMatchObject({
    refusal: { detail: 'webhook-name-taken' },
  })
  const row = await world.db.webhookEndpoint.findUniqueOrThrow({ where: { id: endpointId } })
  expect(row.secretSealed).not.toContain(secret)
  expect(registerWebhook.input.safeParse(wish({ which: 'chosen' })).success).toBe(false)
  expect(registerWebhook.input.safeParse(wish({ which: 'chosen', kinds: ['nothing'] })).success).toBe(false)
})

test('it is told what happens from then on, signed, and nothing about anybody', async () => {
  await step('accept')
  const { heard, deliver } = receiver()
  await deliver()
  expect(heard.map(({ kind, version }) => `${version} ${kind}`)).toEqual(['3 accept', '4 sendContactLetter'])
  const { name, idMasked } = await world.db.person.findFirstOrThrow({ where: { name: CLEAN.name } })
  expect(JSON.stringify(heard)).not.toMatch(new RegExp(`${name}|${idMasked.slice(-4)}"`))
  expect(heard[0]?.headers).toMatchObject({ 'Jiexu-Event-Id': heard[0]?.id })
  await deliver()
  expect(heard).toHaveLength(2)
  expect((await letters()).map(({ status, attempts }) => [status, attempts])).toEqual([
    ['delivered', 1],
    ['delivered', 1],
  ])
})

test('a later event waits for the earlier one, which comes again with back-off', async () => {
  await step('receiveContactLetter')
  await step('draftTable')
  let isUp = false
  const { kinds, pass, deliver } = receiver(() => (isUp ? TAKEN : DOWN))
  await deliver()
  await deliver()
  expect(kinds()).toEqual(['receiveContactLetter'])
  expect(await shown()).toMatchObject({
    state: 'failing',
    failing: { lastStatus: 503, lastFailure: 'answered' },
  })
  pass(31_000)
  await deliver()
  expect(kinds()).toEqual(['receiveContactLetter', 'receiveContactLetter'])
  isUp = true
  pass(61_000)
  await deliver()
  expect(kinds().slice(2)).toEqual(['receiveContactLetter', 'draftTable'])
  expect(await shown()).toMatchObject({ state: 'active', failing: null })
  expect(await nextDelivery(world.db, endpointId)).toBeNull()
})

test('two workers at once send it once', async () => {
  await step('sealTable')
  const { kinds, deliver } = receiver()
  await Promise.all([deliver(), deliver()])
  await deliver()
  expect(kinds().toSorted()).toEqual(['receiveTable', 'sealTable'])
})

test('a no is a dead letter at once, silence after the last try; it keeps later events back until it is replayed', async () => {
  await step('prepareRemittance')
  await step('approveRemittance')
  const { heard, kinds, pass, deliver } = receiver(({ kind }) =>
    kind === 'prepareRemittance' ? WRONG : TAKEN,
  )
  await deliver()
  pass(86_400_000)
  await deliver()
  expect(kinds()).toEqual(['prepareRemittance'])
  const dead = (await letters()).filter(({ status }) => status === 'dead')
  expect(dead).toMatchObject([
    { attempts: 1, lastStatus: 422, lastFailure: 'answered', lastAnswer: 'no such field' },
  ])
  await expect(
    world.db.webhookDelivery.updateMany({ where: { status: 'waiting' }, data: { status: 'delivered' } }),
  ).rejects.toThrow('an earlier event of this case was not taken yet')

  expect(await world.run(replayDeliveries, 'hefei-clerk', { endpointId }, MONDAY)).toMatchObject({
    ok: false,
  })
  expect(await world.run(replayDeliveries, 'admin', { endpointId }, MONDAY)).toMatchObject({ ok: true })
  const again = receiver(() => DOWN)
  for (let tries = 0; tries < WEBHOOK_TRIES + 2; tries += 1) {
    await again.deliver()
    again.pass(4 * 3_600_000)
  }
  expect(again.heard).toHaveLength(WEBHOOK_TRIES)
  expect(again.heard[0]?.id).toBe(heard[0]?.id)

  const letter = (await letters()).find(({ status }) => status === 'dead')
  expect(letter?.attempts).toBe(1 + WEBHOOK_TRIES)
  expect(await shown()).toMatchObject({ state: 'stuck', failing: null })
  const aside = { endpointId, deliveryId: letter?.id ?? '' }
  expect(await world.run(setAsideDelivery, 'admin', aside, MONDAY)).toMatchObject({ ok: true })
  const after = receiver()
  await after.deliver()
  expect(after.kinds()).toEqual(['approveRemittance'])
})

test('a changed secret and the one before both sign until the old one is ended', async () => {
  const changed = await world.run(changeSecret, 'admin', { endpointId }, MONDAY)
  expect(changed.ok && changed.value.secret).not.toBe(secret)
  await step('confirmRemitted')
  const { heard, deliver } = receiver()
  await deliver()
  expect(heard[0]?.headers['Jiexu-Signature']).toMatch(/^v1=[0-9a-f]{64},v1=[0-9a-f]{64}$/)
  await world.run(endOldSecret, 'admin', { endpointId }, MONDAY)
  await step('recordYears')
  await deliver()
  expect(heard.at(-1)?.headers['Jiexu-Signature']).toMatch(/^v1=[0-9a-f]{64}$/)
})

test('while it is paused everything waits; once deleted nothing is sent', async () => {
  await world.run(pauseWebhook, 'admin', { endpointId }, MONDAY)
  await step('recordReceipt')
  const { kinds, deliver } = receiver()
  await deliver()
  expect(kinds()).toEqual([])
  await world.run(resumeWebhook, 'admin', { endpointId }, MONDAY)
  await deliver()
  expect(kinds()).toEqual(['recordReceipt'])
  await world.run(deleteWebhook, 'admin', { endpointId }, MONDAY)
  await step('matchReceipt')
  await deliver()
  expect(kinds()).toEqual(['recordReceipt'])
})

test('other kinds and other agencies’ cases are not told', async () => {
  const { id: xian } = await world.db.agency.findUniqueOrThrow({ where: { slug: 'xian' } })
  const only = { which: 'chosen' as const, kinds: ['complete'] as never }
  const ids = []
  for (const place of ['all', xian]) {
    const answer = await world.run(registerWebhook, 'admin', wish({ ...only, place }), MONDAY)
    ids.push(answer.ok ? answer.value.endpointId : '')
  }
  await step('credit')
  const counts = await Promise.all(
    ids.map((id) => world.db.webhookDelivery.count({ where: { endpointId: id } })),
  )
  const [completed] = await world.db.caseEvent.findMany({ where: { kind: 'complete' } })
  expect(counts).toEqual([completed ? 1 : 0, 0])
})

test('every act stands in the book, with who did it', async () => {
  const acts = await world.db.accessLog.findMany({ where: { field: endpointId }, orderBy: { at: 'asc' } })
  expect(acts.map(({ act }) => act).toSorted()).toEqual([
    'webhook-deleted',
    'webhook-old-secret-ended',
    'webhook-paused',
    'webhook-registered',
    'webhook-replayed',
    'webhook-resumed',
    'webhook-secret-changed',
    'webhook-set-aside',
  ])
  expect(new Set(acts.map(({ staffName }) => staffName)).size).toBe(1)
})
