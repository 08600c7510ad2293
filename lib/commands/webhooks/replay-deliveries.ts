import { bookWebhookAct, replayDead } from '@/lib/db/webhooks'
import { no, ok } from '@/lib/domain/result'
import { ReplayDeliveries } from '@/lib/schemas/webhooks'
import { command } from '../command'
import { keptWebhook } from './webhook-keeper'

/** Dead letters go out again, one or all of an address, with their ids unchanged and all tries anew. */
export const replayDeliveries = command(ReplayDeliveries, async (ctx, { endpointId, deliveryId = null }) => {
  const kept = await keptWebhook(ctx, endpointId)
  if (!kept.ok) return kept
  const count = await replayDead(ctx.tx, endpointId, deliveryId)
  if (count === 0) return no({ code: 'changed-meanwhile' })
  await bookWebhookAct(ctx.tx, 'webhook-replayed', kept.value.actor, ctx.at, endpointId, String(count))
  return ok({ endpointId, count })
})
