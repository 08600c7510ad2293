import type { Tx } from '@/lib/db/client'
import { HOLDER_EVENT, holderDays, holderEvent } from '@/lib/db/holder-days'
import type { Actor } from '@/lib/domain/access/roles'
import { workingDaysAfter } from '@/lib/domain/calendar/due-day'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { clockHolder } from '@/lib/domain/transfer/holder'
import type { Connection, Holder, Mode } from '@/lib/domain/transfer/states'
import type { BoardFilter, BoardQuery } from './address'
import { countOf } from './figures'
import { CASE, clockRow, namesOf, shares, type BoardRow } from './row-view'
import type { BoardScope } from './scope'
import { rowsWhere } from './where'

/** Shown on the board; the list has them all. */
export const SHOWN_NEXT = 12

export type DueRow = BoardRow & {
  /** Who has to act for this clock now. */
  readonly holder: Holder
  /** Whose the days used so far were. */
  readonly used: readonly { readonly holder: Holder; readonly days: number }[]
  /** Working days since the case came into its present state. */
  readonly standsFor: number
}

/** What will be late tomorrow: due today or on the next working day, and whose days were used up to now. */
export type DueNext = {
  readonly today: { readonly count: number; readonly query: BoardQuery }
  readonly tomorrow: { readonly count: number; readonly query: BoardQuery }
  readonly rows: readonly DueRow[]
}

const BEHIND = {
  transfer: {
    select: {
      ...CASE.select,
      mode: true,
      originOwes: true,
      stateSince: true,
      originAgency: { select: { ...CASE.select.originAgency.select, connection: true } },
      events: { select: HOLDER_EVENT, orderBy: { version: 'asc' } },
    },
  },
} as const

export async function dueNext(
  tx: Tx,
  actor: Actor,
  filter: BoardFilter,
  scope: BoardScope,
): Promise<DueNext> {
  const queryOf = (band: 'today' | 'left1'): BoardQuery => ({ ...filter, measure: 'open', band })
  const wheres = (['today', 'left1'] as const).map((band) => {
    const rows = rowsWhere(queryOf(band), scope)
    if (rows.of !== 'clock') throw new Error('what is due is a clock')
    return rows.where
  })
  const found = await tx.clock.findMany({
    where: { OR: wheres },
    include: BEHIND,
    orderBy: [{ sortDueOn: 'asc' }, { startedAt: 'asc' }, { id: 'asc' }],
    take: SHOWN_NEXT,
  })
  const names = await namesOf(
    tx,
    found.map(({ transfer }) => transfer),
  )
  const rows = found.map((row): DueRow => {
    const { transfer } = row
    const agency = scope.everywhere.get(row.owingAgencyId)
    if (!agency) throw new Error(`clock ${row.id} is owed by no agency`)
    const { calendar } = agency.desk
    const ledger = holderDays(
      row,
      { mode: transfer.mode as Mode, originConnection: transfer.originAgency.connection as Connection },
      transfer.events.map(holderEvent),
      scope.at,
      { calendar, closing: agency.closing },
    )
    return {
      ...clockRow(row, { scope, actor, names }),
      holder: clockHolder(row.clock, transfer),
      used: shares(ledger.totals),
      standsFor: workingDaysAfter(dayOf(transfer.stateSince), scope.today, calendar),
    }
  })
  return {
    today: { query: queryOf('today'), count: await countOf(tx, queryOf('today'), scope) },
    tomorrow: { query: queryOf('left1'), count: await countOf(tx, queryOf('left1'), scope) },
    rows,
  }
}
