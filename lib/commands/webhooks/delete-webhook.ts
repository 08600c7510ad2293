import { bookWebhookAct } from '@/lib/db/webhooks'
import { ok } from '@/lib/domain/result'
import { KeepWebhook } from '@/lib/schemas/webhooks'
import { command } from '../command'
import { keptWebhook } from './webhook-keeper'

/** Told no more; what waited is set aside. The row stays for what is in the book about it. */
export const deleteWebhook = command(KeepWebhook, async (ctx, { endpointId }) => {
  const kept = await keptWebhook(ctx, endpointId)
  if (!kept.ok) return kept
  await ctx.tx.webhookEndpoint.update({ where: { id: endpointId }, data: { deletedAt: ctx.at } })
  await ctx.tx.webhookDelivery.updateMany({
    where: { endpointId, status: { in: ['waiting', 'dead'] } },
    data: { status: 'setAside' },
  })
  await bookWebhookAct(ctx.tx, 'webhook-deleted', kept.value.actor, ctx.at, endpointId)
  return ok({ endpointId })
})
