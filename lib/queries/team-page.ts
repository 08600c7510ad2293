import { db, type Db } from '@/lib/db/client'
import { clerksOf, MOST_AT_ONCE, planDistribution, type DistributionPlan } from '@/lib/db/distribution'
import type { Actor } from '@/lib/domain/access/roles'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { supervisedAgency, type AgencyChoice } from './supervised-agency'
import type { TeamOrder } from './team-address'
import { teamMembers, type TeamMember } from './team-members'
import { startReading } from './worklist-dues'
import type { Named } from './worklist-row'

type ShareView = { readonly reference: string; readonly dueOn: LocalDate | null }

/** Who would get which cases if they were shared out now. */
export type PlanView = {
  readonly digest: string
  readonly unclaimed: number
  /** Of the unclaimed, as many as are shared out at once. */
  readonly shared: number
  readonly most: number
  readonly clerks: readonly (Named & { readonly id: string; readonly cases: readonly ShareView[] })[]
}

export type TeamView = {
  readonly agency: AgencyChoice
  readonly others: readonly AgencyChoice[]
  readonly mayChange: boolean
  readonly order: TeamOrder
  readonly members: readonly TeamMember[]
  readonly plan: PlanView
}

/**
 * 班组: the clerks of an agency with what they have in hand and who is away, and how the cases that nobody looks
 * after would be shared out. Null for whoever supervises no such agency.
 */
export function teamPage(
  actor: Actor,
  asked: { readonly agency: string | null; readonly order: TeamOrder },
  at: Date,
  database: Db = db(),
): Promise<TeamView | null> {
  return database.$transaction(
    async (tx) => {
      const found = await supervisedAgency(tx, actor, asked.agency)
      if (!found) return null
      const { agency, others, mayChange } = found
      const reading = await startReading(tx, agency.calendarCode, at)
      const members = await teamMembers(tx, agency.id, reading)
      const plan = await planDistribution(tx, agency.id, at)
      return {
        agency,
        others,
        mayChange,
        order: asked.order,
        members: asked.order === 'load' ? members.toSorted((a, b) => b.load - a.load) : members,
        plan: planView(plan, await clerksOf(tx, agency.id)),
      }
    },
    { isolationLevel: 'RepeatableRead', timeout: 20_000, maxWait: 20_000 },
  )
}

function planView(
  { digest, unclaimed, shares }: DistributionPlan,
  clerks: Awaited<ReturnType<typeof clerksOf>>,
): PlanView {
  return {
    digest,
    unclaimed,
    shared: shares.length,
    most: MOST_AT_ONCE,
    clerks: clerks.flatMap((clerk) => {
      const cases = shares
        .filter(({ staffId }) => staffId === clerk.id)
        .map(({ reference, dueOn }) => ({ reference: reference ?? '', dueOn }))
      return cases.length === 0 ? [] : [{ ...clerk, cases }]
    }),
  }
}
