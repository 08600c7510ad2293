import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { discardNotice, replayNotices, tellOtherwise } from '@/lib/commands/undelivered'
import { DELIVERY_ATTEMPTS } from '@/lib/domain/transfer/person-told'
import { NoticeNotTaken } from '@/lib/outside/notice-gateway'
import { SMS_BODY, smsGateway } from '@/lib/outside/sms-gateway'
import { failuresNobodyToldOf, undeliveredNotice, undeliveredPage } from '@/lib/queries/undelivered'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { CLEAN, driveTo, lodge, take, versionOf } from '@/lib/testing/journey'
import { workOff } from './work-off'

const NOW = at('2026-10-12')
/** Of 陈接续 on record; what the application says counts from acceptance on. */
const REGISTERED = '15400000001'
const PHONE = '19912340000'
const NATION = { kind: 'nation' } as const

let world: World
let answer: (response: ServerResponse) => void
const heard: { key: string; body: string }[] = []
/** A real gateway: it takes a message of a key once, however often it is sent. */
const server = createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8').on('data', (text: string) => (body += text))
  request.on('end', () => {
    heard.push({ key: String(request.headers['idempotency-key']), body })
    answer(response)
  })
})
const takes = (response: ServerResponse) => response.writeHead(200).end()
const fails = (status: number) => (response: ServerResponse) => response.writeHead(status).end()

let gateway: ReturnType<typeof smsGateway>
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  gateway = smsGateway({ url, headers: {}, body: SMS_BODY, timeoutMs: 2000 })
  world = await makeWorld([], '2026-10-12')
})
afterAll(async () => {
  await new Promise((done) => {
    server.close(done)
    server.closeAllConnections()
  })
  await world.close()
})
beforeEach(() => {
  heard.length = 0
})

async function noticeOf(reference: string, kind: string) {
  return world.db.notice.findFirstOrThrow({ where: { transfer: { reference }, kind } })
}

/** What the queue does with one message: attempts until it is taken, or the last one failed. */
async function work(noticeId: string): Promise<number> {
  for (let attempt = 1; attempt <= DELIVERY_ATTEMPTS; attempt += 1)
    try {
      await workOff(world.db, `notice:${noticeId}`, gateway, () => NOW, attempt === DELIVERY_ATTEMPTS)
      return attempt
    } catch (error) {
      expect(error).toBeInstanceOf(NoticeNotTaken)
      expect(String(error)).not.toContain(PHONE)
    }
  throw new Error('the last attempt has to end it')
}

const failuresFor = (login: string) =>
  world.db.staffMessage.count({ where: { staff: { login }, kind: 'noticeFailed' } })

