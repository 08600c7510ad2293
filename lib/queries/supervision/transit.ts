import type { Tx } from '@/lib/db/client'
import { toDay } from '@/lib/db/days'
import { BANDS, bandOf, type Band } from '@/lib/domain/supervision/due-bands'
import type { BoardFilter, BoardQuery } from './address'
import type { BoardScope } from './scope'
import { rowsWhere } from './where'

type Sum = { readonly count: number; readonly amountFen: number; readonly query: BoardQuery }
export type Transit = Sum & { readonly bands: readonly (Sum & { readonly band: Band })[] }

/**
 * Money the bank has and nobody has seen arrive, by how long until it is expected or since it was; whole fen. Read
 * from what is on its way, which is never more than a few days' payments.
 */
export async function transitOf(tx: Tx, filter: BoardFilter, scope: BoardScope): Promise<Transit> {
  const query: BoardQuery = { ...filter, measure: 'transit' }
  const rows = rowsWhere(query, scope)
  if (rows.of !== 'clock') throw new Error('money on its way is a clock')
  const found = await tx.clock.findMany({
    where: rows.where,
    select: { sortDueOn: true, owingAgencyId: true, transfer: { select: { orders: LAST_PAID } } },
  })
  const sums = new Map<Band, { count: number; amountFen: number }>()
  for (const { sortDueOn, owingAgencyId, transfer } of found) {
    const agency = scope.everywhere.get(owingAgencyId)
    if (!agency) continue
    const band = bandOf(toDay(sortDueOn), agency.desk)
    const sum = sums.get(band) ?? { count: 0, amountFen: 0 }
    const paidFen = Number(transfer.orders[0]?.amountFen ?? 0n)
    sums.set(band, { count: sum.count + 1, amountFen: sum.amountFen + paidFen })
  }
  const bands = BANDS.flatMap((band) => {
    const sum = sums.get(band)
    return sum ? [{ band, ...sum, query: { ...query, band } }] : []
  })
  return {
    count: found.length,
    amountFen: bands.reduce((sum, { amountFen }) => sum + amountFen, 0),
    query,
    bands,
  }
}

/** The order whose money is on its way. */
export const LAST_PAID = {
  where: { status: 'paid' },
  orderBy: { madeAt: 'desc' },
  take: 1,
  select: { amountFen: true, paidOn: true },
} as const
