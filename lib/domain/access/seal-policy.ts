import { reachOf, type Reach } from './policy'
import { hasRole } from './reach'
import type { Actor } from './roles'

export type SealPlace = { readonly agencyId: string; readonly provinceCode: string }

function covers(reach: Reach, { agencyId, provinceCode }: SealPlace): boolean {
  switch (reach.kind) {
    case 'agency':
      return reach.agencyId === agencyId
    case 'province':
      return reach.provinceCode === provinceCode
    case 'nation':
      return true
    default:
      return reach satisfies never
  }
}

/** An administrator keeps the seals of the own agency, province or nation. */
export function mayKeepSeal(actor: Actor, place: SealPlace): boolean {
  const reach = hasRole(actor, ['administrator']) ? reachOf(actor) : null
  return reach !== null && covers(reach, place)
}

/** Administrators and auditors read the list of seals as far as they reach. */
export function maySeeSeal(actor: Actor, place: SealPlace): boolean {
  const reach = hasRole(actor, ['administrator', 'auditor']) ? reachOf(actor) : null
  return reach !== null && covers(reach, place)
}

export type SealDecision = 'may' | 'not-in-reach' | 'own-request'

/** A seal binds whoever relies on it: the second administrator is never the one who brought it. */
export function mayDecideSeal(
  actor: Actor,
  request: { readonly requestedById: string; readonly place: SealPlace },
): SealDecision {
  if (!mayKeepSeal(actor, request.place)) return 'not-in-reach'
  return actor.staffId === request.requestedById ? 'own-request' : 'may'
}
