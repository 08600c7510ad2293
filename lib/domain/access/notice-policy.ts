import { reachOf, type Reach } from './policy'
import { hasRole } from './reach'
import type { Actor } from './roles'

/**
 * Messages to insured persons that failed are dealt with by the clerks of their agency and by supervisors and
 * administrators as far as they reach; null for everybody else.
 */
export function mayHandleNotices(actor: Actor): Reach | null {
  const reach = reachOf(actor)
  const handles = hasRole(actor, ['supervisor', 'administrator'])
  return handles || (reach?.kind === 'agency' && hasRole(actor, ['clerk'])) ? reach : null
}

/** Giving up on telling somebody is not decided by who would have to tell. */
export function mayDiscardNotices(actor: Actor): boolean {
  return hasRole(actor, ['supervisor', 'administrator']) && reachOf(actor) !== null
}

/** The person is told by whoever works on the case: the clerks of the agency that answers for it, or their supervisor. */
export function mayTellOtherwise(actor: Actor, agencyId: string): boolean {
  return actor.agencyId === agencyId && hasRole(actor, ['clerk', 'supervisor'])
}
