import { bookWebhookAct } from '@/lib/db/webhooks'
import { no, ok } from '@/lib/domain/result'
import { KeepWebhook } from '@/lib/schemas/webhooks'
import { command } from '../command'
import { keptWebhook } from './webhook-keeper'

/** Nothing is sent until it is resumed; what happens meanwhile waits. */
export const pauseWebhook = command(KeepWebhook, async (ctx, { endpointId }) => {
  const kept = await keptWebhook(ctx, endpointId)
  if (!kept.ok) return kept
  if (kept.value.endpoint.pausedAt !== null) return no({ code: 'changed-meanwhile' })
  await ctx.tx.webhookEndpoint.update({ where: { id: endpointId }, data: { pausedAt: ctx.at } })
  await bookWebhookAct(ctx.tx, 'webhook-paused', kept.value.actor, ctx.at, endpointId)
  return ok({ endpointId })
})
