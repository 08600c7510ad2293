import type { Tx } from '@/lib/db/client'
import { fromDay, toDay } from '@/lib/db/days'
import type { Prisma } from '@/lib/db/generated/client'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { Clock } from '@/lib/domain/clocks/clock'
import { BANDS_OF, bandOf, type Band } from '@/lib/domain/supervision/due-bands'
import type { BoardQuery } from './address'
import { idsOf, partiesOf, type BoardScope } from './scope'
import { rowsWhere } from './where'

/** What runs, by clock, other end and time left: read off the index of running clocks. */
export type OpenFigure = {
  readonly agencyId: string
  readonly clock: Clock
  readonly band: Band
  readonly count: number
}

export async function openFigures(tx: Tx, query: BoardQuery, scope: BoardScope): Promise<OpenFigure[]> {
  const { band: _band, ...whole } = query
  const rows = rowsWhere(whole, scope)
  if (rows.of !== 'clock') throw new Error(`${query.measure} does not run`)
  const sums = await tx.clock.groupBy({
    by: ['owingAgencyId', 'clock', 'sortDueOn'],
    where: rows.where,
    _count: { _all: true },
  })
  const figures = new Map<string, OpenFigure>()
  for (const { owingAgencyId, clock, sortDueOn, _count } of sums) {
    const agency = scope.everywhere.get(owingAgencyId)
    if (!agency) continue
    const band = bandOf(toDay(sortDueOn), agency.desk)
    const key = `${owingAgencyId} ${clock} ${band}`
    figures.set(key, {
      agencyId: owingAgencyId,
      clock,
      band,
      count: (figures.get(key)?.count ?? 0) + _count._all,
    })
  }
  return [...figures.values()]
}

/** One sum of the past, as the figures keep it. */
export type PastFigure = {
  readonly clock: Clock | null
  /** First day of the month it was counted in. */
  readonly month: LocalDate
  readonly word: string
  readonly days: number | null
  readonly count: number
}
/** The same, told apart by agency and other end. */
export type PairFigure = PastFigure & { readonly agencyId: string; readonly otherAgencyId: string }

type PastMeasure =
  | 'ended'
  | 'used'
  | 'lateReason'
  | 'arrived'
  | 'closed'
  | 'untouched'
  | 'returned'
  | 'refused'
  | 'disputed'
  | 'mismatched'
export type PastQuery = Omit<BoardQuery, 'measure'> & { readonly measure: PastMeasure }

const TOLD_APART = ['clock', 'month', 'word', 'days'] as const

/** Sums of the past, told apart by clock, month, word and length. */
export async function pastFigures(tx: Tx, query: PastQuery, scope: BoardScope): Promise<PastFigure[]> {
  const where = figureWhere(query, scope)
  const sums = await tx.boardFigure.groupBy({ by: [...TOLD_APART], where, _sum: { count: true } })
  return sums.flatMap(({ month, _sum, ...key }) =>
    _sum.count ? [{ ...key, month: toDay(month), count: _sum.count }] : [],
  )
}

export async function pairFigures(tx: Tx, query: PastQuery, scope: BoardScope): Promise<PairFigure[]> {
  const sums = await tx.boardFigure.groupBy({
    by: ['agencyId', 'otherAgencyId', ...TOLD_APART],
    where: figureWhere(query, scope),
    _sum: { count: true },
  })
  return sums.flatMap(({ month, _sum, ...key }) =>
    _sum.count ? [{ ...key, month: toDay(month), count: _sum.count }] : [],
  )
}

function figureWhere(query: PastQuery, scope: BoardScope): Prisma.BoardFigureWhereInput {
  const { measure, clock, scheme, from, to, word } = query
  const { own, other } = partiesOf(query, scope)
  return {
    measure,
    agencyId: { in: idsOf(own) },
    ...(other && { otherAgencyId: { in: [...other] } }),
    ...(clock && OF_CLOCKS.includes(measure) && { clock }),
    ...(scheme && { scheme }),
    ...(from || to ? { day: { ...(from && { gte: fromDay(from) }), ...(to && { lte: fromDay(to) }) } } : {}),
    ...wordOf(measure, word),
  }
}

const OF_CLOCKS: readonly PastMeasure[] = ['ended', 'used', 'lateReason']

/** Cases are counted at either side: where none is named, the destination's. */
function wordOf(measure: PastMeasure, word: string | undefined): Prisma.BoardFigureWhereInput {
  if (measure === 'arrived' || measure === 'untouched') return { word: word ?? 'destination' }
  if (measure !== 'closed') return word === undefined ? {} : { word }
  const whole = word ?? 'destination'
  return { word: whole.includes('.') ? whole : { startsWith: `${whole}.` } }
}

export function total(figures: readonly { readonly count: number }[]): number {
  return figures.reduce((sum, { count }) => sum + count, 0)
}

/** How often clocks took how many working days; those whose days nobody counted are left out. */
export function histogramOf(figures: readonly PastFigure[]): Map<number, number> {
  const histogram = new Map<number, number>()
  for (const { days, count } of figures)
    if (days !== null) histogram.set(days, (histogram.get(days) ?? 0) + count)
  return histogram
}

/** Most frequent first. */
export function byWord(figures: readonly PastFigure[]): { readonly word: string; readonly count: number }[] {
  const sums = new Map<string, number>()
  for (const { word, count } of figures) sums.set(word, (sums.get(word) ?? 0) + count)
  return [...sums].map(([word, count]) => ({ word, count })).toSorted((a, b) => b.count - a.count)
}

/**
 * How many rows a query has. The past is read from the figures, what runs from its index; only what a clerk holds
 * and what persons heard of breaches is counted, along the index of who holds it and of what was late.
 */
export async function countOf(tx: Tx, query: BoardQuery, scope: BoardScope): Promise<number> {
  const { measure, word } = query
  switch (measure) {
    case 'open':
    case 'transit': {
      const figures = await openFigures(tx, query, scope)
      const { band } = query
      const wanted = band === 'overdue' || band === 'near' ? BANDS_OF[band] : band && [band]
      return total(figures.filter((one) => !wanted || wanted.includes(one.band)))
    }
    case 'breached': {
      const rows = rowsWhere(query, scope)
      return rows.of === 'clock' ? tx.clock.count({ where: rows.where }) : 0
    }
    case 'held': {
      const rows = rowsWhere(query, scope)
      return rows.of === 'case' ? tx.transfer.count({ where: rows.where }) : 0
    }
    case 'ended': {
      const [ending, lateReason] = (word ?? '').split('.')
      const { word: _word, ...whole } = query
      if (lateReason && ending === 'late')
        return total(await pastFigures(tx, { ...whole, measure: 'lateReason', word: lateReason }, scope))
      return total(await pastFigures(tx, { ...query, measure }, scope))
    }
    case 'refused':
      // A refusal counts once, however many rules it names.
      return word === undefined
        ? total(
            await pastFigures(tx, { ...query, measure: 'closed', word: 'destination.notAccepted' }, scope),
          )
        : total(await pastFigures(tx, { ...query, measure }, scope))
    case 'arrived':
    case 'closed':
    case 'untouched':
    case 'returned':
    case 'disputed':
    case 'mismatched':
      return total(await pastFigures(tx, { ...query, measure }, scope))
    default:
      return measure satisfies never
  }
}
