import { wakeWebhooks } from '@/lib/db/event-feed'
import { bookWebhookAct } from '@/lib/db/webhooks'
import { no, ok } from '@/lib/domain/result'
import { KeepWebhook } from '@/lib/schemas/webhooks'
import { command } from '../command'
import { keptWebhook } from './webhook-keeper'

/** What waited goes out, in its order. */
export const resumeWebhook = command(KeepWebhook, async (ctx, { endpointId }) => {
  const kept = await keptWebhook(ctx, endpointId)
  if (!kept.ok) return kept
  if (kept.value.endpoint.pausedAt === null) return no({ code: 'changed-meanwhile' })
  await ctx.tx.webhookEndpoint.update({ where: { id: endpointId }, data: { pausedAt: null } })
  await wakeWebhooks(ctx.tx, [endpointId])
  await bookWebhookAct(ctx.tx, 'webhook-resumed', kept.value.actor, ctx.at, endpointId)
  return ok({ endpointId })
})
