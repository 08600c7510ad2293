import { bookWebhookAct, newSecret } from '@/lib/db/webhooks'
import { mayKeepWebhook } from '@/lib/domain/access/webhook-policy'
import { no, ok } from '@/lib/domain/result'
import { ALL_AGENCIES, RegisterWebhook } from '@/lib/schemas/webhooks'
import { administratorOf } from '../administrator'
import { command } from '../command'
import { isNameTaken, placeOf } from './webhook-keeper'

/**
 * An address that is told of events from now on. The answer holds its secret, once. One administrator suffices: what
 * is sent names nobody, and whoever receives it needs a token of a member of staff to learn more.
 */
export const registerWebhook = command(RegisterWebhook, async (ctx, { place: named, name, url, kinds }) => {
  const administrator = await administratorOf(ctx)
  if (!administrator.ok) return administrator
  const agencyId = named === ALL_AGENCIES ? null : named
  const place = await placeOf(ctx, agencyId)
  if (place === undefined || !mayKeepWebhook(administrator.value, place))
    return no({ code: 'wrong-role', detail: 'out-of-reach' })
  if (await isNameTaken(ctx, { agencyId, name }))
    return no({ code: 'rules-not-met', detail: 'webhook-name-taken' })
  const { secret, sealed } = newSecret()
  const { id } = await ctx.tx.webhookEndpoint.create({
    data: {
      agencyId,
      name,
      url,
      kinds,
      secretSealed: sealed,
      createdById: administrator.value.staffId,
      createdAt: ctx.at,
    },
    select: { id: true },
  })
  await bookWebhookAct(ctx.tx, 'webhook-registered', administrator.value, ctx.at, id, new URL(url).host)
  return ok({ endpointId: id, secret })
})
