import { db, type Db, type Tx } from '@/lib/db/client'
import { toDayOrNull } from '@/lib/db/days'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { BoardQuery } from './address'
import { CASE, caseRow, clockRow, namesOf, ON_CASE, type BoardRow } from './row-view'
import { boardScope, type BoardScope } from './scope'
import { rowsWhere, type RowsWhere } from './where'

const ROWS_A_PAGE = 50
/** A file of more rows would not open on an office machine; the page says how to narrow it. */
export const ROWS_A_FILE = 20_000

export type RowsPage = {
  readonly total: number
  readonly rows: readonly BoardRow[]
  readonly page: number
  readonly pages: number
  readonly of: RowsWhere['of']
}

/** One page of the rows behind a number; null for whoever does not supervise. */
export async function boardRows(
  actor: Actor,
  query: BoardQuery,
  page: number,
  at: Date,
  database: Db = db(),
): Promise<RowsPage | null> {
  return inOneState(database, async (tx) => {
    const scope = await boardScope(tx, actor, query.place, at)
    if (!scope) return null
    const where = rowsWhere(query, scope)
    const total = await countRows(tx, where)
    const pages = Math.max(1, Math.ceil(total / ROWS_A_PAGE))
    const shown = Math.min(page, pages)
    const rows = await readRows(tx, where, query, scope, actor, {
      skip: (shown - 1) * ROWS_A_PAGE,
      take: ROWS_A_PAGE,
    })
    return { total, rows, page: shown, pages, of: where.of }
  })
}

/** Every row behind a number, for a file; null for whoever does not supervise or where there are too many. */
export async function allBoardRows(
  actor: Actor,
  query: BoardQuery,
  at: Date,
  database: Db = db(),
): Promise<{
  readonly of: RowsWhere['of']
  readonly rows: readonly BoardRow[]
  readonly complete: boolean
} | null> {
  return inOneState(database, async (tx) => {
    const scope = await boardScope(tx, actor, query.place, at)
    if (!scope) return null
    const where = rowsWhere(query, scope)
    const rows = await readRows(tx, where, query, scope, actor, { skip: 0, take: ROWS_A_FILE + 1 })
    return { of: where.of, rows: rows.slice(0, ROWS_A_FILE), complete: rows.length <= ROWS_A_FILE }
  })
}

/** Numbers and rows of one answer are read from one state of the database. */
export function inOneState<T>(database: Db, read: (tx: Tx) => Promise<T>): Promise<T> {
  return database.$transaction(read, { isolationLevel: 'RepeatableRead', timeout: 30_000, maxWait: 20_000 })
}

function countRows(tx: Tx, rows: RowsWhere): Promise<number> {
  switch (rows.of) {
    case 'clock':
      return tx.clock.count({ where: rows.where })
    case 'case':
      return tx.transfer.count({ where: rows.where })
    case 'event':
      return tx.caseEvent.count({ where: rows.where })
    default:
      return rows satisfies never
  }
}

type Page = { readonly skip: number; readonly take: number }

async function readRows(
  tx: Tx,
  rows: RowsWhere,
  query: BoardQuery,
  scope: BoardScope,
  actor: Actor,
  page: Page,
): Promise<BoardRow[]> {
  switch (rows.of) {
    case 'clock': {
      const found = await tx.clock.findMany({
        where: rows.where,
        include: { ...ON_CASE, breachTelling: true },
        orderBy: clockOrder(query),
        ...page,
      })
      const names = await namesOf(
        tx,
        found.map(({ transfer }) => transfer),
      )
      return found.map((row) => clockRow(row, { scope, actor, names }))
    }
    case 'case': {
      const column = query.measure === 'closed' || query.measure === 'untouched' ? 'endedAt' : 'submittedAt'
      const found = await tx.transfer.findMany({
        where: rows.where,
        ...CASE,
        orderBy:
          query.measure === 'held'
            ? [{ anyDueOn: 'asc' }, { id: 'asc' }]
            : [{ [column]: 'desc' }, { id: 'asc' }],
        ...page,
      })
      const names = await namesOf(tx, found)
      return found.map((row) => ({
        ...caseRow(row, rows.side, { scope, actor, names }),
        on: query.measure === 'held' ? toDayOrNull(row.anyDueOn) : dayOfInstant(row[column]),
      }))
    }
    case 'event': {
      const found = await tx.caseEvent.findMany({
        where: rows.where,
        include: ON_CASE,
        orderBy: [{ at: 'desc' }, { id: 'asc' }],
        ...page,
      })
      const names = await namesOf(
        tx,
        found.map(({ transfer }) => transfer),
      )
      return found.map(({ id, at, reason, transfer }) => ({
        ...caseRow(transfer, query.measure === 'returned' ? 'origin' : 'destination', {
          scope,
          actor,
          names,
        }),
        key: id,
        on: dayOfInstant(at),
        words: (reason ?? '').split(',').filter(Boolean),
      }))
    }
    default:
      return rows satisfies never
  }
}

function clockOrder({ measure }: BoardQuery): Prisma.ClockOrderByWithRelationInput[] {
  if (measure === 'breached') return [{ sortDueOn: 'desc' }, { id: 'asc' }]
  return measure === 'ended'
    ? [{ endedOn: 'desc' }, { usedDays: 'desc' }, { id: 'asc' }]
    : [{ sortDueOn: 'asc' }, { startedAt: 'asc' }, { id: 'asc' }]
}

function dayOfInstant(instant: Date | null): LocalDate | null {
  return instant === null ? null : dayOf(instant)
}
