import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { movesOf, subjectOf } from '@/lib/db/calendar-effect'
import { databaseMoment } from '@/lib/db/calendar-changes'
import { readCalendar } from '@/lib/db/calendars'
import { isPublished } from '@/lib/domain/calendar/working-calendar'
import { applyCalendar } from '@/lib/jobs/apply-calendar'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { calendarsOf, LATE, yearWish } from '@/lib/testing/calendar-world'
import { lodge, take, versionOf, type Route, type RoadStep } from '@/lib/testing/journey'
import { movers, moversInTurn, TODAY } from '@/lib/testing/movers'
import { MADE_UP_2027, MADE_UP_2027_LONG } from '@/lib/testing/schedules'
import { refused } from '@/lib/testing/staff-world'
import { applyCalendarBatch } from './apply-calendar'
import { cancelRemittance } from './cancel-remittance'
import { withdraw } from './withdraw'

const route = moversInTurn()
let world: World
const { propose, decide, proposed, approved, recomputedBy } = calendarsOf(() => world)
const cases: Record<string, { reference: string; route: Route }> = {}
const referenceOf = (name: string) => cases[name]?.reference ?? name

beforeAll(async () => {
  world = await makeWorld(movers, TODAY)
  await started('early', '2026-11-20', ['accept'])
  await started('toLater', '2026-12-18', ['accept'])
  await started('toBeWithdrawn', '2026-12-18', ['accept'])
  await started('toEndLate', '2026-12-18', ['accept'])
  await started('paying', '2026-12-21', [
    'accept',
    'receiveContactLetter',
    'draftTable',
    'sealTable',
    'prepareRemittance',
    'approveRemittance',
  ])
  await started('toEarlier', '2026-12-31', ['accept'])
  await started('waiting', '2026-12-31', [])
}, 120_000)
afterAll(() => world.close())

async function started(name: string, day: string, steps: readonly RoadStep[]): Promise<void> {
  const own = route()
  const { reference } = await lodge(world, own, at(day))
  for (const step of steps) {
    const taken = await take(world, reference, step, own, at(day))
    if (!taken.ok) throw new Error(`${name} ${step}: ${JSON.stringify(taken.refusal)}`)
  }
  cases[name] = { reference, route: own }
}

