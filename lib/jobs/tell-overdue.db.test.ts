import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerReminder } from '@/lib/commands/answer-reminder'
import { setNotices } from '@/lib/commands/online/set-notices'
import { remind } from '@/lib/commands/remind'
import { caseProof } from '@/lib/testing/site'
import { casePage } from '@/lib/queries/case-page'
import { supervisionBoard } from '@/lib/queries/supervision/board'
import { allBoardRows } from '@/lib/queries/supervision/rows'
import { NoticeNotTaken } from '@/lib/outside/notice-gateway'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { lodge, take } from '@/lib/testing/journey'
import { movers, moversInTurn, TODAY } from '@/lib/testing/movers'
import { tellOverdue } from './tell-overdue'
import { workOff } from './work-off'

let world: World
const next = moversInTurn()
beforeAll(async () => {
  world = await makeWorld(movers.slice(0, 6), TODAY)
})
afterAll(() => world.close())

type Case = { readonly reference: string; readonly id: string; readonly personId: string }

/** Accepted on a Monday, T1 of 南京 is due on the Monday two weeks later. */
async function accepted(day: string): Promise<Case> {
  const route = next()
  const { reference } = await lodge(world, route, at(day, '09:30'))
  await take(world, reference, 'accept', route, at(day, '10:00'))
  const { id, personId } = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
  return { reference, id, personId }
}

const sweep = (day: string, time: string) => tellOverdue(world.db, at(day, time))
const heard = async ({ id }: Case) =>
  (await world.db.breachTelling.findMany({ where: { clock: { transferId: id } } })).map(
    ({ outcome }) => outcome,
  )
const messageOf = ({ id }: Case) => world.db.notice.findFirst({ where: { transferId: id, kind: 'overdue' } })

async function deliver(one: Case, when: Date, taken = true): Promise<void> {
  const notice = await messageOf(one)
  const send = async () => {
    if (!taken) throw new NoticeNotTaken('refused')
  }
  await workOff(world.db, `notice:${notice?.id}`, { send }, () => when, true).catch(() => undefined)
}

let told: Case
let failed: Case
let silent: Case
let phoneless: Case
let missed: Case

test('on the due day, once the office is closed, each person who can be told is told, and why', async () => {
  told = await accepted('2026-10-12')
  failed = await accepted('2026-10-12')
  silent = await accepted('2026-10-12')
  phoneless = await accepted('2026-10-12')
  missed = await accepted('2026-10-13')
  await world.db.person.update({ where: { id: phoneless.personId }, data: { phoneSealed: null } })
  const when = at('2026-10-14')
  const proof = await caseProof(world.db, silent.id, 'person', when)
  expect(await setNotices({ proof, progress: false }, when, world.db)).toEqual({
    ok: true,
    value: { progress: false },
  })
  const called = {
    reference: told.reference,
    channel: 'phone' as const,
    answerBy: '2026-10-26',
    note: '催促',
  }
  expect(await world.run(remind, 'hefei-clerk', called, at('2026-10-22'))).toMatchObject({ ok: true })
  const reminder = await world.db.reminder.findFirstOrThrow({ where: { transferId: told.id } })
  const answer = { reference: told.reference, reminderId: reminder.id, answer: 'waitsForPerson' as const }
  expect(await world.run(answerReminder, 'nanjing-clerk', answer, at('2026-10-23'))).toMatchObject({
    ok: true,
  })

  expect(await sweep('2026-10-26', '17:30')).toBe(0)
  expect(await sweep('2026-10-26', '20:00')).toBe(0)
  expect(await sweep('2026-10-26', '17:40')).toBe(2)
  expect(await sweep('2026-10-26', '17:50')).toBe(0)
  expect((await messageOf(told))?.content).toMatchObject({
    clock: 'T1',
    wasDue: '2026-10-26',
    dueOn: '2026-11-02',
    holder: 'origin',
    waitsFor: 'person',
  })
  expect((await messageOf(failed))?.content).toMatchObject({ waitsFor: null })
  await deliver(told, at('2026-10-26', '17:42'))
  await deliver(failed, at('2026-10-26', '17:42'), false)
})

test('what was missed on its day goes out in office hours of the next, and counts as later', async () => {
  expect(await sweep('2026-10-28', '08:10')).toBe(0)
  expect(await sweep('2026-10-28', '09:10')).toBe(1)
  await deliver(missed, at('2026-10-28', '09:12'))
  expect(await Promise.all([told, failed, silent, phoneless, missed].map(heard))).toEqual([
    ['onTheDay'],
    ['failed'],
    ['optedOut'],
    ['noPhone'],
    ['later'],
  ])
  expect(await messageOf(silent)).toBeNull()
})

test('told again only when the day that was given has passed too; the first telling stays', async () => {
  expect(await sweep('2026-11-02', '17:30')).toBe(0)
  expect(await sweep('2026-11-02', '17:40')).toBe(2)
  expect(await heard(told)).toEqual(['onTheDay'])
  expect(await heard(failed)).toEqual(['sending'])
  const row = await world.db.breachTelling.findFirstOrThrow({ where: { clock: { transferId: told.id } } })
  expect(row.times).toBe(2)
  const rewritten = world.db.breachTelling.update({
    where: { clockId: row.clockId },
    data: { outcome: 'later' },
  })
  await expect(rewritten).rejects.toThrow('stays as it was')
})

test('the supervisor sees how the promise was kept, each number with its rows', async () => {
  const actor = await world.actor('nanjing-supervisor')
  const now = at('2026-11-03')
  const board = await supervisionBoard(actor, {}, now, world.db)
  expect(board?.promises.heard.map(({ heard: what, whole }) => [what, whole.count])).toEqual([
    ['onTheDay', 1],
    ['later', 1],
    ['sending', 1],
    ['optedOut', 1],
    ['noPhone', 1],
  ])
  expect([board?.promises.whole.count, board?.promises.thisMonth.count]).toEqual([5, 0])
  for (const { heard: what, whole } of board?.promises.heard ?? []) {
    const file = await allBoardRows(actor, whole.query, now, world.db)
    expect(file?.rows.map((row) => row.heard)).toEqual([what])
  }
})

test('the clerk reads on the case that the person wants no progress messages, and since when', async () => {
  const page = await casePage(await world.actor('hefei-clerk'), silent.reference, at('2026-11-03'), world.db)
  expect(page?.progressOffSince).toEqual(at('2026-10-14'))
})
