import type { Route } from 'next'
import { reachOf } from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'

/** Where a person's day begins: casework, boards, administration, or the own account while there is no role. */
export function landingOf(actor: Actor): Route {
  const inAgency = reachOf(actor)?.kind === 'agency'
  if (inAgency && hasRole(actor, ['clerk', 'reviewer', 'supervisor'])) return '/cases' as Route
  if (inAgency && hasRole(actor, ['finance'])) return '/funds' as Route
  if (hasRole(actor, ['supervisor'])) return '/supervision' as Route
  if (hasRole(actor, ['administrator', 'auditor'])) return '/admin' as Route
  return '/account' as Route
}
