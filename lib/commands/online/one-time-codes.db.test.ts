import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgetCodes } from '@/lib/db/one-time-codes'
import { openProof } from '@/lib/db/proofs'
import { statusKey } from '@/lib/db/site-vault'
import { publishStatus } from '@/lib/commands/publish-status'
import { workOff } from '@/lib/jobs/work-off'
import { casePage } from '@/lib/queries/case-page'
import { NoticeNotTaken, type OutgoingNotice } from '@/lib/outside/notice-gateway'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, lodge } from '@/lib/testing/journey'
import * as phones from '@/lib/testing/phones'
import { changePhone } from './change-phone'
import { checkCode } from './check-code'
import { recoverCodes } from './recover-codes'

const NOW = at('2026-10-12')
const after = (minutes: number, from = NOW) => new Date(from.getTime() + minutes * 60_000)

let world: World
let outbox: OutgoingNotice[] = []
const gateway = { send: async (notice: OutgoingNotice) => void outbox.push(notice) }

beforeAll(async () => {
  world = await makeWorld([], '2026-10-12')
})
afterAll(() => world.close())

const ask = (body: unknown, when: Date) => phones.askForCode(world, body, when)
const ticketFor = (body: unknown, when: Date) => phones.ticketFor(world, body, when)
const proofOf = (body: unknown, when: Date) => phones.proofOf(world, body, when)
const phoneOf = (name: string) => phones.phoneOf(world, name)
const personAsk = (...asked: [name: string, phone: string, calledHere?: string]) =>
  phones.personAsk(world, ...asked)

/** What the phone shows: the worker sends what is waiting under this ticket. */
async function readPhone(ticket: string, when: Date): Promise<{ phone: string; code: string } | null> {
  outbox = []
  await workOff(world.db, `code:${ticket}`, gateway, () => when, false)
  const [sent] = outbox
  return sent ? { phone: sent.phone, code: /\d{6}/.exec(sent.text)?.[0] ?? '' } : null
}

const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')
const enter = (ticket: string, code: string, when: Date) => checkCode({ ticket, code }, when, world.db)

