import { db, type Db, type Tx } from '@/lib/db/client'
import { deadNotices } from '@/lib/db/dead-notices'
import { mayHandleNotices } from '@/lib/domain/access/notice-policy'
import { maySeeSupervision } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { addDays, type LocalDate } from '@/lib/domain/calendar/local-date'
import { addMonths, firstDayOf, monthOf, type YearMonth } from '@/lib/domain/calendar/year-month'
import { CLOCK_KIND, CLOCKS, type Clock, type ClockKind } from '@/lib/domain/clocks/clock'
import { BANDS, type Band } from '@/lib/domain/supervision/due-bands'
import { percentile } from '@/lib/domain/supervision/percentile'
import { sideOwing } from '@/lib/domain/transfer/holder'
import type { Named } from '../worklist-row'
import { failuresNobodyToldOf } from '../undelivered'
import type { BoardFilter, BoardQuery, Measure } from './address'
import {
  byWord,
  histogramOf,
  openFigures,
  pastFigures,
  total,
  type OpenFigure,
  type PastFigure,
} from './figures'
import { inOneState } from './rows'
import { boardScope, type BoardScope } from './scope'
import { loadOf, type Load } from './load'
import { promisesOf, type Promises } from './promises'
import { straightOf, type Straight } from './straight'
import { transitOf, type Transit } from './transit'
import { dueNext, type DueNext } from './due-next'

/** A number with the rows behind it. */
export type Counted = { readonly count: number; readonly query: BoardQuery }

/** How the clocks of one kind ended in a span of days. */
export type OnTime = {
  readonly met: Counted
  readonly late: Counted
  /** Of those that met or missed their day; null of none. */
  readonly share: number | null
}

export type ClockMonth = OnTime & { readonly month: YearMonth }

export type ClockBoard = {
  readonly clock: Clock
  readonly kind: ClockKind
  /** Oldest first, the present month last. */
  readonly months: readonly ClockMonth[]
  /** Over all these months. */
  readonly whole: OnTime
  /** Working days a clock took that met or missed its day; null of none. */
  readonly median: number | null
  readonly ninetieth: number | null
  readonly took: Counted
  readonly open: Counted
  readonly bands: readonly (Counted & { readonly band: Band })[]
}

export type Reasons = readonly (Counted & { readonly word: string })[]
export type Flow = { readonly month: YearMonth; readonly arrived: Counted; readonly closed: Counted }

export type Board = {
  readonly reach: BoardScope['reach']
  readonly filter: BoardFilter
  /** What the board may be narrowed to. */
  readonly places: readonly (Named & { readonly code: string; readonly kind: 'area' | 'province' })[]
  readonly others: readonly (Named & { readonly code: string })[]
  readonly today: LocalDate
  readonly open: Counted
  readonly overdue: Counted
  readonly near: Counted
  readonly dueToday: Counted
  /** Of all clocks together. */
  readonly bands: readonly (Counted & { readonly band: Band })[]
  readonly clocks: readonly ClockBoard[]
  readonly next: DueNext
  /** Working days breached clocks used, by who had them, over the months shown. */
  readonly usedWhenLate: readonly { readonly whose: Whose; readonly days: number }[]
  readonly lateReasons: Reasons
  readonly incoming: readonly Flow[]
  readonly outgoing: readonly Flow[]
  readonly returned: Reasons
  readonly refused: Reasons
  readonly disputed: Counted
  readonly mismatched: Reasons
  readonly transit: Transit
  /** Messages to insured persons that failed for good: those nobody was told of, and all that wait to be dealt with. */
  readonly undelivered: { readonly untold: number; readonly count: number; readonly opens: boolean }
  readonly promises: Promises
  readonly straight: Straight
  readonly load: Load
}

/** Whose days a clock used, as seen by who owes it. */
export const WHOSE = ['own', 'other', 'bank', 'applicant', 'post'] as const
export type Whose = (typeof WHOSE)[number]

/** Months shown: half a year and the present one. */
const MONTHS_SHOWN = 7

/**
 * The board of a supervisor at one instant; null for whoever does not supervise. What runs is judged now, from its
 * due days; nothing here waits for the worker.
 */
export async function supervisionBoard(
  actor: Actor,
  filter: BoardFilter,
  at: Date,
  database: Db = db(),
): Promise<Board | null> {
  return inOneState(database, async (tx) => {
    const scope = await boardScope(tx, actor, filter.place, at)
    return scope && readBoard(tx, actor, filter, scope)
  })
}

