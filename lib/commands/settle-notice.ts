import { z } from 'zod'
import { ok } from '@/lib/domain/result'
import { TOLD_AFTER_ATTEMPTS } from '@/lib/db/notices'
import { lockTransfer } from '@/lib/db/transfers'
import { command } from './command'
import { closeWhenProven, recordBeside, takenOf } from './take-step'

const SettleNotice = z.object({
  noticeId: z.uuid(),
  outcome: z.enum(['delivered', 'failed']),
  error: z.string().max(200).optional(),
})

/**
 * What became of a message, said by the worker. A completion notice that was delivered, or tried three times,
 * proves that the person was told; the case closes in the same transaction. Idempotent: a notice that is
 * settled stays settled.
 */
export const settleNotice = command(SettleNotice, async (ctx, input) => {
  const notice = await ctx.tx.notice.findUniqueOrThrow({ where: { id: input.noticeId } })
  const file = await lockTransfer(ctx.tx, { id: notice.transferId })
  if (!file || notice.status !== 'queued') return ok(null)
  const attempts = notice.attempts + 1
  const delivered = input.outcome === 'delivered'
  const settled = delivered || attempts >= TOLD_AFTER_ATTEMPTS
  await ctx.tx.notice.update({
    where: { id: notice.id },
    data: {
      attempts,
      lastError: input.error ?? null,
      ...(settled ? { status: delivered ? 'delivered' : 'failed', settledAt: ctx.at } : {}),
    },
  })
  if (!settled || notice.kind !== 'completion' || file.facts.noticeIssued) return ok(null)
  const told = await recordBeside(
    ctx,
    file,
    'recordNotice',
    { channel: notice.channel, outcome: input.outcome, attempts },
    undefined,
    { noticeIssuedAt: ctx.at },
  )
  const closed = await closeWhenProven(ctx, told)
  return closed.ok ? ok(takenOf(closed.value)) : closed
})
