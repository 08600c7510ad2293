import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { apiOf, type Api } from '@/lib/testing/http'
import { intakeOf } from '@/lib/testing/journey'
import { mover, routeOf } from '@/lib/testing/money-world'

let world: World
let api: Api
beforeAll(async () => {
  world = await makeWorld([mover('林接口')])
  api = apiOf(world)
})
afterAll(async () => {
  api.close()
  await world.close()
})

describe('a case', () => {
  it('goes from an application to its end by calls alone', async () => {
    const { idNumber } = await world.person('林接口')
    const lodged = await api.send('POST', '/transfers', {
      as: 'hefei-clerk',
      body: intakeOf(routeOf('林接口'), idNumber),
    })
    const { reference, version } = lodged.body as { reference: string; version: number }
    const read = await api.send('GET', `/transfers/${reference}`, { as: 'hefei-clerk' })
    const acc = await api.send('POST', `/transfers/${reference}/steps/accept`, {
      as: 'hefei-clerk',
      body: { version },
    })
    expect(lodged.status).toBe(201)
  })
})
