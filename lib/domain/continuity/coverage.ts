import { addMonths, monthOf, monthRange, type YearMonth } from '@/lib/domain/calendar/year-month'
import type { Continuity } from './continuity'

export const COVERS = ['origin', 'reimbursed', 'uncovered', 'waiting', 'waitingInPart', 'full'] as const
/**
 * Who pays the bills of a month: the origin; the destination afterwards; nobody; nobody although
 * contributions are paid again; the destination a share; the destination in full.
 */
export type Cover = (typeof COVERS)[number]

export type CoverRun = {
  readonly cover: Cover
  readonly from: YearMonth
  readonly to: YearMonth
  readonly months: readonly YearMonth[]
}

/** The months from the last one paid at the origin to the first of full benefits, in runs of one kind. */
export function coverage(
  paid: { readonly lastPaidMonth: YearMonth; readonly firstPaidMonth: YearMonth },
  continuity: Pick<Continuity, 'benefitsFrom' | 'uncoveredMonths'>,
): CoverRun[] {
  const fullFrom = monthOf(continuity.benefitsFrom)
  const uncovered = new Set(continuity.uncoveredMonths)
  const coverOf = (month: YearMonth): Cover => {
    if (month === paid.lastPaidMonth && month < fullFrom) return 'origin'
    if (month >= fullFrom) return 'full'
    if (month < paid.firstPaidMonth) return uncovered.has(month) ? 'uncovered' : 'reimbursed'
    return uncovered.has(month) ? 'waiting' : 'waitingInPart'
  }
  const runs: CoverRun[] = []
  for (const month of monthRange(paid.lastPaidMonth, fullFrom)) {
    const cover = coverOf(month)
    const open = runs.at(-1)
    if (open?.cover === cover) runs[runs.length - 1] = { ...open, to: month, months: [...open.months, month] }
    else runs.push({ cover, from: month, to: month, months: [month] })
  }
  return runs
}

/** The months nobody paid between the last and the first paid one. */
export function gapOf(lastPaidMonth: YearMonth, firstPaidMonth: YearMonth): YearMonth[] {
  return monthRange(addMonths(lastPaidMonth, 1), addMonths(firstPaidMonth, -1))
}
