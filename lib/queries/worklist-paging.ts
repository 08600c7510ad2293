import type { Tx } from '@/lib/db/client'
import { fromDay, toDayOrNull } from '@/lib/db/days'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/access/roles'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { Cursor } from './worklist-address'
import type { Reading } from './worklist-dues'
import { contextOf, LISTED, rowOf, type ListedCase, type WorklistRow } from './worklist-row'
import type { DueColumn, Lane } from './worklist-where'

type Placed = { readonly row: ListedCase; readonly due: DueColumn; readonly key: Cursor }

type Page = {
  readonly actor: Actor
  readonly reading: Reading
  readonly after: Cursor | null
  readonly pageSize: number
}

/** One page of the merged lanes, ordered by date and number; cases without a date come last. */
export async function readPage(
  tx: Tx,
  lanes: readonly Lane[],
  { actor, reading, after, pageSize }: Page,
): Promise<{ readonly rows: readonly WorklistRow[]; readonly next: Cursor | null }> {
  const placed: Placed[] = []
  for (const { where, due } of lanes) {
    const found = await tx.transfer.findMany({
      ...LISTED,
      where: { AND: [where, after ? afterCursor(due, after) : {}] },
      orderBy: [{ [due]: NULLS_LAST }, { anyDueOn: NULLS_LAST }, { id: 'asc' }],
      take: pageSize + 1,
    })
    placed.push(...found.map((row) => ({ row, due, key: keyOf(row, due) })))
  }
  const page = placed.toSorted((a, b) => inOrder(a.key, b.key)).slice(0, pageSize)
  const last = page.at(-1)
  const cases = page.map(({ row }) => row)
  const context = await contextOf(tx, actor, reading, cases)
  return {
    rows: page.map(({ row, due }) => rowOf(row, due, context)),
    next: last && placed.length > pageSize ? last.key : null,
  }
}

const NULLS_LAST = { sort: 'asc', nulls: 'last' } as const

function keyOf(row: ListedCase, due: DueColumn): Cursor {
  return { dueOn: toDayOrNull(row[due]), anyDueOn: toDayOrNull(row.anyDueOn), id: row.id }
}

function afterCursor(due: DueColumn, { dueOn, anyDueOn, id }: Cursor): Prisma.TransferWhereInput {
  const same = { [due]: dayOrNull(dueOn) }
  return {
    OR: [
      ...laterThan(due, dueOn),
      ...laterThan('anyDueOn', anyDueOn).map((later) => ({ AND: [same, later] })),
      { AND: [same, { anyDueOn: dayOrNull(anyDueOn), id: { gt: id } }] },
    ],
  }
}

function laterThan(column: DueColumn, day: LocalDate | null): Prisma.TransferWhereInput[] {
  return day === null ? [] : [{ [column]: { gt: fromDay(day) } }, { [column]: null }]
}

function dayOrNull(day: LocalDate | null): Date | null {
  return day === null ? null : fromDay(day)
}

function inOrder(a: Cursor, b: Cursor): number {
  return byDate(a.dueOn, b.dueOn) || byDate(a.anyDueOn, b.anyDueOn) || (a.id < b.id ? -1 : 1)
}

function byDate(a: LocalDate | null, b: LocalDate | null): number {
  if (a === b) return 0
  if (a === null) return 1
  return b === null || a < b ? -1 : 1
}
