import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockAgency } from '@/lib/db/bank-lines'
import { makeWorld, type World } from '@/lib/testing/builders'
import { driveTo } from '@/lib/testing/journey'
import { DAY, mover, NOW, routeOf } from '@/lib/testing/money-world'
import { accountOf, camt, imports } from '@/lib/testing/statements'

let world: World
beforeAll(async () => {
  world = await makeWorld(['导入一'].map(mover), DAY)
})
afterAll(() => world.close())

test('while an import is under way, cases of the agency go on; a second import waits', async () => {
  const { id } = await world.db.agency.findUniqueOrThrow({ where: { slug: 'hefei' } })
  const file = camt(await accountOf(world, 'hefei'), [{ amountFen: 1, bankReference: 'SI-1' }])
  let second: Promise<unknown> = Promise.resolve()
  let isThrough = false
  await world.db.$transaction(
    async (tx) => {
      await lockAgency(tx, id)
      second = imports(world, 'hefei-finance', file).then(() => (isThrough = true))
      await driveTo(world, 'accept', routeOf('导入一'), NOW)
      expect(isThrough).toBe(false)
    },
    { timeout: 20_000 },
  )
  await second
  expect(isThrough).toBe(true)
})
