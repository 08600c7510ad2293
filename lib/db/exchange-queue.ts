import type { Db, Tx } from './client'

/** Most messages of one turn; what is left has its turn right after. */
const TURN = 200

/** What is to be sent now, in the order of its case. */
export async function dueDeliveries(from: Db, at: Date) {
  const waiting = await from.exchangeMessage.findMany({
    where: { direction: 'out', status: 'waiting', peer: { address: { not: null } } },
    include: { peer: { select: { code: true, address: true } } },
    orderBy: [{ linkId: 'asc' }, { sequence: 'asc' }],
    take: TURN,
  })
  // Nothing overtakes a message of its case that has to wait.
  const held = new Set<string>()
  return waiting.filter(({ linkId, nextTryAt }) => {
    if (nextTryAt > at) held.add(linkId)
    return !held.has(linkId)
  })
}

/** The next message of each case that came in, where it may be tried. */
export function nextToApply(from: Db, at: Date): Promise<{ readonly id: string }[]> {
  return from.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM "ExchangeMessage" m JOIN "ExchangeCase" c ON c.id = m."linkId"
    WHERE m.direction = 'in' AND m.status IN ('waiting', 'held') AND m."nextTryAt" <= ${at}
      AND m.sequence = c."inSequence" + 1
    ORDER BY m."receivedAt", m.id LIMIT ${TURN}`
}

/** When something has to be tried again; null where nothing waits for its time. */
export async function nextExchangeAt(from: Db, at: Date): Promise<Date | null> {
  const rows = await from.$queryRaw<{ next: Date | null }[]>`
    SELECT min(m."nextTryAt") AS next FROM "ExchangeMessage" m
      JOIN "ExchangeCase" c ON c.id = m."linkId" JOIN "ExchangePeer" p ON p.code = m."peerCode"
    WHERE m.direction = 'out' AND m.status = 'waiting' AND p.address IS NOT NULL
      OR m.direction = 'in' AND m.status = 'held' AND m.sequence = c."inSequence" + 1`
  const next = rows[0]?.next ?? null
  return next !== null && next < at ? at : next
}

/** How it went the last time a deployment was to be reached. */
export async function notePeerTried(
  from: Db | Tx,
  code: string,
  fault: string | null,
  at: Date,
): Promise<void> {
  await from.exchangePeer.update({
    where: { code },
    data: { triedAt: at, lastFault: fault, ...(fault === null ? { reachedAt: at } : {}) },
  })
}
