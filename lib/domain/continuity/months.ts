import { addMonths, monthRange, monthsBetween, type YearMonth } from '@/lib/domain/calendar/year-month'

/** Paid months from `from` to `to`, both included. */
export type MonthSpan = { readonly from: YearMonth; readonly to: YearMonth }

/** Months strictly between the last paid one and the first paid one; 0 where they touch or overlap. */
export function gapMonths(lastPaid: YearMonth, firstPaid: YearMonth): number {
  return Math.max(monthsBetween(lastPaid, firstPaid) - 1, 0)
}

/** Every month of the spans, once each, in order. */
export function monthsOf(spans: readonly MonthSpan[]): YearMonth[] {
  return unionMonths(...spans.map(({ from, to }) => monthRange(from, to)))
}

/** Months of several records put together: a month paid in two places counts once (IT-03). */
export function unionMonths(...records: readonly (readonly YearMonth[])[]): YearMonth[] {
  return [...new Set(records.flat())].toSorted()
}

/** Months of the information table that are already on record here, in order. */
export function overlapMonths(
  tableMonths: readonly YearMonth[],
  localMonths: readonly YearMonth[],
): YearMonth[] {
  const here = new Set(localMonths)
  return unionMonths(tableMonths).filter((month) => here.has(month))
}

/** Length of the unbroken run that ends with the last month; 0 for no months at all. */
export function continuousMonths(months: readonly YearMonth[]): number {
  const paid = new Set(months)
  let month = unionMonths(months).at(-1)
  let length = 0
  while (month !== undefined && paid.has(month)) {
    length += 1
    month = addMonths(month, -1)
  }
  return length
}
