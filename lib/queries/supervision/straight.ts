import type { Tx } from '@/lib/db/client'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { firstDayOf, monthOf } from '@/lib/domain/calendar/year-month'
import { SIDES, type Side } from '@/lib/domain/transfer/states'
import type { BoardFilter, BoardQuery } from './address'
import { countOf } from './figures'
import type { BoardScope } from './scope'

type Counted = { readonly count: number; readonly query: BoardQuery }
type Share = {
  readonly completed: Counted
  readonly untouched: Counted
  /** Null of none. */
  readonly share: number | null
}

/** Of the completed cases of either side those that went through untouched: `isUntouched` is what that means. */
export type Straight = readonly { readonly side: Side; readonly thisMonth: Share; readonly whole: Share }[]

/** @param from first day of the months shown */
export async function straightOf(
  tx: Tx,
  filter: BoardFilter,
  scope: BoardScope,
  from: LocalDate,
): Promise<Straight> {
  const counted = async (query: BoardQuery): Promise<Counted> => ({
    query,
    count: await countOf(tx, query, scope),
  })
  const shareOf = async (side: Side, since: LocalDate): Promise<Share> => {
    const span = { ...filter, from: since }
    const completed = await counted({ ...span, measure: 'closed', word: `${side}.completed` })
    const untouched = await counted({ ...span, measure: 'untouched', word: side })
    return {
      completed,
      untouched,
      share: completed.count === 0 ? null : untouched.count / completed.count,
    }
  }
  const shares: Straight[number][] = []
  for (const side of SIDES.toReversed())
    shares.push({
      side,
      thisMonth: await shareOf(side, firstDayOf(monthOf(scope.today))),
      whole: await shareOf(side, from),
    })
  return shares
}