const movesIn = async (changeId: string) => {
  const rows = await world.db.calendarMove.findMany({ where: { changeId } })
  const clocks = await world.db.clock.findMany({ include: { transfer: true } })
  return rows
    .map((row) => {
      const clock = clocks.find(({ id }) => id === row.clockId)
      const name = Object.keys(cases).find((one) => referenceOf(one) === clock?.transfer.reference)
      return { ...row, name: `${name} ${clock?.clock}` }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name))
}
const clockOf = async (name: string, clock: 'T0' | 'T1' | 'T2' | 'T3') => {
  const row = await world.db.clock.findFirstOrThrow({
    where: { clock, transfer: { reference: referenceOf(name) } },
  })
  const day = (date: Date | null) => date?.toISOString().slice(0, 10)
  return { ...row, due: day(row.dueOn), promised: day(row.promisedDueOn), sort: day(row.sortDueOn) }
}
describe('a schedule of 2027', () => {
  let changeId = ''

  it('is refused line by line, and changes nothing', async () => {
    const answer = await propose('admin', yearWish('2027-01-01 元旦 休\n2027-02-30 春节 休'))
    expect(answer).toEqual({
      ok: true,
      value: { kind: 'faulty', faults: [{ code: 'noDate', row: 2, what: '2027-02-30 春节 休' }] },
    })
    expect(await propose('admin', yearWish(MADE_UP_2027, { year: 2031 }))).toEqual(
      refused('wrong-state', 'year-out-of-reach'),
    )
    expect(await world.db.calendarChange.count()).toBe(0)
  })

  it.each(['auditor', 'hefei-supervisor', 'national-supervisor', 'hefei-clerk'])(
    'is no business of %s',
    async (login) => {
      const no = refused('wrong-role', 'administrator')
      expect(await propose(login, yearWish(MADE_UP_2027))).toEqual(no)
      expect(await decide(login, crypto.randomUUID())).toEqual(no)
    },
  )

  it('is proposed with the clocks it would move, each with its dates before and after', async () => {
    changeId = await proposed(yearWish(MADE_UP_2027_LONG))
    const moves = await movesIn(changeId)
    const dates = (value: unknown) => (value as { sortDueOn: string }).sortDueOn
    expect(
      moves.map(({ name, before, after, lateBefore, lateAfter }) => [
        name,
        dates(before),
        dates(after),
        lateBefore,
        lateAfter,
      ]),
    ).toEqual([
      ['paying T3', '2027-01-05', '2027-01-06', true, true],
      ['toBeWithdrawn T1', '2027-01-04', '2027-01-05', true, true],
      ['toEarlier T1', '2027-01-15', '2027-01-14', false, true],
      ['toEndLate T1', '2027-01-04', '2027-01-05', true, true],
      ['toLater T1', '2027-01-04', '2027-01-05', true, true],
      ['waiting T0', '2027-01-04', '2027-01-05', true, true],
    ])
    expect(await clockOf('toLater', 'T1')).toMatchObject({ due: '2027-01-04', provisional: true })
    expect(isPublished(await readCalendar(world.db, 'CN'), 2027)).toBe(false)
    expect(await propose('admin2', yearWish(MADE_UP_2027))).toEqual(refused('wrong-state', 'change-open'))
  })

  it('is approved by somebody else, counts for what starts from then on, and tells what changed since', async () => {
    const version = await versionOf(world, referenceOf('toBeWithdrawn'))
    const gone = { reference: referenceOf('toBeWithdrawn'), version }
    expect(await world.run(withdraw, 'hefei-clerk', gone as never, LATE)).toMatchObject({ ok: true })
    expect(await decide('admin', changeId)).toEqual(refused('own-work', 'own-request'))
    expect(await decide('admin2', changeId)).toEqual({ ok: true, value: { changeId } })
    expect(await decide('admin2', changeId)).toEqual(refused('changed-meanwhile'))
    const moves = await movesIn(changeId)
    expect(moves.filter(({ approved }) => !approved).map(({ name }) => name)).toEqual(['toBeWithdrawn T1'])
    expect(await clockOf('toLater', 'T1')).toMatchObject({ due: '2027-01-04', provisional: true })
    await started('new', '2027-01-15', ['accept'])
    expect(await clockOf('new', 'T1')).toMatchObject({ provisional: false, calendarVersion: 'CN-2027/1' })
  })

  it('moves exactly what the approval saw, over a worker that stops in between', async () => {
    const versions = await Promise.all(
      Object.values(cases).map(({ reference }) => versionOf(world, reference)),
    )
    const ending = {
      reference: referenceOf('toEndLate'),
      version: await versionOf(world, referenceOf('toEndLate')),
    }
    expect(await world.run(withdraw, 'hefei-clerk', ending as never, LATE)).toMatchObject({ ok: true })

    const asked = { changeId, most: 2, since: await databaseMoment(world.db) }
    const one = await applyCalendarBatch({ kind: 'system' }, asked, LATE, world.db)
    expect(one).toEqual({ ok: true, value: { isOver: false, waits: false } })
    expect(await recomputedBy(changeId)).toHaveLength(1)
    expect(await world.db.calendarChange.findUniqueOrThrow({ where: { id: changeId } })).toMatchObject({
      total: 5,
      done: 2,
      finishedAt: null,
    })
    expect(await applyCalendar(world.db, changeId, () => LATE, 2)).toBe(true)

    const moves = await movesIn(changeId)
    expect(moves.map(({ name, became }) => [name, became])).toEqual([
      ['paying T3', 'moved'],
      ['toBeWithdrawn T1', null],
      ['toEarlier T1', 'moved'],
      ['toEndLate T1', 'ended'],
      ['toLater T1', 'moved'],
      ['waiting T0', 'moved'],
    ])
    const previewed = moves.filter(({ approved, became }) => approved && became !== 'ended')
    expect(await recomputedBy(changeId)).toEqual(previewed.map(({ clockId }) => clockId).toSorted())
    const t1 = await clockOf('toLater', 'T1')
    expect(t1).toMatchObject({
      due: '2027-01-05',
      sort: '2027-01-05',
      provisional: false,
      calendarVersion: 'CN-2026/1+2027/1',
    })
    expect(t1.recomputed).toMatchObject([
      { changeId, before: { dueOn: '2027-01-04', provisional: true }, after: { dueOn: '2027-01-05' } },
    ])
    expect(await clockOf('toEndLate', 'T1')).toMatchObject({
      due: '2027-01-04',
      ending: 'notMet',
      recomputed: [],
    })
    expect(await clockOf('early', 'T1')).toMatchObject({ due: '2026-12-04', recomputed: [] })
    expect(await clockOf('paying', 'T1')).toMatchObject({ due: '2027-01-05', ending: 'met', recomputed: [] })

    const after = await Promise.all(Object.values(cases).map(({ reference }) => versionOf(world, reference)))
    expect(
      after.map((version, index) => version - (versions[index] ?? 0)).filter((step) => step > 0),
    ).toEqual([1])
    const lists = await world.db.transfer.findUniqueOrThrow({ where: { reference: referenceOf('toLater') } })
    expect(lists.originDueOn?.toISOString().slice(0, 10)).toBe('2027-01-05')
    expect(lists.anyDueOn).toEqual(lists.originDueOn)
  })

  it('leaves nothing to move, and a second run changes nothing', async () => {
    const change = await world.db.calendarChange.findUniqueOrThrow({ where: { id: changeId } })
    const subject = await subjectOf(world.db, change)
    expect(subject && (await movesOf(world.db, subject, LATE))).toEqual([])
    expect(change).toMatchObject({ total: 5, done: 5, finishedAt: LATE })
    const before = await world.db.clock.findMany({ orderBy: { id: 'asc' } })
    expect(await applyCalendar(world.db, changeId, () => LATE)).toBe(true)
    expect(await world.db.clock.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  })

  it('tells supervisors of what they look after, and the second administrator of the proposal', async () => {
    const told = async (login: string) => {
      const { staffId } = await world.actor(login)
      const rows = await world.db.staffMessage.findMany({
        where: { staffId, kind: { startsWith: 'calendar' } },
      })
      return rows.map(({ kind, content }) => ({ kind, ...(content as object) }))
    }
    expect(await told('nanjing-supervisor')).toMatchObject([
      {
        kind: 'calendarApplied',
        changeId,
        code: 'CN',
        year: 2027,
        clocks: 3,
        later: 2,
        earlier: 1,
        overdue: 1,
      },
    ])
    expect(await told('hefei-supervisor')).toMatchObject([{ clocks: 1, later: 1, earlier: 0, overdue: 0 }])
    expect(await told('national-supervisor')).toMatchObject([{ clocks: 4 }])
    expect((await told('admin2')).map(({ kind }) => kind)).toEqual(['calendarProposed', 'calendarApplied'])
    expect(await told('hefei-clerk')).toEqual([])
  })

  it('is corrected by a second version, once no step from before it is under way', async () => {
    const second = await approved(yearWish(MADE_UP_2027))
    const step = new Client({ connectionString: world.url })
    await step.connect()
    await step.query('BEGIN')
    const applied = applyCalendar(world.db, second, () => LATE)
    await setTimeout(3_000)
    expect(await world.db.calendarChange.findUnique({ where: { id: second } })).toMatchObject({
      finishedAt: null,
    })
    await step.query('COMMIT')
    await step.end()
    expect(await applied).toBe(true)
    expect(await clockOf('toLater', 'T1')).toMatchObject({
      due: '2027-01-04',
      calendarVersion: 'CN-2026/1+2027/2',
    })
    expect(await clockOf('toEarlier', 'T1')).toMatchObject({ due: '2027-01-15' })
    expect((await clockOf('toLater', 'T1')).recomputed).toHaveLength(2)
    expect(await world.db.calendarYear.findMany({ where: { code: 'CN', year: 2027 } })).toMatchObject([
      { version: 1 },
      { version: 2, changeId: second },
    ])
  })

  it('is what T1 runs on by where its end is undone', async () => {
    const { reference } = cases['paying'] ?? { reference: '' }
    const cancel = async (login: string, fields: object) =>
      world.run(
        cancelRemittance,
        login,
        { reference, version: await versionOf(world, reference), ...fields } as never,
        LATE,
      )
    const before = await clockOf('paying', 'T1')
    expect(await cancel('nanjing-finance', { note: '付款日期有误' })).toMatchObject({ ok: true })
    expect(await cancel('nanjing-reviewer', { countersign: true })).toMatchObject({ ok: true })
    const t1 = await clockOf('paying', 'T1')
    const { due } = await clockOf('paying', 'T3')
    expect(t1).toMatchObject({ endedAt: null, provisional: false, due, sort: due })
    expect(t1.recomputed).toMatchObject([{ before: { dueOn: before.due }, after: { dueOn: due } }])
  })
})
