import { afterAll, beforeAll, expect, test } from 'vitest'
import { presentOrSubstitute } from '@/lib/db/absences'
import { planDistribution } from '@/lib/db/distribution'
import { attending } from '@/lib/db/staff-messages'
import { teamMember } from '@/lib/queries/team-member'
import { worklistPage } from '@/lib/queries/worklist'
import { shellView } from '@/lib/queries/shell'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { lodge, versionOf } from '@/lib/testing/journey'
import { hire, mover, NOW, routeOf } from '@/lib/testing/money-world'
import { assign } from './assign'
import { assignSeveral } from './assign-several'
import { claimSeveral } from './claim-several'
import { distributeCases } from './distribute-cases'
import { endAbsence } from './end-absence'
import { enterAbsence } from './enter-absence'
import { handOver } from './hand-over'
import { releaseSeveral } from './release'
import { takeOver } from './take-over'

const NAMES = ['甲一', '乙二', '丙三', '丁四', '戊五']
const BOSS = 'hefei-supervisor'
const [FIRST, SECOND, THIRD] = ['hefei-clerk', 'hefei-clerk2', 'hefei-clerk3']

let world: World
let ids: Record<string, string>
let agencyId: string
const references: string[] = []
beforeAll(async () => {
  world = await makeWorld(NAMES.map(mover))
  await hire(world, THIRD, 'hefei', ['clerk'])
  for (const name of NAMES) references.push((await lodge(world, routeOf(name), NOW)).reference)
  const staff = await world.db.staff.findMany({ where: { agency: { slug: 'hefei' } } })
  ids = Object.fromEntries(staff.map(({ login, id }) => [login, id]))
  agencyId = staff[0]?.agencyId ?? ''
})
afterAll(() => world.close())

const id = (login: string): string => ids[login] ?? ''
const seen = async (reference: string) => `${reference}@${await versionOf(world, reference)}`
const allSeen = (some: readonly string[] = references) => Promise.all(some.map(seen))

async function holders(): Promise<Record<string, string | null>> {
  const rows = await world.db.transfer.findMany({ where: { reference: { in: references } } })
  const login = (one: string | null) => Object.keys(ids).find((name) => ids[name] === one) ?? null
  return Object.fromEntries(rows.map((row) => [row.reference ?? '', login(row.destinationAssigneeId)]))
}

async function putAllBack(): Promise<void> {
  const held = Object.entries(await holders()).flatMap(([reference, who]) => (who ? [reference] : []))
  if (held.length === 0) return
  const cases = await allSeen(held)
  const answer = await world.run(releaseSeveral, BOSS, { cases, reason: '重新分派' }, NOW)
  expect(answer).toEqual({ ok: true, value: { count: held.length } })
}

const messagesOf = (login: string) =>
  world.db.staffMessage.findMany({ where: { staffId: id(login) }, orderBy: { id: 'asc' } })
async function newMessages(login: string, run: () => Promise<unknown>) {
  const before = (await messagesOf(login)).length
  await run()
  return (await messagesOf(login)).slice(before).map(({ kind, content }) => ({ kind, content }))
}

const mine = async (login: string, when = NOW) => {
  const page = await worklistPage(
    await world.actor(login),
    { tab: 'mine', filters: {}, after: null },
    when,
    world.db,
  )
  return page?.groups.flatMap(({ rows }) => rows) ?? []
}
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

test('several cases are put back at once: the own ones freely, a colleague’s by the supervisor with a reason', async () => {
  const cases = await allSeen(references.slice(0, 2))
  expect(await world.run(releaseSeveral, SECOND, { cases }, NOW)).toMatchObject({
    ok: false,
    refusal: { code: 'wrong-role', detail: 'supervisor', reference: references[0] },
  })
  expect(await world.run(releaseSeveral, BOSS, { cases }, NOW)).toMatchObject({
    ok: false,
    refusal: { code: 'reason-required', detail: 'release' },
  })
  const told = await newMessages(FIRST, () => world.run(releaseSeveral, FIRST, { cases }, NOW))
  expect(told).toEqual([])
  expect((await holders())[references[0] ?? '']).toBeNull()
  await putAllBack()
})

