import type { Prisma } from './generated/client'
import type { Tx } from './client'

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
  await tx.$queryRaw`SELECT 1 AS added FROM graphile_worker.add_job('outbox', json_build_object('key', ${entry.key}::text), job_key => ${entry.key})`
}

export type NoticeKind = 'submission' | 'supplement' | 'refusal' | 'withdrawal' | 'termination' | 'completion'

/**
 * A notice to the insured person. By text message where a phone is registered, left to the worker; without
 * one it waits for a clerk to hand it over, and says so on the case.
 */
export async function queueNotice(
  tx: Tx,
  entry: {
    readonly transferId: string
    readonly kind: NoticeKind
    readonly hasPhone: boolean
    readonly content: Prisma.InputJsonObject
    readonly at: Date
  },
): Promise<void> {
  const notice = await tx.notice.create({
    data: {
      transferId: entry.transferId,
      kind: entry.kind,
      channel: entry.hasPhone ? 'sms' : 'handover',
      status: 'queued',
      content: entry.content,
      createdAt: entry.at,
    },
  })
  if (entry.hasPhone)
    await leaveForWorker(tx, {
      key: `notice:${notice.id}`,
      kind: 'deliverNotice',
      payload: { noticeId: notice.id },
      at: entry.at,
    })
}
