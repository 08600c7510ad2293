import { NATIONAL_CALENDAR } from '@/lib/db/calendars'
import type { Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { mayChangeRules } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { namesOf, type Named } from './staff-page'

/** What a change is about, in names. */
export type CalendarWhat =
  | { readonly kind: 'year'; readonly calendar: Named; readonly year: number }
  | { readonly kind: 'calendar'; readonly calendar: Named }
  | { readonly kind: 'agency'; readonly calendar: Named; readonly agency: Named }

export type CalendarEntry = {
  readonly changeId: string
  readonly code: string
  readonly what: CalendarWhat
  readonly source: string
  readonly reason: string
  readonly proposedBy: Named
  readonly proposedAt: Date
  readonly outcome: 'approved' | 'declined' | 'withdrawn' | null
  readonly decidedBy: Named | null
  readonly decidedAt: Date | null
  readonly note: string | null
  /** What this reader may do about it. */
  readonly may: 'decide' | 'withdraw' | 'read'
  readonly progress: CalendarProgress | null
}

/** How far the worker is with an approved change. */
export type CalendarProgress = {
  readonly changeId: string
  readonly done: number
  readonly total: number
  readonly finishedAt: Date | null
}

export type CalendarChangeRow = Prisma.CalendarChangeGetPayload<object>

/** Changes in names; calendars and agencies are read once for all of them. */
export async function calendarEntries(
  database: Db,
  actor: Actor,
  rows: readonly CalendarChangeRow[],
): Promise<CalendarEntry[]> {
  const [calendars, agencies, names] = await Promise.all([
    database.calendar.findMany(),
    database.agency.findMany({
      where: { id: { in: rows.flatMap(({ agencyId }) => agencyId ?? []) } },
      select: { id: true, name: true, englishName: true },
    }),
    namesOf(
      database,
      rows.flatMap(({ proposedById, decidedById }) => [proposedById, ...(decidedById ? [decidedById] : [])]),
    ),
  ])
  const calendarOf = ({ code, name, englishName }: CalendarChangeRow): Named =>
    calendars.find((one) => one.code === code) ?? { name: name ?? code, englishName: englishName ?? code }
  return rows.map((row) => ({
    changeId: row.id,
    code: row.code,
    what: whatOf(row, calendarOf(row), agencies),
    source: row.source,
    reason: row.reason,
    proposedBy: names(row.proposedById),
    proposedAt: row.proposedAt,
    outcome: row.outcome as CalendarEntry['outcome'],
    decidedBy: row.decidedById === null ? null : names(row.decidedById),
    decidedAt: row.decidedAt,
    note: row.decisionNote,
    may: mayOf(actor, row),
    progress: progressOf(row),
  }))
}

export function progressOf(row: CalendarChangeRow): CalendarProgress | null {
  const { id, outcome, kind, done, total, finishedAt } = row
  return outcome === 'approved' && kind !== 'calendar'
    ? { changeId: id, done: Math.min(done, total), total, finishedAt }
    : null
}

function whatOf(
  { kind, year, agencyId }: CalendarChangeRow,
  calendar: Named,
  agencies: readonly (Named & { readonly id: string })[],
): CalendarWhat {
  if (kind === 'year') return { kind, calendar, year: year ?? 0 }
  const agency = agencies.find(({ id }) => id === agencyId)
  return agency ? { kind: 'agency', calendar, agency } : { kind: 'calendar', calendar }
}

function mayOf(actor: Actor, { outcome, proposedById }: CalendarChangeRow): CalendarEntry['may'] {
  if (outcome !== null || !mayChangeRules(actor)) return 'read'
  return proposedById === actor.staffId ? 'withdraw' : 'decide'
}

export const isNational = (code: string) => code === NATIONAL_CALENDAR
