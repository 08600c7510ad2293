import type { Prisma } from '@/lib/db/generated/client'
import { reachOf } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'

/** Cases an actor may come across at all, for the `where` of every list and page; null where there are none. */
export function casesInReach(actor: Actor): Prisma.TransferWhereInput | null {
  const reach = reachOf(actor)
  if (reach === null) return null
  switch (reach.kind) {
    case 'agency':
      return { OR: [{ originAgencyId: reach.agencyId }, { destinationAgencyId: reach.agencyId }] }
    case 'province': {
      const area = { area: { provinceCode: reach.provinceCode } }
      return { OR: [{ originAgency: area }, { destinationAgency: area }] }
    }
    case 'nation':
      return {}
    default:
      return reach satisfies never
  }
}