describe('a message', () => {
  let reference: string
  let id: string
  const other = { ...CLEAN, name: '郑𠮷野', to: '330100', destinationSlug: 'hangzhou' }

  test('that is taken is delivered, with its key and to its phone, and nothing of it is logged', async () => {
    const logs = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name))
    reference = (await lodge(world, CLEAN, NOW)).reference
    const submission = await noticeOf(reference, 'submission')
    answer = takes
    expect(await work(submission.id)).toBe(1)
    expect(await work(submission.id)).toBe(1)
    expect(heard).toHaveLength(1)
    expect(heard[0]).toMatchObject({ key: submission.id })
    expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({ phone: REGISTERED })
    expect(await noticeOf(reference, 'submission')).toMatchObject({ status: 'delivered', attempts: 1 })
    for (const log of logs) {
      expect(JSON.stringify(log.mock.calls)).not.toMatch(/1\d{10}|医保转移/)
      log.mockRestore()
    }
  })

  test('that a gateway cannot take now is tried until the last attempt, then its clerks and supervisor know', async () => {
    await take(world, reference, 'accept', CLEAN, at('2026-10-12', '11:00'))
    id = (await noticeOf(reference, 'acceptance')).id
    answer = fails(503)
    expect(await work(id)).toBe(DELIVERY_ATTEMPTS)
    expect(heard).toHaveLength(DELIVERY_ATTEMPTS)
    expect(await noticeOf(reference, 'acceptance')).toMatchObject({
      status: 'failed',
      attempts: DELIVERY_ATTEMPTS,
      lastError: 'unavailable',
    })
    for (const login of ['hefei-clerk', 'hefei-supervisor']) expect(await failuresFor(login), login).toBe(1)
    // Its clerk attends the case; colleagues and the other agency have nothing to do about it.
    for (const login of ['hefei-clerk2', 'nanjing-clerk']) expect(await failuresFor(login), login).toBe(0)
    expect(await failuresNobodyToldOf(world.db, NATION)).toBe(0)
  })

  test('that failed with nobody to tell of it is counted', async () => {
    const rows = await world.db.staffMessage.findMany({ where: { kind: 'noticeFailed' } })
    await world.db.staffMessage.deleteMany({ where: { kind: 'noticeFailed' } })
    expect(await failuresNobodyToldOf(world.db, NATION)).toBe(1)
    const hefei = await world.actor('hefei-supervisor')
    expect(await failuresNobodyToldOf(world.db, { kind: 'agency', agencyId: hefei.agencyId ?? '' })).toBe(1)
    expect(await failuresNobodyToldOf(world.db, { kind: 'province', provinceCode: '320000' })).toBe(0)
    await world.db.staffMessage.createMany({
      data: rows.map((row) => ({ ...row, content: row.content as object })),
    })
    expect(await failuresNobodyToldOf(world.db, NATION)).toBe(0)
  })

  test('that is refused is not tried again', async () => {
    const { reference: theirs } = await lodge(world, other, NOW)
    answer = fails(400)
    expect(await work((await noticeOf(theirs, 'submission')).id)).toBe(1)
    expect(heard).toHaveLength(1)
    expect(await noticeOf(theirs, 'submission')).toMatchObject({ status: 'failed', lastError: 'refused' })
  })

  test('that failed is seen by whom it concerns, with the number masked and the cause', async () => {
    const seen = async (login: string) => {
      const page = await undeliveredPage(await world.actor(login), undefined, world.db)
      return page && page.notices.map(({ kind, cause }) => `${kind} ${cause}`).toSorted()
    }
    expect(await seen('hefei-supervisor')).toEqual(['acceptance unavailable'])
    expect(await seen('hefei-clerk')).toEqual(['acceptance unavailable'])
    expect(await seen('hefei-finance')).toBeNull()
    expect(await seen('nanjing-supervisor')).toEqual([])
    expect(await seen('anhui-supervisor')).toEqual(['acceptance unavailable'])
    for (const login of ['national-supervisor', 'admin'])
      expect(await seen(login)).toEqual(['acceptance unavailable', 'submission refused'])
    const one = await undeliveredNotice(await world.actor('hefei-clerk'), id, world.db)
    expect(one).toMatchObject({
      phone: '199****0000',
      attempts: DELIVERY_ATTEMPTS,
      mayTell: true,
      mayDiscard: false,
    })
    expect(await undeliveredNotice(await world.actor('nanjing-supervisor'), id, world.db)).toBeNull()
  })

  test('all of one cause are sent again, as far as one reaches, and delivered once', async () => {
    const replay = (login: string) => world.run(replayNotices, login, { cause: 'unavailable' }, NOW)
    expect(await replay('hefei-finance')).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await replay('nanjing-supervisor')).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
    expect(await replay('admin')).toEqual({ ok: true, value: 1 })
    expect(await replay('admin')).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
    const [job] = await world.db.$queryRaw<{ attempts: number; max_attempts: number }[]>`
      SELECT attempts, max_attempts FROM graphile_worker.jobs WHERE key = ${`notice:${id}`}`
    expect(job).toEqual({ attempts: 0, max_attempts: DELIVERY_ATTEMPTS })
    answer = takes
    await work(id)
    expect(heard.map(({ key }) => key)).toEqual([id])
    expect(await noticeOf(reference, 'acceptance')).toMatchObject({ status: 'delivered', lastError: null })
  })

  test('is given up with a reason by a supervisor, and the case says so', async () => {
    const { id: theirs, transferId } = await world.db.notice.findFirstOrThrow({
      where: { lastError: 'refused' },
    })
    const discard = (login: string, reason = '号码已停机，本人已到窗口') =>
      world.run(discardNotice, login, { noticeId: theirs, reason }, NOW)
    expect(await discard('hangzhou-clerk')).toMatchObject({ refusal: { code: 'wrong-role' } })
    expect(await discard('hefei-supervisor')).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
    expect(await discard('hangzhou-supervisor')).toMatchObject({ ok: true })
    expect(await discard('hangzhou-supervisor')).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
    const event = await world.db.caseEvent.findFirstOrThrow({ where: { transferId, kind: 'discardNotice' } })
    expect(event).toMatchObject({ reason: '号码已停机，本人已到窗口', detail: { notice: 'submission' } })
    await expect(
      world.db.notice.update({ where: { id: theirs }, data: { handling: 'forgotten' } }),
    ).rejects.toThrow()
  })
})

