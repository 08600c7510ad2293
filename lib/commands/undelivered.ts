import { mayDiscardNotices, mayHandleNotices, mayTellOtherwise } from '@/lib/domain/access/notice-policy'
import type { Actor } from '@/lib/domain/access/roles'
import { no, ok } from '@/lib/domain/result'
import { isReadyToTell } from '@/lib/domain/transfer/closure'
import { deadNotices } from '@/lib/db/dead-notices'
import { leaveAgain } from '@/lib/db/outbox'
import { lockTransfer, type CaseFile } from '@/lib/db/transfers'
import { DiscardNotice, ReplayNotices, TellOtherwise } from '@/lib/schemas/notices'
import { command, type Answer, type Ctx } from './command'
import { closeWhenProven, recordBeside } from './take-step'
import { deskAgency } from './tell-staff'

/** So many at once; what is left shows, and is sent with the next press. */
const MOST = 1000

/** Sends messages again that had failed for good: one, or all of one cause as far as the actor reaches. */
export const replayNotices = command(ReplayNotices, async (ctx, input) => {
  const reach = ctx.doer.kind === 'staff' ? mayHandleNotices(ctx.doer.actor) : null
  if (!reach) return no({ code: 'not-found' })
  const which = 'noticeId' in input ? { id: input.noticeId } : { lastError: input.cause }
  const dead = await ctx.tx.notice.findMany({
    where: { AND: [deadNotices(reach), which] },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: MOST,
  })
  if (dead.length === 0) return no({ code: 'changed-meanwhile' })
  const ids = dead.map(({ id }) => id)
  // Of two who press at once the second finds nothing failed any more.
  const { count } = await ctx.tx.notice.updateMany({
    where: { id: { in: ids }, status: 'failed', handledAt: null },
    data: { status: 'queued', settledAt: null },
  })
  if (count < ids.length) return no({ code: 'changed-meanwhile' })
  await leaveAgain(ctx.tx, ids)
  return ok(count)
})

/** Gives up on a message, with a reason that stays with the case. The completion notice is not given up. */
export const discardNotice = command(DiscardNotice, async (ctx, { noticeId, reason }) => {
  const dead = await openDead(ctx, noticeId)
  if (!dead.ok) return dead
  const { file, notice, actor } = dead.value
  if (!mayDiscardNotices(actor)) return no({ code: 'wrong-role', detail: 'supervisor,administrator' })
  if (notice.kind === 'completion' && !file.facts.noticeIssued)
    return no({ code: 'wrong-state', detail: 'completion-not-told' })
  await handle(ctx, notice.id, actor, 'discarded')
  await recordBeside(ctx, file, 'discardNotice', { notice: notice.kind }, undefined, {}, reason)
  return ok('discarded' as const)
})

/**
 * The person was told another way after the message failed: over the counter, by phone, by post. Of the completion
 * notice that is what closes the case.
 */
export const tellOtherwise = command(TellOtherwise, async (ctx, { noticeId, channel, note }) => {
  const dead = await openDead(ctx, noticeId)
  if (!dead.ok) return dead
  const { file, notice, actor } = dead.value
  if (!mayTellOtherwise(actor, deskAgency('destination', file).id))
    return no({ code: 'wrong-side', detail: 'destination' })
  await handle(ctx, notice.id, actor, 'toldOtherwise')
  const proves = notice.kind === 'completion' && isReadyToTell(file.facts) && !file.facts.noticeIssued
  const after = await recordBeside(
    ctx,
    file,
    'recordNotice',
    { channel, outcome: 'reached', notice: notice.kind },
    undefined,
    proves ? { noticeIssuedAt: ctx.at } : {},
    note ?? null,
  )
  const closed = await closeWhenProven(ctx, after)
  return closed.ok ? ok('told' as const) : closed
})

type Dead = {
  readonly file: CaseFile
  readonly notice: { readonly id: string; readonly kind: string }
  readonly actor: Actor
}

/** A failed message nobody has dealt with, under the lock of its case. Out of reach it is not there. */
async function openDead(ctx: Ctx, noticeId: string): Promise<Answer<Dead>> {
  if (ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
  const { actor } = ctx.doer
  const reach = mayHandleNotices(actor)
  if (!reach) return no({ code: 'not-found' })
  const found = await ctx.tx.notice.findUnique({ where: { id: noticeId }, select: { transferId: true } })
  const file = found && (await lockTransfer(ctx.tx, { id: found.transferId }))
  if (!file) return no({ code: 'not-found' })
  const notice = await ctx.tx.notice.findFirst({ where: { AND: [{ id: noticeId }, deadNotices(reach)] } })
  return notice ? ok({ file, notice, actor }) : no({ code: 'changed-meanwhile' })
}

async function handle(ctx: Ctx, id: string, actor: Actor, handling: 'discarded' | 'toldOtherwise') {
  await ctx.tx.notice.update({
    where: { id },
    data: { handling, handledAt: ctx.at, handledById: actor.staffId },
  })
}
