import { absencesFrom, type KnownAbsence } from '@/lib/db/absences'
import type { Tx } from '@/lib/db/client'
import { assignedTo, dueColumn, OPEN, openCasesAt, type DeskCase } from '@/lib/db/desk-cases'
import { finishedSteps } from '@/lib/db/finished-steps'
import { casesOfSide } from '@/lib/db/visible-cases'
import { absenceAt, presentFor, standsInFor } from '@/lib/domain/allocation/absence'
import { loadOf } from '@/lib/domain/allocation/distribute'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { median } from '@/lib/domain/feasibility/handling-time'
import { SIDES } from '@/lib/domain/transfer/states'
import type { AbsenceReason } from '@/lib/domain/allocation/absence'
import { countGroups } from './worklist-counts'
import type { Group, Reading } from './worklist-dues'
import type { Named } from './worklist-row'
import type { Lane } from './worklist-where'

export type AbsenceView = {
  readonly id: string
  readonly fromDay: LocalDate
  readonly toDay: LocalDate
  readonly reason: AbsenceReason
  readonly substitute: Named | null
}

/** What a clerk finished on days with any work, over the last 90 days. */
export type Pace = { readonly median: number; readonly clerkDays: number; readonly pieces: number }

export type TeamMember = Named & {
  readonly id: string
  /** Has left, or is no clerk any more, while cases are still in the person's name. */
  readonly left: boolean
  /** Away just now. */
  readonly away: AbsenceView | null
  /** Who looks after the cases meanwhile, also through others; null: nobody. */
  readonly coveredBy: Named | null
  readonly coming: readonly AbsenceView[]
  readonly standsInFor: readonly Named[]
  readonly open: number
  readonly groups: Readonly<Record<Group, number>>
  /** Weighted by time left, as work is shared out by. */
  readonly load: number
  readonly pace: Pace | null
}

/** The open cases of one clerk of an agency, as two lanes: the numbers of the team and the list behind them. */
export function lanesOfClerk(agencyId: string, staffId: string): readonly Lane[] {
  return SIDES.map((side) => ({
    where: { AND: [casesOfSide(side, agencyId), OPEN, assignedTo(side, staffId)] },
    due: dueColumn(side),
  }))
}

/** Clerks of an agency, and whoever else still has cases there, by name; or one of them. */
export async function teamMembers(
  tx: Tx,
  agencyId: string,
  reading: Reading,
  only?: string,
): Promise<readonly TeamMember[]> {
  const cases = await openCasesAt(tx, agencyId, reading.at)
  const holders = [...new Set(cases.flatMap(({ assigneeId }) => assigneeId ?? []))]
  const staff = await tx.staff.findMany({
    where: {
      agencyId,
      OR: [{ disabledAt: null, roles: { some: { role: 'clerk' } } }, { id: { in: holders } }],
    },
    select: {
      id: true,
      name: true,
      englishName: true,
      disabledAt: true,
      roles: { select: { role: true } },
    },
    orderBy: [{ name: 'asc' }, { login: 'asc' }],
  })
  const shown = only === undefined ? staff : staff.filter(({ id }) => id === only)
  const absences = await absencesFrom(tx, agencyId, reading.today)
  const finished = await finishedSteps(
    tx,
    shown.map(({ id }) => id),
    reading.at,
  )
  const names = new Map(staff.map(({ id, name, englishName }) => [id, { name, englishName }]))
  const members: TeamMember[] = []
  for (const { id, name, englishName, disabledAt, roles } of shown) {
    const groups = await countGroups(tx, lanesOfClerk(agencyId, id), reading)
    members.push({
      id,
      name,
      englishName,
      left: disabledAt !== null || !roles.some(({ role }) => role === 'clerk'),
      ...handsNow(id, reading.at, absences, names),
      ...workOf(cases.filter(({ assigneeId }) => assigneeId === id)),
      groups,
      pace: paceOf(finished.filter(({ staffId }) => staffId === id).map(({ count }) => count)),
    })
  }
  return members
}

type Names = ReadonlyMap<string, Named>

function handsNow(id: string, at: Date, absences: readonly KnownAbsence[], names: Names) {
  const away = absenceAt(id, at, absences)
  const present = away === null ? null : presentFor(id, at, absences)
  return {
    away: away && viewOf(away, names),
    coveredBy: present === null ? null : (names.get(present) ?? null),
    coming: absences
      .filter((one) => one.staffId === id && one.id !== away?.id && one.endedAt === null)
      .map((one) => viewOf(one, names)),
    standsInFor: standsInFor(id, at, absences).flatMap((one) => names.get(one) ?? []),
  }
}

function viewOf({ id, fromDay, toDay, reason, substituteId }: KnownAbsence, names: Names): AbsenceView {
  return {
    id,
    fromDay,
    toDay,
    reason,
    substitute: substituteId === null ? null : (names.get(substituteId) ?? null),
  }
}

function workOf(cases: readonly DeskCase[]) {
  return { open: cases.length, load: loadOf(cases) }
}

function paceOf(daily: readonly number[]): Pace | null {
  if (daily.length === 0) return null
  return {
    median: median(daily),
    clerkDays: daily.length,
    pieces: daily.reduce((sum, one) => sum + one, 0),
  }
}