describe('the completion notice', () => {
  test('that is refused leaves the case open until the person was told another way', async () => {
    const zero = {
      ...CLEAN,
      name: '努尔买买提·阿布都外力',
      from: '320100',
      to: '610100',
      originSlug: 'nanjing',
      destinationSlug: 'xian',
    }
    const reference = await driveTo(world, 'prepareRemittance', zero, NOW)
    const years = await take(world, reference, 'recordYears', zero, at('2026-10-12', '15:00'))
    expect(years).toMatchObject({ ok: true, value: { state: 'transferredIn' } })
    const notice = await noticeOf(reference, 'completion')
    answer = fails(422)
    await work(notice.id)
    expect(await noticeOf(reference, 'completion')).toMatchObject({ status: 'failed', attempts: 1 })
    const version = await versionOf(world, reference)
    const state = async () => (await world.db.transfer.findUniqueOrThrow({ where: { reference } })).state
    expect(await state()).toBe('transferredIn')
    const given = await world.run(
      discardNotice,
      'xian-supervisor',
      { noticeId: notice.id, reason: '不想再试' },
      NOW,
    )
    expect(given).toMatchObject({ refusal: { code: 'wrong-state', detail: 'completion-not-told' } })
    expect(await versionOf(world, reference)).toBe(version)
    const told = await world.run(
      tellOtherwise,
      'xian-clerk',
      { noticeId: notice.id, channel: 'phone', note: '本人接听' },
      NOW,
    )
    expect(told).toMatchObject({ ok: true })
    expect(await state()).toBe('completed')
    expect(await undeliveredNotice(await world.actor('xian-clerk'), notice.id, world.db)).toBeNull()
  })

  test('tried three times counts as told, and is sent on until it arrives', async () => {
    const zero = {
      ...CLEAN,
      name: '孙广深',
      from: '440100',
      to: '440300',
      originSlug: 'guangzhou',
      destinationSlug: 'shenzhen',
    }
    const reference = await driveTo(world, 'prepareRemittance', zero, NOW)
    expect(await take(world, reference, 'recordYears', zero, at('2026-10-12', '15:00'))).toMatchObject({
      ok: true,
    })
    const notice = await noticeOf(reference, 'completion')
    answer = fails(500)
    const attempt = () => workOff(world.db, `notice:${notice.id}`, gateway, () => NOW, false)
    const state = async () => (await world.db.transfer.findUniqueOrThrow({ where: { reference } })).state
    await expect(attempt()).rejects.toThrow(NoticeNotTaken)
    await expect(attempt()).rejects.toThrow(NoticeNotTaken)
    expect(await state()).toBe('transferredIn')
    await expect(attempt()).rejects.toThrow(NoticeNotTaken)
    expect(await state()).toBe('completed')
    answer = takes
    await attempt()
    expect(await noticeOf(reference, 'completion')).toMatchObject({ status: 'delivered', attempts: 4 })
  })
})
