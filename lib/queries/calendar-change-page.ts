import { movesOf, subjectOf, type CalendarSubject } from '@/lib/db/calendar-effect'
import { calendarFrom, readYears } from '@/lib/db/calendars'
import { db, type Db } from '@/lib/db/client'
import { mayReadAdministration, maySeeCases } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { workingDaysOf, yearGrid, type GridMonth } from '@/lib/domain/calendar/year-grid'
import {
  countMoves,
  directionOf,
  type CountedMove,
  type MoveCounts,
  type MoveDirection,
} from '@/lib/domain/clocks/calendar-moves'
import type { Clock } from '@/lib/domain/clocks/clock'
import type { ClockDates } from '@/lib/domain/clocks/recompute'
import { calendarEntries, progressOf, type CalendarEntry, type CalendarProgress } from './calendar-entries'
import { casesInReach } from './case-reach'
import type { Named } from './staff-page'

export const MOVE_VIEWS = ['all', 'later', 'earlier', 'firm', 'overdue'] as const
export type MoveView = (typeof MOVE_VIEWS)[number]

export type MoveRow = {
  readonly clockId: string
  readonly reference: string | null
  /** The reader may open the case. */
  readonly opens: boolean
  readonly clock: Clock
  readonly agency: Named
  readonly before: ClockDates
  readonly after: ClockDates
  readonly direction: MoveDirection
  readonly lateBefore: boolean
  readonly lateAfter: boolean
  readonly became: 'moved' | 'otherwise' | 'ended' | 'unchanged' | 'waiting' | 'late' | null
}

export type CalendarChangePage = {
  readonly entry: CalendarEntry
  /** The year as it would be, with what differs from what is in force; null where no year is proposed. */
  readonly schedule: {
    readonly months: readonly GridMonth[]
    readonly workingDays: number
    readonly version: number
    /** False where only the law stands in force. */
    readonly againstPublished: boolean
    readonly added: readonly LocalDate[]
    readonly removed: readonly LocalDate[]
  } | null
  readonly counts: MoveCounts
  /** Clocks that left or joined the preview between proposing and now, or approving. */
  readonly since: { readonly gone: number; readonly come: number }
  readonly endedMeanwhile: number
  readonly view: MoveView
  readonly rows: readonly MoveRow[]
  readonly page: number
  readonly perPage: number
  readonly rowCount: number
  /** Another approved change is still being carried through. */
  readonly blocked: boolean
  readonly today: LocalDate
}

const PER_PAGE = 100

type Move = CountedMove & {
  readonly clockId: string
  readonly proposed: boolean
  readonly became: MoveRow['became']
}

/**
 * A change with what it moves: while it waits, tried on the clocks that run at this moment by the function that will
 * apply it; once approved, what the approval saw and what became of each.
 */
export async function calendarChangePage(
  actor: Actor,
  changeId: string,
  asked: { readonly view: MoveView; readonly page: number },
  at: Date,
  database: Db = db(),
): Promise<CalendarChangePage | null> {
  if (!mayReadAdministration(actor) || !/^[0-9a-f-]{36}$/u.test(changeId)) return null
  const change = await database.calendarChange.findUnique({ where: { id: changeId } })
  if (!change) return null
  const [entry] = await calendarEntries(database, actor, [change])
  if (!entry) return null
  const subject = await subjectOf(database, change)
  const kept = await keptMoves(database, changeId)
  const seen =
    change.outcome === null
      ? await liveMoves(database, subject, kept, at)
      : approvedMoves(kept, change.outcome)
  const rows = seen.moves.filter((move) => isIn(asked.view, move))
  const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE))
  const page = Math.min(Math.max(1, asked.page), pages)
  const underWay = await database.calendarChange.count({
    where: { outcome: 'approved', finishedAt: null, id: { not: changeId } },
  })
  return {
    entry,
    schedule: subject?.kind === 'year' ? await scheduleOf(database, subject) : null,
    counts: countMoves(seen.moves),
    since: seen.since,
    endedMeanwhile: seen.moves.filter(({ became }) => became === 'ended').length,
    view: asked.view,
    rows: await named(database, actor, rows.slice((page - 1) * PER_PAGE, page * PER_PAGE)),
    page,
    perPage: PER_PAGE,
    rowCount: rows.length,
    blocked: underWay > 0,
    today: dayOf(at),
  }
}

/** How far the worker is, for a page that asks again and again. */
export async function calendarProgress(
  actor: Actor,
  changeId: string,
  database: Db = db(),
): Promise<CalendarProgress | null> {
  if (!mayReadAdministration(actor) || !/^[0-9a-f-]{36}$/u.test(changeId)) return null
  const change = await database.calendarChange.findUnique({ where: { id: changeId } })
  return change && progressOf(change)
}

async function keptMoves(database: Db, changeId: string) {
  return database.calendarMove.findMany({ where: { changeId }, orderBy: { transferId: 'asc' } })
}
type Kept = Awaited<ReturnType<typeof keptMoves>>[number]

