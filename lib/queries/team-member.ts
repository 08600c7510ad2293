import { absencesFrom } from '@/lib/db/absences'
import { db, type Db } from '@/lib/db/client'
import { openCasesAt } from '@/lib/db/desk-cases'
import { clerksOf, digestOf } from '@/lib/db/distribution'
import { absenceAt } from '@/lib/domain/allocation/absence'
import type { Actor } from '@/lib/domain/access/roles'
import { supervisedAgency, type AgencyChoice } from './supervised-agency'
import type { CountedGroup } from './team-address'
import { lanesOfClerk, teamMembers, type TeamMember } from './team-members'
import { startReading } from './worklist-dues'
import { readPage } from './worklist-paging'
import type { Named, WorklistRow } from './worklist-row'

/** More open cases than any clerk can look after. */
const ALL = 2000

export type MemberView = {
  readonly agency: AgencyChoice
  readonly mayChange: boolean
  readonly member: TeamMember
  readonly group: CountedGroup | null
  readonly rows: readonly WorklistRow[]
  /** Names the open cases, so that only these are handed over. */
  readonly digest: string
  /** Colleagues who are there and could get the cases. */
  readonly receivers: readonly (Named & { readonly id: string })[]
  /** Colleagues who could stand in. */
  readonly colleagues: readonly (Named & { readonly id: string })[]
}

/** One clerk with the cases behind the numbers of the team; null where the reader supervises no such clerk. */
export function teamMember(
  actor: Actor,
  asked: { readonly staffId: string; readonly group: CountedGroup | null },
  at: Date,
  database: Db = db(),
): Promise<MemberView | null> {
  return database.$transaction(
    async (tx) => {
      const staff = await tx.staff.findUnique({
        where: { id: asked.staffId },
        select: { agency: { select: { slug: true } } },
      })
      const found = staff?.agency ? await supervisedAgency(tx, actor, staff.agency.slug) : null
      if (!found) return null
      const { agency, mayChange } = found
      const reading = await startReading(tx, agency.calendarCode, at)
      const [member] = await teamMembers(tx, agency.id, reading, asked.staffId)
      if (!member) return null
      const lanes = lanesOfClerk(agency.id, member.id)
      const { rows } = await readPage(tx, lanes, { actor, reading, after: null, pageSize: ALL })
      const colleagues = (await clerksOf(tx, agency.id)).filter(({ id }) => id !== member.id)
      const cases = await openCasesAt(tx, agency.id, at)
      const absences = await absencesFrom(tx, agency.id, reading.today)
      return {
        agency,
        mayChange,
        member,
        group: asked.group,
        digest: digestOf(cases.filter(({ assigneeId }) => assigneeId === member.id)),
        rows: asked.group === null ? rows : rows.filter(({ group }) => group === asked.group),
        receivers: colleagues.filter(({ id }) => absenceAt(id, at, absences) === null),
        colleagues,
      }
    },
    { isolationLevel: 'RepeatableRead', timeout: 20_000, maxWait: 20_000 },
  )
}
