import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { ENDED_STATES, FUNDS_STATES, RELATIONSHIP_STATES } from '@/lib/domain/transfer/states'
import type { Db } from '@/lib/db/client'
import { fromDay, toDay } from '@/lib/db/days'
import { brokenLink } from '@/lib/db/events'
import { proofFaults, trialBalances } from '@/lib/db/ledger-proof'
import { failuresNobodyToldOf } from '@/lib/queries/undelivered'
import { demonstration } from '@/lib/testing/demonstration'
import { workingDay } from './office-hours'
import { STORIES } from './stories/all'

/** A Sunday inside a holiday: nothing of what the stories say may depend on the day the seed runs. */
const TODAY = localDate('2026-10-04')

let database: Db
let close: () => Promise<void>
beforeAll(async () => {
  const made = await demonstration(TODAY)
  database = made.db
  close = made.close
}, 300_000)
afterAll(() => close())

const OPEN = { state: { notIn: [...ENDED_STATES] } }

test('every story ends as it was written and every state of both tracks is there', async () => {
  const cases = await database.transfer.findMany({ select: { state: true, fundsState: true } })
  expect(cases.length).toBe(STORIES.length)
  expect(new Set(cases.map((one) => one.state))).toEqual(new Set(RELATIONSHIP_STATES))
  expect(new Set(cases.map((one) => one.fundsState))).toEqual(new Set(FUNDS_STATES))
})

test('every history is unbroken, in order and over before today', async () => {
  const events = await database.caseEvent.findMany({ orderBy: [{ transferId: 'asc' }, { version: 'asc' }] })
  for (const { id } of await database.transfer.findMany({ select: { id: true } }))
    expect(await brokenLink(database, id)).toBeNull()
  events.forEach((event, index) => {
    const before = events[index - 1]
    if (before?.transferId === event.transferId)
      expect(event.at.getTime()).toBeGreaterThanOrEqual(before.at.getTime())
    expect(event.at.getTime()).toBeLessThan(fromDay(TODAY).getTime())
  })
})

test('the desks of 合肥 and 南京 are busy, with work that is late, due now, due soon and due later', async () => {
  for (const slug of ['hefei', 'nanjing']) {
    const either = { OR: [{ originAgency: { slug } }, { destinationAgency: { slug } }] }
    const open = await database.transfer.findMany({ where: { ...OPEN, ...either } })
    expect(open.length).toBeGreaterThanOrEqual(15)
    expect(open.length).toBeLessThanOrEqual(25)
    const dues = open.flatMap((one) => (one.anyDueOn ? [toDay(one.anyDueOn)] : []))
    expect(dues.length).toBe(open.length)
    const [now, soon] = [workingDay(TODAY, 0), workingDay(TODAY, 3)]
    expect(dues.some((due) => due < now)).toBe(true)
    expect(dues.some((due) => due === now)).toBe(true)
    expect(dues.some((due) => due > now && due <= soon)).toBe(true)
    expect(dues.some((due) => due > soon)).toBe(true)
    expect(open.some((one) => one.destinationAssigneeId === null || one.originAssigneeId === null)).toBe(true)
  }
})

test('signatures wait for a second person, and no message is left to send', async () => {
  const waiting = await database.signature.findMany({ where: { status: 'open' }, select: { step: true } })
  expect(new Set(waiting.map((one) => one.step))).toEqual(
    new Set(['refuse', 'recordYears', 'returnExcess', 'advance', 'terminate']),
  )
  expect(await database.notice.count({ where: { channel: 'sms', status: 'queued' } })).toBe(0)
})

test('one case went straight through, in the days two areas tried it', async () => {
  const through = await database.transfer.findMany({
    where: { untouched: true },
    select: { state: true, person: { select: { name: true } } },
  })
  expect(through).toEqual([{ state: 'completed', person: { name: '瞿一川' } }])
})

test('staff have something to read, and somebody’s phone is out of use', async () => {
  const unread = await database.staffMessage.groupBy({
    by: ['staffId'],
    where: { readAt: null },
    _count: true,
  })
  expect(unread.length).toBeGreaterThan(5)
  for (const { _count } of unread) expect(_count).toBeLessThan(30)
  const dead = await database.notice.findMany({
    where: { status: 'failed', channel: 'sms', handledAt: null },
  })
  expect(new Set(dead.map(({ lastError }) => lastError))).toEqual(new Set(['refused']))
  expect(await failuresNobodyToldOf(database, { kind: 'nation' })).toBe(0)
})

test('the named people have no case', async () => {
  const names = ['陈接续', '李未停', '王居民', '郑\u{20BB7}野', '努尔买买提\u00B7阿布都外力', '冯重叠']
  expect(await database.person.count({ where: { name: { in: names } } })).toBe(names.length)
  expect(await database.transfer.count({ where: { person: { name: { in: names } } } })).toBe(0)
})

test('the books of every agency add up and agree with the registers', async () => {
  const agencies = await database.agency.findMany({ where: { connection: 'connected' } })
  const ids = agencies.map(({ id }) => id)
  expect(await proofFaults(database, ids)).toEqual([])
  const balances = await trialBalances(database, ids)
  expect(balances.every(({ totalFen }) => totalFen === 0)).toBe(true)
  expect(balances.some(({ accounts }) => accounts.inTransit > 0)).toBe(true)
  expect(balances.some(({ accounts }) => accounts.suspense < 0)).toBe(true)
})
