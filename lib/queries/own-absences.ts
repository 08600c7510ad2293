import { db, type Db } from '@/lib/db/client'
import { clerksOf } from '@/lib/db/distribution'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { teamMembers, type TeamMember } from './team-members'
import { ownCalendar } from './worklist'
import { startReading } from './worklist-dues'
import type { Named } from './worklist-row'

export type OwnAbsences = {
  readonly member: TeamMember
  readonly colleagues: readonly (Named & { readonly id: string })[]
}

/** When the reader is away and who stands in; null for whoever looks after no cases. */
export async function ownAbsences(actor: Actor, at: Date, database: Db = db()): Promise<OwnAbsences | null> {
  const { agencyId, staffId } = actor
  if (agencyId === null || !hasRole(actor, ['clerk'])) return null
  return database.$transaction(async (tx) => {
    const reading = await startReading(tx, await ownCalendar(tx, actor), at)
    const [member] = await teamMembers(tx, agencyId, reading, staffId)
    if (!member) return null
    return { member, colleagues: (await clerksOf(tx, agencyId)).filter(({ id }) => id !== staffId) }
  })
}
