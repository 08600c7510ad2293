import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createListener, type Listener } from '@/lib/db/listener'
import { tellStaff } from '@/lib/db/staff-messages'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, lodge } from '@/lib/testing/journey'
import { inboxPage } from './inbox'
import { watchUnread } from './inbox-live'
import { placeOfMessage } from './inbox-place'
import { shellView } from './shell'

const NOW = at('2026-10-12', '12:00')

let world: World
let listener: Listener
beforeAll(async () => {
  world = await makeWorld([], '2026-10-12')
  listener = createListener('staff_message', world.url)
})
afterAll(async () => {
  await listener.close()
  await world.close()
})

describe('the list', () => {
  test('shows the reader’s own, unread first and by day, with the case while it may be seen', async () => {
    const { reference } = await lodge(world, CLEAN, at('2026-10-10'))
    const { id } = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
    const [clerk, stranger] = [await world.actor('nanjing-clerk'), await world.actor('suzhou-clerk')]
    const tell = (kind: 'letterArrived' | 'moneySent' | 'clockLate', key: string, when: Date) =>
      tellStaff(world.db, [clerk.staffId, stranger.staffId, clerk.staffId], {
        kind,
        key,
        transferId: id,
        content: { reference },
        at: when,
      })
    await tell('letterArrived', 'a', at('2026-10-10'))
    await tell('clockLate', 'b', at('2026-10-12', '09:00'))
    await tell('moneySent', 'c', at('2026-10-12', '10:00'))
    // Told again of the same fact, nobody hears twice.
    await tell('moneySent', 'c', at('2026-10-12', '11:00'))
    await world.db.staffMessage.updateMany({ where: { key: 'b' }, data: { readAt: NOW } })

    const view = await inboxPage(clerk, {}, NOW, world.db)
    expect(
      view.sections.map(({ read, days }) => [
        read,
        days.map(({ day, messages }) => [day, messages.map(({ kind }) => kind)]),
      ]),
    ).toEqual([
      [
        false,
        [
          ['2026-10-12', ['moneySent']],
          ['2026-10-10', ['letterArrived']],
        ],
      ],
      [true, [['2026-10-12', ['clockLate']]]],
    ])
    expect(view).toMatchObject({ unread: 2, unreadOf: { money: 1, work: 1, clock: 0 }, pages: 1 })
    expect(view.sections[0]?.days[0]?.messages[0]?.subject).toMatchObject({
      reference,
      orig: { name: '南京市' },
    })
    const narrowed = await inboxPage(clerk, { group: 'clock', show: 'unread', page: '7' }, NOW, world.db)
    expect(narrowed).toMatchObject({ sections: [], group: 'clock', page: 1 })
    expect((await inboxPage(clerk, { group: 'nonsense' }, NOW, world.db)).group).toBeNull()

    const theirs = await inboxPage(stranger, {}, NOW, world.db)
    expect(theirs.sections[0]?.days[0]?.messages[0]?.subject).toBeNull()
    expect((await shellView(clerk, NOW, world.db)).unread).toBe(2)

    const opened = { kind: 'letterArrived', transferId: id }
    expect(await placeOfMessage(clerk, opened, world.db)).toBe(`/cases/${reference}`)
    expect(await placeOfMessage(stranger, opened, world.db)).toBe('/inbox')
    expect(
      await placeOfMessage(await world.actor('admin'), { kind: 'noticeFailed', transferId: id }, world.db),
    ).toBe('/supervision/notices')
  })
})

describe('the number', () => {
  const tell = async (login: string, key: string) =>
    tellStaff(world.db, [(await world.actor(login)).staffId], { kind: 'assigned', key, content: {}, at: NOW })
  const watch = async (login: string) => {
    const heard: number[] = []
    const end = watchUnread(
      (await world.actor(login)).staffId,
      (unread) => heard.push(unread),
      world.db,
      listener,
    )
    return { heard, end }
  }
  const listening = () =>
    world.db.$queryRaw<{ pid: number }[]>`
      SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'jiexu listener'`

  test('changes when a message comes or is read, for its reader alone, over one connection', async () => {
    const [one, two, other] = [
      await watch('hefei-finance'),
      await watch('hefei-finance'),
      await watch('hefei-reviewer'),
    ]
    await vi.waitFor(() => expect(other.heard.length).toBeGreaterThanOrEqual(1))
    await tell('hefei-finance', 'x')
    await vi.waitFor(() => expect([one.heard.at(-1), two.heard.at(-1)]).toEqual([1, 1]))
    await world.db.staffMessage.updateMany({ where: { key: 'x' }, data: { readAt: NOW } })
    await vi.waitFor(() => expect([one.heard.at(-1), two.heard.at(-1)]).toEqual([0, 0]))
    expect(new Set(other.heard)).toEqual(new Set([0]))
    expect(await listening()).toHaveLength(1)
    for (const { end } of [one, two, other]) end()
  })

  test('is told only when the transaction holds, and never after the end', async () => {
    const { heard, end } = await watch('hefei-finance')
    await vi.waitFor(() => expect(heard.at(-1)).toBe(0))
    const { staffId } = await world.actor('hefei-finance')
    const undone = world.db.$transaction(async (tx) => {
      await tellStaff(tx, [staffId], { kind: 'assigned', key: 'never', content: {}, at: NOW })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await tell('hefei-finance', 'y')
    await vi.waitFor(() => expect(heard.at(-1)).toBe(1))
    expect(heard).not.toContain(2)
    end()
    const before = heard.length
    await tell('hefei-finance', 'z')
    const again = await watch('hefei-finance')
    await vi.waitFor(() => expect(again.heard.at(-1)).toBe(2))
    expect(heard).toHaveLength(before)
    again.end()
  })

  test('is caught up with when the connection was lost meanwhile', async () => {
    const { heard, end } = await watch('hefei-clerk2')
    await vi.waitFor(async () => expect(await listening()).toHaveLength(1))
    await vi.waitFor(() => expect(heard.at(-1)).toBe(0))
    const [lost] = await listening()
    const admin = new Client({ connectionString: world.url })
    await admin.connect()
    await admin.query('SELECT pg_terminate_backend($1)', [lost?.pid])
    await admin.end()
    await tell('hefei-clerk2', 'while away')
    await vi.waitFor(() => expect(heard.at(-1)).toBe(1), { timeout: 10_000 })
    expect((await listening()).map(({ pid }) => pid)).not.toContain(lost?.pid)
    end()
  })
})
