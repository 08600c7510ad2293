import { afterAll, beforeAll, expect, test } from 'vitest'
import { casePage } from '@/lib/queries/case-page'
import { pausesOf } from '@/lib/db/pauses'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { driveTo, take, versionOf } from '@/lib/testing/journey'
import { movers, moversInTurn, TODAY } from '@/lib/testing/movers'
import { decidePause } from './decide-pause'
import { pauseClock } from './pause-clock'
import { resumeClock } from './resume-clock'

let world: World
const next = moversInTurn()
beforeAll(async () => {
  world = await makeWorld(movers.slice(0, 4), TODAY)
  await world.db.staffRole.create({
    data: { staffId: (await world.actor('nanjing-supervisor')).staffId, role: 'clerk' },
  })
})
afterAll(() => world.close())

/** Accepted on Monday 12 October: T1 is due on the 26th. */
const ACCEPTED = at('2026-10-12', '09:30')
const DAY = at('2026-10-15')
/** Told to whoever signs for a pause, among all that waits for a signature. */
const SIGNS = { kind: 'signatureAwaited', content: { path: ['step'], equals: 'pauseClock' } }
/** Told to this person of the signatures under pauses, in the order it came. */
const toldOf = async (reference: string, login: string) =>
  (
    await world.db.staffMessage.findMany({
      where: { transfer: { reference }, staff: { login }, kind: { startsWith: 'signature' } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
  )
    .map(({ kind, content }) => `${kind} ${(content as { step?: string }).step}`)
    .filter((told) => told.endsWith('Clock'))
const refusal = (answer: { ok: boolean; refusal?: unknown }) => (answer.ok ? null : answer.refusal)

const ask = async (reference: string, login: string, over: object = {}, when = DAY) =>
  world.run(
    pauseClock,
    login,
    {
      reference,
      version: await versionOf(world, reference),
      clock: 'T1',
      reason: 'evidenceAwaited',
      from: '2026-10-14',
      ...over,
    },
    when,
  )
const decide = async (reference: string, login: string, over: object = {}, when = DAY) => {
  const pause = await world.db.clockPause.findFirstOrThrow({
    where: { transfer: { reference }, status: { in: ['asked', 'resuming'] } },
  })
  const version = await versionOf(world, reference)
  const input = { reference, version, pauseId: pause.id, decision: 'approve' as const, ...over }
  return world.run(decidePause, login, input, when)
}
const t1 = (reference: string) =>
  world.db.clock.findFirstOrThrow({ where: { transfer: { reference }, clock: 'T1' } })
const shown = async (reference: string, login: string, when: Date) => {
  const page = await casePage(await world.actor(login), reference, when, world.db)
  return page?.clocks.find(({ clock }) => clock === 'T1')
}
const iso = (day: Date | undefined) => day?.toISOString().slice(0, 10)

test('two people of the owing agency pause; only the adjusted date moves, and on while it is open', async () => {
  const reference = await driveTo(world, 'receiveContactLetter', next(), ACCEPTED)
  const before = await t1(reference)
  expect(refusal(await ask(reference, 'hefei-clerk'))).toEqual({ code: 'wrong-side', detail: 'origin' })
  expect(refusal(await ask(reference, 'nanjing-reviewer'))).toMatchObject({ code: 'wrong-role' })
  expect(refusal(await ask(reference, 'nanjing-clerk', { clock: 'T2' }))).toMatchObject({
    detail: 'clock-ended',
  })
  expect(refusal(await ask(reference, 'nanjing-clerk', { reason: 'postInTransit' }))).toMatchObject({
    detail: 'post-pause-not-allowed',
    rules: ['DL-06'],
  })
  expect(refusal(await ask(reference, 'nanjing-clerk', { from: '2026-10-11' }))).toMatchObject({
    detail: 'pause-before-start',
  })
  expect(await ask(reference, 'nanjing-clerk')).toMatchObject({ ok: true })
  expect(refusal(await ask(reference, 'nanjing-clerk2'))).toMatchObject({ detail: 'pause-waits' })
  // Nothing has moved yet.
  expect(await t1(reference)).toEqual(before)
  expect(
    (await world.db.staffMessage.findMany({ where: SIGNS, include: { staff: true } })).map(
      ({ staff }) => staff.login,
    ),
  ).toEqual(['nanjing-supervisor'])

  expect(refusal(await decide(reference, 'nanjing-clerk2'))).toMatchObject({ code: 'wrong-role' })
  expect(refusal(await decide(reference, 'hefei-supervisor'))).toMatchObject({ detail: 'no-pause' })
  expect(await decide(reference, 'nanjing-supervisor')).toMatchObject({ ok: true })
  const after = await t1(reference)
  // The 14th and the 15th are left out so far.
  expect(iso(after.adjustedDueOn)).toBe('2026-10-28')
  expect({ ...after, adjustedDueOn: before.adjustedDueOn }).toEqual(before)
  expect((await shown(reference, 'nanjing-clerk', at('2026-10-19')))?.adjustedDueOn).toBe('2026-10-30')

  // Late against the statutory date is a breach, paused or not.
  const late = await shown(reference, 'hefei-clerk', at('2026-10-26', '17:31'))
  expect(late).toMatchObject({ dueOn: '2026-10-26', reading: { breached: true } })
  expect(late?.pauses).toMatchObject([
    { status: 'running', reason: 'evidenceAwaited', from: '2026-10-14', to: null },
  ])

  const pauseId = (await world.db.clockPause.findFirstOrThrow()).id
  const version = await versionOf(world, reference)
  const resume = { reference, version, pauseId }
  expect(await world.run(resumeClock, 'nanjing-clerk', resume, at('2026-10-16'))).toMatchObject({ ok: true })
  expect(iso((await t1(reference)).adjustedDueOn)).toBe('2026-10-28')
  const signed = at('2026-10-20')
  expect(await decide(reference, 'nanjing-supervisor', {}, signed)).toMatchObject({ ok: true })
  // To the day on which the end was asked for.
  expect(iso((await t1(reference)).adjustedDueOn)).toBe('2026-10-29')
  expect(await toldOf(reference, 'nanjing-clerk')).toEqual([
    'signatureGiven pauseClock',
    'signatureGiven resumeClock',
  ])
  const pauses = await pausesOf(world.db, [after.transferId])
  expect([...pauses.values()]).toEqual([[{ from: '2026-10-14', to: '2026-10-16' }]])
  expect(refusal(await ask(reference, 'nanjing-clerk', { from: '2026-10-16' }, signed))).toMatchObject({
    detail: 'pause-overlaps',
  })
  const kinds = await world.db.caseEvent.findMany({
    where: { transfer: { reference }, kind: { in: ['pauseClock', 'resumeClock'] } },
    orderBy: { version: 'asc' },
  })
  expect(kinds).toMatchObject([
    { kind: 'pauseClock', reason: 'evidenceAwaited', detail: { clock: 'T1', from: '2026-10-14' } },
    { kind: 'resumeClock', detail: { to: '2026-10-16' } },
  ])
})

test('never one person, declined with a note, and lapsed with its clock', async () => {
  const route = next()
  const reference = await driveTo(world, 'sealTable', route, ACCEPTED)
  // A supervisor who is a clerk as well asks, and may not decide.
  const { staffId } = await world.actor('nanjing-reviewer')
  await world.db.staffRole.create({ data: { staffId, role: 'supervisor' } })
  await ask(reference, 'nanjing-supervisor')
  expect(await toldOf(reference, 'nanjing-reviewer')).toEqual(['signatureAwaited pauseClock'])
  expect(refusal(await decide(reference, 'nanjing-supervisor'))).toEqual({
    code: 'own-work',
    detail: 'pauseClock',
  })
  expect(await decide(reference, 'nanjing-supervisor', { decision: 'withdraw' })).toMatchObject({ ok: true })
  await ask(reference, 'nanjing-clerk')
  await expect(decide(reference, 'nanjing-supervisor', { decision: 'decline' })).rejects.toThrow()
  expect(
    await decide(reference, 'nanjing-supervisor', { decision: 'decline', note: '材料已经在手' }),
  ).toMatchObject({ ok: true })
  expect((await shown(reference, 'nanjing-clerk', DAY))?.adjustedDueOn).toBeNull()
  expect(await toldOf(reference, 'nanjing-clerk')).toEqual(['signatureDeclined pauseClock'])
  await ask(reference, 'nanjing-clerk', { reason: 'other', note: '系统切换' })
  for (const step of ['sealTable', 'prepareRemittance', 'approveRemittance'] as const)
    expect(await take(world, reference, step, route, DAY)).toMatchObject({ ok: true })
  const rows = await world.db.clockPause.findMany({
    where: { transfer: { reference } },
    orderBy: { askedAt: 'asc' },
  })
  expect(rows.map(({ status }) => status).toSorted()).toEqual(['declined', 'lapsed', 'withdrawn'])
})

test('PostgreSQL keeps pauses as they were decided', async () => {
  const reference = await driveTo(world, 'receiveContactLetter', next(), ACCEPTED)
  await ask(reference, 'nanjing-clerk')
  const { id, askedById, clockId, transferId, agencyId } = await world.db.clockPause.findFirstOrThrow({
    where: { status: 'asked' },
  })
  const update = (data: object) => world.db.clockPause.update({ where: { id }, data })
  const closed = { status: 'running', closedAt: DAY }
  await expect(update({ ...closed, closedById: askedById })).rejects.toThrow(/pause_four_eyes/)
  const other = (await world.actor('nanjing-supervisor')).staffId
  await expect(update({ ...closed, closedById: other })).rejects.toThrow(/without its event/)
  await expect(update({ fromDay: new Date('2026-10-13') })).rejects.toThrow(/as it was asked/)
  await expect(world.db.clockPause.delete({ where: { id } })).rejects.toThrow(/append-only/)
  await decide(reference, 'nanjing-supervisor')
  // Asked for and decided within one transaction by hand, over the same days.
  const again = { transferId, clockId, agencyId, askedById, askedAt: DAY, reason: 'forceMajeure' }
  await expect(
    world.db.$transaction(async (tx) => {
      const second = await tx.clockPause.create({ data: { ...again, fromDay: new Date('2026-10-20') } })
      await tx.clockPause.update({ where: { id: second.id }, data: { ...closed, closedById: other } })
    }),
  ).rejects.toThrow(/do not overlap/)
  // An adjusted date does not move without a pause.
  await expect(
    world.db.clock.update({ where: { id: clockId }, data: { adjustedDueOn: new Date('2026-12-01') } }),
  ).rejects.toThrow(/what they were before/)
})
