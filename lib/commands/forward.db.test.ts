import { returnNotice } from '@/lib/domain/documents/papers/letters'
import { insertPaper } from '@/lib/db/papers'
import { caseDocuments } from '@/lib/queries/case-documents'
import { PAPER_FACTS } from '@/lib/testing/paper-facts'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brokenLink } from '@/lib/db/events'
import { casePage } from '@/lib/queries/case-page'
import { caseReminders } from '@/lib/queries/case-reminders'
import { remindersPage } from '@/lib/queries/reminders-page'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { driveTo, lodge, take, versionOf } from '@/lib/testing/journey'
import { mover, NOW, routeOf } from '@/lib/testing/money-world'
import { answerReminder } from './answer-reminder'
import { forward } from './forward'
import { missReminder } from './miss-reminder'
import { pauseClock } from './pause-clock'
import { receiveContactLetter } from './receive-contact-letter'
import { remind } from './remind'

const NAMES = ['转甲', '转乙', '转丙', '转丁']
let world: World
let sql: Client
beforeAll(async () => {
  world = await makeWorld(NAMES.map(mover))
  sql = new Client({ connectionString: world.url })
  await sql.connect()
})
afterAll(async () => {
  await sql.end()
  await world.close()
})

const send = async (login: string, reference: string, originArea: string, more: object = {}) =>
  world.run(
    forward,
    login,
    {
      reference,
      version: await versionOf(world, reference),
      originArea,
      note: '误投，参保地为苏州',
      ...more,
    },
    NOW,
  )
const refusal = (answer: { ok: boolean; refusal?: unknown }) => (answer.ok ? null : answer.refusal)
const caseOf = (reference: string) =>
  world.db.transfer.findUniqueOrThrow({
    where: { reference },
    include: {
      clocks: true,
      events: { orderBy: { version: 'asc' } },
      originAgency: true,
      letters: { orderBy: { version: 'asc' } },
    },
  })

describe('a letter that reached the wrong agency', () => {
  let reference = ''

  test('is forwarded by a clerk of the origin, to an area it may come from', async () => {
    reference = await driveTo(world, 'receiveContactLetter', routeOf('转甲'), NOW)
    expect(refusal(await send('hefei-clerk', reference, '320500'))).toMatchObject({ code: 'wrong-side' })
    expect(refusal(await send('nanjing-reviewer', reference, '320500'))).toMatchObject({ code: 'wrong-role' })
    expect(refusal(await send('suzhou-clerk', reference, '320500'))).toEqual({ code: 'not-found' })
    for (const area of ['320100', '340100', '999999'])
      expect(refusal(await send('nanjing-clerk', reference, area))).toMatchObject({
        detail: 'forward-elsewhere',
      })
    expect(refusal(await send('nanjing-clerk', reference, '360400'))).toMatchObject({
      detail: 'forward-by-letter',
    })
    expect(refusal(await send('nanjing-clerk', reference, '320500', { version: 1 }))).toEqual({
      code: 'changed-meanwhile',
    })
  })

  test('what is not met there is told before it goes', async () => {
    expect(refusal(await send('nanjing-clerk', reference, '320500'))).toEqual({
      code: 'rules-not-met',
      detail: 'forward-unmet',
      rules: expect.arrayContaining(['SU-01']),
    })
    // Shown for one area, it is not agreed to for another.
    expect(refusal(await send('nanjing-clerk', reference, '320500', { despite: '330100' }))).toMatchObject({
      detail: 'forward-unmet',
    })
    expect((await caseOf(reference)).originAreaCode).toBe('320100')
  })

  test('goes on with its clocks as they run, unassigned, and leaves the first agency', async () => {
    const before = await caseOf(reference)
    expect(await send('nanjing-clerk', reference, '320500', { despite: '320500' })).toMatchObject({
      ok: true,
    })
    const after = await caseOf(reference)
    expect(after).toMatchObject({
      state: before.state,
      originAreaCode: '320500',
      originAgency: { slug: 'suzhou' },
      originAssigneeId: null,
      relationshipHolder: 'origin',
    })
    const right = after.originAgencyId
    expect(after.clocks).toEqual(
      before.clocks.map((clock) => {
        if (clock.endedAt !== null) return clock
        const isOrigins = clock.owingAgencyId === before.originAgencyId
        return { ...clock, ...(isOrigins ? { owingAgencyId: right } : { otherAgencyId: right }) }
      }),
    )
    expect(after.events.at(-1)).toMatchObject({
      kind: 'forward',
      detail: {
        fromArea: '320100',
        toArea: '320500',
        unmet: expect.arrayContaining(['SU-01']),
        number: after.letters[1]?.number,
      },
    })
    const [first, next] = after.letters
    expect(after.letters).toHaveLength(2)
    expect(next).toMatchObject({
      version: 2,
      issuedById: null,
      content: { replaces: first?.number, to: { areaCode: '320500', agency: after.originAgency.name } },
    })
    const papers = await world.db.paper.findMany({
      where: { transferId: after.id, kind: 'contact-letter' },
      orderBy: { version: 'asc' },
    })
    expect(papers.map(({ number }) => number)).toEqual([first?.number, next?.number])
    expect(await brokenLink(world.db, after.id)).toBeNull()
    expect(refusal(await send('nanjing-clerk', reference, '330100'))).toEqual({ code: 'not-found' })
  })

  test('papers of the agency it went to first still bear its name', async () => {
    const { id } = await caseOf(reference)
    const { agencyId } = await world.actor('nanjing-clerk')
    await insertPaper(world.db, {
      body: returnNotice(PAPER_FACTS, {
        letterNumber: null,
        reason: 'wrongAgency',
        differences: [],
        note: null,
      }),
      transferId: id,
      reference,
      agencyId: agencyId ?? '',
      issuedById: null,
      at: NOW,
    })
    const view = await caseDocuments(await world.actor('suzhou-clerk'), reference, world.db)
    expect(view?.papers.find(({ kind }) => kind === 'return-notice')?.issuer).toContain('南京')
  })

  test('is worked on by the right agency, whose side owes the running clock', async () => {
    const version = await versionOf(world, reference)
    const received = await world.run(receiveContactLetter, 'suzhou-clerk', { reference, version }, NOW)
    expect(received).toMatchObject({ ok: true, value: { state: 'transferringOut' } })
    const page = await casePage(await world.actor('suzhou-clerk'), reference, NOW, world.db)
    expect(page?.side).toBe('origin')
    expect(page?.history.entries.find(({ kind }) => kind === 'forward')?.facts.unmet).toEqual(['SU-01'])
    expect(page?.clocks.find(({ clock }) => clock === 'T1')).toMatchObject({ running: true })
    expect(page?.due.turns[0]).toMatchObject({ step: 'draftTable', mine: true, pressing: { clock: 'T1' } })
  })
})

