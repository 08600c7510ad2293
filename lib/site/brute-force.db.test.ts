import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { lodge } from '@/lib/testing/journey'
import { DAY, mover, NOW, routeOf } from '@/lib/testing/money-world'
import { receiptOf, seenInPublic } from '@/lib/testing/public-site'
import { lookUpStatus, type StatusAsked } from './status'

let world: World
let receipt: StatusAsked
beforeAll(async () => {
  world = await makeWorld([mover('查码甲')], DAY)
  const { reference } = await lodge(world, routeOf('查码甲'), NOW)
  await seenInPublic(world.db, world.site, reference, NOW)
  receipt = await receiptOf(world.db, reference)
})
afterAll(() => world.close())

const guess = (serial: number) => ({
  reference: receipt.reference,
  queryCode: `GUESS${String(serial).padStart(3, '0')}`,
})

it('a thousand guesses in ten minutes: thirty are compared, the rest are sent away, and all are told the same', async () => {
  const answers = []
  for (let serial = 0; serial < 1_000; serial += 1)
    answers.push(
      await lookUpStatus(guess(serial), '203.0.113.9', new Date(NOW.getTime() + serial * 500), world.site),
    )
  expect(answers.some(({ found }) => found)).toBe(false)
  expect(answers.filter(({ tooMany }) => !tooMany)).toHaveLength(30)
  // Waiting grows to four seconds before that, so even those thirty take two minutes one after the other.
  expect(answers.slice(0, 6).map(({ waitMs }) => waitMs)).toEqual([0, 0, 0, 0, 0, 0])
  expect(answers[29]?.waitMs).toBe(4_000)
  // The right code from there is told no different from a wrong one.
  const right = await lookUpStatus(receipt, '203.0.113.9', new Date(NOW.getTime() + 500_000), world.site)
  expect(right).toEqual(answers.at(-1))
}, 60_000)

it('guesses sent all at once are compared one by one, and no more of them', async () => {
  const at = new Date(NOW.getTime() + 100_000)
  const burst = await Promise.all(
    Array.from({ length: 60 }, (_, serial) => lookUpStatus(guess(serial), '203.0.113.77', at, world.site)),
  )
  expect(burst.filter(({ tooMany }) => !tooMany)).toHaveLength(30)
})

it('the rightful person elsewhere gets in meanwhile, after at most four seconds', async () => {
  const looked = await lookUpStatus(receipt, '198.51.100.7', new Date(NOW.getTime() + 500_000), world.site)
  expect(looked).toMatchObject({ found: true, tooMany: false })
  expect(looked.waitMs).toBeLessThanOrEqual(4_000)
})

it('keeps of all that digests only', async () => {
  const rows = await world.db.statusAttempt.findMany({ take: 5 })
  expect(rows).toHaveLength(5)
  for (const { key } of rows) expect(key).toMatch(/^v1:hmac-sha-256:/)
})
