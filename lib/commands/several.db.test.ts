import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/lib/testing/builders'
import { lodge, versionOf } from '@/lib/testing/journey'
import { mover, NOW, routeOf } from '@/lib/testing/money-world'
import { assignSeveral } from './assign-several'
import { claimSeveral } from './claim-several'
import { release } from './release'

const NAMES = ['甲一', '乙二', '丙三']

let world: World
let references: string[] = []
beforeAll(async () => {
  world = await makeWorld(NAMES.map(mover))
  for (const name of NAMES) references.push((await lodge(world, routeOf(name), NOW)).reference)
  for (const reference of references) await putBack(reference)
})
afterAll(() => world.close())

async function putBack(reference: string): Promise<void> {
  const input = { reference, version: await versionOf(world, reference), reason: '重新分派' }
  await world.run(release, 'hefei-supervisor', input, NOW)
}

const seen = (some: readonly string[]) =>
  Promise.all(some.map(async (reference) => `${reference}@${await versionOf(world, reference)}`))

async function assignees(): Promise<(string | null)[]> {
  const rows = await world.db.transfer.findMany({
    where: { reference: { in: references } },
    orderBy: { reference: 'asc' },
  })
  return rows.map((row) => row.destinationAssigneeId)
}

test('a clerk takes several cases at once, each with its entry in the history', async () => {
  const { staffId } = await world.actor('hefei-clerk2')
  const answer = await world.run(claimSeveral, 'hefei-clerk2', { cases: await seen(references) }, NOW)
  expect(answer).toEqual({ ok: true, value: { count: 3 } })
  expect(await assignees()).toEqual([staffId, staffId, staffId])
  expect(await world.db.caseEvent.count({ where: { kind: 'takeOver', actorId: staffId } })).toBe(3)
})

test('one case that has changed meanwhile leaves all as they were, and is named', async () => {
  for (const reference of references) await putBack(reference)
  const cases = await seen(references)
  const [first = '', second = ''] = references
  await world.run(claimSeveral, 'hefei-clerk', { cases: await seen([second]) }, NOW)
  const before = await assignees()
  const answer = await world.run(claimSeveral, 'hefei-clerk2', { cases }, NOW)
  expect(answer).toEqual({ ok: false, refusal: { code: 'changed-meanwhile', reference: second } })
  expect(await assignees()).toEqual(before)
  expect(await versionOf(world, first)).toBe(Number(cases[0]?.split('@')[1]))
})

test('a supervisor gives several cases to a clerk of the own agency, from a colleague with a reason', async () => {
  const { staffId } = await world.actor('hefei-clerk2')
  const give = async (login: string, to: string, reason?: string) =>
    world.run(
      assignSeveral,
      login,
      { cases: await seen(references), staffId: (await world.actor(to)).staffId, reason },
      NOW,
    )
  expect(await give('hefei-supervisor', 'hefei-clerk2')).toMatchObject({
    ok: false,
    refusal: { code: 'reason-required', reference: references[1] },
  })
  expect(await give('hefei-supervisor', 'nanjing-clerk', '忙')).toMatchObject({
    ok: false,
    refusal: { code: 'wrong-role', detail: 'clerk' },
  })
  expect(await give('hefei-clerk', 'hefei-clerk2', '忙')).toMatchObject({
    ok: false,
    refusal: { code: 'wrong-role' },
  })
  expect(await give('hangzhou-supervisor', 'hefei-clerk2', '忙')).toEqual({
    ok: false,
    refusal: { code: 'not-found' },
  })
  expect(await give('hefei-supervisor', 'hefei-clerk2', '忙')).toEqual({ ok: true, value: { count: 3 } })
  expect(await assignees()).toEqual([staffId, staffId, staffId])
})

test('what was ticked has to name a case and the version that was seen', () => {
  for (const cases of [[], ['340100-2026-000001'], ['@1'], ['a@b'], Array(51).fill('a@1')])
    expect(claimSeveral.input.safeParse({ cases }).success).toBe(false)
})