type Seen = { readonly moves: readonly Move[]; readonly since: CalendarChangePage['since'] }

async function liveMoves(
  database: Db,
  subject: CalendarSubject | null,
  kept: readonly Kept[],
  at: Date,
): Promise<Seen> {
  const live = subject ? await movesOf(database, subject, at) : []
  const before = new Map(kept.map((one) => [one.clockId, JSON.stringify(datesOf(one.after))]))
  const stays = live.filter(({ id, after }) => before.get(id) === JSON.stringify(datesOf(after)))
  return {
    moves: live.map(({ id, ...move }) => ({ ...move, clockId: id, proposed: before.has(id), became: null })),
    since: { gone: kept.length - stays.length, come: live.length - stays.length },
  }
}

function approvedMoves(kept: readonly Kept[], outcome: string): Seen {
  const isApproved = outcome === 'approved'
  const rows = kept.filter((one) => !isApproved || one.approved || one.became !== null)
  return {
    moves: rows.map((one) => ({
      clockId: one.clockId,
      transferId: one.transferId,
      before: datesOf(one.before),
      after: datesOf(one.after),
      lateBefore: one.lateBefore,
      lateAfter: one.lateAfter,
      proposed: one.proposed,
      became: isApproved ? becameOf(one) : null,
    })),
    since: {
      gone: isApproved ? kept.filter((one) => one.proposed && !one.approved).length : 0,
      come: isApproved ? kept.filter((one) => one.approved && !one.proposed).length : 0,
    },
  }
}

function becameOf({ approved, became }: Kept): MoveRow['became'] {
  if (!approved) return 'late'
  return (became as MoveRow['became']) ?? 'waiting'
}

/** JSON keeps no order of keys. */
function datesOf(value: unknown): ClockDates {
  const { dueOn, promisedDueOn, adjustedDueOn, sortDueOn, provisional, calendarVersion } = value as ClockDates
  return { dueOn, promisedDueOn, adjustedDueOn, sortDueOn, provisional, calendarVersion }
}

function isIn(view: MoveView, { before, after, lateBefore, lateAfter }: Move): boolean {
  switch (view) {
    case 'all':
      return true
    case 'overdue':
      return !lateBefore && lateAfter
    case 'firm':
      return directionOf(before, after) === 'sameDay'
    case 'later':
    case 'earlier':
      return directionOf(before, after) === view
    default:
      return view satisfies never
  }
}

async function named(database: Db, actor: Actor, moves: readonly Move[]): Promise<MoveRow[]> {
  // Administrators reach the nation, but not its cases.
  const reach = maySeeCases(actor) && casesInReach(actor)
  const ids = moves.map(({ clockId }) => clockId)
  const cases = moves.map(({ transferId }) => transferId)
  const [clocks, visible] = await Promise.all([
    database.clock.findMany({
      where: { id: { in: ids } },
      select: { id: true, clock: true, owingAgencyId: true, transfer: { select: { reference: true } } },
    }),
    reach
      ? database.transfer.findMany({ where: { AND: [{ id: { in: cases } }, reach] }, select: { id: true } })
      : [],
  ])
  const agencies = await database.agency.findMany({
    where: { id: { in: clocks.map(({ owingAgencyId }) => owingAgencyId) } },
    select: { id: true, name: true, englishName: true },
  })
  const opens = new Set(visible.map(({ id }) => id))
  const clockOf = new Map(clocks.map((clock) => [clock.id, clock]))
  return moves.flatMap((move) => {
    const clock = clockOf.get(move.clockId)
    const agency = agencies.find(({ id }) => id === clock?.owingAgencyId)
    if (!clock || !agency) return []
    const { clockId, before, after, lateBefore, lateAfter, became } = move
    return {
      clockId,
      reference: clock.transfer.reference,
      opens: opens.has(move.transferId),
      clock: clock.clock,
      agency,
      before,
      after,
      direction: directionOf(before, after),
      lateBefore,
      lateAfter,
      became,
    }
  })
}

/** The proposed year beside what stood in force before it. */
async function scheduleOf(
  database: Db,
  subject: Extract<CalendarSubject, { kind: 'year' }>,
): Promise<NonNullable<CalendarChangePage['schedule']>> {
  const { code, year } = subject
  const years = (await readYears(database)).filter(
    (one) => one.code !== code || one.year !== year.year || one.version < year.version,
  )
  const inForce = yearGrid(year.year, calendarFrom(years, code))
  const months = yearGrid(year.year, calendarFrom([...years, { ...year, code, approvedAt: null }], code))
  const worked = new Set(
    inForce.flatMap(({ days }) => days.flatMap(({ date, working }) => (working ? date : []))),
  )
  const days = months.flatMap((month) => month.days)
  return {
    months,
    workingDays: workingDaysOf(months),
    version: year.version,
    againstPublished: years.some((one) => one.code === code && one.year === year.year),
    added: days.filter(({ date, working }) => !working && worked.has(date)).map(({ date }) => date),
    removed: days.filter(({ date, working }) => working && !worked.has(date)).map(({ date }) => date),
  }
}
