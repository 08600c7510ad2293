import 'server-only'
import { readCalendar } from '@/lib/db/calendars'
import { db, type Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { caseFileOf } from '@/lib/db/transfers'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import { amountOf, MONEY_CLOCKS } from './funds-amounts'
import type { Desk, Direction, FundsAddress } from './funds-address'
import { casesOfDesk, desksOf, firstDesk } from './funds-desks'
import type { OrderRow } from './funds-order'
import { FUNDS_ROW, fundsRow, type FundsCase, type FundsRow } from './funds-row'
export type { FundsRow, MoneyClock } from './funds-row'
import { stepView, type StepView } from './step-view'

export type FundsEntry = {
  readonly row: FundsRow
  /** The form of the one step that is due; null where it is not open to the reader. */
  readonly step: StepView | null
}

export type FundsPage = {
  readonly desk: Desk
  readonly direction: Direction | null
  readonly desks: readonly { readonly desk: Desk; readonly count: number }[]
  /** All rows of the desk, over every page. */
  readonly count: number
  readonly sumFen: number
  readonly page: number
  readonly pages: number
  readonly entries: readonly FundsEntry[]
  /** The reader stands on one side of every row, so the list can be narrowed to one direction. */
  readonly hasDirections: boolean
  readonly today: LocalDate
}

const PAGE = 40

/** Of each row of a desk only what puts it in order and adds it up. */
const LIGHT = {
  id: true,
  fundsState: true,
  amountDueFen: true,
  orders: { select: { kind: true, status: true, amountFen: true } },
  receipts: { select: { status: true, amountFen: true } },
  clocks: {
    where: { endedAt: null, clock: { in: [...MONEY_CLOCKS] } },
    select: { sortDueOn: true },
  },
} satisfies Prisma.TransferSelect

type Line = { readonly transferId: string; readonly order: OrderRow | null; readonly amountFen: number }

/** The money of the actor's agency, desk by desk; null for whoever has no business with money. */
export async function fundsPage(
  actor: Actor,
  address: FundsAddress,
  at: Date,
  database: Db = db(),
): Promise<FundsPage | null> {
  const own = desksOf(actor)
  if (own.length === 0) return null
  const hasDirections = actor.agencyId !== null
  const direction = hasDirections ? address.direction : null
  const desk = address.desk && own.includes(address.desk) ? address.desk : firstDesk(actor)
  const lines = await linesOf(database, actor, desk, direction)
  const pages = Math.max(1, Math.ceil(lines.length / PAGE))
  const page = Math.min(address.page, pages)
  const shown = lines.slice((page - 1) * PAGE, page * PAGE)
  const [entries, counts] = await Promise.all([
    entriesOf(database, shown, desk, actor, at),
    Promise.all(
      own.map(async (one) => (one === desk ? lines.length : countOf(database, actor, one, direction))),
    ),
  ])
  return {
    desk,
    direction,
    desks: own.map((one, index) => ({ desk: one, count: counts[index] ?? 0 })),
    count: lines.length,
    sumFen: lines.reduce((sum, { amountFen }) => sum + amountFen, 0),
    page,
    pages,
    entries,
    hasDirections,
    today: dayOf(at),
  }
}

const RETURNED: Prisma.RemittanceOrderWhereInput = { status: 'returned' }

function countOf(database: Db, actor: Actor, desk: Desk, direction: Direction | null): Promise<number> {
  const where = casesOfDesk(actor, desk, direction)
  return desk === 'returned'
    ? database.remittanceOrder.count({ where: { ...RETURNED, transfer: where } })
    : database.transfer.count({ where })
}

/** Every row of a desk in its order: by the clock that runs out first, returned orders by the day, newest first. */
async function linesOf(
  database: Db,
  actor: Actor,
  desk: Desk,
  direction: Direction | null,
): Promise<readonly Line[]> {
  const where = casesOfDesk(actor, desk, direction)
  if (desk === 'returned') {
    const orders = await database.remittanceOrder.findMany({
      where: { ...RETURNED, transfer: where },
      orderBy: [{ returnedOn: 'desc' }, { madeAt: 'desc' }, { attempt: 'desc' }],
    })
    return orders.map((order) => ({
      transferId: order.transferId,
      order,
      amountFen: Number(order.amountFen),
    }))
  }
  const rows = await database.transfer.findMany({
    where,
    select: LIGHT,
    orderBy: [{ fundsSince: 'asc' }, { id: 'asc' }],
  })
  return rows
    .map((row) => ({ row, dueAt: Math.min(...row.clocks.map(({ sortDueOn }) => sortDueOn.getTime())) }))
    .toSorted((a, b) => (a.dueAt === b.dueAt ? 0 : a.dueAt - b.dueAt))
    .map(({ row }) => ({ transferId: row.id, order: null, amountFen: amountOf(row) }))
}

async function entriesOf(
  database: Db,
  lines: readonly Line[],
  desk: Desk,
  actor: Actor,
  at: Date,
): Promise<FundsEntry[]> {
  const ids = [...new Set(lines.map(({ transferId }) => transferId))]
  const rows = await database.transfer.findMany({ where: { id: { in: ids } }, include: FUNDS_ROW })
  const cases = new Map(rows.map((row) => [row.id, row]))
  const [calendars, names] = await Promise.all([calendarsOf(database, rows), namesOf(database, rows)])
  const reading = { actor, at, calendars, names }
  return Promise.all(
    lines.map(async ({ transferId, order }): Promise<FundsEntry> => {
      const found = cases.get(transferId)
      if (!found) throw new Error(`case ${transferId} left its list while it was read`)
      const row = fundsRow(found, reading, {
        ...(order && { returned: order }),
        signing: desk === 'signatures',
      })
      const open = row.turn && row.turn.obstacle === null ? row.turn.step : null
      return { row, step: open && (await stepView(database, caseFileOf(found), open, actor, at)) }
    }),
  )
}

async function calendarsOf(
  database: Db,
  rows: readonly FundsCase[],
): Promise<ReadonlyMap<string, WorkingCalendar>> {
  const codes = new Set(
    rows.flatMap((row) => [row.originAgency.calendarCode, row.destinationAgency.calendarCode]),
  )
  return new Map(
    await Promise.all([...codes].map(async (code) => [code, await readCalendar(database, code)] as const)),
  )
}

async function namesOf(database: Db, rows: readonly FundsCase[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap((row) => [
    ...row.orders.map((order) => order.madeById),
    ...row.signatures.map((signature) => signature.openedById),
  ])
  const staff = await database.staff.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(staff.map((one) => [one.id, one.name]))
}