describe('a code to a phone', () => {
  test('proves the person by name, number and registered phone, and only then', async () => {
    const registered = await phoneOf('冯重叠')
    const { id } = await world.person('冯重叠')
    const known = await proofOf(await personAsk('冯重叠', `+86 ${registered}`), NOW)
    expect(known.known).toBe(true)
    expect(openProof(known.proof, ['person'], NOW)).toMatchObject({
      personId: id,
      by: 'code',
      phone: registered,
    })
    expect(openProof(known.proof, ['case', 'applicant'], NOW)).toBeNull()
    expect(openProof(known.proof, ['person'], after(30))).toBeNull()

    const otherPhone = await proofOf(await personAsk('冯重叠', '13911110001'), NOW)
    expect(otherPhone.known).toBe(false)
    expect(openProof(otherPhone.proof, ['person'], NOW)).toMatchObject({
      personId: null,
      phone: '13911110001',
    })
    expect((await proofOf(await personAsk('冯重叠', registered, '冯重'), after(2))).known).toBe(false)
  })

  test('is not told where the phone was only typed on an open application', async () => {
    await lodge(world, { ...CLEAN, name: '冯重叠', from: '430100', originSlug: 'changsha' }, NOW)
    expect((await proofOf(await personAsk('冯重叠', '19912340000'), after(3))).known).toBe(false)
  })

  test('leaves neither number nor code in the outbox, and nothing once it was sent', async () => {
    const ticket = await ticketFor({ purpose: 'applicant', phone: '13911110002' }, NOW)
    const row = () => world.db.outbox.findUniqueOrThrow({ where: { key: `code:${ticket}` } })
    const before = JSON.stringify(await row())
    const read = await readPhone(ticket, NOW)
    expect(read).toMatchObject({ phone: '13911110002', code: expect.stringMatching(/^\d{6}$/) })
    for (const secret of ['13911110002', read?.code]) expect(before).not.toContain(secret)
    expect(await row()).toMatchObject({ payload: {}, doneAt: NOW, lastError: null })
    expect(outbox[0]?.text).toContain('不要告诉他人')
    const [job] = await world.db.$queryRaw<{ priority: number; max_attempts: number }[]>`
      SELECT priority, max_attempts FROM graphile_worker.jobs WHERE key = ${`code:${ticket}`}`
    expect(job).toEqual({ priority: -10, max_attempts: 4 })
  })

  test('is used up by five wrong tries, by use, by time and by a newer one', async () => {
    const phone = '13911110003'
    const first = await ticketFor({ purpose: 'applicant', phone }, NOW)
    const { code } = (await readPhone(first, NOW))!
    for (let tried = 1; tried <= 4; tried += 1)
      expect(await enter(first, wrongFor(code), NOW)).toMatchObject({ refusal: { code: 'code-wrong' } })
    expect(await enter(first, wrongFor(code), NOW)).toMatchObject({ refusal: { code: 'code-used-up' } })
    expect(await enter(first, code, NOW)).toMatchObject({ refusal: { code: 'code-used-up' } })

    const second = await ticketFor({ purpose: 'applicant', phone }, after(1))
    const read = (await readPhone(second, after(1)))!
    expect((await enter(second, read.code, after(5))).ok).toBe(true)
    expect(await enter(second, read.code, after(5))).toMatchObject({ refusal: { code: 'code-used-up' } })

    const third = await ticketFor({ purpose: 'applicant', phone }, after(10))
    const late = (await readPhone(third, after(10)))!
    expect(await enter(third, late.code, after(15))).toMatchObject({ refusal: { code: 'code-used-up' } })

    const fourth = await ticketFor({ purpose: 'applicant', phone }, after(20))
    const older = (await readPhone(fourth, after(20)))!
    const fifth = await ticketFor({ purpose: 'applicant', phone }, after(21))
    expect(await enter(fourth, older.code, after(21))).toMatchObject({ refusal: { code: 'code-used-up' } })
    const newer = (await readPhone(fifth, after(21)))!
    expect((await enter(fifth, newer.code, after(22))).ok).toBe(true)
  })

  test('tried twenty times at once is tried five times', async () => {
    const ticket = await ticketFor({ purpose: 'applicant', phone: '13911110004' }, NOW)
    const { code } = (await readPhone(ticket, NOW))!
    const answers = await Promise.all(Array.from({ length: 20 }, () => enter(ticket, wrongFor(code), NOW)))
    const wrong = answers.filter((one) => !one.ok && one.refusal.code === 'code-wrong')
    expect(wrong).toHaveLength(4)
  })

  test('goes to one number once a minute and five times an hour, whoever it is about', async () => {
    const phone = '13911110005'
    const about = [await personAsk('陈接续', phone), { purpose: 'applicant', phone }]
    const twice = await Promise.all(about.map((one) => ask(one, NOW)))
    expect(twice.filter((one) => one.ok)).toHaveLength(1)
    expect(await ask(about[0], after(0.9))).toMatchObject({ refusal: { code: 'too-many' } })
    for (const minute of [10, 20, 30, 40])
      expect((await ask(about[minute % 20 ? 0 : 1], after(minute))).ok).toBe(true)
    expect(await ask(about[1], after(50))).toMatchObject({ refusal: { code: 'too-many' } })
    expect((await ask(about[1], after(61))).ok).toBe(true)
    // Somebody else's attempts on a number hold up nobody who has another.
    expect((await ask(await personAsk('陈接续', '13911110006'), after(50))).ok).toBe(true)
  })

  test('never leaves after its time, and fails for good when its gateway does', async () => {
    const late = await ticketFor({ purpose: 'applicant', phone: '13911110007' }, NOW)
    expect(await readPhone(late, after(5))).toBeNull()
    const failing = {
      send: async () => {
        throw new NoticeNotTaken('unavailable')
      },
    }
    const key = `code:${await ticketFor({ purpose: 'applicant', phone: '13911110008' }, NOW)}`
    await expect(workOff(world.db, key, failing, () => NOW, false)).rejects.toThrow('unavailable')
    await workOff(world.db, key, failing, () => NOW, true)
    expect(await world.db.outbox.findUniqueOrThrow({ where: { key } })).toMatchObject({
      payload: {},
      doneAt: NOW,
      lastError: 'unavailable',
    })
  })
})

