import { addStatement, fileDigest, findStatement, lockAgency } from '@/lib/db/bank-lines'
import { readColumns, rememberColumns } from '@/lib/db/statement-columns'
import { payeeAccountOf } from '@/lib/db/payment-files'
import { startRun } from '@/lib/db/placing-runs'
import { readCamt053 } from '@/lib/domain/money/statements/camt053'
import type { Columns } from '@/lib/domain/money/statements/columns'
import { headingsOf, readCsv } from '@/lib/domain/money/statements/csv'
import type { StatementFault, StatementRead } from '@/lib/domain/money/statements/statement'
import { decodeTable } from '@/lib/domain/money/statements/table-rows'
import { no, ok } from '@/lib/domain/result'
import { ImportStatement } from '@/lib/schemas/bank'
import { atBankDesk } from './bank-desk'
import { command } from './command'

export type Imported =
  | { readonly kind: 'faulty'; readonly faults: readonly StatementFault[] }
  /** The same file came before: nothing was written. */
  | { readonly kind: 'known'; readonly statementId: string }
  | {
      readonly kind: 'imported'
      readonly statementId: string
      readonly lines: number
      readonly repeated: number
    }

/** More faults than these help nobody to mend a file. */
const MOST_FAULTS = 200

/** 导入对账单: all of a file or nothing of it; a line that came before counts once. */
export const importStatement = command(ImportStatement, async (ctx, input) => {
  const desk = atBankDesk(ctx)
  if (!desk.ok) return desk
  const { agencyId, actor } = desk.value
  const bytes = new Uint8Array(await input.file.arrayBuffer())
  await lockAgency(ctx.tx, agencyId)
  const sha256 = fileDigest(bytes)
  const earlier = await findStatement(ctx.tx, agencyId, sha256)
  if (earlier) return ok<Imported>({ kind: 'known', statementId: earlier.id })

  const text = decodeTable(bytes)
  if (text === null) return ok<Imported>({ kind: 'faulty', faults: [{ code: 'unreadable', row: null }] })
  const isTable = !/^\uFEFF?\s*</.test(text)
  const told = definedColumns(input.columns)
  const columns = isTable && Object.keys(told).length === 0 ? await readColumns(ctx.tx, agencyId, text) : told
  const read: StatementRead = isTable ? readCsv(text, columns) : readCamt053(text)
  if (!read.ok) return ok<Imported>({ kind: 'faulty', faults: read.refusal.slice(0, MOST_FAULTS) })
  const own = await payeeAccountOf(ctx.tx, agencyId)
  if (read.value.account !== null && own !== null && read.value.account !== own)
    return no({ code: 'wrong-state', detail: 'other-account' })
  if (isTable && Object.keys(told).length > 0)
    await rememberColumns(ctx.tx, agencyId, headingsOf(text, told), told)
  const row = await addStatement(ctx.tx, read.value, {
    agencyId,
    fileName: input.file.name.slice(0, 200),
    sha256,
    byId: actor.staffId,
    at: ctx.at,
  })
  const total = row.lineCount - row.repeated
  if (total > 0)
    await startRun(ctx.tx, {
      agencyId,
      statementId: row.id,
      again: false,
      askedById: actor.staffId,
      at: ctx.at,
      total,
    })
  return ok<Imported>({
    kind: 'imported',
    statementId: row.id,
    lines: row.lineCount,
    repeated: row.repeated,
  })
})

function definedColumns(columns: Readonly<Record<string, string | undefined>> | undefined): Columns {
  return Object.fromEntries(Object.entries(columns ?? {}).filter(([, heading]) => heading !== undefined))
}
