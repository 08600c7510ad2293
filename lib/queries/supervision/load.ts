import type { Tx } from '@/lib/db/client'
import type { Named } from '../worklist-row'
import type { BoardFilter, BoardQuery } from './address'
import { countOf } from './figures'
import { idsOf, type BoardScope } from './scope'

/** Open cases per clerk of the agencies looked at, by login: a balance, not an order of merit. */
export type Load = {
  readonly clerks: readonly (Named & { readonly count: number; readonly query: BoardQuery })[]
  /** On a desk of these agencies that nobody has taken. */
  readonly nobody: { readonly count: number; readonly query: BoardQuery }
}

export async function loadOf(tx: Tx, filter: BoardFilter, scope: BoardScope): Promise<Load> {
  const staff = await tx.staff.findMany({
    where: { agencyId: { in: idsOf(scope.agencies) }, disabledAt: null, roles: { some: { role: 'clerk' } } },
    select: { id: true, name: true, englishName: true },
    orderBy: { login: 'asc' },
  })
  const queryOf = (word: string): BoardQuery => ({ ...filter, measure: 'held', word })
  const clerks: Load['clerks'][number][] = []
  // Whole countries are not looked at clerk by clerk.
  if (scope.agencies.length === 1)
    for (const { id, name, englishName } of staff) {
      const query = queryOf(id)
      clerks.push({ name, englishName, query, count: await countOf(tx, query, scope) })
    }
  const query = queryOf('nobody')
  return { clerks, nobody: { query, count: await countOf(tx, query, scope) } }
}
