import { mayKeepSeal, type SealPlace } from './seal-policy'
import { hasRole } from './reach'
import type { Actor } from './roles'

/** The agency whose cases an address is told of; null for those of the whole country. */
export type WebhookPlace = SealPlace | null

/** An administrator keeps the addresses of the own agency, province or nation; all cases are for the nation's. */
export function mayKeepWebhook(actor: Actor, place: WebhookPlace): boolean {
  return place === null
    ? actor.scope === 'nation' && hasRole(actor, ['administrator'])
    : mayKeepSeal(actor, place)
}
