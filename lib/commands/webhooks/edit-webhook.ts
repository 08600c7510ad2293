import { bookWebhookAct } from '@/lib/db/webhooks'
import { no, ok } from '@/lib/domain/result'
import { EditWebhook } from '@/lib/schemas/webhooks'
import { command } from '../command'
import { isNameTaken, keptWebhook } from './webhook-keeper'

/** Another name, address or choice of kinds: what waits already goes to the new address, too. */
export const editWebhook = command(EditWebhook, async (ctx, { endpointId, name, url, kinds }) => {
  const kept = await keptWebhook(ctx, endpointId)
  if (!kept.ok) return kept
  const { agencyId } = kept.value.endpoint
  if (await isNameTaken(ctx, { agencyId, name }, endpointId))
    return no({ code: 'rules-not-met', detail: 'webhook-name-taken' })
  await ctx.tx.webhookEndpoint.update({ where: { id: endpointId }, data: { name, url, kinds } })
  await bookWebhookAct(ctx.tx, 'webhook-changed', kept.value.actor, ctx.at, endpointId, new URL(url).host)
  return ok({ endpointId })
})
