import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, at, type World } from '@/lib/testing/builders'
import { driveTo, lodge, take, versionOf } from '@/lib/testing/journey'
import { DAY, everythingOf, mover, NOW, wholeBack, routeOf, stepOf } from '@/lib/testing/money-world'
import { addNote } from './add-note'
import { assign } from './assign'
import { confirmLate } from './confirm-late'
import { declineSignature } from './decline-signature'
import { recordNotice } from './record-notice'
import { release } from './release'
import { returnAll } from './return-all'
import { reveal } from './reveal'
import { takeOver } from './take-over'

let world: World
beforeAll(async () => {
  const names = ['沈分派', '沈备注', '沈退签', '沈超期', '沈显示', '沈三次', '沈告知']
  world = await makeWorld(names.map(mover), DAY)
})
afterAll(() => world.close())

const idOf = async (login: string) => (await world.actor(login)).staffId

describe('assignment', () => {
  test('each side looks after the case itself; a colleague’s work is taken with a reason only', async () => {
    const { reference } = await lodge(world, routeOf('沈分派'), NOW)
    const step = stepOf(world, reference)
    const assignees = () =>
      world.db.transfer.findUniqueOrThrow({
        where: { reference },
        select: { originAssigneeId: true, destinationAssigneeId: true },
      })
    await step.must(release, 'hefei-clerk')
    await step.must(takeOver, 'hefei-clerk')
    await step.must(takeOver, 'nanjing-clerk')
    expect(await assignees()).toEqual({
      originAssigneeId: await idOf('nanjing-clerk'),
      destinationAssigneeId: await idOf('hefei-clerk'),
    })
    expect(await step.take(takeOver, 'hefei-clerk2')).toMatchObject({
      refusal: { code: 'reason-required' },
    })
    await step.must(takeOver, 'hefei-clerk2', { reason: 'colleague on leave' })
    expect(await step.take(release, 'hefei-clerk')).toMatchObject({ refusal: { code: 'wrong-role' } })
    expect(await step.take(release, 'hefei-supervisor')).toMatchObject({
      refusal: { code: 'reason-required' },
    })
    await step.must(assign, 'hefei-supervisor', { staffId: await idOf('hefei-clerk'), reason: 'workload' })
    expect((await assignees()).destinationAssigneeId).toBe(await idOf('hefei-clerk'))
  })

  test('nobody is given a case of another agency, and a stale page changes nothing', async () => {
    const { reference } = await lodge(world, routeOf('沈备注'), NOW)
    const step = stepOf(world, reference)
    expect(await step.take(assign, 'hefei-supervisor', { staffId: await idOf('nanjing-clerk') })).toEqual({
      ok: false,
      refusal: { code: 'wrong-role', detail: 'clerk' },
    })
    expect(await step.take(takeOver, 'hangzhou-clerk')).toMatchObject({ refusal: { code: 'not-found' } })
    const stale = { reference, version: (await versionOf(world, reference)) - 1 }
    expect(await world.run(takeOver, 'hefei-clerk', stale, NOW)).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    })
    const before = await versionOf(world, reference)
    const note = { reference, text: 'called the employer', shared: false }
    expect(await world.run(addNote, 'hefei-clerk', note, NOW)).toMatchObject({ ok: true })
    expect(await world.run(addNote, 'hangzhou-clerk', note, NOW)).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect(await versionOf(world, reference)).toBe(before)
    expect(await world.db.caseNote.findMany()).toMatchObject([{ text: note.text, shared: false }])
  })
})

test('an open signature is declined by the role it waits for, or taken back by who gave it', async () => {
  const reference = await driveTo(world, 'matchReceipt', routeOf('沈退签'), NOW)
  const step = stepOf(world, reference)
  const declined = { step: 'returnAll', note: 'not to be terminated' }
  expect(await step.take(declineSignature, 'hefei-reviewer', declined)).toMatchObject({
    refusal: { detail: 'no-signature' },
  })
  await step.must(returnAll, 'hefei-finance', wholeBack('HF-N1'))
  for (const [login, code] of [
    ['hefei-clerk', 'wrong-role'],
    ['nanjing-reviewer', 'wrong-side'],
    ['hangzhou-reviewer', 'not-found'],
  ] as const)
    expect(await step.take(declineSignature, login, declined), login).toMatchObject({ refusal: { code } })
  await step.must(declineSignature, 'hefei-reviewer', declined)
  await step.must(returnAll, 'hefei-finance', wholeBack('HF-N1'))
  await step.must(declineSignature, 'hefei-finance', declined)
  const row = await world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: { signatures: { orderBy: { openedAt: 'asc' } }, orders: { where: { kind: 'fullReturn' } } },
  })
  expect(row.signatures.map((one) => one.status).sort()).toEqual(['declined', 'withdrawn'])
  expect(row).toMatchObject({ fundsState: 'received', orders: [] })
})