async function readBoard(tx: Tx, actor: Actor, filter: BoardFilter, scope: BoardScope): Promise<Board> {
  const months = monthsUpTo(scope.today)
  const from = firstDayOf(addMonths(monthOf(scope.today), 1 - MONTHS_SHOWN))
  const open = await openFigures(tx, { ...filter, measure: 'open' }, scope)
  const ended = await pastFigures(tx, { ...filter, measure: 'ended', from }, scope)
  const past = async (measure: Parameters<typeof pastFigures>[1]['measure'], word?: string) =>
    pastFigures(tx, { ...filter, measure, from, ...(word && { word }) }, scope)
  const counted = (count: number, query: Partial<BoardQuery> & { measure: Measure }): Counted => ({
    count,
    query: { ...filter, ...query },
  })
  const reasons = (figures: readonly PastFigure[], measure: Measure, prefix = ''): Reasons =>
    byWord(figures).map(({ word, count }) => ({
      word,
      ...counted(count, { measure, word: prefix + word, from }),
    }))
  const bandsOf = (figures: readonly OpenFigure[], clock?: Clock) =>
    BANDS.map((band) => ({
      band,
      ...counted(total(figures.filter((one) => one.band === band)), {
        measure: 'open',
        band,
        ...(clock && { clock }),
      }),
    }))
  const bands = bandsOf(open)
  const sum = (wanted: (band: Band) => boolean) => total(bands.filter(({ band }) => wanted(band)))
  const flow = async (side: 'origin' | 'destination'): Promise<Flow[]> => {
    const arrived = await past('arrived', side)
    const closed = await past('closed', side)
    return months.map((month) => ({
      month,
      arrived: counted(total(inMonth(arrived, month)), { measure: 'arrived', word: side, ...spanOf(month) }),
      closed: counted(total(inMonth(closed, month)), { measure: 'closed', word: side, ...spanOf(month) }),
    }))
  }
  return {
    reach: scope.reach,
    filter,
    places: placesOf(scope),
    others: [...scope.everywhere.values()].map(({ areaCode, area }) => ({ code: areaCode, ...area })),
    today: scope.today,
    open: counted(total(open), { measure: 'open' }),
    overdue: counted(
      sum((band) => band.startsWith('late')),
      { measure: 'open', band: 'overdue' },
    ),
    near: counted(
      sum((band) => ['today', 'left1', 'left2', 'left3'].includes(band)),
      { measure: 'open', band: 'near' },
    ),
    dueToday: counted(
      sum((band) => band === 'today'),
      { measure: 'open', band: 'today' },
    ),
    bands,
    clocks: CLOCKS.map((clock) => {
      const own = ended.filter((one) => one.clock === clock)
      const running = open.filter((one) => one.clock === clock)
      const judged = own.filter(({ word }) => word === 'met' || word === 'late')
      const histogram = histogramOf(judged)
      return {
        clock,
        kind: CLOCK_KIND[clock],
        months: months.map((month) => ({
          month,
          ...onTime(inMonth(own, month), clock, spanOf(month), counted),
        })),
        whole: onTime(own, clock, { from }, counted),
        median: percentile(histogram, 0.5),
        ninetieth: percentile(histogram, 0.9),
        took: counted(total(own), { measure: 'ended', clock, from }),
        open: counted(total(running), { measure: 'open', clock }),
        bands: bandsOf(running, clock),
      }
    }),
    next: await dueNext(tx, actor, filter, scope),
    usedWhenLate: whoseDays(await past('used')),
    lateReasons: reasons(await past('lateReason'), 'ended', 'late.'),
    incoming: await flow('destination'),
    outgoing: await flow('origin'),
    returned: reasons(await past('returned'), 'returned'),
    refused: reasons(await past('refused'), 'refused'),
    disputed: counted(total(await past('disputed')), { measure: 'disputed', from }),
    mismatched: reasons(await past('mismatched'), 'mismatched'),
    transit: await transitOf(tx, filter, scope),
    undelivered: await undeliveredOf(tx, actor),
    promises: await promisesOf(tx, filter, scope, from),
    straight: await straightOf(tx, filter, scope, from),
    load: await loadOf(tx, filter, scope),
  }
}

/** Of the whole reach: a message belongs to a person, not to the other end. */
async function undeliveredOf(tx: Tx, actor: Actor): Promise<Board['undelivered']> {
  const reach = maySeeSupervision(actor)
  if (!reach) return { untold: 0, count: 0, opens: false }
  return {
    untold: await failuresNobodyToldOf(tx, reach),
    count: await tx.notice.count({ where: deadNotices(reach) }),
    opens: mayHandleNotices(actor) !== null,
  }
}

type Count = (count: number, query: Partial<BoardQuery> & { measure: Measure }) => Counted
type Span = { readonly from: LocalDate; readonly to?: LocalDate }

function onTime(figures: readonly PastFigure[], clock: Clock, span: Span, counted: Count): OnTime {
  const of = (word: 'met' | 'late') =>
    counted(total(figures.filter((one) => one.word === word)), { measure: 'ended', clock, word, ...span })
  const [met, late] = [of('met'), of('late')]
  const judged = met.count + late.count
  return { met, late, share: judged === 0 ? null : met.count / judged }
}

function whoseDays(figures: readonly PastFigure[]): Board['usedWhenLate'] {
  const of = ({ clock, word }: PastFigure): Whose =>
    word !== 'origin' && word !== 'destination'
      ? (word as Whose)
      : clock !== null && sideOwing(clock) === word
        ? 'own'
        : 'other'
  return WHOSE.flatMap((whose) => {
    const days = total(figures.filter((one) => of(one) === whose))
    return days === 0 ? [] : [{ whose, days }]
  })
}

function inMonth(figures: readonly PastFigure[], month: YearMonth): PastFigure[] {
  return figures.filter((one) => one.month === firstDayOf(month))
}

function monthsUpTo(today: LocalDate): YearMonth[] {
  return Array.from({ length: MONTHS_SHOWN }, (_, index) =>
    addMonths(monthOf(today), index + 1 - MONTHS_SHOWN),
  )
}

function spanOf(month: YearMonth): { readonly from: LocalDate; readonly to: LocalDate } {
  return { from: firstDayOf(month), to: addDays(firstDayOf(addMonths(month, 1)), -1) }
}

/** A single agency cannot be narrowed; provinces only where there are several. */
function placesOf({ all, reach }: BoardScope): Board['places'] {
  if (reach === 'agency') return []
  const provinces = new Map(all.map(({ provinceCode, province }) => [provinceCode, province]))
  const listed = [...provinces].map(([code, name]) => ({ code, kind: 'province' as const, ...name }))
  const areas = all.map(({ areaCode, area }) => ({ code: areaCode, kind: 'area' as const, ...area }))
  return reach === 'nation' ? [...listed, ...areas] : areas
}