describe('a code for a case', () => {
  test('goes to the registered phone or to the applicant, and an unknown case looks the same', async () => {
    const { reference, queryCode } = await lodge(world, CLEAN, NOW)
    const caseKey = statusKey(reference, queryCode)
    const { id } = await world.db.transfer.findUniqueOrThrow({ where: { reference } })
    await publishStatus({ kind: 'system' }, { transferId: id }, NOW, world.db)
    const ticket = await ticketFor({ purpose: 'case', caseKey, to: 'person' }, NOW)
    const read = (await readPhone(ticket, NOW))!
    expect(read.phone).toBe(await phoneOf('陈接续'))
    const entered = await enter(ticket, read.code, NOW)
    if (!entered.ok) throw new Error(entered.refusal.code)
    expect(openProof(entered.value.proof, ['case'], NOW)).toMatchObject({ transferId: id, as: 'person' })

    // What is only typed on the application is changed on it alone.
    const own = { where: { name: '陈接续' } }
    const { phoneSealed, id: personId } = await world.db.person.findFirstOrThrow(own)
    await world.db.person.update({ where: { id: personId }, data: { phoneSealed: null } })
    const typed = await ticketFor({ purpose: 'case', caseKey, to: 'person' }, after(12))
    const second = (await readPhone(typed, after(12)))!
    expect(second.phone).toBe('19912340000')
    const byTyped = await enter(typed, second.code, after(12))
    if (!byTyped.ok) throw new Error(byTyped.refusal.code)
    const next = await proofOf({ purpose: 'applicant', phone: '13911115555' }, after(12))
    const change = { proof: byTyped.value.proof, newPhoneProof: next.proof }
    expect(await changePhone(change, after(12), world.db)).toMatchObject({ ok: true })
    const row = await world.db.transfer.findUniqueOrThrow({
      where: { id },
      include: { person: true, events: true },
    })
    expect(row).toMatchObject({
      personPhoneMasked: '139****5555',
      person: { phoneSealed: null, phoneChangedAt: null },
    })
    expect(row.events.at(-1)).toMatchObject({
      kind: 'changePhone',
      role: 'applicant',
      detail: { by: 'case' },
    })
    await world.db.person.update({ where: { id: personId }, data: { phoneSealed } })

    const nowhere = [
      { purpose: 'case', caseKey, to: 'applicant' },
      { purpose: 'case', caseKey: statusKey(reference, 'AAAAAAAA'), to: 'person' },
    ]
    for (const body of nowhere) {
      const unknown = await ticketFor(body, NOW)
      expect(unknown).toMatch(/^[0-9a-f-]{36}$/)
      expect(await readPhone(unknown, NOW)).toBeNull()
      expect(await ask(body, after(0.5))).toMatchObject({ refusal: { code: 'too-many' } })
      for (let tried = 1; tried <= 4; tried += 1)
        expect(await enter(unknown, '123456', NOW)).toMatchObject({ refusal: { code: 'code-wrong' } })
      expect(await enter(unknown, '123456', NOW)).toMatchObject({ refusal: { code: 'code-used-up' } })
    }
  })
})

