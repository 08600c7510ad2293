import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ExchangeKind } from '@/lib/domain/exchange/kinds'
import { writeMessage } from '@/lib/db/exchange-messages'
import { MONDAY } from '@/lib/testing/builders'
import { twoDeployments, type TwoDeployments } from '@/lib/testing/two-deployments'
import { deliveryTurn, exchangeTurn, type SendMessage } from './exchange'

/* What leaves when: the worker's turns with deployments that answer, answer late, or not at all. */

let two: TwoDeployments
let serial = 0
beforeAll(async () => {
  two = await twoDeployments()
  // Another one that 合肥 reaches; nothing of its directory entry but its address is of interest.
  const peer = await two.AH.db.exchangePeer.findUniqueOrThrow({ where: { code: 'JS' } })
  await two.AH.db.exchangePeer.create({
    data: { ...peer, code: 'ZJ', keyId: 'zj', address: 'https://zj.example' },
  })
})
afterAll(() => two.close())
beforeEach(async () => {
  const { db } = two.AH
  await db.exchangeMessage.updateMany({
    where: { direction: 'out', status: 'waiting' },
    data: { status: 'delivered' },
  })
  await db.exchangePeer.updateMany({ data: { failures: 0, restsUntil: null } })
  await forget()
})

/** A case with messages for a deployment; what they say is nobody's concern here. */
async function caseFor(peerCode: string, messages: number): Promise<string> {
  serial += 1
  const caseKey = `340100-2026-9${String(serial).padStart(5, '0')}`
  const link = await two.AH.db.exchangeCase.create({ data: { peerCode, caseKey } })
  const kind: ExchangeKind = 'progress'
  for (let count = 0; count < messages; count += 1)
    await two.AH.db.$transaction((tx) =>
      writeMessage(tx, { link, kind, schemaVersion: 1, content: {}, at: MONDAY }),
    )
  return link.id
}

/** Seconds until each job is due, by its key; 0 for at once. */
async function jobs(): Promise<Record<string, number>> {
  const rows = await two.AH.db.$queryRaw<{ key: string; wait: number }[]>`
    SELECT key, greatest(0, round(extract(epoch FROM run_at - now())))::int AS wait FROM graphile_worker.jobs`
  return Object.fromEntries(rows.map(({ key, wait }) => [key, wait]))
}
const later = (seconds: number) => () => new Date(MONDAY.getTime() + seconds * 1000)
const forget = () => two.AH.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
const silent: SendMessage = () => Promise.resolve({ fault: 'unreachable' })
const received: SendMessage = (_address, message) => two.hand('JS', message)

test('a deployment that answers nothing is left alone, longer each time, whatever waits for it', async () => {
  const [first, second] = [await caseFor('JS', 2), await caseFor('JS', 1)]
  let asked = 0
  const dead: SendMessage = (...sent) => {
    asked += 1
    return silent(...sent)
  }
  let at = 0
  for (const wait of [15, 30, 60]) {
    await forget()
    await deliveryTurn(two.AH.db, 'JS', dead, later(at))
    expect(await jobs()).toEqual({ 'exchange:JS': wait })
    // The turn of what came in wakes nobody earlier, and a new message does not either.
    await exchangeTurn(two.AH.db, later(at))
    expect(await jobs()).toEqual({ 'exchange:JS': wait })
    await deliveryTurn(two.AH.db, 'JS', dead, later(at + wait - 1))
    at += wait
  }
  expect(asked).toBe(3)
  const never = await two.AH.db.exchangeMessage.findMany({
    where: { linkId: { in: [first, second] }, attempts: 0 },
    select: { linkId: true, sequence: true },
  })
  // Nothing overtakes within a case.
  expect(never).toEqual([{ linkId: first, sequence: expect.any(Number) as number }])
  await deliveryTurn(two.AH.db, 'JS', received, later(at))
  expect(await two.AH.db.exchangePeer.findUnique({ where: { code: 'JS' } })).toMatchObject({
    failures: 0,
    restsUntil: null,
    lastFault: null,
  })
})

test('a message that gets no receipt holds up its case and no other', async () => {
  const [stuck, other] = [await caseFor('JS', 2), await caseFor('JS', 2)]
  const { messageId } = await two.AH.db.exchangeMessage.findFirstOrThrow({
    where: { linkId: stuck },
    orderBy: { sequence: 'asc' },
  })
  await forget()
  await deliveryTurn(
    two.AH.db,
    'JS',
    (address, message) => {
      const { id } = JSON.parse(Buffer.from(message.split('.')[1] ?? '', 'base64url').toString()) as {
        id: string
      }
      return id === messageId ? Promise.resolve({ fault: 'malformed' }) : received(address, message)
    },
    later(0),
  )
  const waiting = { direction: 'out', status: 'waiting' } as const
  expect(await two.AH.db.exchangeMessage.count({ where: { ...waiting, linkId: other } })).toBe(0)
  expect(await two.AH.db.exchangeMessage.count({ where: { ...waiting, linkId: stuck } })).toBe(2)
  expect(await jobs()).toEqual({ 'exchange:JS': 15 })
})

test('hundreds that wait for one deployment, or a slow answer of it, keep nothing from another', async () => {
  const { db } = two.AH
  // As many cases as any portion holds, all older than the one for the other deployment.
  await db.$executeRaw`
    INSERT INTO "ExchangeCase" (id, "peerCode", "caseKey", "outSequence")
      SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'ZJ', 'old-' || n, 1
      FROM generate_series(1, 600) n`
  await db.$executeRaw`
    INSERT INTO "ExchangeMessage" (id, direction, "peerCode", "messageId", "linkId", sequence, kind, "schemaVersion",
        "bodySealed", sha256, "issuedAt", status, "nextTryAt")
      SELECT gen_random_uuid(), 'out', 'ZJ', gen_random_uuid(), c.id, 1, 'progress', 1, m."bodySealed", m.sha256,
        m."issuedAt", 'waiting', ${new Date(MONDAY.getTime() - 60_000)}
      FROM "ExchangeCase" c, (SELECT * FROM "ExchangeMessage" LIMIT 1) m WHERE c."caseKey" LIKE 'old-%'`
  const mine = await caseFor('JS', 3)
  let answer: (said: { readonly fault: 'unreachable' }) => void = () => undefined
  const slow = new Promise<{ readonly fault: 'unreachable' }>((resolve) => {
    answer = resolve
  })
  const other = deliveryTurn(db, 'ZJ', () => slow, later(0))
  await deliveryTurn(db, 'JS', received, later(0))
  await exchangeTurn(db, later(0))
  expect(await db.exchangeMessage.count({ where: { linkId: mine, status: 'delivered' } })).toBe(3)
  answer({ fault: 'unreachable' })
  await other
  expect(await db.exchangeMessage.count({ where: { peerCode: 'ZJ', attempts: 1 } })).toBe(1)
})
