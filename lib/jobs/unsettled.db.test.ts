import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffices } from '@/lib/db/ladder'
import { casesOverdueToTell } from '@/lib/db/notices'
import { wakeForgotten } from '@/lib/db/outbox'
import { localDate } from '@/lib/domain/calendar/local-date'
import { DELIVERY_ATTEMPTS } from '@/lib/domain/transfer/person-told'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, lodge, take } from '@/lib/testing/journey'
import { tellOverdue } from './tell-overdue'
import { workOff } from './work-off'

const NOW = at('2026-10-12')
const GATEWAY = { send: async () => {} }

let world: World
beforeAll(async () => {
  world = await makeWorld([], '2026-10-12')
})
afterAll(() => world.close())

async function noticeOf(reference: string, kind: string) {
  return world.db.notice.findFirstOrThrow({ where: { transfer: { reference }, kind } })
}

/** Runs something while PostgreSQL takes no notice of this kind. */
async function whileRefused(what: string, run: () => Promise<void>): Promise<void> {
  await world.db.$executeRawUnsafe(
    `ALTER TABLE "Notice" ADD CONSTRAINT refused_for_now CHECK (NOT (${what})) NOT VALID`,
  )
  try {
    await run()
  } finally {
    await world.db.$executeRaw`ALTER TABLE "Notice" DROP CONSTRAINT refused_for_now`
  }
}

const route = { ...CLEAN, name: '冯重叠', from: '430100', originSlug: 'changsha' }
let key: string
let reference: string

test('a message that cannot be settled has failed for good with its last attempt, for people to see', async () => {
  reference = (await lodge(world, route, NOW)).reference
  const { id } = await noticeOf(reference, 'submission')
  key = `notice:${id}`
  await whileRefused(`id = '${id}' AND status = 'delivered'`, async () => {
    await expect(workOff(world.db, key, GATEWAY, () => NOW, false)).rejects.toThrow()
    expect(await noticeOf(reference, 'submission')).toMatchObject({ status: 'queued' })
    await workOff(world.db, key, GATEWAY, () => NOW, true)
  })
  expect(await noticeOf(reference, 'submission')).toMatchObject({ status: 'failed', lastError: 'unknown' })
  expect(await world.db.outbox.findUnique({ where: { key } })).toMatchObject({ doneAt: NOW })
})

test('a message is taken up again where its job gave up or its worker was killed, not where one is at it', async () => {
  const jobOf = async () =>
    (
      await world.db.$queryRaw<{ attempts: number; locked: boolean }[]>`
        SELECT attempts, locked_at IS NOT NULL AS locked FROM graphile_worker.jobs WHERE key = ${key}`
    )[0]
  const hold = (since: string | null, attempts: number) => world.db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET attempts = ${attempts}::int,
      locked_at = now() - ${since}::interval, locked_by = ${since === null ? null : 'somebody'}
    WHERE key = ${key}`
  await world.db.outbox.update({ where: { key }, data: { doneAt: null } })
  expect(await wakeForgotten(world.db)).toBe(0)
  await hold('1 minute', DELIVERY_ATTEMPTS)
  expect(await wakeForgotten(world.db)).toBe(0)
  await hold('11 minutes', 1)
  expect(await wakeForgotten(world.db)).toBe(1)
  expect(await jobOf()).toEqual({ attempts: 0, locked: false })
  await hold(null, DELIVERY_ATTEMPTS)
  expect(await wakeForgotten(world.db)).toBe(1)
  expect(await jobOf()).toEqual({ attempts: 0, locked: false })
  await world.db.$queryRaw`SELECT 1 AS removed FROM graphile_worker.remove_job(${key})`
  expect(await wakeForgotten(world.db)).toBe(1)
  await world.db.outbox.update({ where: { key }, data: { doneAt: NOW } })
  expect(await wakeForgotten(world.db)).toBe(0)
})

test('that a term has passed is told on working days, and one that fails stops no other', async () => {
  const told = () => world.db.notice.count({ where: { kind: 'overdue' } })
  await lodge(world, CLEAN, NOW).then((other) =>
    take(world, other.reference, 'accept', CLEAN, at('2026-10-12', '11:00')),
  )
  await take(world, reference, 'accept', route, at('2026-10-12', '12:00'))
  expect(await tellOverdue(world.db, at('2026-11-15'))).toBe(0)
  const open = await openOffices(world.db, at('2026-11-16'))
  const [first, ...others] = await casesOverdueToTell(
    world.db,
    { today: localDate('2026-11-16'), time: '10:00' },
    open,
  )
  expect(others).toHaveLength(1)
  await whileRefused(`kind = 'overdue' AND "transferId" = '${first}'`, async () => {
    await expect(tellOverdue(world.db, at('2026-11-16'))).rejects.toThrow('1 persons were not told')
  })
  expect(await told()).toBe(1)
  expect(await tellOverdue(world.db, at('2026-11-16', '10:10'))).toBe(1)
  expect(await tellOverdue(world.db, at('2026-11-16', '10:20'))).toBe(0)
})
