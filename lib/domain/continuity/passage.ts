import type { YearMonth } from '@/lib/domain/calendar/year-month'
import { continuousMonths, unionMonths } from './months'

/** Months paid, as far as they can be seen. */
export type PaidPlaces = {
  /** At the origin of the case. */
  readonly origin: readonly YearMonth[]
  /** In areas that take no part in the case. */
  readonly elsewhere: readonly YearMonth[]
  /** At the destination itself, in the scheme applied for. */
  readonly own: readonly YearMonth[]
  /** On record at the destination, whatever the scheme, months moved there by other cases included. */
  readonly here: readonly YearMonth[]
}

/** How the person came from the last place to this one. */
export type Passage = {
  /** The last month paid away from the destination. */
  readonly lastPaid: YearMonth
  /** The first one paid at the destination after it; null while nothing was. */
  readonly firstPaid: YearMonth | null
  /** Unbroken months, wherever paid, up to the last one before the gap. */
  readonly continuous: number
  /** Distinct months, wherever paid, before the first payment here. */
  readonly cumulative: number
}

/**
 * The payment that ends the gap. An earlier stay at the destination never does; a month paid in both places
 * does (there is no gap then). Months of several origins count as one record (IT-03), but what is paid
 * elsewhere in a month also paid here does not make the person come a second time.
 * @returns null where nothing was paid at the origin
 */
export function passage({ origin, elsewhere, own, here }: PaidPlaces): Passage | null {
  if (origin.length === 0) return null
  const stayed = new Set(own)
  const away = unionMonths(
    origin,
    elsewhere.filter((month) => !stayed.has(month)),
  )
  const lastPaid = away.at(-1)
  if (lastPaid === undefined) return null
  const overlap = stayed.has(lastPaid) ? lastPaid : null
  const firstPaid = unionMonths(own).find((month) => month > lastPaid) ?? overlap
  const all = unionMonths(origin, elsewhere, own, here)
  return {
    lastPaid,
    firstPaid,
    continuous: continuousMonths(all.filter((month) => month <= lastPaid)),
    cumulative: all.filter((month) => firstPaid === null || month < firstPaid).length,
  }
}
