import type { Tx } from './client'
import type { Prisma } from './generated/client'

/** Attempts on a recorded channel after which the person counts as told (lifecycle §3, complete). */
export const TOLD_AFTER_ATTEMPTS = 3

export type Telling = {
  readonly transferId: string
  readonly channel: 'handover' | 'phone' | 'post'
  readonly reached: boolean
  readonly content: Prisma.InputJsonObject
  readonly byId: string
  readonly at: Date
}

/**
 * Records that somebody told the person of the completion, or tried to. A notice that waits to be handed over
 * is settled by it; anything else is an entry of its own.
 * @returns how many attempts are recorded by now, those of the text message included
 */
export async function recordTelling(tx: Tx, entry: Telling): Promise<{ readonly attempts: number }> {
  const { transferId, channel, reached, content, byId, at } = entry
  const settled = {
    channel,
    status: !reached ? 'failed' : channel === 'handover' ? 'handedOver' : 'delivered',
    settledAt: at,
    recordedById: byId,
  }
  const waiting = reached
    ? await tx.notice.findFirst({
        where: { transferId, kind: 'completion', channel: 'handover', status: 'queued' },
      })
    : null
  if (waiting)
    await tx.notice.update({ where: { id: waiting.id }, data: { ...settled, attempts: { increment: 1 } } })
  else
    await tx.notice.create({
      data: { ...settled, transferId, kind: 'completion', attempts: 1, content, createdAt: at },
    })
  const sum = await tx.notice.aggregate({
    where: { transferId, kind: 'completion' },
    _sum: { attempts: true },
  })
  return { attempts: sum._sum.attempts ?? 0 }
}
