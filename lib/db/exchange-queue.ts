import { secondsUntilNextTry } from '@/lib/domain/exchange/kinds'
import type { Db, Tx } from './client'
import { Prisma } from './generated/client'

/** Most messages that are looked up at once. */
const PORTION = 200

/** A waiting message that nothing of its case waits before: the only one of its case that may be sent. */
const HEADS = Prisma.sql`
  "ExchangeMessage" m JOIN "ExchangePeer" p ON p.code = m."peerCode"
  WHERE m.direction = 'out' AND m.status = 'waiting' AND p.address IS NOT NULL
    AND NOT EXISTS (
      SELECT 1 FROM "ExchangeMessage" b
      WHERE b.direction = 'out' AND b."linkId" = m."linkId" AND b.status = 'waiting' AND b.sequence < m.sequence)`

/** What may be sent to a deployment now, one message of each case; nothing while it is left alone. */
export async function dueDeliveries(from: Db, peerCode: string, at: Date, most: number) {
  const heads = await from.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM ${HEADS} AND p.code = ${peerCode} AND m."nextTryAt" <= ${at}
      AND (p."restsUntil" IS NULL OR p."restsUntil" <= ${at})
    ORDER BY m."nextTryAt", m.id LIMIT ${most}`
  const rows = await from.exchangeMessage.findMany({
    where: { id: { in: heads.map(({ id }) => id) } },
    include: { peer: { select: { address: true } } },
  })
  return heads.flatMap(({ id }) => rows.find((row) => row.id === id) ?? [])
}

/** When each deployment is to be tried again, of those something waits for. */
export function nextDeliveries(
  from: Db,
  peerCode?: string,
): Promise<{ readonly peerCode: string; readonly next: Date }[]> {
  const ofOne = peerCode === undefined ? Prisma.empty : Prisma.sql`AND p.code = ${peerCode}`
  return from.$queryRaw`
    SELECT p.code AS "peerCode", greatest(min(m."nextTryAt"), p."restsUntil") AS next FROM ${HEADS} ${ofOne}
    GROUP BY p.code`
}

/** The next message of each case that came in, where it may be tried. */
export function nextToApply(from: Db, at: Date): Promise<{ readonly id: string }[]> {
  return from.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM "ExchangeMessage" m JOIN "ExchangeCase" c ON c.id = m."linkId"
    WHERE m.direction = 'in' AND m.status IN ('waiting', 'held') AND m."nextTryAt" <= ${at}
      AND m.sequence = c."inSequence" + 1
    ORDER BY m."receivedAt", m.id LIMIT ${PORTION}`
}

/** When something that came in has to be tried again; null where nothing waits for its time. */
export async function nextApplyingAt(from: Db): Promise<Date | null> {
  const rows = await from.$queryRaw<{ next: Date | null }[]>`
    SELECT min(m."nextTryAt") AS next FROM "ExchangeMessage" m JOIN "ExchangeCase" c ON c.id = m."linkId"
    WHERE m.direction = 'in' AND m.status = 'held' AND m.sequence = c."inSequence" + 1`
  return rows[0]?.next ?? null
}

/** Faults of a deployment as a whole: nothing else will arrive there now either. */
export function isOutage(fault: string | null): boolean {
  return fault === 'unreachable' || fault === 'too-busy'
}

/** How it went the last time a deployment was to be reached. One that takes nothing is left alone, longer each time. */
export async function notePeerTried(
  from: Db | Tx,
  code: string,
  fault: string | null,
  at: Date,
): Promise<void> {
  const { failures: before } = await from.exchangePeer.findUniqueOrThrow({
    where: { code },
    select: { failures: true },
  })
  const failures = isOutage(fault) ? before + 1 : 0
  await from.exchangePeer.update({
    where: { code },
    data: {
      triedAt: at,
      lastFault: fault,
      failures,
      restsUntil: failures === 0 ? null : new Date(at.getTime() + secondsUntilNextTry(failures) * 1000),
      ...(fault === null ? { reachedAt: at } : {}),
    },
  })
}
