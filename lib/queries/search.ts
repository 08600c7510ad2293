import { db, type Db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { idIndexOf } from '@/lib/db/registry'
import { visibleCases } from '@/lib/db/visible-cases'
import type { Actor } from '@/lib/domain/access/roles'
import { readSearch, type SearchFor, type SearchKind } from '@/lib/domain/transfer/search-text'
import { ownCalendar } from './worklist'
import { startReading } from './worklist-dues'
import { contextOf, LISTED, rowOf, type ListedCase, type WorklistRow } from './worklist-row'
import type { DueColumn } from './worklist-where'

/** More than this is no answer to a search. */
export const SEARCH_LIMIT = 50

export type SearchView = {
  readonly kind: SearchKind
  readonly rows: readonly WorklistRow[]
  /** There are more, which are not shown. */
  readonly more: boolean
}

/**
 * Cases within the reader's reach by reference, document number, part of a name or the national platform's
 * whole serial number, ended ones included: those under way first, then the newest. Null for whoever has no case work. `findCases` has recorded the search.
 */
export async function searchPage(
  actor: Actor,
  query: string,
  at: Date,
  database: Db = db(),
): Promise<SearchView | null> {
  const reach = visibleCases(actor)
  if (!reach) return null
  const wanted = readSearch(query)
  return database.$transaction(async (tx) => {
    const found = await tx.transfer.findMany({
      ...LISTED,
      where: { AND: [reach, { OR: [matching(wanted), { platformSerialNo: query.trim() }] }] },
      orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'asc' }],
      take: SEARCH_LIMIT + 1,
    })
    const shown = found.slice(0, SEARCH_LIMIT)
    return {
      kind: wanted.kind,
      rows: await rowsOf(tx, actor, shown, at),
      more: found.length > SEARCH_LIMIT,
    }
  })
}

async function rowsOf(
  tx: Tx,
  actor: Actor,
  cases: readonly ListedCase[],
  at: Date,
): Promise<readonly WorklistRow[]> {
  const reading = await startReading(tx, await ownCalendar(tx, actor), at)
  const context = await contextOf(tx, actor, reading, cases)
  return cases.map((row) => rowOf(row, columnOf(row, actor), context))
}

function columnOf(row: ListedCase, { agencyId }: Actor): DueColumn {
  if (agencyId === row.destinationAgencyId) return 'destinationDueOn'
  return agencyId === row.originAgencyId ? 'originDueOn' : 'anyDueOn'
}

/** Names and documents of before a correction find the person too. */
function matching({ kind, text }: SearchFor): Prisma.TransferWhereInput {
  switch (kind) {
    case 'reference':
      return { reference: text }
    case 'serial':
      return { reference: { endsWith: `-${text}` } }
    case 'number': {
      const index = idIndexOf(text)
      return { person: { OR: [{ idIndex: index }, { documents: { some: { index } } }] } }
    }
    case 'name': {
      const name = { contains: literally(text), mode: 'insensitive' } as const
      return { person: { OR: [{ name }, { names: { some: { name } } }] } }
    }
    default:
      return kind satisfies never
  }
}

/** PostgreSQL's LIKE would take a typed % or _ for any text. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, String.raw`\$&`)
}
