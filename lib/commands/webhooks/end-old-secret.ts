import { bookWebhookAct } from '@/lib/db/webhooks'
import { no, ok } from '@/lib/domain/result'
import { KeepWebhook } from '@/lib/schemas/webhooks'
import { command } from '../command'
import { keptWebhook } from './webhook-keeper'

/** The secret before signs no longer: at once, where it became known to somebody. */
export const endOldSecret = command(KeepWebhook, async (ctx, { endpointId }) => {
  const kept = await keptWebhook(ctx, endpointId)
  if (!kept.ok) return kept
  if (kept.value.endpoint.oldSecretSealed === null) return no({ code: 'changed-meanwhile' })
  await ctx.tx.webhookEndpoint.update({
    where: { id: endpointId },
    data: { oldSecretSealed: null, oldSecretUntil: null },
  })
  await bookWebhookAct(ctx.tx, 'webhook-old-secret-ended', kept.value.actor, ctx.at, endpointId)
  return ok({ endpointId })
})
