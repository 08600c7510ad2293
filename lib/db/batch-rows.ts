import type { BatchKind, RowState } from '@/lib/domain/batches/batch'
import type { Db, Tx } from './client'
import { Prisma } from './generated/client'
import { vault } from './keys'

const ROW = 'BatchRow.sealed'

export function sealRow(content: object): string {
  return vault().seal(ROW, JSON.stringify(content))
}

/** @throws VaultError where the row was tampered with */
export function openRow<T>(sealed: string): T {
  return JSON.parse(vault().open(ROW, sealed)) as T
}

/** Rows of one state after a row, in their order. */
export async function nextRows(
  from: Pick<Db, 'batchRow'>,
  batchId: string,
  state: RowState,
  { after, most }: { readonly after: number; readonly most: number },
): Promise<number[]> {
  const rows = await from.batchRow.findMany({
    where: { batchId, state, row: { gt: after } },
    orderBy: { row: 'asc' },
    take: most,
    select: { row: true },
  })
  return rows.map(({ row }) => row)
}

export type RowCounts = Readonly<Record<RowState, number>> & {
  /** Of those that are due: doubtful ones. */
  readonly doubtful: number
}

type Counted = {
  readonly id: string
  readonly state: RowState
  readonly doubtful: boolean
  readonly count: bigint
}

/** How many rows are in each state, counted from the rows. */
export async function countRows(from: Pick<Db, '$queryRaw'>, batchId: string): Promise<RowCounts> {
  return (await countRowsOfAll(from, [batchId])).get(batchId) ?? countsOf([])
}

export async function countRowsOfAll(
  from: Pick<Db, '$queryRaw'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RowCounts>> {
  const rows = await from.$queryRaw<Counted[]>`
    SELECT "batchId" AS id, state, doubtful, count(*) AS count FROM "BatchRow"
    WHERE "batchId" = ANY(${[...ids]}::uuid[]) GROUP BY "batchId", state, doubtful`
  return new Map(ids.map((id) => [id, countsOf(rows.filter((row) => row.id === id))]))
}

function countsOf(rows: readonly Counted[]): RowCounts {
  const sum = (some: readonly Counted[]) => some.reduce((all, { count }) => all + Number(count), 0)
  const of = (state: RowState) => sum(rows.filter((row) => row.state === state))
  return {
    waiting: of('waiting'),
    faulty: of('faulty'),
    due: of('due'),
    leftOut: of('leftOut'),
    done: of('done'),
    skipped: of('skipped'),
    doubtful: sum(rows.filter(({ state, doubtful }) => state === 'due' && doubtful)),
  }
}

type DueRow = {
  readonly kind: BatchKind
  readonly sealed: string | null
  readonly reference: string | null
  readonly seenVersion: number | null
}

/**
 * A row that is due in a batch at work, held until the transaction ends: no cancelling comes in between. Null where
 * it was done, another worker has it, or the batch is over.
 */
export async function holdDueRow(tx: Tx, batchId: string, row: number): Promise<DueRow | null> {
  const [batch] = await tx.$queryRaw<{ kind: BatchKind }[]>`
    SELECT kind FROM "Batch" WHERE id = ${batchId}::uuid AND status = 'running' FOR SHARE`
  if (!batch) return null
  const [held] = await tx.$queryRaw<Omit<DueRow, 'kind'>[]>`
    SELECT sealed, reference, "seenVersion" FROM "BatchRow"
    WHERE "batchId" = ${batchId}::uuid AND row = ${row} AND state = 'due' FOR UPDATE SKIP LOCKED`
  return held ? { ...batch, ...held } : null
}

/** What was typed goes with the row: the case has it now. */
export async function markDone(
  tx: Tx,
  { batchId, row }: { readonly batchId: string; readonly row: number },
  { reference, reached, at }: { readonly reference: string; readonly reached: object; readonly at: Date },
): Promise<void> {
  await tx.batchRow.update({
    where: { batchId_row: { batchId, row } },
    data: { state: 'done', reference, reached, doneAt: at, sealed: null },
    select: { row: true },
  })
}

export async function markSkipped(
  tx: Tx,
  { batchId, row }: { readonly batchId: string; readonly row: number },
  { findings, at }: { readonly findings: object; readonly at: Date },
): Promise<void> {
  await tx.batchRow.update({
    where: { batchId_row: { batchId, row } },
    data: { state: 'skipped', findings, doneAt: at },
    select: { row: true },
  })
}

/** Rows that wait for their check, held; those another worker has are passed over. */
export function holdWaitingRows(tx: Tx, batchId: string, most: number) {
  return tx.$queryRaw<{ row: number; sealed: string }[]>`
    SELECT row, sealed FROM "BatchRow" WHERE "batchId" = ${batchId}::uuid AND state = 'waiting'
    ORDER BY row LIMIT ${most} FOR UPDATE SKIP LOCKED`
}

export type CheckedRow = {
  readonly row: number
  readonly state: 'due' | 'faulty'
  readonly doubtful: boolean
  readonly findings: object | null
}

/** What the rules said of rows, in one statement. */
export async function keepChecks(tx: Tx, batchId: string, checked: readonly CheckedRow[]): Promise<void> {
  const values = checked.map(
    ({ row, state, doubtful, findings }) =>
      Prisma.sql`(${row}::int, ${state}::text, ${doubtful}::boolean, ${findings === null ? null : JSON.stringify(findings)}::jsonb)`,
  )
  if (values.length === 0) return
  await tx.$executeRaw`
    UPDATE "BatchRow" r SET state = v.state, doubtful = v.doubtful, findings = v.findings
    FROM (VALUES ${Prisma.join(values)}) AS v(row, state, doubtful, findings)
    WHERE r."batchId" = ${batchId}::uuid AND r.row = v.row`
}

/** Rows a rule speaks against are left out of what is begun. */
export async function leaveDoubtfulOut(tx: Tx, batchId: string): Promise<void> {
  await tx.batchRow.updateMany({
    where: { batchId, state: 'due', doubtful: true },
    data: { state: 'leftOut' },
  })
}
