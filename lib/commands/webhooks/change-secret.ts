import { bookWebhookAct, newSecret } from '@/lib/db/webhooks'
import { ok } from '@/lib/domain/result'
import { KeepWebhook } from '@/lib/schemas/webhooks'
import { command } from '../command'
import { keptWebhook } from './webhook-keeper'

/** How long the secret before signs, too. By the real clock, as signatures are. */
const BOTH_MS = 24 * 60 * 60_000

/** A new secret, in the answer once. Until the receiver has it, messages carry a signature of each. */
export const changeSecret = command(KeepWebhook, async (ctx, { endpointId }) => {
  const kept = await keptWebhook(ctx, endpointId)
  if (!kept.ok) return kept
  const { secret, sealed } = newSecret()
  await ctx.tx.webhookEndpoint.update({
    where: { id: endpointId },
    data: {
      secretSealed: sealed,
      oldSecretSealed: kept.value.endpoint.secretSealed,
      oldSecretUntil: new Date(Date.now() + BOTH_MS),
    },
  })
  await bookWebhookAct(ctx.tx, 'webhook-secret-changed', kept.value.actor, ctx.at, endpointId)
  return ok({ endpointId, secret })
})
