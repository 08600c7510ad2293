import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimSeveral } from '@/lib/commands/claim-several'
import { enterAbsence } from '@/lib/commands/enter-absence'
import { receiveContactLetter } from '@/lib/commands/receive-contact-letter'
import { releaseSeveral } from '@/lib/commands/release'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { lodge, take, versionOf } from '@/lib/testing/journey'
import { hire, mover, NOW, routeOf } from '@/lib/testing/money-world'
import { readSupposed, SHOWN, supposedHref } from './feasibility-address'
import { feasibilityPage } from './feasibility-page'
import { COUNTED_GROUPS } from './team-address'
import { teamMember } from './team-member'
import { teamPage } from './team-page'

const NAMES = ['甲一', '乙二', '丙三', '丁四', '戊五', '己六']
const [FIRST, SECOND] = ['hefei-clerk', 'hefei-clerk2']
const TEAM = { agency: null, order: 'name' } as const

let world: World
const references: string[] = []
beforeAll(async () => {
  world = await makeWorld(NAMES.map(mover))
  // Four applications wait at 合肥; two letters have gone out to 南京, one of which was received there.
  for (const name of NAMES) references.push((await lodge(world, routeOf(name), NOW)).reference)
  for (const index of [4, 5])
    await take(world, references[index] ?? '', 'accept', routeOf(NAMES[index] ?? ''), NOW)
  await world.run(
    receiveContactLetter,
    'nanjing-clerk',
    { reference: references[5] ?? '', version: await versionOf(world, references[5] ?? '') },
    NOW,
  )
})
afterAll(() => world.close())

const seen = (some: readonly string[]) =>
  Promise.all(some.map(async (reference) => `${reference}@${await versionOf(world, reference)}`))
const asked = (query: Record<string, string>) => readSupposed(query)
const reckoned = async (login: string, query: Record<string, string> = {}, when = NOW) =>
  feasibilityPage(await world.actor(login), asked(query), when, world.db)

test('every number of the team is the list behind it, at any hour', async () => {
  await world.run(releaseSeveral, FIRST, { cases: await seen(references.slice(0, 2)) }, NOW)
  await world.run(claimSeveral, SECOND, { cases: await seen(references.slice(0, 1)) }, NOW)
  for (const when of [NOW, at('2026-10-13', '17:29'), at('2026-10-13', '17:31'), at('2026-10-17')]) {
    const supervisor = await world.actor('hefei-supervisor')
    const team = await teamPage(supervisor, TEAM, when, world.db)
    expect(team?.members.map(({ open }) => open)).toEqual([4, 1])
    for (const { id, open, groups } of team?.members ?? [])
      for (const group of [null, ...COUNTED_GROUPS]) {
        const list = await teamMember(supervisor, { staffId: id, group }, when, world.db)
        expect(list?.rows).toHaveLength(group === null ? open : groups[group])
      }
  }
  const late = await teamPage(
    await world.actor('hefei-supervisor'),
    TEAM,
    at('2026-10-13', '17:31'),
    world.db,
  )
  expect(late?.members.map(({ groups }) => groups.overdue)).toEqual([2, 1])
})

test('the plan of the page names every case that nobody looks after', async () => {
  const team = await teamPage(await world.actor('hefei-supervisor'), TEAM, NOW, world.db)
  expect(team?.plan.unclaimed).toBe(1)
  expect(team?.plan.clerks.flatMap(({ cases }) => cases.map(({ reference }) => reference))).toEqual([
    references[1],
  ])
})