describe('who is recognised', () => {
  test('changes the phone: the number before is told, staff see when and how', async () => {
    const start = after(120)
    const old = await phoneOf('陈接续')
    const { proof } = await proofOf(await personAsk('陈接续', old), start)
    const next = await proofOf({ purpose: 'applicant', phone: '13911119999' }, start)
    const body: SiteRequest<'changePhone'> = { proof, newPhoneProof: next.proof }
    // A number nobody proved, and a proof of nobody, change nothing.
    expect(await changePhone({ ...body, newPhoneProof: proof }, start, world.db)).toMatchObject({ ok: false })
    const stranger = await proofOf(await personAsk('陈接续', '13911118888'), start)
    expect(await changePhone({ ...body, proof: stranger.proof }, start, world.db)).toMatchObject({
      refusal: { code: 'proof-expired' },
    })
    expect(await phoneOf('陈接续')).toBe(old)

    expect(await changePhone(body, start, world.db)).toEqual({ ok: true, value: null })
    expect(await phoneOf('陈接续')).toBe('13911119999')
    const told = await world.db.outbox.findFirstOrThrow({
      where: { kind: 'tellOldPhone', doneAt: null },
      orderBy: { createdAt: 'desc' },
    })
    outbox = []
    await workOff(world.db, told.key, gateway, () => start, false)
    expect(outbox).toMatchObject([{ phone: old, text: expect.stringContaining('提出异议') }])
    expect(outbox[0]?.text).not.toContain('13911119999')

    const { reference } = await world.db.transfer.findFirstOrThrow({ where: { person: { name: '陈接续' } } })
    const clerk = await world.actor('hefei-clerk')
    const page = await casePage(clerk, reference ?? '', after(60, start), world.db)
    expect(page?.person).toMatchObject({ phoneChangedOn: '2026-10-12', phoneMasked: '139****9999' })
    expect(page?.looks).toContainEqual(
      expect.objectContaining({ act: 'changed-phone', field: 'code', staffName: null, at: start }),
    )
    expect(
      (await casePage(clerk, reference ?? '', at('2026-10-16'), world.db))?.person.phoneChangedOn,
    ).toBeNull()
  })

  test('by a receipt, and what was typed before does not come back with acceptance', async () => {
    const start = after(240)
    const { id } = await world.db.transfer.findFirstOrThrow({ where: { person: { name: '冯重叠' } } })
    await publishStatus({ kind: 'system' }, { transferId: id }, start, world.db)
    const { key: caseKey } = await world.db.publishedStatus.findUniqueOrThrow({ where: { transferId: id } })
    const { proof } = await proofOf({ purpose: 'case', caseKey, to: 'person' }, start)
    const next = await proofOf({ purpose: 'applicant', phone: '13911117777' }, start)
    const changed = await changePhone({ proof, newPhoneProof: next.proof }, start, world.db)
    // The look at the case goes on: what is proven now is proven by the new number, for this case alone.
    const anew = openProof((changed.ok && changed.value?.proof) || '', ['case'], after(1, start))
    expect(anew).toMatchObject({ transferId: id, as: 'person', phone: '13911117777' })
    expect(await phoneOf('冯重叠')).toBe('13911117777')
    expect((await world.db.transfer.findUniqueOrThrow({ where: { id } })).personPhoneSealed).toBeNull()
  })

  test('finds lost query codes, which somebody the register does not know does not', async () => {
    const start = after(360)
    const known = await proofOf(await personAsk('陈接续', await phoneOf('陈接续')), start)
    const found = await recoverCodes({ proof: known.proof }, start, world.db)
    if (!found.ok) throw new Error(found.refusal.code)
    const { reference, id } = await world.db.transfer.findFirstOrThrow({
      where: { person: { name: '陈接续' } },
    })
    const { key } = await world.db.publishedStatus.findUniqueOrThrow({ where: { transferId: id } })
    expect(found.value.cases.map((one) => statusKey(one.reference, one.queryCode))).toEqual([key])
    expect(found.value.cases[0]?.reference).toBe(reference)
    expect(await world.db.accessLog.count({ where: { transferId: id, act: 'recovered-codes' } })).toBe(1)

    const stranger = await proofOf(await personAsk('陈接续', '13911116666'), start)
    expect(await recoverCodes({ proof: stranger.proof }, start, world.db)).toEqual({
      ok: true,
      value: { cases: [] },
    })
    expect(await recoverCodes({ proof: known.proof }, after(30, start), world.db)).toMatchObject({
      ok: false,
    })
  })
})

test('old codes are forgotten, and what was never sent of them is wiped', async () => {
  const start = at('2026-10-13')
  const key = `code:${await ticketFor({ purpose: 'applicant', phone: '13911110009' }, start)}`
  await forgetCodes(world.db, after(4, start))
  expect((await world.db.outbox.findUniqueOrThrow({ where: { key } })).payload).not.toEqual({})
  await forgetCodes(world.db, after(5, start))
  expect((await world.db.outbox.findUniqueOrThrow({ where: { key } })).payload).toEqual({})
  expect(await world.db.oneTimeCode.count()).toBe(1)
  await forgetCodes(world.db, after(120, start))
  expect(await world.db.oneTimeCode.count()).toBe(0)
})
