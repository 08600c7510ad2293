import { maySeeCases, type Reach } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import type { Side } from '@/lib/domain/transfer/states'
import type { Prisma } from './generated/client'

/** The cases of one agency on one side. A draft is nobody's business but that of the side that is lodging it. */
export function casesOfSide(side: Side, agencyId: string): Prisma.TransferWhereInput {
  const own = side === 'origin' ? { originAgencyId: agencyId } : { destinationAgencyId: agencyId }
  return { ...own, OR: [{ state: { not: 'draft' } }, { lodgedAt: side }] }
}

/** Every case an actor may see in a list, or null where there is none for the actor's roles. */
export function visibleCases(actor: Actor): Prisma.TransferWhereInput | null {
  const reach = maySeeCases(actor)
  return reach && casesWithin(reach)
}

function casesWithin(reach: Reach): Prisma.TransferWhereInput {
  switch (reach.kind) {
    case 'agency':
      return {
        OR: [casesOfSide('origin', reach.agencyId), casesOfSide('destination', reach.agencyId)],
      }
    case 'province': {
      const area = { area: { provinceCode: reach.provinceCode } }
      return { state: { not: 'draft' }, OR: [{ originAgency: area }, { destinationAgency: area }] }
    }
    case 'nation':
      return { state: { not: 'draft' } }
    default:
      return reach satisfies never
  }
}

/** The agencies a duty covers. */
export function agenciesWithin(reach: Reach): Prisma.AgencyWhereInput {
  switch (reach.kind) {
    case 'agency':
      return { id: reach.agencyId }
    case 'province':
      return { area: { provinceCode: reach.provinceCode } }
    case 'nation':
      return {}
    default:
      return reach satisfies never
  }
}