describe('what waited for the agency a case leaves', () => {
  let reference = ''
  const called = { channel: 'phone' as const, answerBy: '2026-10-14', note: '对方称本周办结' }
  const remindersOf = () =>
    world.db.reminder.findMany({ where: { transfer: { reference } }, orderBy: { sentAt: 'asc' } })
  const open = async () => {
    const supervisor = await world.actor('hefei-supervisor')
    return remindersPage(supervisor, { list: 'open', page: 1 }, NOW, world.db)
  }

  test('a call alone waits for its answer in the list of reminders', async () => {
    reference = await driveTo(world, 'receiveContactLetter', routeOf('转丁'), NOW)
    expect(await world.run(remind, 'hefei-clerk', { reference, ...called }, NOW)).toMatchObject({ ok: true })
    expect((await open())?.rows).toMatchObject([{ reference, rung: null, reminder: { state: 'open' } }])
  })

  test('is answered, missed and signed no more', async () => {
    const asked = {
      reference,
      version: await versionOf(world, reference),
      clock: 'T1' as const,
      reason: 'evidenceAwaited' as const,
      from: '2026-10-12',
    }
    expect(await world.run(pauseClock, 'nanjing-clerk', asked, NOW)).toMatchObject({ ok: true })
    expect(await send('nanjing-clerk', reference, '320500', { despite: '320500' })).toMatchObject({
      ok: true,
    })
    const [left] = await remindersOf()
    expect(await world.db.clockPause.findMany({ where: { transfer: { reference } } })).toMatchObject([
      { status: 'lapsed' },
    ])
    expect(await open()).toMatchObject({ rows: [], total: 0 })
    expect(await caseReminders(await world.actor('hefei-clerk'), reference, NOW, world.db)).toMatchObject({
      reminders: [{ state: 'settled', mayAnswer: false }],
    })
    const reminderId = left?.id ?? ''
    const answer = { reference, reminderId, answer: 'done' as const }
    expect(refusal(await world.run(answerReminder, 'suzhou-clerk', answer, NOW))).toMatchObject({
      detail: 'no-reminder',
    })
    expect(await missReminder({ kind: 'system' }, { reminderId }, at('2026-10-20'), world.db)).toMatchObject({
      value: { told: 0 },
    })
  })

  test('and the right agency is reminded in its place', async () => {
    expect(await world.run(remind, 'hefei-clerk', { reference, ...called }, NOW)).toMatchObject({ ok: true })
    const right = await world.actor('suzhou-clerk')
    expect((await remindersOf()).filter(({ settledAt }) => settledAt === null)).toMatchObject([
      { toAgencyId: right.agencyId },
    ])
    expect((await open())?.total).toBe(1)
  })

  test('PostgreSQL settles a reminder once', async () => {
    const settle = `UPDATE "Reminder" SET "settledAt" = now() WHERE "settledAt" IS NOT NULL`
    await expect(sql.query(settle)).rejects.toThrow(/as they were given/)
  })
})

test('not once a table was drawn up', async () => {
  const reference = await driveTo(world, 'sealTable', routeOf('转乙'), NOW)
  expect(refusal(await send('nanjing-clerk', reference, '320500'))).toEqual({
    code: 'wrong-state',
    detail: 'tableDrafted',
  })
  await take(world, reference, 'sealTable', routeOf('转乙'), NOW)
  const hand = `UPDATE "Transfer" SET "originAgencyId" = (SELECT id FROM "Agency" WHERE slug = 'suzhou'), version = version + 1 WHERE reference = $1`
  await expect(sql.query(hand, [reference])).rejects.toThrow(/stands once submitted/)
})

test('not to an area from where the person has another open case', async () => {
  const reference = await driveTo(world, 'receiveContactLetter', routeOf('转丙'), NOW)
  await lodge(world, { ...routeOf('转丙'), from: '320500' }, NOW)
  expect(refusal(await send('nanjing-clerk', reference, '320500'))).toEqual({ code: 'open-case' })
  const hand = `UPDATE "Transfer" SET "originAgencyId" = (SELECT id FROM "Agency" WHERE slug = 'suzhou'), version = version + 1 WHERE reference = $1`
  await expect(sql.query(hand, [reference])).rejects.toThrow(/without its event/)
})
