/** How often a number of working days occurred. */
export type Histogram = ReadonlyMap<number, number>

/**
 * The nearest-rank percentile: the smallest number of days that this share of all did not exceed. Null of none.
 * @param share above 0, at most 1: 0.5 is the median
 */
export function percentile(histogram: Histogram, share: number): number | null {
  const total = [...histogram.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  const rank = Math.ceil(share * total)
  let seen = 0
  for (const [days, count] of [...histogram].toSorted(([a], [b]) => a - b)) {
    seen += count
    if (seen >= rank) return days
  }
  return null
}
