import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { answerEscalation } from '@/lib/commands/answer-escalation'
import { answerReminder } from '@/lib/commands/answer-reminder'
import { climbLadder } from '@/lib/commands/climb-ladder'
import { remind } from '@/lib/commands/remind'
import { takeOver } from '@/lib/commands/take-over'
import { caseReminders } from '@/lib/queries/case-reminders'
import { remindersPage } from '@/lib/queries/reminders-page'
import { workerHealth } from '@/lib/queries/worker-health'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { driveTo, lodge, take, versionOf } from '@/lib/testing/journey'
import { movers, moversInTurn, TODAY } from '@/lib/testing/movers'
import { climbLadders } from './climb-ladders'

let world: World
const next = moversInTurn()
beforeAll(async () => {
  world = await makeWorld(movers.slice(0, 8), TODAY)
})
afterAll(() => world.close())

/** Accepted on Monday 12 October: T1 of 南京 is due on Monday the 26th. */
const ACCEPTED = at('2026-10-12', '09:30')
const sweep = (day: string, time = '10:00') => climbLadders(world.db, at(day, time), at(day, time))
const refusal = (answer: { ok: boolean; refusal?: unknown }) => (answer.ok ? null : answer.refusal)
const rungs = async (reference: string) => {
  const rows = await world.db.escalation.findMany({
    where: { transfer: { reference }, clock: { clock: 'T1' } },
    orderBy: { rungOn: 'asc' },
  })
  return rows.map(({ rung, outcome, told }) => [rung, outcome, ...told].join(' '))
}
const OF_LADDER = /^(clock|reminder|province)/
/** Who was told what of a case by its ladder, as login and kind. */
const told = async (reference: string) => {
  const rows = await world.db.staffMessage.findMany({
    where: { transfer: { reference } },
    include: { staff: { select: { login: true } } },
  })
  const ladder = rows.filter(({ kind }) => OF_LADDER.test(kind))
  return ladder.map(({ staff, kind }) => `${staff.login} ${kind}`).toSorted()
}
const sheet = async (login: string, reference: string, day: string) =>
  caseReminders(await world.actor(login), reference, at(day), world.db)

let reference = ''

test('rung by rung: the holder, the supervisor, the other agency by letter, the province', async () => {
  reference = await driveTo(world, 'receiveContactLetter', next(), ACCEPTED)
  const version = await versionOf(world, reference)
  expect(await world.run(takeOver, 'nanjing-clerk', { reference, version }, ACCEPTED)).toMatchObject({
    ok: true,
  })
  expect(await sweep('2026-10-20')).toBe(0)
  expect(await sweep('2026-10-21', '08:59')).toBe(0)
  // Two workers at the same moment.
  const both = await Promise.all([sweep('2026-10-21'), sweep('2026-10-21')])
  expect(both.reduce((sum, count) => sum + count, 0)).toBe(1)
  expect(await told(reference)).toEqual(['nanjing-clerk clockSoon'])
  expect(await sweep('2026-10-23')).toBe(1)
  expect(await sweep('2026-10-26', '18:00')).toBe(0)
  expect(await sweep('2026-10-26', '17:00')).toBe(1)
  expect(await sweep('2026-10-27')).toBe(1)
  const [letter] = await world.db.paper.findMany({ where: { kind: 'reminder-letter' } })
  const hefei = await world.actor('hefei-clerk')
  expect(letter).toMatchObject({ agencyId: hefei.agencyId, issuedById: null })
  const content = await world.db.staffMessage.findFirst({ where: { kind: 'reminderArrived' } })
  expect(content?.content).toMatchObject({
    reference,
    clock: 'T1',
    dueOn: '2026-10-26',
    answerBy: '2026-10-30',
  })
  expect(await sweep('2026-10-29')).toBe(1)
  expect(await rungs(reference)).toEqual([
    'threeBefore fired holder',
    'oneBefore fired holder supervisor',
    'onTheDay fired holder supervisor',
    'oneAfter fired holder supervisor otherAgency',
    'threeAfter fired supervisor nation',
  ])
  expect(await told(reference)).toEqual([
    'hefei-clerk clockLate',
    'nanjing-clerk clockDueToday',
    'nanjing-clerk clockLate',
    'nanjing-clerk clockSoon',
    'nanjing-clerk clockSoon',
    'nanjing-clerk reminderArrived',
    'nanjing-supervisor clockDueToday',
    'nanjing-supervisor clockLate',
    'nanjing-supervisor clockLate',
    'nanjing-supervisor clockSoon',
    'nanjing-supervisor reminderArrived',
    'national-supervisor provinceAsked',
  ])
  expect(await sweep('2026-11-20')).toBe(0)
})

