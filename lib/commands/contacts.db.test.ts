import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, lodge, versionOf } from '@/lib/testing/journey'
import { NOW } from '@/lib/testing/money-world'
import { answerContact } from './answer-contact'
import { logContact } from './log-contact'

let world: World
let reference = ''
beforeAll(async () => {
  world = await makeWorld()
  reference = (await lodge(world, CLEAN, NOW)).reference
})
afterAll(() => world.close())

const entry = { kind: 'hotline12345', caller: 'applicant', verified: true, replyBy: '2026-10-14' } as const
const log = (login: string, over: object = {}) =>
  world.run(
    logContact,
    login,
    { reference, ...entry, text: '来电问进度，手机 15400000001', ...over } as never,
    NOW,
  )
const refusal = (answer: { ok: boolean; refusal?: unknown }) => (answer.ok ? null : answer.refusal)

test('a call is kept for the own agency, with numbers masked, and disturbs nobody on the case', async () => {
  const version = await versionOf(world, reference)
  expect(await log('hefei-finance')).toMatchObject({ ok: true })
  expect(refusal(await log('hangzhou-clerk'))).toEqual({ code: 'not-found' })
  expect(refusal(await log('hefei-clerk', { replyBy: '2026-10-11' }))).toMatchObject({
    detail: 'reply-in-past',
  })
  const [row] = await world.db.contactLog.findMany()
  const { agencyId } = await world.actor('hefei-clerk')
  expect(row).toMatchObject({ agencyId, kind: 'hotline12345', verified: true, repliedAt: null })
  expect(row?.text).not.toContain('15400000001')
  expect(await versionOf(world, reference)).toBe(version)
})

test('a promised reply is given once, by the agency that promised it', async () => {
  const [row] = await world.db.contactLog.findMany()
  const answer = (login: string) =>
    world.run(answerContact, login, { reference, contactId: row?.id ?? '' }, NOW)
  expect(refusal(await answer('nanjing-clerk'))).toEqual({ code: 'not-found' })
  expect(await answer('hefei-clerk')).toMatchObject({ ok: true })
  expect(refusal(await answer('hefei-clerk'))).toEqual({ code: 'changed-meanwhile' })
  await expect(world.db.contactLog.deleteMany()).rejects.toThrow(/append-only/)
})

test('where nothing was promised there is nothing to answer', async () => {
  const logged = await log('hefei-clerk', { replyBy: '' })
  if (!logged.ok) throw new Error(logged.refusal.code)
  const { contactId } = logged.value
  expect(refusal(await world.run(answerContact, 'hefei-clerk', { reference, contactId }, NOW))).toMatchObject(
    { detail: 'nothing-promised' },
  )
})
