import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { innerKey, sealLetter } from '@/lib/db/envelope'
import type { Db } from '@/lib/db/client'
import { later } from '@/lib/site/ask'
import { makeWorld, MONDAY, TEST_ENVIRONMENT, type World } from '@/lib/testing/builders'
import { asSite } from '@/lib/testing/public-site'
import { answerRequest, publishKey } from './answer-requests'

let world: World
let site: Db
beforeAll(async () => {
  world = await makeWorld()
  site = asSite(world.url)
})
afterAll(async () => {
  await site.$disconnect()
  await world.close()
})

const own = () => publishKey(world.db, TEST_ENVIRONMENT.DATA_ENCRYPTION_KEY, MONDAY)

/** As the site leaves it: through its own account, sealed to the key that is published. */
async function leave(kind: string, body: unknown) {
  const id = randomUUID()
  const key = randomBytes(32)
  const { publicKey } = await site.publishedKey.findFirstOrThrow()
  const letter = { body, replyKey: key.toString('base64') }
  const sealed = sealLetter(publicKey, kind, Buffer.from(JSON.stringify(letter)))
  await site.$executeRaw`INSERT INTO "SiteRequest" (id, kind, sealed) VALUES (${id}::uuid, ${kind}, ${sealed})`
  return { id, request: `${id}.${key.toString('base64url')}` }
}

const answer = async (id: string) =>
  answerRequest(world.db, id, { own: await own(), now: () => MONDAY, isLast: true })

it('answers who asked, and nobody else, and forgets what was asked', async () => {
  await own()
  const asked = await leave('checkCode', { ticket: randomUUID(), code: '123456' })
  expect(await later('checkCode', asked.request, site)).toBeNull()
  await answer(asked.id)
  expect(await later('checkCode', asked.request, site)).toMatchObject({ ok: false })
  const [, key] = asked.request.split('.')
  expect(await later('checkCode', `${randomUUID()}.${key}`, site)).toBeNull()
  const guessed = `${asked.id}.${randomBytes(32).toString('base64url')}`
  await expect(later('checkCode', guessed, site)).rejects.toThrow()
  expect(await world.db.siteRequest.count({ where: { id: asked.id } })).toBe(0)
})

it('does nothing for what is not sealed to it, is of another kind, or is nonsense', async () => {
  await own()
  const { publicKey } = innerKey(randomBytes(32))
  const id = randomUUID()
  const sealed = sealLetter(publicKey, 'apply', Buffer.from('{}'))
  await site.$executeRaw`INSERT INTO "SiteRequest" (id, kind, sealed) VALUES (${id}::uuid, 'apply', ${sealed})`
  await answer(id)
  const asked = await leave('noSuchKind', {})
  await answer(asked.id)
  expect(await world.db.siteRequest.count()).toBe(0)
  expect(await world.db.siteAnswer.count({ where: { id: { in: [id, asked.id] } } })).toBe(0)
  const bad = await leave('withdraw', { proof: 7 })
  await answer(bad.id)
  expect(await later('withdraw', bad.request, site)).toEqual({ ok: false, refusal: { code: 'unavailable' } })
})
