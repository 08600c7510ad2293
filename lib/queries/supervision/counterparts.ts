import { db, type Db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/access/roles'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { addMonths, firstDayOf, monthOf } from '@/lib/domain/calendar/year-month'
import type { Clock } from '@/lib/domain/clocks/clock'
import { percentile } from '@/lib/domain/supervision/percentile'
import type { Named } from '../worklist-row'
import type { BoardFilter, BoardQuery } from './address'
import type { Counted } from './board'
import { byWord, histogramOf, openFigures, pairFigures, total, type PairFigure } from './figures'
import { inOneState } from './rows'
import { boardScope } from './scope'

/** What another agency answers: letters with a table and the money, disputes, and tables with the recorded years. */
export const ANSWERS = ['T1', 'TD', 'T2'] as const satisfies readonly Clock[]

export type Answering = {
  readonly clock: (typeof ANSWERS)[number]
  readonly ended: Counted
  readonly late: Counted
  /** Working days it took; null of none. */
  readonly median: number | null
  readonly ninetieth: number | null
}

export type Counterpart = {
  readonly area: Named
  readonly code: string
  readonly answers: readonly Answering[]
  readonly overdue: Counted
  /** Letters of ours it sent back, by reason. */
  readonly returned: readonly (Counted & { readonly word: string })[]
  /** Tables of ours it disputed. */
  readonly disputed: Counted
  /** Its payments whose amount was not that of its table, by kind. */
  readonly mismatched: readonly (Counted & { readonly word: string })[]
}

export type Counterparts = {
  readonly since: LocalDate
  readonly filter: BoardFilter
  readonly rows: readonly Counterpart[]
}

/** A year, and the present month. */
const MONTHS = 12

/** How the other agencies answer those looked at; null for whoever does not supervise. */
export async function counterpartScorecard(
  actor: Actor,
  filter: BoardFilter,
  at: Date,
  database: Db = db(),
): Promise<Counterparts | null> {
  return inOneState(database, async (tx) => {
    const scope = await boardScope(tx, actor, filter.place, at)
    if (!scope) return null
    const since = firstDayOf(addMonths(monthOf(scope.today), -MONTHS))
    const { other: _other, ...wide } = filter
    const theirs = (measure: 'ended' | 'returned' | 'disputed') =>
      pairFigures(tx, { ...wide, measure, theirs: true, from: since }, scope)
    const past = {
      ended: await theirs('ended'),
      returned: await theirs('returned'),
      disputed: await theirs('disputed'),
      mismatched: await pairFigures(tx, { ...wide, measure: 'mismatched', from: since }, scope),
    }
    const running = await openFigures(tx, { ...wide, measure: 'open', theirs: true }, scope)
    const rows: Counterpart[] = []
    for (const agency of scope.everywhere.values()) {
      const narrowed = { ...wide, other: agency.areaCode }
      const ofThem = (figures: readonly PairFigure[]) =>
        figures.filter(({ agencyId }) => agencyId === agency.id)
      const late = running.filter(({ agencyId, band }) => agencyId === agency.id && band.startsWith('late'))
      const row = counterpart(narrowed, since, total(late), {
        ended: ofThem(past.ended),
        returned: ofThem(past.returned),
        disputed: ofThem(past.disputed),
        mismatched: past.mismatched.filter(({ otherAgencyId }) => otherAgencyId === agency.id),
      })
      if (dealtWith(row)) rows.push({ area: agency.area, code: agency.areaCode, ...row })
    }
    return { since, filter: wide, rows }
  })
}

type Past = Readonly<Record<'ended' | 'returned' | 'disputed' | 'mismatched', readonly PairFigure[]>>

function counterpart(
  filter: BoardFilter,
  from: LocalDate,
  overdue: number,
  past: Past,
): Omit<Counterpart, 'area' | 'code'> {
  const counted = (figures: readonly PairFigure[], query: Omit<BoardQuery, keyof BoardFilter>): Counted => ({
    count: total(figures),
    query: { ...filter, from, ...query },
  })
  return {
    answers: ANSWERS.map((clock) => {
      const own = past.ended.filter((one) => one.clock === clock)
      const judged = histogramOf(own.filter(({ word }) => word === 'met' || word === 'late'))
      return {
        clock,
        ended: counted(own, { measure: 'ended', clock, theirs: true }),
        late: counted(
          own.filter(({ word }) => word === 'late'),
          { measure: 'ended', clock, word: 'late', theirs: true },
        ),
        median: percentile(judged, 0.5),
        ninetieth: percentile(judged, 0.9),
      }
    }),
    overdue: { count: overdue, query: { ...filter, measure: 'open', band: 'overdue', theirs: true } },
    returned: byWord(past.returned).map(({ word, count }) => ({
      word,
      count,
      query: { ...filter, from, measure: 'returned', word, theirs: true },
    })),
    disputed: counted(past.disputed, { measure: 'disputed', theirs: true }),
    mismatched: byWord(past.mismatched).map(({ word, count }) => ({
      word,
      count,
      query: { ...filter, from, measure: 'mismatched', word },
    })),
  }
}

/** An agency nobody had to do with is left out. */
function dealtWith({
  answers,
  overdue,
  returned,
  disputed,
  mismatched,
}: Omit<Counterpart, 'area' | 'code'>): boolean {
  const counts = [...answers.map(({ ended }) => ended), overdue, ...returned, disputed, ...mismatched]
  return counts.some(({ count }) => count > 0)
}
