import { z } from 'zod'
import { no, ok } from '@/lib/domain/result'
import { wakeDelivery, wakeExchange } from '@/lib/db/exchange-messages'
import { command, type Answer } from '../command'
import { ruleKeeper } from '../rule-keeper'

/** 重试: what waits or is held is tried now, instead of at its next time. One message, or all of one deployment. */
export const replayMessages = command(
  z.object({
    peerCode: z.string().min(1).max(40),
    id: z.preprocess((id) => id || undefined, z.uuid().optional()),
  }),
  async (ctx, { peerCode, id }) => {
    const keeper = await ruleKeeper(ctx)
    if (!keeper.ok) return keeper
    const { count } = await ctx.tx.exchangeMessage.updateMany({
      where: { peerCode, status: { in: ['waiting', 'held'] }, ...(id ? { id } : {}) },
      data: { nextTryAt: ctx.at },
    })
    if (id && count === 0) return no({ code: 'changed-meanwhile' })
    await ctx.tx.exchangePeer.updateMany({ where: { code: peerCode }, data: { restsUntil: null } })
    await wakeDelivery(ctx.tx, peerCode)
    await wakeExchange(ctx.tx)
    return ok({ count })
  },
)

/** The row of a message of ours that still waits for its receipt; null where none does. */
export const findOutgoing = command(
  z.object({ peerCode: z.string(), messageId: z.uuid() }),
  async (ctx, { peerCode, messageId }): Promise<Answer<string | null>> => {
    const row = await ctx.tx.exchangeMessage.findUnique({
      where: { direction_peerCode_messageId: { direction: 'out', peerCode, messageId } },
      select: { id: true, status: true },
    })
    return ok(row?.status === 'waiting' ? row.id : null)
  },
)
