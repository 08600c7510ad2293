import { dayOf } from '@/lib/domain/calendar/local-date'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import type { Db } from '@/lib/db/client'

/** Clerks of an agency take applications. */
export type Lodger = Actor & { readonly agencyId: string; readonly areaCode: string }

export function mayLodge(actor: Actor): actor is Lodger {
  return actor.agencyId !== null && actor.areaCode !== null && hasRole(actor, ['clerk'])
}

export type LookUpEntry = {
  /** Null where no registry knows the number: asking is recorded all the same. */
  readonly personId: string | null
  readonly transferId?: string
}

const SAME_LOOK_MS = 10 * 60_000

/** Records, before anything is shown, that a clerk read the registry; checking the same form again is one look. */
export async function recordLookUp(
  database: Db,
  actor: Lodger,
  { personId, transferId }: LookUpEntry,
  at: Date,
): Promise<void> {
  const entry = { staffId: actor.staffId, personId, transferId: transferId ?? null, act: 'looked-up' }
  await database.$transaction(async (tx) => {
    const subject = `${actor.staffId}:looked-up:${dayOf(at)}:${personId ?? ''}`
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${subject}, 0))::text`
    const since = { gt: new Date(at.getTime() - SAME_LOOK_MS), lte: at }
    const known = personId === null ? 0 : await tx.accessLog.count({ where: { ...entry, at: since } })
    if (known > 0) return
    await tx.accessLog.create({
      data: { ...entry, at, staffName: actor.name, agencyId: actor.agencyId },
    })
  })
}
