import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { NOW } from '@/lib/testing/money-world'
import { endAbsence } from './end-absence'
import { enterAbsence } from './enter-absence'

const BOSS = 'hefei-supervisor'
const [FIRST, SECOND] = ['hefei-clerk', 'hefei-clerk2']

let world: World
let ids: Record<string, string>
beforeAll(async () => {
  world = await makeWorld()
  const staff = await world.db.staff.findMany({ where: { agency: { slug: 'hefei' } } })
  ids = Object.fromEntries(staff.map(({ login, id }) => [login, id]))
})
afterAll(() => world.close())

const id = (login: string): string => ids[login] ?? ''
const away = (login: string, over: object = {}, by = BOSS) =>
  world.run(
    enterAbsence,
    by,
    { staffId: id(login), fromDay: '2026-10-12', toDay: '2026-10-16', reason: 'leave', ...over },
    NOW,
  )
async function backAgain(): Promise<void> {
  for (const one of await world.db.absence.findMany({ where: { endedAt: null } }))
    await world.run(endAbsence, BOSS, { absenceId: one.id }, NOW)
}

test('an absence is the clerk’s or the supervisor’s to enter, for days that can be', async () => {
  const refused = async (answer: ReturnType<typeof away>) => {
    const one = await answer
    return one.ok ? 'entered' : (one.refusal.detail ?? one.refusal.code)
  }
  expect(await refused(away(FIRST, {}, SECOND))).toBe('supervisor')
  expect(await refused(away(FIRST, {}, 'nanjing-supervisor'))).toBe('clerk')
  expect(await refused(away(FIRST, { fromDay: '2026-10-11' }))).toBe('team-absenceInPast')
  expect(await refused(away(FIRST, { toDay: '2027-10-20' }))).toBe('team-absenceTooLong')
  expect(await refused(away(FIRST, { substituteId: id(FIRST) }))).toBe('team-ownSubstitute')
  expect(await refused(away(FIRST, { substituteId: id('hefei-finance') }))).toBe('clerk')
  expect(await refused(away('hefei-finance'))).toBe('clerk')
  expect(
    enterAbsence.input.safeParse({ fromDay: '2026-10-13', toDay: '2026-10-12', reason: 'leave' }).success,
  ).toBe(false)

  expect(await refused(away(FIRST, { substituteId: id(SECOND) }, FIRST))).toBe('entered')
  expect(await refused(away(FIRST, { fromDay: '2026-10-16', toDay: '2026-10-20' }))).toBe('team-absenceTwice')
  expect(
    await refused(away(SECOND, { fromDay: '2026-10-16', substituteId: id(FIRST), toDay: '2026-10-20' })),
  ).toBe('team-substituteCircle')
  await expect(
    world.db.$executeRaw`UPDATE "Absence" SET "toDay" = '2026-12-31' WHERE "endedAt" IS NULL`,
  ).rejects.toThrow('an absence stays as it was entered')
  await backAgain()
})

test('two absences of one person entered at once: one stands', async () => {
  const answers = await Promise.all([away(FIRST), away(FIRST, { toDay: '2026-10-13' })])
  expect(answers.map((one) => one.ok).toSorted()).toEqual([false, true])
  const [one] = await world.db.absence.findMany({ where: { endedAt: null } })
  expect(await world.db.absence.count({ where: { endedAt: null } })).toBe(1)
  // Nor by any other way.
  await expect(
    world.db.$executeRaw`
      INSERT INTO "Absence" (id, "staffId", "fromDay", "toDay", reason, "createdById", "createdAt")
      SELECT gen_random_uuid(), "staffId", "toDay", "toDay", reason, "createdById", "createdAt"
      FROM "Absence" WHERE id = ${one?.id}::uuid`,
  ).rejects.toThrow('away on one of these days already')
  await backAgain()
})