test('nobody answered the letter by its day: the sender and its supervisor are told once', async () => {
  const unanswered = async () => (await told(reference)).filter((one) => one.endsWith('reminderUnanswered'))
  expect(await unanswered()).toEqual([
    'hefei-clerk reminderUnanswered',
    'hefei-supervisor reminderUnanswered',
  ])
  expect(await sheet('hefei-clerk', reference, '2026-11-20')).toMatchObject({
    reminders: [{ channel: 'letter', sentBy: null, state: 'overdue', mayAnswer: false }],
  })
})

test('the reminded agency answers, and above them the nation does', async () => {
  const seen = await sheet('nanjing-clerk', reference, '2026-11-20')
  const [reminder] = seen?.reminders ?? []
  expect(reminder?.mayAnswer).toBe(true)
  const answer = {
    reference,
    reminderId: reminder?.id ?? '',
    answer: 'inHand' as const,
    promisedOn: '2026-11-24',
  }
  const now = at('2026-11-20')
  expect(refusal(await world.run(answerReminder, 'hefei-clerk', answer, now))).toMatchObject({
    code: 'wrong-side',
  })
  expect(await world.run(answerReminder, 'nanjing-clerk', answer, now)).toMatchObject({ ok: true })
  expect(refusal(await world.run(answerReminder, 'nanjing-clerk', answer, now))).toMatchObject({
    detail: 'no-reminder',
  })

  const province = seen?.ladders.find(({ clock }) => clock === 'T1')?.rungs.at(-1)?.province
  // Asked on Thursday the 29th, five working days.
  expect(province).toMatchObject({ answerBy: '2026-11-05', isOverdue: true, mayAnswer: false })
  const said = {
    reference,
    escalationId: province?.id ?? '',
    measure: 'instructed' as const,
    note: '限本周内办结',
  }
  expect(refusal(await world.run(answerEscalation, 'nanjing-supervisor', said, now))).toMatchObject({
    code: 'not-found',
  })
  expect(refusal(await world.run(answerEscalation, 'anhui-supervisor', said, now))).toMatchObject({
    code: 'not-found',
  })
  expect(await world.run(answerEscalation, 'national-supervisor', said, now)).toMatchObject({ ok: true })
  for (const login of ['hefei-clerk', 'nanjing-clerk'])
    expect(
      (await sheet(login, reference, '2026-11-20'))?.ladders.find(({ clock }) => clock === 'T1')?.rungs.at(-1)
        ?.province,
    ).toMatchObject({ measure: 'instructed', note: '限本周内办结', answeredBy: '国家·主管' })
})

test('after days without a worker the highest rung alone is sent; a call counts as a reminder; an end stops it', async () => {
  const route = next()
  const other = await driveTo(world, 'draftTable', route, ACCEPTED)
  const called = {
    reference: other,
    channel: 'phone' as const,
    answerBy: '2026-10-29',
    note: '对方称本周办结',
  }
  expect(await world.run(remind, 'hefei-clerk', called, at('2026-10-26'))).toMatchObject({ ok: true })
  expect(await sweep('2026-10-27', '14:00')).toBe(1)
  expect(await rungs(other)).toEqual([
    'threeBefore missed',
    'oneBefore missed',
    'onTheDay missed',
    'oneAfter fired holder supervisor otherAgency',
  ])
  // The call is still to be answered, so no letter goes out on top of it.
  const sent = await world.db.reminder.findMany({ where: { transfer: { reference: other } } })
  expect(sent).toMatchObject([{ channel: 'phone', answer: null }])
  expect(await world.db.contactLog.findMany({ where: { transfer: { reference: other } } })).toMatchObject([
    { kind: 'callOut', caller: 'otherAgency', text: '对方称本周办结' },
  ])

  const page = await remindersPage(
    await world.actor('hefei-supervisor'),
    { list: 'open', page: 1 },
    at('2026-10-28'),
    world.db,
  )
  expect(page?.rows.map((row) => row.reference)).toContain(other)
  expect(page?.tabs.find(({ list }) => list === 'open')?.count).toBe(page?.total)
  expect(
    await remindersPage(
      await world.actor('hangzhou-supervisor'),
      { list: 'all', page: 1 },
      at('2026-10-28'),
      world.db,
    ),
  ).toMatchObject({ total: 0 })
  expect(
    await remindersPage(
      await world.actor('hefei-clerk'),
      { list: 'all', page: 1 },
      at('2026-10-28'),
      world.db,
    ),
  ).toBeNull()

  const late = { fields: { lateReason: 'workload' } }
  for (const step of ['draftTable', 'sealTable', 'prepareRemittance', 'approveRemittance'] as const)
    expect(await take(world, other, step, route, at('2026-10-28', '15:00'), late)).toMatchObject({ ok: true })
  await sweep('2026-10-29')
  expect(await rungs(other)).toHaveLength(4)
})

