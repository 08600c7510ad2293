import { mayKeepWebhook, type WebhookPlace } from '@/lib/domain/access/webhook-policy'
import type { Actor } from '@/lib/domain/access/roles'
import { no, ok } from '@/lib/domain/result'
import { administratorOf } from '../administrator'
import type { Answer, Ctx } from '../command'

/** @returns undefined where there is no such agency */
export async function placeOf({ tx }: Ctx, agencyId: string | null): Promise<WebhookPlace | undefined> {
  if (agencyId === null) return null
  const agency = await tx.agency.findUnique({
    where: { id: agencyId },
    select: { area: { select: { provinceCode: true } } },
  })
  return agency ? { agencyId, provinceCode: agency.area.provinceCode } : undefined
}

/** Two addresses of one agency are told apart by their names: whether another one has this name already. */
export async function isNameTaken(
  { tx }: Ctx,
  { agencyId, name }: { readonly agencyId: string | null; readonly name: string },
  otherThan?: string,
): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`webhooks:${agencyId ?? ''}`}, 0))`
  const same = await tx.webhookEndpoint.count({
    where: {
      agencyId,
      name: { equals: name, mode: 'insensitive' },
      deletedAt: null,
      ...(otherThan !== undefined && { id: { not: otherThan } }),
    },
  })
  return same > 0
}

type KeptWebhook = {
  readonly actor: Actor
  readonly endpoint: NonNullable<Awaited<ReturnType<Ctx['tx']['webhookEndpoint']['findUnique']>>>
}

/** An address the administrator keeps, under its lock. What was deleted, or is not theirs, is not there. */
export async function keptWebhook(ctx: Ctx, endpointId: string): Promise<Answer<KeptWebhook>> {
  const administrator = await administratorOf(ctx)
  if (!administrator.ok) return administrator
  const actor = administrator.value
  await ctx.tx.$executeRaw`SELECT 1 FROM "WebhookEndpoint" WHERE id = ${endpointId}::uuid FOR UPDATE`
  const endpoint = await ctx.tx.webhookEndpoint.findUnique({ where: { id: endpointId } })
  if (!endpoint || endpoint.deletedAt !== null) return no({ code: 'not-found' })
  const place = await placeOf(ctx, endpoint.agencyId)
  return place !== undefined && mayKeepWebhook(actor, place)
    ? ok({ actor, endpoint })
    : no({ code: 'not-found' })
}
