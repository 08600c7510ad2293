import { countMoves, type MoveCounts } from '@/lib/domain/clocks/calendar-moves'
import type { ClockDates } from '@/lib/domain/clocks/recompute'
import type { Tx } from './client'

type Change = {
  readonly id: string
  readonly proposedById: string
  readonly decidedById: string | null
}

/** Who is to hear what a change moved: numbers of the own agency or province, of everything for the nation. */
export async function supervisorsReached(
  tx: Tx,
  change: Change,
): Promise<readonly { readonly staffIds: readonly string[]; readonly counts: MoveCounts }[]> {
  const rows = await tx.$queryRaw<
    {
      transferId: string
      before: ClockDates
      after: ClockDates
      lateBefore: boolean
      lateAfter: boolean
      agencyId: string
      provinceCode: string
    }[]
  >`
    SELECT m."transferId", m.before, m.after, m."lateBefore", m."lateAfter", c."owingAgencyId" AS "agencyId", p."provinceCode"
    FROM "CalendarMove" m JOIN "Clock" c ON c.id = m."clockId"
    JOIN "Agency" a ON a.id = c."owingAgencyId" JOIN "Area" p ON p.code = a."areaCode"
    WHERE m."changeId" = ${change.id}::uuid AND m.became IN ('moved', 'otherwise')`
  const supervisors = await tx.staff.findMany({
    where: { disabledAt: null, roles: { some: { role: 'supervisor' } } },
    select: { id: true, scope: true, agencyId: true, provinceCode: true },
  })
  const keepers = [change.proposedById, change.decidedById].filter((id) => id !== null)
  const told: { staffIds: string[]; counts: MoveCounts }[] = [{ staffIds: keepers, counts: countMoves(rows) }]
  for (const { id, scope, agencyId, provinceCode } of supervisors) {
    const own = rows.filter(
      (row) =>
        scope === 'nation' ||
        (scope === 'province' ? row.provinceCode === provinceCode : row.agencyId === agencyId),
    )
    if (own.length > 0) told.push({ staffIds: [id], counts: countMoves(own) })
  }
  return told
}

/** Whoever may sign a change that binds everybody. */
export async function administratorsOfNation(tx: Tx): Promise<string[]> {
  const staff = await tx.staff.findMany({
    where: { disabledAt: null, scope: 'nation', roles: { some: { role: 'administrator' } } },
    select: { id: true },
  })
  return staff.map(({ id }) => id)
}
