import { absencesFrom } from '@/lib/db/absences'
import { readCalendar } from '@/lib/db/calendars'
import { db, type Db, type Tx } from '@/lib/db/client'
import { clerksOf } from '@/lib/db/distribution'
import { finishedSteps } from '@/lib/db/finished-steps'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { teamDays, type TeamDay } from '@/lib/domain/feasibility/capacity'
import { clerkDayOf, handlingTime, type HandlingTime } from '@/lib/domain/feasibility/handling-time'
import { clerksNeeded, plan, type PlannedJob } from '@/lib/domain/feasibility/schedule'
import { MOST_EXTRA, type Shown, type Supposed } from './feasibility-address'
import { deskWork, type CaseLine, type ClerksJob, type DeskWork } from './feasibility-jobs'
import { supervisedAgency, type AgencyChoice } from './supervised-agency'
import type { Named } from './worklist-row'

/** How many working days ahead are shown one by one. */
const DAYS_SHOWN = 15

export type PlannedLine = CaseLine & {
  readonly outcome: Shown
  /** The day it would be done on, null where it is not the clerks' or no day reaches. */
  readonly doneOn: LocalDate | null
  readonly assignee: Named | null
}

export type PlannedDay = {
  readonly day: LocalDate
  readonly clerks: number
  readonly away: readonly Named[]
  /** Steps that would be finished on it. */
  readonly finished: number
}

export type FeasibilityView = {
  readonly agency: AgencyChoice
  readonly others: readonly AgencyChoice[]
  readonly supposed: Supposed
  /** Clerks of the agency, before any are supposed; whoever is away counts. */
  readonly clerks: number
  readonly handling: HandlingTime
  readonly counts: Readonly<Record<Shown, number>>
  /** The number of clerks more (below 0: that can be spared) with which nothing becomes late; null: none helps. */
  readonly needed: number | null
  readonly days: readonly PlannedDay[]
  readonly shown: Shown
  readonly rows: readonly PlannedLine[]
}

/**
 * Whether the team can keep its due days: the steps its clerks owe, against the days they are there and the steps
 * they finish a day. Null for whoever supervises no such agency.
 */
export function feasibilityPage(
  actor: Actor,
  supposed: Supposed,
  at: Date,
  database: Db = db(),
): Promise<FeasibilityView | null> {
  return database.$transaction(
    async (tx) => {
      const found = await supervisedAgency(tx, actor, supposed.agency)
      if (!found) return null
      const { agency, others } = found
      const clerks = await clerksOf(tx, agency.id)
      const clerkIds = clerks.map(({ id }) => id)
      const daily = await finishedSteps(tx, clerkIds, at)
      const handling = handlingTime(daily.map(({ count }) => count))
      const work = await deskWork(
        tx,
        agency.id,
        supposed.pace,
        at,
        actor.agencyId === agency.id ? 'staff' : 'counter',
      )
      const absences = await absencesFrom(tx, agency.id, dayOf(at))
      const calendar = await readCalendar(tx, agency.calendarCode)
      const { closeOfBusiness } = agency
      const clerkDay = clerkDayOf(handling)
      const daysWith = (extra: number) =>
        teamDays({ clerkIds, absences, calendar, closeOfBusiness, clerkDay, extra }, at)
      const days = daysWith(supposed.extra)
      const planned = plan(work.jobs, days)
      const names = await namesOf(tx, work, clerkIds)
      const lines = linesOf(planned, work, names)
      const counts = countsOf(lines)
      const shown = supposed.show ?? firstShown(counts)
      return {
        agency,
        others,
        supposed,
        clerks: clerks.length,
        handling,
        counts,
        needed: clerksNeeded(work.jobs, daysWith, { least: -clerks.length, most: MOST_EXTRA }),
        days: days.slice(0, DAYS_SHOWN).map((day) => dayView(day, planned, names)),
        shown,
        rows: lines.filter(({ outcome, doneOn }) =>
          supposed.day === null ? outcome === shown : doneOn === supposed.day,
        ),
      }
    },
    { isolationLevel: 'RepeatableRead', timeout: 20_000, maxWait: 20_000 },
  )
}

function linesOf(
  planned: readonly PlannedJob<ClerksJob>[],
  { colleague, outside }: DeskWork,
  names: ReadonlyMap<string, Named>,
): readonly PlannedLine[] {
  const line = (one: CaseLine, outcome: Shown, doneOn: LocalDate | null): PlannedLine => ({
    ...one,
    outcome,
    doneOn,
    assignee: one.assigneeId === null ? null : (names.get(one.assigneeId) ?? null),
  })
  return [
    ...planned.map(({ job, outcome, doneOn }) => line(job.line, outcome, doneOn)),
    ...colleague.map((one) => line(one, 'colleague', null)),
    ...outside.map((one) => line(one, 'outside', null)),
  ]
}

function countsOf(lines: readonly PlannedLine[]): Record<Shown, number> {
  const counts = { late: 0, overdue: 0, inTime: 0, colleague: 0, outside: 0 }
  for (const { outcome } of lines) counts[outcome] += 1
  return counts
}

/** What presses most is shown first. */
function firstShown(counts: Readonly<Record<Shown, number>>): Shown {
  if (counts.late > 0) return 'late'
  return counts.overdue > 0 ? 'overdue' : 'inTime'
}

function dayView(
  { day, clerks, away }: TeamDay,
  planned: readonly PlannedJob[],
  names: ReadonlyMap<string, Named>,
): PlannedDay {
  return {
    day,
    clerks,
    away: away.flatMap((id) => names.get(id) ?? []),
    finished: planned.filter(({ doneOn }) => doneOn === day).length,
  }
}

async function namesOf(
  tx: Tx,
  { jobs, colleague, outside }: DeskWork,
  clerkIds: readonly string[],
): Promise<ReadonlyMap<string, Named>> {
  const lines = [...jobs.map(({ line }) => line), ...colleague, ...outside]
  const ids = new Set([...clerkIds, ...lines.flatMap(({ assigneeId }) => assigneeId ?? [])])
  const staff = await tx.staff.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, englishName: true },
  })
  return new Map(staff.map(({ id, ...named }) => [id, named]))
}
