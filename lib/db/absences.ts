import { presentFor, standsInFor, type Absence, type AbsenceReason } from '@/lib/domain/allocation/absence'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { Tx } from './client'
import { fromDay, toDay } from './days'

export type KnownAbsence = Absence & { readonly id: string; readonly reason: AbsenceReason }

/** Absences at an agency that reach to this day or beyond and were not ended, or ended on it; by their begin. */
export async function absencesFrom(tx: Tx, agencyId: string, day: LocalDate): Promise<KnownAbsence[]> {
  const rows = await tx.absence.findMany({
    where: {
      staff: { agencyId },
      toDay: { gte: fromDay(day) },
      OR: [{ endedAt: null }, { endedAt: { gte: fromDay(day) } }],
    },
    orderBy: [{ fromDay: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    id: row.id,
    staffId: row.staffId,
    fromDay: toDay(row.fromDay),
    toDay: toDay(row.toDay),
    substituteId: row.substituteId,
    reason: row.reason as AbsenceReason,
    endedAt: row.endedAt,
  }))
}

type Self = { readonly staffId: string; readonly agencyId: string | null }

/** The colleagues whose cases are in this person's hands at an instant, because they are away. */
export async function standInsOf(tx: Tx, { staffId, agencyId }: Self, at: Date): Promise<readonly string[]> {
  if (agencyId === null) return []
  return standsInFor(staffId, at, await absencesFrom(tx, agencyId, dayOf(at)))
}

/**
 * Who is told of a person's work: the person, while away the substitute or that one's own. Where nobody stands
 * in, or whoever does has left, it waits for the person.
 */
export async function presentOrSubstitute(tx: Tx, staffId: string, at: Date): Promise<string> {
  const { agencyId } = await tx.staff.findUniqueOrThrow({
    where: { id: staffId },
    select: { agencyId: true },
  })
  if (agencyId === null) return staffId
  const present = presentFor(staffId, at, await absencesFrom(tx, agencyId, dayOf(at)))
  if (present === null || present === staffId) return staffId
  const works = await tx.staff.count({ where: { id: present, agencyId, disabledAt: null } })
  return works > 0 ? present : staffId
}