test('two clerks who claim one case at the same time: one has it, the other hears that it changed', async () => {
  const [reference = ''] = references
  const cases = [await seen(reference)]
  const answers = await Promise.all(
    [FIRST, SECOND].map((login) => world.run(claimSeveral, login, { cases }, NOW)),
  )
  expect(answers.filter((one) => one.ok)).toEqual([{ ok: true, value: { count: 1 } }])
  expect(answers.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual([
    { code: 'changed-meanwhile', reference },
  ])
  const winner = answers[0]?.ok ? FIRST : SECOND
  expect((await holders())[reference]).toBe(winner)
  await putAllBack()
})

test('a claim and a supervisor’s assignment at once, and two who take a colleague’s case over: one of them', async () => {
  const [reference = ''] = references
  const version = await versionOf(world, reference)
  const both = await Promise.all([
    world.run(takeOver, FIRST, { reference, version }, NOW),
    world.run(assign, BOSS, { reference, version, staffId: id(SECOND) }, NOW),
  ])
  expect(both.map((one) => one.ok).toSorted()).toEqual([false, true])
  const holder = (await holders())[reference]
  const others = [FIRST, SECOND, THIRD].filter((login) => login !== holder)
  const again = await versionOf(world, reference)
  const takers = await Promise.all(
    others.map((login) => world.run(takeOver, login, { reference, version: again, reason: '急件' }, NOW)),
  )
  expect(takers.map((one) => one.ok).toSorted()).toEqual([false, true])
  expect(await versionOf(world, reference)).toBe(again + 1)
  await putAllBack()
})

test('who got cases and who lost them is told, once and of how many; whoever did it is not', async () => {
  await world.run(claimSeveral, FIRST, { cases: await allSeen() }, NOW)
  const give = async (some: readonly string[], to: string) =>
    world.run(assignSeveral, BOSS, { cases: await allSeen(some), staffId: id(to), reason: '忙' }, NOW)
  const [one = ''] = references
  let lost: unknown
  const got = await newMessages(SECOND, async () => {
    lost = await newMessages(FIRST, () => give([one], SECOND))
  })
  expect(got).toEqual([{ kind: 'assigned', content: { reference: one } }])
  expect(lost).toEqual([{ kind: 'handedOver', content: { reference: one } }])
  expect(await newMessages(THIRD, () => give(references.slice(1), THIRD))).toEqual([
    { kind: 'assigned', content: { count: 4 } },
  ])
  expect(await newMessages(BOSS, putAllBack)).toEqual([])
})

test('while a clerk is away the substitute sees the cases and is told; afterwards they are the clerk’s as before', async () => {
  await world.run(claimSeveral, FIRST, { cases: await allSeen(references.slice(0, 2)) }, NOW)
  await away(FIRST, { substituteId: id(SECOND) })
  await away(SECOND, { fromDay: '2026-10-14', substituteId: id(THIRD) })
  const rows = await mine(SECOND)
  expect(rows.map((row) => row.reference).toSorted()).toEqual(references.slice(0, 2).toSorted())
  expect(rows[0]).toMatchObject({ assignee: { kind: 'colleague', stoodIn: true }, forMe: true })
  expect((await shellView(await world.actor(SECOND), NOW, world.db)).cases).toEqual({ count: 2 })
  expect(await mine(THIRD)).toEqual([])
  expect(await mine(FIRST)).toHaveLength(2)
  expect(await attending(world.db, agencyId, id(FIRST), NOW)).toEqual([id(SECOND)])

  // From the 14th the substitute is away too, and on the 17th all are back.
  expect(await mine(THIRD, at('2026-10-14'))).toHaveLength(2)
  expect(await mine(SECOND, at('2026-10-14'))).toEqual([])
  expect(await presentOrSubstitute(world.db, id(FIRST), at('2026-10-14'))).toBe(id(THIRD))
  expect(await presentOrSubstitute(world.db, id(FIRST), at('2026-10-17'))).toBe(id(FIRST))

  // Somebody who has left is no substitute: it waits for the clerk.
  await world.db.staff.update({ where: { id: id(THIRD) }, data: { disabledAt: NOW } })
  expect(await presentOrSubstitute(world.db, id(FIRST), at('2026-10-14'))).toBe(id(FIRST))
  await world.db.staff.update({ where: { id: id(THIRD) }, data: { disabledAt: null } })

  expect(Object.values(await holders()).filter((who) => who === FIRST)).toHaveLength(2)
  const given = { cases: await allSeen(references.slice(2)), staffId: id(FIRST), reason: '忙' }
  expect(await world.run(assignSeveral, BOSS, given, NOW)).toMatchObject({
    ok: false,
    refusal: { code: 'wrong-state', detail: 'team-clerkAway' },
  })
  await backAgain()
  expect(await mine(SECOND)).toEqual([])
  const again = { ...given, cases: await allSeen(references.slice(2)) }
  expect(await world.run(assignSeveral, BOSS, again, NOW)).toMatchObject({ ok: true })
  await putAllBack()
})

test('what nobody looks after is shared out as the plan says, evenly, and not to who is away', async () => {
  await world.run(claimSeveral, SECOND, { cases: await allSeen(references.slice(0, 1)) }, NOW)
  await away(THIRD)
  const plan = await planDistribution(world.db, agencyId, NOW)
  expect(await planDistribution(world.db, agencyId, NOW)).toEqual(plan)
  expect(plan.unclaimed).toBe(4)
  const loads = [FIRST, SECOND, THIRD].map(
    (login) => plan.shares.filter((one) => one.staffId === id(login)).length,
  )
  // With the one the second clerk has, three and two.
  expect(loads[2]).toBe(0)
  expect(Math.abs((loads[0] ?? 0) - (loads[1] ?? 0) - 1)).toBeLessThanOrEqual(1)

  expect(await world.run(distributeCases, FIRST, { plan: plan.digest }, NOW)).toMatchObject({
    refusal: { code: 'wrong-role', detail: 'supervisor' },
  })
  expect(await world.run(distributeCases, BOSS, { plan: plan.digest }, NOW)).toEqual({
    ok: true,
    value: { count: 4 },
  })
  const held = await world.db.transfer.findMany({ where: { id: { in: plan.shares.map((one) => one.id) } } })
  for (const { id: caseId, staffId } of plan.shares)
    expect(held.find((row) => row.id === caseId)?.destinationAssigneeId).toBe(staffId)
  await backAgain()
  await putAllBack()
})

test('a plan that something has overtaken is not carried out, not even in part', async () => {
  const plan = await planDistribution(world.db, agencyId, NOW)
  await world.run(claimSeveral, THIRD, { cases: await allSeen(references.slice(4)) }, NOW)
  const before = await holders()
  expect(await world.run(distributeCases, BOSS, { plan: plan.digest }, NOW)).toMatchObject({
    ok: false,
    refusal: { code: 'changed-meanwhile', detail: 'team-planChanged' },
  })
  expect(await holders()).toEqual(before)

  const fresh = await planDistribution(world.db, agencyId, NOW)
  const [, other = ''] = references
  const answers = await Promise.all([
    world.run(distributeCases, BOSS, { plan: fresh.digest }, NOW),
    world.run(claimSeveral, SECOND, { cases: [await seen(other)] }, NOW),
  ])
  expect(answers.map((one) => one.ok).toSorted()).toEqual([false, true])
  await putAllBack()
})

test('all cases of one clerk go to one colleague or are shared among several, with a reason', async () => {
  await world.run(claimSeveral, FIRST, { cases: await allSeen() }, NOW)
  const shown = async () => {
    const asked = { staffId: id(FIRST), group: null }
    return (await teamMember(await world.actor(BOSS), asked, NOW, world.db))?.digest ?? ''
  }
  const other = await shown()
  // As many cases as before, and not as they were seen.
  await putAllBack()
  await world.run(claimSeveral, FIRST, { cases: await allSeen() }, NOW)
  const cases = await shown()
  const over = (fields: object, login = BOSS) =>
    world.run(
      handOver,
      login,
      { staffId: id(FIRST), to: [id(SECOND)], cases, reason: '调岗', ...fields },
      NOW,
    )
  expect(handOver.input.safeParse({ staffId: id(FIRST), to: [id(SECOND)], cases, reason: ' ' }).success).toBe(
    false,
  )
  expect(await over({}, SECOND)).toMatchObject({ refusal: { code: 'wrong-role' } })
  expect(await over({}, 'nanjing-supervisor')).toMatchObject({ refusal: { code: 'wrong-role' } })
  expect(await over({ cases: other })).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
  expect(await over({ to: [id(FIRST)] })).toMatchObject({ refusal: { detail: 'team-ownCases' } })
  expect(await over({ to: [id(SECOND), id(THIRD)] })).toEqual({ ok: true, value: { count: 5 } })
  const counts = Object.values(await holders())
  expect([SECOND, THIRD].map((login) => counts.filter((who) => who === login).length).toSorted()).toEqual([
    2, 3,
  ])
  expect(await world.db.caseEvent.count({ where: { kind: 'assign', reason: '调岗' } })).toBe(5)
  expect(await over({})).toMatchObject({ refusal: { detail: 'team-noCases' } })
})
