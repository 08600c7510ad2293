import type { Tx } from '@/lib/db/client'
import { addDays, type LocalDate } from '@/lib/domain/calendar/local-date'
import { addMonths, firstDayOf, monthOf } from '@/lib/domain/calendar/year-month'
import { HEARD, type Heard } from '@/lib/domain/transfer/overdue-told'
import type { BoardFilter, BoardQuery } from './address'
import { countOf } from './figures'
import type { BoardScope } from './scope'

type Counted = { readonly count: number; readonly query: BoardQuery }
type Span = { readonly from: LocalDate; readonly to?: LocalDate }

/** What persons heard of the breaches they waited for, of this month and of all months shown. */
export type Promises = {
  readonly thisMonth: Counted
  readonly whole: Counted
  readonly heard: readonly {
    readonly heard: Heard
    readonly thisMonth: Counted
    readonly whole: Counted
  }[]
}

/** Counted off the late clocks themselves, so a breach that no sweep saw is among them as untold. */
export async function promisesOf(
  tx: Tx,
  filter: BoardFilter,
  scope: BoardScope,
  from: LocalDate,
): Promise<Promises> {
  const first = firstDayOf(monthOf(scope.today))
  const month: Span = { from: first, to: addDays(firstDayOf(addMonths(monthOf(scope.today), 1)), -1) }
  const counted = async (span: Span, word?: Heard): Promise<Counted> => {
    const query: BoardQuery = { ...filter, measure: 'breached', ...span, ...(word && { word }) }
    return { query, count: await countOf(tx, query, scope) }
  }
  const whole = await counted({ from })
  const heard: Promises['heard'][number][] = []
  for (const word of whole.count === 0 ? [] : HEARD) {
    const all = await counted({ from }, word)
    if (all.count > 0) heard.push({ heard: word, thisMonth: await counted(month, word), whole: all })
  }
  return { thisMonth: await counted(month), whole, heard }
}
