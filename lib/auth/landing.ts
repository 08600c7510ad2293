import type { Route } from 'next'
import { mayReadAdministration, maySeeCases } from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'

/** Where a person's day begins: money, cases, administration, or the own account while there is no role. */
export function landingOf(actor: Actor): Route {
  const seesCases = maySeeCases(actor) !== null
  const hasCasework = hasRole(actor, ['clerk', 'reviewer', 'supervisor', 'auditor'])
  if (seesCases && hasRole(actor, ['finance']) && !hasCasework) return '/funds' as Route
  if (seesCases) return '/cases' as Route
  return (mayReadAdministration(actor) ? '/admin' : '/account') as Route
}
