import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { readParameters } from './areas'
import type { Tx } from './client'

type Pair = { readonly originAreaCode: string; readonly destinationAreaCode: string }

/**
 * Months a transfer is said to take, by whichever of the two areas says the longer; null where neither says
 * anything. Told to the applicant beside the legal days, never one of them.
 */
export async function usualMonths(tx: Tx, pair: Pair, on: LocalDate): Promise<number | null> {
  const there = await readParameters(tx, pair.originAreaCode, on)
  const here = await readParameters(tx, pair.destinationAreaCode, on)
  const said = [there.expectedMonths, here.expectedMonths].filter((months) => months !== null)
  return said.length === 0 ? null : Math.max(...said)
}
