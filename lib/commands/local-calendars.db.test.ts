import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCalendar } from '@/lib/db/calendars'
import { localDate } from '@/lib/domain/calendar/local-date'
import { classify } from '@/lib/domain/calendar/working-calendar'
import { applyCalendar } from '@/lib/jobs/apply-calendar'
import { makeWorld, type World } from '@/lib/testing/builders'
import { calendarsOf, LATE, NOTICE, yearWish } from '@/lib/testing/calendar-world'
import { lodge, take } from '@/lib/testing/journey'
import { movers, moversInTurn, TODAY } from '@/lib/testing/movers'
import { MADE_UP_2027 } from '@/lib/testing/schedules'
import { refused } from '@/lib/testing/staff-world'
import { withdrawCalendarChange } from './withdraw-calendar-change'

const route = moversInTurn()
let world: World
const { propose, decide, proposed, approved, recomputedBy } = calendarsOf(() => world)
beforeAll(async () => {
  world = await makeWorld(movers, TODAY)
  await carriedOut(yearWish(MADE_UP_2027))
  // One case at the origin, one that waits for acceptance at the destination.
  const own = route()
  const { reference } = await lodge(world, own, LATE)
  await take(world, reference, 'accept', own, LATE)
  await lodge(world, route(), LATE)
}, 120_000)
afterAll(() => world.close())

async function carriedOut(input: object): Promise<string> {
  const changeId = await approved(input)
  expect(await applyCalendar(world.db, changeId, () => LATE)).toBe(true)
  return changeId
}
const clockOf = async (clock: 'T0' | 'T1') => {
  const row = await world.db.clock.findFirstOrThrow({ where: { clock, endedAt: null } })
  return { ...row, due: row.dueOn.toISOString().slice(0, 10) }
}

describe('a local calendar', () => {
  it('lies on the national one and moves only the clocks of its agency', async () => {
    const nanjing = await world.db.agency.findUniqueOrThrow({ where: { slug: 'nanjing' } })
    const found = await carriedOut({
      kind: 'calendar',
      code: 'JSNJ',
      name: '南京',
      englishName: 'Nanjing',
      ...NOTICE,
    })
    expect(await world.db.calendarMove.findMany({ where: { changeId: found } })).toEqual([])
    await carriedOut(yearWish('2027-01-19 测试节 休\n2027-01-20 测试节 休', { code: 'JSNJ' }))
    expect(classify(localDate('2027-01-19'), await readCalendar(world.db, 'JSNJ'))).toMatchObject({
      working: false,
      name: '测试节',
    })
    const before = await clockOf('T1')
    expect(before).toMatchObject({ due: '2027-01-29', calendarCode: 'CN' })

    const follows = await carriedOut({ kind: 'agency', code: 'JSNJ', agencyId: nanjing.id, ...NOTICE })
    expect(await clockOf('T1')).toMatchObject({
      due: '2027-02-01',
      calendarCode: 'JSNJ',
      calendarVersion: 'JSNJ-2027/2',
    })
    const moved = await world.db.clock.findMany({ where: { id: { in: await recomputedBy(follows) } } })
    expect(new Set(moved.map(({ agencyId }) => agencyId))).toEqual(new Set([nanjing.id]))
    const running = await world.db.clock.count({ where: { endedAt: null, agencyId: nanjing.id } })
    expect(moved).toHaveLength(running)
    expect(await clockOf('T0')).toMatchObject({ calendarCode: 'CN', due: '2027-01-18' })
    expect(await propose('admin', { kind: 'agency', code: 'JSNJ', agencyId: nanjing.id, ...NOTICE })).toEqual(
      refused('wrong-state', 'same-calendar'),
    )
    expect(
      await propose('admin', {
        kind: 'calendar',
        code: 'JSNJ',
        name: '南京',
        englishName: 'Nanjing',
        ...NOTICE,
      }),
    ).toEqual(refused('wrong-state', 'calendar-known'))
  })
})

describe('a hand in the database', () => {
  it.each([
    [`UPDATE "CalendarChange" SET "decisionNote" = 'x' WHERE outcome = 'approved'`, 'stands'],
    [`DELETE FROM "CalendarChange"`, 'stands'],
    [`DELETE FROM "CalendarMove" WHERE became = 'moved'`, 'stays on record'],
    [
      `INSERT INTO "CalendarYear" (id, code, year, version, published, source, days)
      VALUES (gen_random_uuid(), 'CN', 2028, 1, true, 'by hand', '[]')`,
      'approved change',
    ],
    [`UPDATE "Calendar" SET name = 'x'`, 'append-only'],
  ])('cannot %s', async (sql, says) => {
    await expect(world.db.$executeRawUnsafe(sql)).rejects.toThrow(says)
  })

  it('cannot sign for two', async () => {
    const changeId = await proposed(yearWish(MADE_UP_2027))
    await expect(
      world.db.$executeRaw`UPDATE "CalendarChange" SET outcome = 'approved', "decidedById" = "proposedById",
        "decidedAt" = now() WHERE id = ${changeId}::uuid`,
    ).rejects.toThrow('calendar_change_four_eyes')
    expect(await world.run(withdrawCalendarChange, 'admin2', { changeId }, LATE)).toEqual(
      refused('own-work', 'not-own-request'),
    )
    expect(await world.run(withdrawCalendarChange, 'admin', { changeId }, LATE)).toMatchObject({ ok: true })
    expect(await decide('admin2', changeId)).toEqual(refused('changed-meanwhile'))
  })
})