test('supervisors change the own team, auditors and higher supervisors read, nobody else comes here', async () => {
  const view = async (login: string, agency: string | null = null) =>
    teamPage(await world.actor(login), { agency, order: 'load' }, NOW, world.db)
  expect(await view('hefei-supervisor')).toMatchObject({ mayChange: true, others: [] })
  expect(await view('auditor', 'hefei')).toMatchObject({ mayChange: false, agency: { slug: 'hefei' } })
  expect(await view('anhui-supervisor')).toMatchObject({ mayChange: false, agency: { slug: 'hefei' } })
  expect(await view('anhui-supervisor', 'nanjing')).toBeNull()
  expect(await view('hefei-supervisor', 'nanjing')).toBeNull()
  expect(await view(FIRST)).toBeNull()
  expect(await reckoned(FIRST)).toBeNull()
  const { staffId } = await world.actor(FIRST)
  const foreign = await world.actor('nanjing-supervisor')
  expect(await teamMember(foreign, { staffId, group: null }, NOW, world.db)).toBeNull()
})

test('only steps that wait for the own clerks are reckoned with, and every number is its rows', async () => {
  const view = await reckoned('hefei-supervisor')
  expect(view?.counts).toEqual({ late: 0, overdue: 0, inTime: 4, colleague: 0, outside: 2 })
  expect(view?.handling).toMatchObject({ source: 'assumed', piecesADay: 6 })
  for (const show of SHOWN)
    expect((await reckoned('hefei-supervisor', { show }))?.rows).toHaveLength(view?.counts[show] ?? -1)
  for (const { day, finished } of view?.days ?? [])
    expect((await reckoned('hefei-supervisor', { day }))?.rows).toHaveLength(finished)
  // 南京 owes the receipt of one letter and the table of the other.
  expect((await reckoned('nanjing-supervisor'))?.counts).toMatchObject({ inTime: 2, outside: 4 })
})

test('clerks less or slower make cases late, and the answer says how many more would do', async () => {
  // Four applications are due that evening, and each clerk finishes three steps in half a day.
  const evening = at('2026-10-13', '14:00')
  expect((await reckoned('hefei-supervisor', {}, evening))?.needed).toBe(0)
  const alone = await reckoned('hefei-supervisor', { clerks: '-1' }, evening)
  expect(alone?.counts).toMatchObject({ inTime: 3, late: 1 })
  expect(alone?.rows).toHaveLength(1)
  expect(alone?.rows[0]).toMatchObject({ dueOn: '2026-10-13', doneOn: '2026-10-14' })
  const slow = await reckoned('hefei-supervisor', { pace: '200' }, evening)
  expect(slow?.counts).toMatchObject({ inTime: 3, late: 1 })
  expect(slow?.needed).toBe(1)
  const after = await reckoned('hefei-supervisor', {}, at('2026-10-13', '17:31'))
  expect(after?.counts).toMatchObject({ overdue: 4, late: 0 })
  expect(supposedHref(asked({ clerks: '-1', pace: '200', agency: 'hefei', nonsense: 'x' }))).toBe(
    '/supervision/feasibility?agency=hefei&clerks=-1&pace=200',
  )
})

test('who is away is missing on those days; what was measured counts once there is enough', async () => {
  const { staffId } = await world.actor(SECOND)
  await world.run(
    enterAbsence,
    'hefei-supervisor',
    { staffId, fromDay: '2026-10-13', toDay: '2026-10-14', reason: 'training' },
    NOW,
  )
  const view = await reckoned('hefei-supervisor')
  expect(view?.days.slice(0, 4).map(({ day, clerks, away }) => [day, clerks, away.length])).toEqual([
    ['2026-10-12', 2, 0],
    ['2026-10-13', 1, 1],
    ['2026-10-14', 1, 1],
    ['2026-10-15', 2, 0],
  ])
  // Two acceptances of one clerk on one day, as told on the page.
  expect((await reckoned('hefei-supervisor', {}, at('2026-10-13')))?.handling).toEqual({
    source: 'assumed',
    piecesADay: 6,
    clerkDays: 1,
    pieces: 2,
  })
  await hire(world, 'hefei-clerk3', 'hefei', ['clerk'])
  expect((await reckoned('hefei-supervisor'))?.clerks).toBe(3)
})
