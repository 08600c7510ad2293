import { absenceAt, type Absence } from '@/lib/domain/allocation/absence'
import { distribute, type Hand } from '@/lib/domain/allocation/distribute'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { absencesFrom } from './absences'
import { sha256 } from './cases'
import type { Tx } from './client'
import { openCasesAt, type DeskCase } from './desk-cases'

/** As many cases as one run hands out; the most urgent ones. */
export const MOST_AT_ONCE = 200

export type Clerk = { readonly id: string; readonly name: string; readonly englishName: string }
export type PlannedShare = DeskCase & { readonly staffId: string }

export type DistributionPlan = {
  readonly shares: readonly PlannedShare[]
  /** Cases that wait for a clerk, of which the most urgent are shared out. */
  readonly unclaimed: number
  /** Names this plan; another plan has another. */
  readonly digest: string
}

/** Clerks of an agency who work there, by name. */
export function clerksOf(tx: Tx, agencyId: string): Promise<Clerk[]> {
  return tx.staff.findMany({
    where: { agencyId, disabledAt: null, roles: { some: { role: 'clerk' } } },
    select: { id: true, name: true, englishName: true },
    orderBy: [{ name: 'asc' }, { login: 'asc' }],
  })
}

/** Who would get what of the cases nobody looks after; whoever is away gets nothing. */
export async function planDistribution(tx: Tx, agencyId: string, at: Date): Promise<DistributionPlan> {
  const cases = await openCasesAt(tx, agencyId, at)
  const absences = await absencesFrom(tx, agencyId, dayOf(at))
  const hands = handsOf(await clerksOf(tx, agencyId), cases, absences, at)
  const unclaimed = cases.filter((one) => one.unclaimed)
  const byId = new Map(unclaimed.map((one) => [one.id, one]))
  const shares = distribute(unclaimed, hands)
    .slice(0, MOST_AT_ONCE)
    .flatMap(({ caseId, staffId }): PlannedShare[] => {
      const one = byId.get(caseId)
      return one ? [{ ...one, staffId }] : []
    })
  const digest = sha256(shares.map(({ id, version, staffId }) => [id, version, staffId]))
  return { shares, unclaimed: unclaimed.length, digest }
}

/** Names these cases as they stand; what came, went or moved on since makes another. */
export function digestOf(cases: readonly DeskCase[]): string {
  return sha256(cases.map(({ id, version }) => [id, version]))
}

/** The clerks who are there, each with the own cases. */
export function handsOf(
  clerks: readonly Clerk[],
  cases: readonly DeskCase[],
  absences: readonly Absence[],
  at: Date,
): readonly Hand[] {
  return clerks
    .filter(({ id }) => absenceAt(id, at, absences) === null)
    .map(({ id }) => ({ staffId: id, work: cases.filter((one) => one.assigneeId === id) }))
}