test('a supervisor confirms a late clock of the own agency, once; the breach stays', async () => {
  const { reference } = await lodge(world, routeOf('沈超期'), NOW)
  const late = at('2026-10-15')
  expect(await take(world, reference, 'accept', routeOf('沈超期'), late)).toMatchObject({
    refusal: { code: 'reason-required', detail: 'T0' },
  })
  const fields = { lateReason: 'workload' }
  expect(await take(world, reference, 'accept', routeOf('沈超期'), late, { fields })).toMatchObject({
    ok: true,
  })
  const step = stepOf(world, reference)
  expect(await step.take(confirmLate, 'hefei-clerk', { clock: 'T0' })).toMatchObject({
    refusal: { code: 'wrong-role' },
  })
  expect(await step.take(confirmLate, 'nanjing-supervisor', { clock: 'T0' })).toMatchObject({
    refusal: { code: 'wrong-side', detail: 'destination' },
  })
  expect(await step.take(confirmLate, 'hefei-supervisor', { clock: 'T1' })).toMatchObject({
    refusal: { detail: 'not-late' },
  })
  await step.must(confirmLate, 'hefei-supervisor', { clock: 'T0', comment: 'holiday backlog' })
  expect(await step.take(confirmLate, 'hefei-supervisor', { clock: 'T0' })).toMatchObject({
    refusal: { detail: 'already-confirmed' },
  })
  const clock = await world.db.clock.findFirstOrThrow({ where: { transfer: { reference }, clock: 'T0' } })
  expect(clock).toMatchObject({ ending: 'late', confirmedById: await idOf('hefei-supervisor') })
})

test('a revealed number is recorded with its reason; a stranger learns nothing and leaves no value', async () => {
  const { reference } = await lodge(world, routeOf('沈显示'), NOW)
  const { idNumber } = await world.person('沈显示')
  const asked = { reference, field: 'idNumber', reason: 'caller to be verified' } as const
  expect(await world.run(reveal, 'hangzhou-clerk', asked, NOW)).toEqual({
    ok: false,
    refusal: { code: 'not-found' },
  })
  expect(await world.run(reveal, 'nanjing-clerk', asked, NOW)).toEqual({
    ok: true,
    value: { field: 'idNumber', value: idNumber },
  })
  const entries = await world.db.accessLog.findMany({ where: { act: 'revealed' } })
  expect(entries).toMatchObject([
    { staffId: await idOf('nanjing-clerk'), field: 'idNumber', reason: asked.reason },
  ])
  expect(reveal.input.safeParse({ ...asked, reason: ' ' }).success).toBe(false)
})

describe('telling the person', () => {
  test('three recorded attempts close the case as well as one that reached', async () => {
    const reference = await driveTo(world, 'credit', routeOf('沈三次'), NOW)
    const step = stepOf(world, reference)
    const tried = { channel: 'phone', outcome: 'notReached' }
    expect(await step.take(recordNotice, 'hefei-clerk', tried)).toMatchObject({
      refusal: { detail: 'not-ready-to-tell' },
    })
    expect(await take(world, reference, 'credit', routeOf('沈三次'), NOW)).toMatchObject({ ok: true })
    expect(await step.take(recordNotice, 'nanjing-clerk', tried)).toMatchObject({
      refusal: { code: 'wrong-side' },
    })
    expect(await step.must(recordNotice, 'hefei-clerk', tried)).toMatchObject({ state: 'transferredIn' })
    expect(await step.must(recordNotice, 'hefei-clerk', tried)).toMatchObject({ state: 'transferredIn' })
    expect(await step.must(recordNotice, 'hefei-clerk', tried)).toMatchObject({ state: 'completed' })
    const before = await everythingOf(world, reference)
    expect(await step.take(recordNotice, 'hefei-clerk', tried)).toMatchObject({
      refusal: { code: 'wrong-state', detail: 'completed' },
    })
    expect(await everythingOf(world, reference)).toEqual(before)
  })

  test('told by phone: one notice, and the case is completed in the same breath', async () => {
    const reference = await driveTo(world, 'credit', routeOf('沈告知'), NOW)
    expect(await take(world, reference, 'credit', routeOf('沈告知'), NOW)).toMatchObject({ ok: true })
    // What is handed over to a person without a phone is there before it can be recorded as handed over.
    const papers = () =>
      world.db.paper.count({ where: { kind: 'completion-notice', transfer: { reference } } })
    expect(await papers()).toBe(1)
    const told = { channel: 'phone', note: 'spoke to her at 15:00' }
    expect(await stepOf(world, reference).must(recordNotice, 'hefei-clerk', told)).toMatchObject({
      state: 'completed',
    })
    const notices = await world.db.notice.findMany({ where: { transfer: { reference }, channel: 'phone' } })
    expect(await papers()).toBe(1)
    expect(notices).toMatchObject([{ status: 'delivered', recordedById: await idOf('hefei-clerk') }])
  })
})