test('a term of one day has no warnings before it, and acceptance asks no other agency', async () => {
  const { reference: lodged } = await lodge(world, next(), at('2026-11-02'))
  await sweep('2026-11-04')
  const rows = await world.db.escalation.findMany({
    where: { transfer: { reference: lodged } },
    orderBy: { rungOn: 'asc' },
  })
  expect(rows.map(({ rung, outcome, told: who }) => [rung, outcome, ...who].join(' '))).toEqual([
    'threeBefore tooShort',
    'oneBefore tooShort',
    'onTheDay missed',
    'oneAfter fired holder supervisor',
  ])
})

test('T1 whose table is sealed waits for the money and is told to finance', async () => {
  const sealed = await driveTo(world, 'prepareRemittance', next(), ACCEPTED)
  await sweep('2026-10-21')
  expect(await told(sealed)).toContain('nanjing-finance clockSoon')
  expect(await told(sealed)).not.toContain('nanjing-clerk clockSoon')
})

test('a ladder that fails is said in the log, without what it holds, and keeps no other back', async () => {
  const [broken, fine] = [
    await lodge(world, next(), at('2026-11-02')),
    await lodge(world, next(), at('2026-11-02')),
  ]
  const fired = (one: string) => world.db.escalation.count({ where: { transfer: { reference: one } } })
  const { id } = await world.db.clock.findFirstOrThrow({
    where: { transfer: { reference: broken.reference } },
  })
  await world.db.$executeRawUnsafe(
    `ALTER TABLE "Escalation" ADD CONSTRAINT broken CHECK ("clockId" <> '${id}'::uuid) NOT VALID`,
  )
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await sweep('2026-11-04')
  expect(log.mock.calls).toEqual([
    [expect.stringMatching(new RegExp(`^worker: ladder of clock ${id}: \\w+ ?\\w*$`))],
  ])
  log.mockRestore()
  expect(await fired(broken.reference)).toBe(0)
  expect(await fired(fine.reference)).toBeGreaterThan(0)
  expect((await workerHealth(at('2026-11-04'), world.db)).ladderAt).toEqual(at('2026-11-04', '10:00'))
  await world.db.$executeRawUnsafe('ALTER TABLE "Escalation" DROP CONSTRAINT broken')
  await sweep('2026-11-04')
  expect(await fired(broken.reference)).toBeGreaterThan(0)
})

test('PostgreSQL keeps each rung once, upwards, of a running clock', async () => {
  const row = await world.db.escalation.findFirstOrThrow({
    where: { rung: 'oneAfter', clock: { endedAt: null } },
  })
  const { transferId, clockId } = row
  const fresh = {
    transferId,
    clockId,
    rungOn: at('2026-11-04'),
    evaluatedAt: at('2026-11-04'),
    told: [],
    toldCount: 0,
  }
  const add = (rung: string) => world.db.escalation.create({ data: { ...fresh, rung, outcome: 'missed' } })
  await expect(add('oneBefore')).rejects.toThrow(/upwards only/)
  await expect(add('oneAfter')).rejects.toThrow(/Unique constraint|upwards/)
  await expect(add('someday')).rejects.toThrow(/no such rung/)
  await expect(
    world.db.escalation.update({ where: { id: row.id }, data: { outcome: 'missed' } }),
  ).rejects.toThrow()
  await expect(world.db.escalation.delete({ where: { id: row.id } })).rejects.toThrow(/as it was taken/)
  const [reminder] = await world.db.reminder.findMany({ where: { answer: { not: null } } })
  await expect(
    world.db.reminder.update({ where: { id: reminder?.id ?? '' }, data: { answer: 'done' } }),
  ).rejects.toThrow(/as they were given/)
  expect(
    await climbLadder(await world.as('hefei-clerk'), { transferId, clockId }, at('2026-11-05'), world.db),
  ).toMatchObject({ refusal: { code: 'wrong-role' } })
})

test('the worker says when it last looked, and what waits', async () => {
  const now = at('2026-11-04', '10:05')
  expect(await workerHealth(now, world.db)).toMatchObject({
    state: 'never-seen',
    lastBeatAt: null,
    ladderAt: at('2026-11-04', '10:00'),
  })
  await world.db.workerHeartbeat.create({ data: { name: 'worker', at: at('2026-11-04', '10:00') } })
  // Jobs wait by the clock of the database.
  const silent = await workerHealth(new Date(), world.db)
  expect(silent.state).toBe('silent')
  expect(silent.waitingJobs).toBeGreaterThan(0)
  expect(silent.oldestWaitingAt).not.toBeNull()
})
