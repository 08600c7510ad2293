import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attending } from '@/lib/db/staff-messages'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, lodge, take, versionOf } from '@/lib/testing/journey'
import { accept } from './accept'
import { declineSignature } from './decline-signature'
import { openMessage, readMessages } from './read-messages'
import { refuse } from './refuse'
import { tellOverdue } from './tell-overdue'
import { terminate } from './terminate'
import { withdraw } from './withdraw'

let world: World
beforeAll(async () => {
  world = await makeWorld([], '2026-09-28')
})
afterAll(() => world.close())

/** What members of staff were told of a case, by login, in the order it came. */
async function inboxes(reference: string) {
  const rows = await world.db.staffMessage.findMany({
    where: { transfer: { reference } },
    include: { staff: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const told: Record<string, string[]> = {}
  for (const { staff, kind, content } of rows) {
    const { step, clock, notice } = content as Record<string, string>
    ;(told[staff.login] ??= []).push([kind, step ?? clock ?? notice].filter(Boolean).join(' '))
  }
  return told
}

const noticesOf = async (reference: string) =>
  (
    await world.db.notice.findMany({
      where: { transfer: { reference } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
  ).map(({ kind, channel }) => `${kind} ${channel}`)

describe('a clean case', () => {
  let reference: string

  test('tells of every step whoever has to act, never who acted, and the person one thing per act', async () => {
    reference = (await lodge(world, CLEAN, at('2026-09-28', '09:30'))).reference
    const days = [
      ['accept', '2026-09-28'],
      ['receiveContactLetter', '2026-09-29'],
      ['draftTable', '2026-10-14'],
      ['sealTable', '2026-10-15'],
      ['prepareRemittance', '2026-10-15'],
      ['approveRemittance', '2026-10-16'],
      ['confirmRemitted', '2026-10-16'],
      ['recordYears', '2026-10-19'],
      ['recordReceipt', '2026-10-20'],
      ['matchReceipt', '2026-10-20'],
      ['credit', '2026-10-21'],
    ] as const
    for (const [step, day] of days)
      expect(await take(world, reference, step, CLEAN, at(day, '14:00')), step).toMatchObject({ ok: true })

    expect(await inboxes(reference)).toEqual({
      'nanjing-clerk': ['letterArrived'],
      'nanjing-clerk2': ['letterArrived'],
      'nanjing-reviewer': ['signatureAwaited sealTable', 'signatureAwaited approveRemittance'],
      'nanjing-finance': ['moneyDue prepareRemittance', 'moneyDue confirmRemitted'],
      'hefei-clerk': ['tableArrived'],
      'hefei-finance': ['moneySent'],
      'hefei-reviewer': ['signatureAwaited credit'],
    })
    expect(await noticesOf(reference)).toEqual([
      'submission sms',
      'acceptance sms',
      'tableUploaded sms',
      'moneySent sms',
      'yearsRecorded sms',
      'completion sms',
    ])
    const acceptance = await world.db.notice.findFirstOrThrow({
      where: { transfer: { reference }, kind: 'acceptance' },
    })
    expect(acceptance.content).toMatchObject({ on: '2026-09-28', dueOn: '2026-10-16' })
    // Codes and days, and nothing of the person.
    const { idNumber, name } = await world.person(CLEAN.name)
    const kept = JSON.stringify(await world.db.staffMessage.findMany()) + JSON.stringify(acceptance)
    for (const personal of [idNumber, name, '19912340000']) expect(kept).not.toContain(personal)
  })

  test('a message is read by its reader alone, and once', async () => {
    const message = await world.db.staffMessage.findFirstOrThrow({
      where: { staff: { login: 'nanjing-clerk2' } },
    })
    const read = (login: string, when: Date) => world.run(openMessage, login, { id: message.id }, when)
    expect(await read('hefei-clerk', at('2026-10-21'))).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await read('nanjing-clerk2', at('2026-10-21'))).toMatchObject({ ok: true })
    expect(await read('nanjing-clerk2', at('2026-10-22'))).toMatchObject({ ok: true })
    const row = await world.db.staffMessage.findUniqueOrThrow({ where: { id: message.id } })
    expect(row.readAt).toEqual(at('2026-10-21'))
    const rewritten = world.db.staffMessage.update({ where: { id: message.id }, data: { kind: 'assigned' } })
    await expect(rewritten).rejects.toThrow('stays as it was told')
  })

  test('all are marked as read that could be seen, of the kind that was looked at', async () => {
    const unread = (login: string) =>
      world.db.staffMessage.count({ where: { staff: { login }, readAt: null } })
    const mark = (input: object) =>
      world.run(readMessages, 'nanjing-finance', input as never, at('2026-10-21', '15:00'))
    expect(await mark({ until: at('2026-10-15', '23:00').toISOString(), group: 'work' })).toMatchObject({
      value: 0,
    })
    expect(await mark({ until: at('2026-10-15', '23:00').toISOString(), group: 'money' })).toMatchObject({
      value: 1,
    })
    expect(await unread('nanjing-finance')).toBe(1)
    expect(await mark({ until: at('2026-10-21').toISOString() })).toMatchObject({ value: 1 })
    expect(await unread('nanjing-finance')).toBe(0)
    expect(await unread('nanjing-reviewer')).toBe(2)
  })
})

describe('what goes wrong', () => {
  const route = { ...CLEAN, name: '郑𠮷野', from: '320100', to: '330100', destinationSlug: 'hangzhou' }

  test('a step that is refused, or undone with its transaction, tells nobody', async () => {
    const { reference } = await lodge(world, route, at('2026-09-28', '10:00'))
    const before = [await inboxes(reference), await noticesOf(reference)]
    const version = await versionOf(world, reference)
    const refused = await world.run(
      accept,
      'hangzhou-clerk',
      { reference, version: version - 1 },
      at('2026-09-29'),
    )
    expect(refused).toMatchObject({ ok: false })
    const doer = await world.as('hangzhou-clerk')
    const undone = world.db.$transaction(async (tx) => {
      const ctx = { tx, doer, at: at('2026-09-29') }
      const input = withdraw.input.parse({ reference, version })
      expect(await withdraw.within(ctx, input)).toMatchObject({ ok: true })
      throw new Error('something else failed')
    })
    await expect(undone).rejects.toThrow('something else failed')
    expect([await inboxes(reference), await noticesOf(reference)]).toEqual(before)
    await world.run(withdraw, 'hangzhou-clerk', { reference, version }, at('2026-09-29'))
    expect(await noticesOf(reference)).toEqual(['submission sms', 'withdrawal sms'])
  })

  test('a first signature calls the second, and one that is declined goes back to who gave the first', async () => {
    const { reference } = await lodge(world, route, at('2026-09-29', '10:00'))
    const step = async (command: never, login: string, input: object) =>
      world.run(
        command,
        login,
        { reference, version: await versionOf(world, reference), ...input } as never,
        at('2026-09-29', '11:00'),
      )
    expect(await step(refuse as never, 'hangzhou-clerk', { note: '不符合条件' })).toMatchObject({ ok: true })
    expect(await inboxes(reference)).toMatchObject({ 'hangzhou-reviewer': ['signatureAwaited refuse'] })
    const declined = { step: 'refuse', note: '材料齐全' }
    expect(await step(declineSignature as never, 'hangzhou-reviewer', declined)).toMatchObject({ ok: true })
    expect(await inboxes(reference)).toMatchObject({ 'hangzhou-clerk': ['signatureDeclined refuse'] })
    await step(withdraw as never, 'hangzhou-clerk', {})
  })

  test('a clock that ended late waits for the supervisor; the person is told that it is late, and until when', async () => {
    const reference = await driveTo(world, 'sealTable', route, at('2026-09-30', '10:00'))
    const { id } = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
    const tell = (when: Date) => tellOverdue({ kind: 'system' }, { transferId: id }, when, world.db)
    expect(await tell(at('2026-10-20'))).toMatchObject({ value: 'none' })
    expect(await tell(at('2026-10-22'))).toMatchObject({ value: 'sms' })
    // Run twice it tells once; and again only when the day it said has passed.
    expect(await tell(at('2026-10-22', '10:10'))).toMatchObject({ value: 'none' })
    const late = { lateReason: 'workload' }
    const sealed = await take(world, reference, 'sealTable', route, at('2026-10-23'), { fields: late })
    expect(sealed).toMatchObject({ ok: true })
    const [overdue] = await world.db.notice.findMany({ where: { transferId: id, kind: 'overdue' } })
    expect(overdue?.content).toMatchObject({
      clock: 'T1',
      wasDue: '2026-10-20',
      dueOn: '2026-10-29',
      holder: 'origin',
    })
    // Money is not arranged yet: T1 runs on until it is.
    for (const step of ['prepareRemittance', 'approveRemittance'] as const)
      expect(
        await take(world, reference, step, route, at('2026-10-23', '11:00'), { fields: late }),
      ).toMatchObject({ ok: true })
    expect((await inboxes(reference))['nanjing-supervisor']).toEqual(['lateToConfirm T1'])
  })

  test('a case that is terminated tells both sides, the person has to be told even without a phone', async () => {
    const reference = await driveTo(
      world,
      'draftTable',
      { ...CLEAN, name: '冯重叠', from: '430100', originSlug: 'changsha' },
      at('2026-10-08'),
    )
    const { personId } = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
    await world.db.person.update({ where: { id: personId }, data: { phoneSealed: null } })
    const end = { reason: 'abandoned', evidence: '本人书面说明' }
    for (const login of ['hefei-clerk', 'hefei-supervisor'])
      expect(
        await world.run(
          terminate,
          login,
          { reference, version: await versionOf(world, reference), ...end } as never,
          at('2026-10-09'),
        ),
      ).toMatchObject({ ok: true })
    expect((await noticesOf(reference)).at(-1)).toBe('termination handover')
    const told = await inboxes(reference)
    expect(told['hefei-supervisor']).toEqual(['signatureAwaited terminate'])
    expect(told['changsha-clerk']).toContain('caseTerminated')
    expect(told['hefei-clerk']).toEqual(
      expect.arrayContaining(['caseTerminated', 'noticeToHandOver termination']),
    )
  })

  test('where the clerk of a case has left, or is none any more, all clerks there are told', async () => {
    const { staffId, agencyId } = await world.actor('hangzhou-clerk')
    const told = async () => {
      const ids = await attending(world.db, agencyId ?? '', staffId, at('2026-10-23'))
      const staff = await world.db.staff.findMany({ where: { id: { in: ids } }, orderBy: { login: 'asc' } })
      return staff.map(({ login }) => login)
    }
    const set = (disabledAt: Date | null) =>
      world.db.staff.update({ where: { id: staffId }, data: { disabledAt } })
    expect(await told()).toEqual(['hangzhou-clerk'])
    await set(at('2026-10-22'))
    expect(await told()).toEqual(['hangzhou-clerk2'])
    await set(null)
    await world.db.staffRole.deleteMany({ where: { staffId, role: 'clerk' } })
    expect(await told()).toEqual(['hangzhou-clerk2'])
  })
})
