import { z } from 'zod'
import { ok } from '@/lib/domain/result'
import { NOTICE_FAILURES } from '@/lib/domain/transfer/person-told'
import { TOLD_AFTER_ATTEMPTS } from '@/lib/db/notices'
import { attending, staffWith, tellStaff } from '@/lib/db/staff-messages'
import { lockTransfer, type CaseFile } from '@/lib/db/transfers'
import { command, type Ctx } from './command'
import { closeWhenProven, recordBeside, takenOf } from './take-step'
import { deskAgency } from './tell-staff'

const SettleNotice = z.object({
  noticeId: z.uuid(),
  outcome: z.enum(['delivered', 'failed']),
  error: z.enum(NOTICE_FAILURES).optional(),
  /** Whether nobody tries again; where it is not said, the attempts that count as telling are the last. */
  isLast: z.boolean().optional(),
})

/**
 * What became of a message, said by the worker. A completion notice that was delivered, or tried three times,
 * proves that the person was told; the case closes in the same transaction. One that failed for good stays as
 * such until somebody deals with it, and its clerk and supervisors learn of it here. Idempotent: a notice that
 * is settled stays settled.
 */
export const settleNotice = command(SettleNotice, async (ctx, input) => {
  const notice = await ctx.tx.notice.findUniqueOrThrow({ where: { id: input.noticeId } })
  const file = await lockTransfer(ctx.tx, { id: notice.transferId })
  // Read again under the lock: of two workers with one message the second finds it settled.
  const { status } = await ctx.tx.notice.findUniqueOrThrow({ where: { id: notice.id } })
  if (!file || status !== 'queued') return ok(null)
  const attempts = notice.attempts + 1
  const delivered = input.outcome === 'delivered'
  const settled = delivered || (input.isLast ?? attempts >= TOLD_AFTER_ATTEMPTS)
  await ctx.tx.notice.update({
    where: { id: notice.id },
    data: {
      attempts,
      lastError: delivered ? null : (input.error ?? 'unknown'),
      ...(settled ? { status: delivered ? 'delivered' : 'failed', settledAt: ctx.at } : {}),
    },
  })
  if (settled && !delivered) await tellOfFailure(ctx, file, { ...notice, attempts })
  const isTold = delivered || attempts >= TOLD_AFTER_ATTEMPTS
  if (!isTold || notice.kind !== 'completion' || file.facts.noticeIssued) return ok(null)
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

/** The clerk who attends the case and the supervisors there: somebody has to reach the person another way. */
async function tellOfFailure(
  ctx: Ctx,
  file: CaseFile,
  notice: { readonly id: string; readonly kind: string; readonly attempts: number },
): Promise<void> {
  const { row } = file
  const agency = deskAgency('destination', file)
  const assignee = agency.id === row.destinationAgencyId ? row.destinationAssigneeId : row.originAssigneeId
  const staff = [
    ...(await attending(ctx.tx, agency.id, assignee, ctx.at)),
    ...(await staffWith(ctx.tx, agency.id, ['supervisor'])),
  ]
  await tellStaff(ctx.tx, staff, {
    kind: 'noticeFailed',
    key: `notice:${notice.id}:${notice.attempts}`,
    transferId: row.id,
    content: { reference: row.reference, notice: notice.kind },
    at: ctx.at,
  })
}
