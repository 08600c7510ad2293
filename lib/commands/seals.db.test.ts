import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSeal, sealInUse } from '@/lib/db/signing-keys'
import { SEALERS } from '@/lib/outside/seal/sealer'
import { createSeal } from '@/lib/outside/seal/certificate'
import { sealsPage } from '@/lib/queries/seals-page'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { bringSeal, rotateSeal } from '@/lib/web/new-seal'
import { decideSeal } from './decide-seal'

const NOW = at('2026-10-12')

let world: World
let agencyId: string
beforeAll(async () => {
  world = await makeWorld()
  agencyId = (await world.actor('hefei-clerk')).agencyId ?? ''
})
afterAll(() => world.close())

const wish = (over: object = {}) =>
  ({ agencyId, reason: 'certificate runs out', algorithm: 'ecdsa-p256-sha256', years: '3', ...over }) as const

async function requested(login: string, over: object = {}): Promise<string> {
  const answer = await world.run(rotateSeal, login, wish(over) as never, NOW)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value.requestId
}

test('the seed gives every connected agency a seal, and none to one without a login', async () => {
  const agencies = await world.db.agency.findMany({ select: { id: true, slug: true, connection: true } })
  for (const { id, connection } of agencies)
    expect((await sealInUse(world.db, id)) !== null).toBe(connection === 'connected')
  const keys = await world.db.signingKey.findMany()
  expect(JSON.stringify(keys)).not.toContain('BEGIN PRIVATE KEY')
})

test('a new seal is in use only after a second administrator said so; the old one is kept', async () => {
  const before = await sealInUse(world.db, agencyId)
  const requestId = await requested('admin', { algorithm: 'sm2-sm3' })
  expect(await sealInUse(world.db, agencyId)).toBe(before)
  const own = await world.run(decideSeal, 'admin', { requestId, decision: 'confirm' }, NOW)
  expect(own).toMatchObject({ refusal: { code: 'own-work', detail: 'own-request' } })
  expect(await world.run(rotateSeal, 'admin2', wish() as never, NOW)).toMatchObject({
    refusal: { detail: 'seal-request-open' },
  })
  expect(await world.run(decideSeal, 'admin2', { requestId, decision: 'confirm' }, NOW)).toMatchObject({
    ok: true,
  })
  const after = await sealInUse(world.db, agencyId)
  expect(after).not.toBe(before)
  expect(await world.db.signingKey.findUniqueOrThrow({ where: { id: before ?? '' } })).toMatchObject({
    retiredAt: NOW,
  })
  const seal = await openSeal(world.db, after ?? '')
  expect(seal.algorithm).toBe('sm2-sm3')
  expect(SEALERS[seal.algorithm].sign(seal.privateKey, Buffer.from('paper')).length).toBeGreaterThan(60)
  const request = await world.db.sealRequest.findUniqueOrThrow({ where: { id: requestId } })
  expect(request).toMatchObject({ outcome: 'confirmed', privateKeySealed: '' })
  expect(await world.run(decideSeal, 'admin2', { requestId, decision: 'decline' }, NOW)).toMatchObject({
    refusal: { code: 'changed-meanwhile' },
  })
})

test('a declined seal changes nothing and its key is gone', async () => {
  const before = await sealInUse(world.db, agencyId)
  const requestId = await requested('admin')
  await world.run(decideSeal, 'admin2', { requestId, decision: 'decline' }, NOW)
  expect(await sealInUse(world.db, agencyId)).toBe(before)
  expect(await world.db.sealRequest.findUniqueOrThrow({ where: { id: requestId } })).toMatchObject({
    outcome: 'declined',
    privateKeySealed: '',
  })
})

test('an agency brings its own certificate once; what is wrong with it is told', async () => {
  const seal = createSeal({ name: '合肥', englishName: 'Hefei' }, { validFrom: at('2026-01-01'), years: 5 })
  const key = Buffer.from(seal.privateKey).toString('base64')
  const pem = `${seal.certificatePem}-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`
  const form = (text: string) => ({
    agencyId,
    reason: 'own certificate',
    file: new File([text], 'a.pem'),
    password: '',
  })
  expect(await world.run(bringSeal, 'admin', form(seal.certificatePem), NOW)).toMatchObject({
    refusal: { detail: 'seal-no-key' },
  })
  const answer = await world.run(bringSeal, 'admin', form(pem), NOW)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  const { requestId } = answer.value
  await world.run(decideSeal, 'admin2', { requestId, decision: 'confirm' }, NOW)
  const row = await world.db.signingKey.findFirst({ where: { agencyId, retiredAt: null } })
  expect(row?.fingerprint).toBe(seal.fingerprint)
  expect(await world.run(bringSeal, 'admin', form(pem), NOW)).toMatchObject({
    refusal: { detail: 'seal-known' },
  })
})

test('only administrators ask, and the list shows nobody a key', async () => {
  for (const login of ['hefei-clerk', 'hefei-supervisor', 'auditor', 'national-supervisor'])
    expect(await world.run(rotateSeal, login, wish() as never, NOW)).toMatchObject({
      refusal: { code: 'wrong-role' },
    })
  expect(await sealsPage(await world.actor('hefei-clerk'), world.db)).toBeNull()
  const page = await sealsPage(await world.actor('auditor'), world.db)
  expect(page?.keeps).toEqual([])
  expect(page?.agencies.find((one) => one.agencyId === agencyId)?.retired.length).toBe(2)
  expect(JSON.stringify(page)).not.toMatch(/privateKey|v1:aes/u)
})

test('PostgreSQL lets nobody decide the own request, or change a seal', async () => {
  const requestId = await requested('admin')
  const { staffId } = await world.actor('admin')
  const data = { outcome: 'confirmed', decidedById: staffId, decidedAt: NOW }
  await expect(world.db.sealRequest.update({ where: { id: requestId }, data })).rejects.toThrow()
  await expect(
    world.db.sealRequest.update({ where: { id: requestId }, data: { fingerprint: 'else' } }),
  ).rejects.toThrow()
  await expect(world.db.signingKey.updateMany({ data: { certificatePem: 'else' } })).rejects.toThrow()
  await expect(world.db.signingKey.deleteMany()).rejects.toThrow()
})
