import { afterAll, beforeAll, expect, test } from 'vitest'
import { returnDraft } from '@/lib/commands/return-draft'
import { settleNotice } from '@/lib/commands/settle-notice'
import { supervisionBoard } from '@/lib/queries/supervision/board'
import { boardRows } from '@/lib/queries/supervision/rows'
import { at, makeWorld, MONDAY, type World } from '@/lib/testing/builders'
import { CLEAN, lodge, take, versionOf, type Route } from '@/lib/testing/journey'
import { goStraightThrough } from './go-straight-through'

const ARREARS: Route = { ...CLEAN, name: '郑𠮷野', to: '330100', destinationSlug: 'hangzhou' }
const NO_MONEY: Route = {
  ...CLEAN,
  name: '努尔买买提·阿布都外力',
  to: '610100',
  destinationSlug: 'xian',
}

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

async function allow(areaCode: string, key: 'autoAccept' | 'autoDraft', from = '2026-10-01') {
  await world.db.areaParameter.create({
    data: { areaCode, key, value: true, source: '测试文件', validFrom: new Date(`${from}T00:00:00Z`) },
  })
}

const caseOf = (reference: string) =>
  world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { events: { orderBy: { version: 'asc' } }, automaticWaits: true, tables: true },
  })
const told = async (reference: string) =>
  (await caseOf(reference)).events.map(({ kind, role }) => `${kind} ${role}`)

let plain = ''
test('nothing is taken where no area lets the program', async () => {
  plain = (await lodge(world, CLEAN, MONDAY)).reference
  expect(await goStraightThrough(world.db, MONDAY)).toBe(0)
  expect((await caseOf(plain)).automaticWaits).toEqual([])
})

test('the destination’s program accepts, the origin’s receives the letter and drafts the table', async () => {
  await allow('340100', 'autoAccept')
  expect(await goStraightThrough(world.db, MONDAY)).toBe(1)
  // The origin has not allowed it: its clerk's turn, as ever.
  expect(await goStraightThrough(world.db, MONDAY)).toBe(0)
  await allow('320100', 'autoDraft')
  const swept = await Promise.all([goStraightThrough(world.db, MONDAY), goStraightThrough(world.db, MONDAY)])
  expect(swept.toSorted()).toEqual([0, 1])
  expect(await told(plain)).toEqual([
    'openDraft clerk',
    'submit clerk',
    'accept system',
    'sendContactLetter system',
    'receiveContactLetter system',
    'draftTable system',
  ])
  const { state, tables, events } = await caseOf(plain)
  expect({ state, drafted: tables.map(({ draftedById, status }) => [draftedById, status]) }).toEqual({
    state: 'tableDrafted',
    drafted: [[null, 'draft']],
  })
  expect(events.slice(2).map(({ reason }) => reason)).toEqual(Array(4).fill('straightThrough'))
})

test('the signatures stay with people, and the case counts as untouched with its rows', async () => {
  for (const step of ['sealTable', 'prepareRemittance', 'approveRemittance', 'confirmRemitted'] as const)
    expect(await take(world, plain, step, CLEAN, MONDAY)).toMatchObject({ ok: true })
  for (const step of ['recordYears', 'recordReceipt', 'matchReceipt', 'credit'] as const)
    expect(await take(world, plain, step, CLEAN, MONDAY)).toMatchObject({ ok: true })
  const { id } = await caseOf(plain)
  const notice = await world.db.notice.findFirstOrThrow({ where: { transferId: id, kind: 'completion' } })
  await settleNotice({ kind: 'system' }, { noticeId: notice.id, outcome: 'delivered' }, MONDAY, world.db)
  expect(await caseOf(plain)).toMatchObject({ state: 'completed', untouched: true })

  const actor = await world.actor('hefei-supervisor')
  const board = await supervisionBoard(actor, {}, MONDAY, world.db)
  const share = board?.straight.find(({ side }) => side === 'destination')
  expect(share).toMatchObject({
    whole: { completed: { count: 1 }, untouched: { count: 1 }, share: 1 },
    thisMonth: { untouched: { count: 1 } },
  })
  if (!share) throw new Error('no share')
  const rows = await boardRows(actor, share.whole.untouched.query, 1, MONDAY, world.db)
  expect(rows?.rows.map(({ reference }) => reference)).toEqual([plain])
  const origin = await supervisionBoard(await world.actor('nanjing-supervisor'), {}, MONDAY, world.db)
  expect(origin?.straight.map(({ side, whole }) => [side, whole.untouched.count])).toEqual([
    ['destination', 0],
    ['origin', 1],
  ])
})

test('a warning leaves it to a clerk, who reads why; each version is asked about once a day', async () => {
  await allow('330100', 'autoAccept')
  const { reference } = await lodge(world, ARREARS, MONDAY)
  expect(await goStraightThrough(world.db, MONDAY)).toBe(0)
  const { automaticWaits, state } = await caseOf(reference)
  expect({ state, automaticWaits }).toMatchObject({
    state: 'submitted',
    automaticWaits: [{ step: 'accept', reason: 'rules', version: 2, at: MONDAY }],
  })
  expect(automaticWaits[0]?.rules).toContain('AR-01')
  await goStraightThrough(world.db, at('2026-10-12', '15:00'))
  expect((await caseOf(reference)).automaticWaits[0]?.at).toEqual(MONDAY)
  await goStraightThrough(world.db, at('2026-10-13'))
  expect((await caseOf(reference)).automaticWaits[0]?.at).toEqual(at('2026-10-13'))
})

test('where a reviewer sent the draft back, or a term has passed, a clerk goes on', async () => {
  await allow('610100', 'autoAccept', '2026-10-14')
  const { reference } = await lodge(world, NO_MONEY, MONDAY)
  await goStraightThrough(world.db, at('2026-10-14'))
  expect(await caseOf(reference)).toMatchObject({
    state: 'submitted',
    automaticWaits: [{ step: 'accept', reason: 'late' }],
  })
  const late = { fields: { lateReason: 'workload' } }
  expect(await take(world, reference, 'accept', NO_MONEY, at('2026-10-14'), late)).toMatchObject({ ok: true })
  await goStraightThrough(world.db, at('2026-10-14'))
  expect((await caseOf(reference)).state).toBe('tableDrafted')

  const sent = { reference, version: await versionOf(world, reference), note: '请核对' }
  expect(await world.run(returnDraft, 'nanjing-reviewer', sent, at('2026-10-14'))).toMatchObject({ ok: true })
  await goStraightThrough(world.db, at('2026-10-14', '16:00'))
  const { state, automaticWaits } = await caseOf(reference)
  expect({ state, reasons: automaticWaits.map(({ step, reason }) => [step, reason]) }).toEqual({
    state: 'transferringOut',
    reasons: expect.arrayContaining([['draftTable', 'sentBack']]) as unknown,
  })
})
