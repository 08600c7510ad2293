import {
  DELIVERY_ATTEMPTS,
  noticeWay,
  REQUIRED_NOTICES,
  type NoticeKind,
  type NoticeWay,
  type Reachable,
} from '@/lib/domain/transfer/person-told'
import type { Prisma } from './generated/client'
import type { Db, Tx } from './client'

/**
 * Leaves work for the worker in the same transaction: the outbox row is the promise, the job only wakes the
 * worker. The key makes a second promise of the same thing impossible.
 */
export async function leaveForWorker(
  tx: Tx,
  entry: {
    readonly key: string
    readonly kind: string
    readonly payload: Prisma.InputJsonObject
    readonly at: Date
    readonly expectedBy?: Date
  },
): Promise<void> {
  await tx.outbox.create({
    data: {
      key: entry.key,
      kind: entry.kind,
      payload: entry.payload,
      createdAt: entry.at,
      expectedBy: entry.expectedBy ?? null,
    },
  })
  await wake(tx, [entry.key])
}

/** A code is waited for by somebody at the screen: before all else, and not long after it is of no use any more. */
export const CODE_OUTBOX = 'sendCode'
const CODE_ATTEMPTS = 4
const CODE_PRIORITY = -10

/** One job per key; a job that gave up begins anew. The queue's own back-off grows from seconds to half an hour. */
async function wake(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT count(graphile_worker.add_job(
      'outbox', json_build_object('key', o.key), job_key => o.key,
      max_attempts => CASE o.kind WHEN ${CODE_OUTBOX} THEN ${CODE_ATTEMPTS}::int ELSE ${DELIVERY_ATTEMPTS}::int END,
      priority => CASE o.kind WHEN ${CODE_OUTBOX} THEN ${CODE_PRIORITY}::int ELSE 0 END
    )) AS added
    FROM "Outbox" o WHERE o.key = ANY(${[...keys]}::text[])`
}

/** Longer than any attempt takes: whoever holds a job since then was killed over it. */
const HELD_MINUTES = 10

/** Wakes the worker for promises that are not kept and that no job is after any more. @returns how many */
export async function wakeForgotten(database: Db): Promise<number> {
  const rows = await database.$queryRaw<{ key: string }[]>`
    SELECT o.key FROM "Outbox" o
    WHERE o."doneAt" IS NULL AND NOT EXISTS (
      SELECT 1 FROM graphile_worker.jobs j
      WHERE j.key = o.key AND CASE WHEN j.locked_at IS NULL THEN j.attempts < j.max_attempts
        ELSE j.locked_at > now() - make_interval(mins => ${HELD_MINUTES}::int) END
    )
    ORDER BY o."createdAt" LIMIT ${SWEEP}`
  if (rows.length > 0)
    await wake(
      database,
      rows.map(({ key }) => key),
    )
  return rows.length
}

const SWEEP = 500

/** Sends messages again that had failed for good: the same promise, with the queue's attempts anew. */
export async function leaveAgain(tx: Tx, noticeIds: readonly string[]): Promise<void> {
  const keys = noticeIds.map(outboxKey)
  await tx.outbox.updateMany({
    where: { key: { in: keys } },
    data: { doneAt: null, attempts: 0, lastError: null },
  })
  await wake(tx, keys)
}

const outboxKey = (noticeId: string) => `notice:${noticeId}`

/**
 * A notice to the insured person. By text message where a phone is registered, left to the worker; without
 * one, what has to reach the person waits for a clerk to hand it over, and progress is told to nobody, nor to who
 * turned it off. One act is one message: what an earlier step of it promised is said by the later one.
 * @returns how it goes: left to the worker, waiting for a clerk, or why not at all
 */
export async function queueNotice(
  tx: Tx,
  entry: {
    readonly transferId: string
    readonly key: string
    readonly kind: NoticeKind
    readonly person: Reachable
    readonly content: Prisma.InputJsonObject
    readonly at: Date
  },
): Promise<NoticeWay> {
  const { transferId, key, kind, person, content, at } = entry
  const way = noticeWay(kind, person)
  if (way === 'none' || way === 'optedOut') return way
  if (way === 'sms') {
    const { count } = await tx.notice.updateMany({
      where: {
        transferId,
        createdAt: at,
        channel: 'sms',
        status: 'queued',
        attempts: 0,
        kind: { notIn: [...REQUIRED_NOTICES] },
      },
      data: { key, kind, content },
    })
    if (count > 0) return 'sms'
  }
  const notice = await tx.notice.create({
    data: { transferId, key, kind, channel: way, status: 'queued', content, createdAt: at },
  })
  if (way === 'sms')
    await leaveForWorker(tx, {
      key: outboxKey(notice.id),
      kind: 'deliverNotice',
      payload: { noticeId: notice.id },
      at,
    })
  return way
}
