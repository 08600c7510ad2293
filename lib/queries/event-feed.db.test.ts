import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordBeside } from '@/lib/commands/take-step'
import type { Tx } from '@/lib/db/client'
import { sequenceEvents } from '@/lib/db/event-feed'
import { lockTransfer } from '@/lib/db/transfers'
import { EventFeedQuery } from '@/lib/schemas/api/events'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, lodge, take } from '@/lib/testing/journey'
import { eventFeed, type FeedPage } from './event-feed'

let world: World
let [first, second] = ['', '']
const SECOND = { ...CLEAN, name: '吴九江', from: '360400', originSlug: 'jiujiang' }
beforeAll(async () => {
  world = await makeWorld()
  first = (await lodge(world, CLEAN, MONDAY)).reference
  second = (await lodge(world, SECOND, MONDAY)).reference
})
afterAll(() => world.close())

async function page(login: string, cursor: string, limit = 100): Promise<FeedPage> {
  const query = EventFeedQuery.parse({ cursor, limit: String(limit) })
  const answer = await eventFeed(await world.actor(login), query, world.db)
  if (!answer) throw new Error('no feed')
  return answer
}

/** An entry beside the steps, written in a transaction that is open. */
async function append(tx: Tx, reference: string): Promise<void> {
  const file = await lockTransfer(tx, { reference })
  if (!file) throw new Error(`no case ${reference}`)
  await recordBeside({ tx, doer: { kind: 'system' }, at: MONDAY }, file, 'addNote', {})
}

/** A transaction that has written and waits to be let go on. */
function openOne(reference: string) {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  let hasWritten = () => {}
  const written = new Promise<void>((resolve) => (hasWritten = resolve))
  const done = world.db.$transaction(async (tx) => {
    await append(tx, reference)
    hasWritten()
    await held
  })
  return { written, commit: () => (letGo(), done) }
}

const said = ({ events }: FeedPage) => events.map(({ reference, kind }) => `${reference} ${kind}`)

test('nobody passes by what began earlier and was committed later', async () => {
  await sequenceEvents(world.db)
  const { cursor } = await page('hefei-clerk', 'now')
  const early = openOne(first)
  await early.written
  const late = openOne(second)
  await late.written
  await late.commit()
  const [placed] = await Promise.all([sequenceEvents(world.db), sequenceEvents(world.db)])
  expect(placed.length).toBeLessThanOrEqual(1)

  const before = await page('hefei-clerk', cursor)
  expect(said(before)).toEqual([`${second} addNote`])
  await early.commit()
  // Its row was written first and was not there to be seen: by arrival it would lie behind the reader.
  const arrivals = await world.db.eventPosition.findMany({ orderBy: { arrival: 'desc' }, take: 2 })
  expect(arrivals.map(({ position }) => position === null)).toEqual([false, true])

  await sequenceEvents(world.db)
  const after = await page('hefei-clerk', before.cursor)
  expect(said(after)).toEqual([`${first} addNote`])
  expect(await page('hefei-clerk', after.cursor)).toEqual({ events: [], cursor: after.cursor, more: false })
})

test('pages of one say the same as one page, the events of a case by version', async () => {
  await take(world, first, 'accept', CLEAN, MONDAY)
  await sequenceEvents(world.db)
  const whole = await page('hefei-clerk', '0')
  const one: FeedPage['events'][number][] = []
  for (let at = await page('hefei-clerk', '0', 1); ; at = await page('hefei-clerk', at.cursor, 1)) {
    one.push(...at.events)
    if (!at.more) break
  }
  expect(one).toEqual(whole.events)
  const own = whole.events.filter(({ reference }) => reference === first)
  expect(own.map(({ kind }) => kind)).toEqual(['submit', 'addNote', 'accept', 'sendContactLetter'])
  expect(own[2]).toMatchObject({ fromState: 'submitted', toState: 'accepted', toFunds: 'undetermined' })
})

test('an event names nobody, and says who may ask where to look', async () => {
  const { events } = await page('hefei-clerk', '0')
  expect(Object.keys(events[0] ?? {}).toSorted()).toEqual(
    ['algorithm', 'at', 'fromFunds', 'fromState', 'hash', 'id', 'kind', 'previousHash', 'reference'].concat([
      'toFunds',
      'toState',
      'version',
    ]),
  )
})

test('each sees the events of its own cases; the nation sees all, administrators none', async () => {
  const seen = async (login: string) => new Set((await page(login, '0')).events.map((one) => one.reference))
  expect(await seen('nanjing-clerk')).toEqual(new Set([first]))
  expect(await seen('hefei-finance')).toEqual(new Set([first, second]))
  expect(await seen('national-supervisor')).toEqual(new Set([first, second]))
  expect(await seen('xian-clerk')).toEqual(new Set())
  expect(await eventFeed(await world.actor('admin'), { cursor: 0n, limit: 1 }, world.db)).toBeNull()
})

test('a place in the feed is for good', async () => {
  const placed = { where: { position: 1n }, data: { position: 999n } }
  await expect(world.db.eventPosition.update(placed)).rejects.toThrow('an event keeps its place in the feed')
})
