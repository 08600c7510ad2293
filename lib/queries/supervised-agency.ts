import type { Tx } from '@/lib/db/client'
import { agenciesWithin } from '@/lib/db/visible-cases'
import { maySeeSupervision } from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import type { Named } from './worklist-row'

export type AgencyChoice = Named & { readonly slug: string }

export type SupervisedAgency = {
  readonly agency: AgencyChoice & {
    readonly id: string
    readonly calendarCode: string
    readonly closeOfBusiness: string
  }
  /** Those to choose from; none for whoever reaches no further than the own one. */
  readonly others: readonly AgencyChoice[]
  /** Work is given out by the agency's own supervisor; everybody else reads. */
  readonly mayChange: boolean
}

/**
 * The agency whose team is looked at: the own one, or from above the one asked for, at first the first. Null for
 * whoever supervises nothing, and for an agency out of reach.
 */
export async function supervisedAgency(
  tx: Tx,
  actor: Actor,
  slug: string | null,
): Promise<SupervisedAgency | null> {
  const reach = maySeeSupervision(actor)
  if (reach === null) return null
  const agencies = await tx.agency.findMany({
    where: { ...agenciesWithin(reach), connection: { not: 'none' }, validTo: null },
    select: {
      id: true,
      slug: true,
      name: true,
      englishName: true,
      calendarCode: true,
      closeOfBusiness: true,
    },
    orderBy: { areaCode: 'asc' },
  })
  const agency = slug === null ? agencies[0] : agencies.find((one) => one.slug === slug)
  if (!agency) return null
  return {
    agency,
    others: reach.kind === 'agency' ? [] : agencies,
    mayChange: actor.agencyId === agency.id && hasRole(actor, ['supervisor']),
  }
}
