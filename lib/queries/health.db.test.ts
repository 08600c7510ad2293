import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { health } from './health'

let world: World
beforeAll(async () => {
  world = await makeWorld([])
  await world.db.workerHeartbeat.create({ data: { name: 'worker', at: MONDAY } })
})
afterAll(() => world.close())

test('a damaged font is told to whoever watches, and is no reason to stop', async () => {
  expect(await health(MONDAY, MONDAY, 0, world.db)).toMatchObject({ status: 'ok', fonts: 'ok' })
  expect(await health(MONDAY, MONDAY, 1, world.db)).toMatchObject({
    status: 'degraded',
    database: 'ok',
    fonts: 'some-unreadable',
  })
})
