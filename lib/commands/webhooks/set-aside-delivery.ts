import { wakeWebhooks } from '@/lib/db/event-feed'
import { bookWebhookAct } from '@/lib/db/webhooks'
import { no, ok } from '@/lib/domain/result'
import { SetAsideDelivery } from '@/lib/schemas/webhooks'
import { command } from '../command'
import { keptWebhook } from './webhook-keeper'

/** A dead letter that is not to be delivered any more: the later events of its case go on without it. */
export const setAsideDelivery = command(SetAsideDelivery, async (ctx, { endpointId, deliveryId }) => {
  const kept = await keptWebhook(ctx, endpointId)
  if (!kept.ok) return kept
  const { count } = await ctx.tx.webhookDelivery.updateMany({
    where: { id: deliveryId, endpointId, status: 'dead' },
    data: { status: 'setAside' },
  })
  if (count === 0) return no({ code: 'changed-meanwhile' })
  await wakeWebhooks(ctx.tx, [endpointId])
  await bookWebhookAct(ctx.tx, 'webhook-set-aside', kept.value.actor, ctx.at, endpointId, deliveryId)
  return ok({ endpointId })
})
