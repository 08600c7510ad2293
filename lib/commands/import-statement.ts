import { z } from 'zod'
import { addStatement, findStatement, lockAgency, prepareLines, type PreparedLine } from '@/lib/db/bank-lines'
import { fileDigest } from '@/lib/db/file-digest'
import { readColumns, rememberColumns } from '@/lib/db/statement-columns'
import { payeeAccountOf } from '@/lib/db/payment-files'
import { startRun } from '@/lib/db/placing-runs'
import { readCamt053 } from '@/lib/domain/money/statements/camt053'
import type { Columns } from '@/lib/domain/money/statements/columns'
import { headingsOf, readCsv } from '@/lib/domain/money/statements/csv'
import {
  isSameAccount,
  type Statement,
  type StatementFault,
  type StatementRead,
} from '@/lib/domain/money/statements/statement'
import { decodeTable } from '@/lib/domain/money/statements/table-rows'
import { no, ok } from '@/lib/domain/result'
import { ImportStatement } from '@/lib/schemas/bank'
import { atBankDesk } from './bank-desk'
import { command, type Answer, type Command } from './command'

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

/** A file's text and what is known of it before it is read. */
type Found = {
  readonly earlierId: string | null
  readonly columns: Columns
  readonly account: string | null
}
const Asked = z.object({ sha256: z.string(), table: z.string().nullable() })

const lookUp = command(Asked, async (ctx, { sha256, table }) => {
  const desk = atBankDesk(ctx)
  if (!desk.ok) return desk
  const { agencyId } = desk.value
  const earlier = await findStatement(ctx.tx, agencyId, sha256)
  return ok<Found>({
    earlierId: earlier?.id ?? null,
    columns: table === null ? {} : await readColumns(ctx.tx, agencyId, table),
    account: await payeeAccountOf(ctx.tx, agencyId),
  })
})

type Kept = {
  readonly statement: Statement
  readonly lines: readonly PreparedLine[]
  readonly fileName: string
  readonly sha256: string
  readonly learnt: { readonly headings: readonly string[]; readonly columns: Columns } | null
}
/** Ten thousand lines take seconds; a slow disk is given time. */
const TIME_TO_KEEP = 120_000

const keep = command(
  z.custom<Kept>(),
  async (ctx, { statement, lines, learnt, ...file }) => {
    const desk = atBankDesk(ctx)
    if (!desk.ok) return desk
    const { agencyId, actor } = desk.value
    await lockAgency(ctx.tx, agencyId)
    const earlier = await findStatement(ctx.tx, agencyId, file.sha256)
    if (earlier) return ok<Imported>({ kind: 'known', statementId: earlier.id })
    if (learnt) await rememberColumns(ctx.tx, agencyId, learnt.headings, learnt.columns)
    const entry = { ...file, agencyId, byId: actor.staffId, at: ctx.at }
    const row = await addStatement(ctx.tx, statement, lines, entry)
    const total = await ctx.tx.bankLine.count({ where: { statementId: row.id, status: 'new' } })
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
  },
  TIME_TO_KEEP,
)

/**
 * 导入对账单: all of a file or nothing of it; a line that came before counts once. The file is read before anything is
 * locked: a big one takes seconds, and nobody waits for them.
 */
export const importStatement: Command<typeof ImportStatement, Imported> = Object.assign(
  async (
    ...[doer, input, at, database]: Parameters<Command<typeof ImportStatement, Imported>>
  ): Promise<Answer<Imported>> => {
    const desk = atBankDesk({ doer })
    if (!desk.ok) return desk
    const bytes = new Uint8Array(await input.file.arrayBuffer())
    const sha256 = fileDigest(bytes)
    const text = decodeTable(bytes)
    const table = text === null || /^\uFEFF?\s*</.test(text) ? null : text
    const found = await lookUp(doer, { sha256, table }, at, database)
    if (!found.ok) return found
    const { earlierId, account } = found.value
    if (earlierId !== null) return ok<Imported>({ kind: 'known', statementId: earlierId })
    if (text === null) return ok<Imported>({ kind: 'faulty', faults: [{ code: 'unreadable', row: null }] })

    const told = definedColumns(input.columns)
    const isTold = Object.keys(told).length > 0
    const read: StatementRead =
      table === null ? readCamt053(text) : readCsv(table, isTold ? told : found.value.columns)
    if (!read.ok) return ok<Imported>({ kind: 'faulty', faults: read.refusal.slice(0, MOST_FAULTS) })
    const statement = read.value
    if (statement.account !== null && account !== null && !isSameAccount(statement.account, account))
      return no({ code: 'wrong-state', detail: 'other-account' })
    const learnt = table !== null && isTold ? { headings: headingsOf(table, told), columns: told } : null
    const lines = prepareLines(statement)
    const fileName = input.file.name.slice(0, 200)
    return keep(doer, { statement, lines, fileName, sha256, learnt }, at, database)
  },
  { input: ImportStatement },
)

function definedColumns(columns: Readonly<Record<string, string | undefined>> | undefined): Columns {
  return Object.fromEntries(Object.entries(columns ?? {}).filter(([, heading]) => heading !== undefined))
}
