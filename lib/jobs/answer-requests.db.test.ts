import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { innerKey, sealLetter } from '@/lib/db/envelope'
import { sealProof } from '@/lib/db/proofs'
import { later } from '@/lib/site/ask'
import { makeWorld, MONDAY, TEST_ENVIRONMENT, type World } from '@/lib/testing/builders'
import { answerRequest, publishKey } from './answer-requests'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const own = () => publishKey(world.db, TEST_ENVIRONMENT.DATA_ENCRYPTION_KEY, MONDAY)

/** As the site leaves it: through its own account, sealed to the key that is published. */
async function leave(kind: string, body: unknown) {
  const id = randomUUID()
  const key = randomBytes(32)
  const { publicKey } = await world.site.publishedKey.findFirstOrThrow()
  const letter = { body, replyKey: key.toString('base64') }
  const sealed = sealLetter(publicKey, kind, Buffer.from(JSON.stringify(letter)))
  await world.site
    .$executeRaw`INSERT INTO "SiteRequest" (id, kind, sealed) VALUES (${id}::uuid, ${kind}, ${sealed})`
  return { id, request: `${id}.${key.toString('base64url')}` }
}

const answer = async (id: string) =>
  answerRequest(world.db, id, { own: await own(), now: () => MONDAY, isLast: true })

it('answers who asked, and nobody else, and forgets what was asked', async () => {
  await own()
  const asked = await leave('checkCode', { ticket: randomUUID(), code: '123456' })
  expect(await later('checkCode', asked.request, world.site)).toBeNull()
  await answer(asked.id)
  expect(await later('checkCode', asked.request, world.site)).toMatchObject({ ok: false })
  const [, key] = asked.request.split('.')
  expect(await later('checkCode', `${randomUUID()}.${key}`, world.site)).toBeNull()
  const guessed = `${asked.id}.${randomBytes(32).toString('base64url')}`
  await expect(later('checkCode', guessed, world.site)).rejects.toThrow()
  expect(await world.db.siteRequest.count({ where: { id: asked.id } })).toBe(0)
})

it('does nothing for what is not sealed to it, is of another kind, or is nonsense', async () => {
  await own()
  const { publicKey } = innerKey(randomBytes(32))
  const id = randomUUID()
  const sealed = sealLetter(publicKey, 'apply', Buffer.from('{}'))
  await world.site
    .$executeRaw`INSERT INTO "SiteRequest" (id, kind, sealed) VALUES (${id}::uuid, 'apply', ${sealed})`
  await answer(id)
  const asked = await leave('noSuchKind', {})
  await answer(asked.id)
  expect(await world.db.siteRequest.count()).toBe(0)
  expect(await world.db.siteAnswer.count({ where: { id: { in: [id, asked.id] } } })).toBe(0)
  const bad = await leave('withdraw', { proof: 7 })
  await answer(bad.id)
  expect(await later('withdraw', bad.request, world.site)).toEqual({
    ok: false,
    refusal: { code: 'unavailable' },
  })
})

it('what waited while nobody worked is judged by when it came in, a code is not sent that late', async () => {
  await own()
  const { id: personId, name, idNumber } = await world.person('陈接续')
  const person = { kind: 'person', personId, name, idType: 'residentId', idNumber, phone: null } as const
  const { proof } = sealProof({ ...person, by: 'provider' }, MONDAY)
  const minutes = (count: number) => count * 60_000
  const answeredAfter = async (
    kind: 'recoverCodes' | 'sendCode',
    body: object,
    waited: number,
    since: number,
  ) => {
    const { id, request } = await leave(kind, body)
    await world.db.siteRequest.update({ where: { id }, data: { createdAt: new Date(Date.now() - waited) } })
    const now = () => new Date(MONDAY.getTime() + since + waited)
    await answerRequest(world.db, id, { own: await own(), now, isLast: true })
    return later(kind, request, world.site)
  }
  const recover = { proof }
  expect(await answeredAfter('recoverCodes', recover, minutes(45), minutes(1))).toMatchObject({ ok: true })
  expect(await answeredAfter('recoverCodes', recover, minutes(45), minutes(31))).toMatchObject({
    refusal: { code: 'proof-expired' },
  })
  const code = { purpose: 'applicant', phone: '13912340001' }
  expect(await answeredAfter('sendCode', code, minutes(5), 0)).toMatchObject({
    refusal: { code: 'unavailable' },
  })
  expect(await world.db.oneTimeCode.count()).toBe(0)
})
