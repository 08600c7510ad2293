import { afterAll, beforeAll, expect, test } from 'vitest'
import { runBatch } from '@/lib/jobs/run-batch'
import { draftTable } from '@/lib/commands/draft-table'
import { rejectRemittance } from '@/lib/commands/reject-remittance'
import { makeWorld, type World } from '@/lib/testing/builders'
import { lodge, take, versionOf, type RoadStep } from '@/lib/testing/journey'
import { hire, mover, NOW, routeOf, stepOf } from '@/lib/testing/money-world'
import { cleanCandidatesPage } from '@/lib/queries/batch-candidates'
import { orderSteps } from './order-batch'

/* One step of several clean cases: what is clean is done, the rest is told with its reason. */

const NAMES = ['甲一', '乙二', '丙三', '丁四']
/** Comes later. */
const LATER = '戊五'

let world: World
let references: string[] = []
beforeAll(async () => {
  world = await makeWorld([...NAMES, LATER].map(mover))
  await hire(world, 'nanjing-both', 'nanjing', ['clerk', 'reviewer', 'finance'])
  for (const name of NAMES) references.push((await lodge(world, routeOf(name), NOW)).reference)
})
afterAll(() => world.close())

const seen = (some: readonly string[]) =>
  Promise.all(some.map(async (reference) => `${reference}@${await versionOf(world, reference)}`))

async function ordered(step: string, login: string, more: object): Promise<string> {
  const answer = await world.run(orderSteps, login, { step, ...more } as never, NOW)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  await runBatch(answer.value.batch, { database: world.db, clock: () => NOW, isDemo: true })
  return answer.value.batch
}

const resultOf = async (batchId: string) => {
  const rows = await world.db.batchRow.findMany({ where: { batchId }, orderBy: { row: 'asc' } })
  return rows.map(({ reference, state, findings }) => [
    reference,
    state,
    (findings as { refusal?: { code: string; detail?: string } } | null)?.refusal?.code ?? null,
  ])
}
const stateOf = async (reference: string) =>
  world.db.transfer.findUniqueOrThrow({
    where: { reference },
    select: { state: true, fundsState: true },
  })

async function all(step: RoadStep, some: readonly string[]) {
  for (const reference of some) {
    const taken = await take(world, reference, step, routeOf(''), NOW)
    if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
  }
}

test('clean cases are accepted, one that changed and one of another agency are skipped with their reason', async () => {
  const [first = '', second = '', third = '', fourth = ''] = references
  const cases = await seen([first, second, third, fourth])
  // Somebody else is faster with the second one, and the third turns out to be insured at the origin still.
  await take(world, second, 'accept', routeOf('乙二'), NOW)
  const { personId } = await world.db.transfer.findUniqueOrThrow({ where: { reference: third } })
  await world.db.enrolment.updateMany({
    where: { personId, areaCode: '320100' },
    data: { status: 'active', suspendedSince: null },
  })
  expect(
    await world.run(orderSteps, 'hefei-finance', { step: 'accept', cases, all: false }, NOW),
  ).toMatchObject({
    ok: false,
    refusal: { code: 'wrong-role', detail: 'clerk' },
  })
  const id = await ordered('accept', 'hefei-clerk', { cases: [...cases, `340100-2026-999999@1`] })
  expect(await resultOf(id)).toEqual([
    [first, 'done', null],
    [second, 'skipped', 'changed-meanwhile'],
    [third, 'skipped', 'rules-not-met'],
    [fourth, 'done', null],
    ['340100-2026-999999', 'skipped', 'not-found'],
  ])
  // Nothing of the skipped acceptance is left behind.
  expect(await world.db.contactLetter.count({ where: { transfer: { reference: third } } })).toBe(0)
  references = [first, second, fourth]
})

test('a case that is late for the step is no clean one, to the second of close of business', async () => {
  const { reference } = await lodge(world, routeOf(LATER), NOW)
  const clerk = await world.actor('hefei-clerk')
  const listed = (when: Date) => cleanCandidatesPage(clerk, { step: 'accept', page: 1 }, when, world.db)
  const clock = await world.db.clock.findFirstOrThrow({
    where: { transfer: { reference }, clock: 'T0' },
    select: { sortDueOn: true },
  })
  const day = clock.sortDueOn.toISOString().slice(0, 10)
  const before = await listed(new Date(`${day}T17:30:00+08:00`))
  const after = await listed(new Date(`${day}T17:30:01+08:00`))
  expect(before?.rows.map((row) => row.reference)).toContain(reference)
  expect(after?.rows.map((row) => row.reference)).not.toContain(reference)
  // The one that was skipped above is late by then as well.
  expect(after).toMatchObject({ total: 0, others: 2, late: 2 })
})

test('tables that are as the registry has them are sealed, never by who drafted them', async () => {
  await all('receiveContactLetter', references)
  const [first = '', second = '', fourth = ''] = references
  await all('draftTable', [first])
  await stepOf(world, second).must(draftTable, 'nanjing-clerk', { table: { balance: '3456.77' } })
  await stepOf(world, fourth).must(draftTable, 'nanjing-both')
  const page = await cleanCandidatesPage(
    await world.actor('nanjing-both'),
    { step: 'sealTable', page: 1 },
    NOW,
    world.db,
  )
  expect(page?.rows.map(({ reference, obstacle }) => [reference, obstacle?.detail ?? null])).toEqual([
    [first, null],
    [second, 'batch-draft-differs'],
  ])
  const id = await ordered('sealTable', 'nanjing-both', { cases: await seen(references) })
  expect(await resultOf(id)).toEqual([
    [first, 'done', null],
    [second, 'skipped', 'evidence-required'],
    [fourth, 'skipped', 'own-work'],
  ])
  expect(await stateOf(first)).toEqual({ state: 'transferringIn', fundsState: 'due' })
  await all('sealTable', [second, fourth])
})

test('money is prepared by one person and approved by another; all that nobody touched since the list was read', async () => {
  const [first = '', second = '', fourth = ''] = references
  const prepared = await ordered('prepareRemittance', 'nanjing-both', { all: true, seenAt: NOW })
  expect((await resultOf(prepared)).map(([, state]) => state)).toEqual(['done', 'done', 'done'])
  expect(await stateOf(first)).toMatchObject({ fundsState: 'prepared' })

  const own = await ordered('approveRemittance', 'nanjing-both', { cases: await seen(references) })
  expect((await resultOf(own)).map(([, , code]) => code)).toEqual(['own-work', 'own-work', 'own-work'])

  const cases = await seen(references)
  await stepOf(world, second).must(rejectRemittance, 'nanjing-reviewer', { note: '再核一次' })
  const approved = await ordered('approveRemittance', 'nanjing-reviewer', { cases })
  expect(await resultOf(approved)).toEqual([
    [first, 'done', null],
    [second, 'skipped', 'changed-meanwhile'],
    [fourth, 'done', null],
  ])
  expect(await stateOf(fourth)).toMatchObject({ fundsState: 'approved' })
})
