import type { Columns } from '@/lib/domain/money/statements/columns'
import { tableOf } from '@/lib/domain/money/statements/table-rows'
import type { Tx } from './client'

const keyOf = (headings: readonly string[]) => headings.join('|')
const HEAD_ROWS = 20
const HEAD_LETTERS = 20_000

/** What this agency said earlier of a table with these headings; nothing where it never said anything. */
export async function readColumns(tx: Tx, agencyId: string, text: string): Promise<Columns> {
  const keys = tableOf(text.slice(0, HEAD_LETTERS)).rows.slice(0, HEAD_ROWS).map(keyOf)
  const row = await tx.statementColumns.findFirst({ where: { agencyId, headerKey: { in: keys } } })
  return (row?.columns ?? {}) as Columns
}

export async function rememberColumns(
  tx: Tx,
  agencyId: string,
  headings: readonly string[],
  columns: Columns,
): Promise<void> {
  const headerKey = keyOf(headings)
  await tx.statementColumns.upsert({
    where: { agencyId_headerKey: { agencyId, headerKey } },
    create: { agencyId, headerKey, columns },
    update: { columns },
  })
}
