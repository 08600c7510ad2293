import type { BatchEnding, BatchKind, RowState } from '@/lib/domain/batches/batch'
import type { ListTable } from '@/lib/domain/employees/sheet-cells'
import type { Db, Tx } from './client'
import { Prisma } from './generated/client'
import { vault } from './keys'

const [TABLE, ROW] = ['Batch.table', 'BatchRow.sealed']
/** Rows written in one statement. */
const AT_ONCE = 1_000
/** How often a portion is tried again before the next look at batches that stand still. */
const ATTEMPTS = 5
/** A batch nobody worked on for so long has lost its worker. */
const SILENCE_S = 90

type Reader = Pick<Db, 'batch' | 'batchRow' | '$queryRaw'>

export type NewRow = {
  readonly row: number
  readonly state: Extract<RowState, 'waiting' | 'faulty' | 'due'>
  /** The application of an intake. */
  readonly content?: object
  readonly reference?: string
  readonly seenVersion?: number
  readonly findings?: object
}

export type NewBatch = {
  readonly agencyId: string
  readonly kind: BatchKind
  readonly staffId: string
  readonly at: Date
  readonly rows: readonly NewRow[]
  readonly sheet?: { readonly sha256: string; readonly table: ListTable }
}

/** Writes a batch with all its rows and asks the worker for it: a sheet is checked first, chosen cases are begun. */
export async function addBatch(tx: Tx, entry: NewBatch): Promise<string> {
  const { agencyId, kind, staffId, at, rows, sheet } = entry
  const isSheet = kind === 'intake'
  const { id } = await tx.batch.create({
    data: {
      agencyId,
      kind,
      status: isSheet ? 'checking' : 'running',
      askedById: staffId,
      askedAt: at,
      ...(isSheet ? {} : { orderedById: staffId, orderedAt: at }),
      total: rows.length,
      ...(sheet && { sha256: sheet.sha256, tableSealed: sealTable(sheet.table) }),
    },
    select: { id: true },
  })
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx.batchRow.createMany({
      data: rows.slice(from, from + AT_ONCE).map(({ content, findings, ...row }) => ({
        batchId: id,
        ...row,
        ...(content && { sealed: vault().seal(ROW, JSON.stringify(content)) }),
        ...(findings && { findings }),
      })),
    })
  await askForBatch(tx, id)
  return id
}

function sealTable(table: ListTable): Buffer<ArrayBuffer> {
  return vault().sealBytes(TABLE, Buffer.from(JSON.stringify(table)))
}

/** The cells of an intake sheet as they came; null once they are forgotten. */
export function openTable(sealed: Uint8Array | null): ListTable | null {
  return sealed === null ? null : (JSON.parse(vault().openBytes(TABLE, sealed).toString('utf8')) as ListTable)
}

/** @throws VaultError where the row was tampered with */
export function openRow<T>(sealed: string): T {
  return JSON.parse(vault().open(ROW, sealed)) as T
}

/** The worker takes it up, once; behind papers and messages. */
export async function askForBatch(tx: Pick<Tx, '$queryRaw'>, id: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS added FROM graphile_worker.add_job('runBatch', json_build_object('batchId', ${id}::text),
      job_key => ${`batch:${id}`}, priority => 20, max_attempts => ${ATTEMPTS}::int)`
}

/** Batches whose worker was stopped before they were over. */
export async function resumeBatches(database: Db, isStart = false): Promise<void> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Batch" WHERE status IN ('checking', 'running')
      AND (${isStart} OR "beatAt" IS NULL OR "beatAt" < now() - make_interval(secs => ${SILENCE_S}))`
  for (const { id } of rows) await askForBatch(database, id)
}

export function findBatch(from: Pick<Db, 'batch'>, id: string) {
  return from.batch.findUnique({ where: { id }, omit: { tableSealed: true } })
}
export type BatchFile = NonNullable<Awaited<ReturnType<typeof findBatch>>>

/** The batch of an agency, until the transaction ends nobody else decides on it; waits for a row under way. */
export async function lockBatch(tx: Tx, agencyId: string, id: string): Promise<BatchFile | null> {
  await tx.$queryRaw`SELECT 1 AS held FROM "Batch" WHERE id = ${id}::uuid FOR UPDATE`
  const batch = await findBatch(tx, id)
  return batch && batch.agencyId === agencyId ? batch : null
}

/** The batch that the same file made before, unless it was given up. */
export function findSameFile(from: Pick<Db, 'batch'>, agencyId: string, sha256: string) {
  return from.batch.findFirst({
    where: { agencyId, sha256, OR: [{ ending: null }, { ending: 'done' }] },
    select: { id: true },
  })
}

/** Every row of the sheet is checked: it waits for its clerk. */
export async function makeReady(from: Pick<Tx, 'batch'>, id: string): Promise<void> {
  await from.batch.updateMany({ where: { id, status: 'checking' }, data: { status: 'ready', pace: null } })
}

/** Its due rows are begun, in somebody's name. */
export async function beginBatch(
  tx: Tx,
  id: string,
  { staffId, at }: { readonly staffId: string; readonly at: Date },
): Promise<void> {
  await tx.batch.update({
    where: { id },
    data: { status: 'running', orderedById: staffId, orderedAt: at, pace: null, beatAt: null },
    select: { id: true },
  })
  await askForBatch(tx, id)
}

/** Nothing happens where it is over already. @param byId who cancelled */
export async function endBatch(
  from: Pick<Tx, 'batch'>,
  id: string,
  { at, ending, byId = null }: { readonly at: Date; readonly ending: BatchEnding; readonly byId?: string | null },
): Promise<void> {
  await from.batch.updateMany({
    where: { id, status: { not: 'ended' } },
    data: { status: 'ended', ending, endedAt: at, endedById: byId },
  })
}

/** Says that the worker lives, and how many rows a second it does. */
export async function beat(database: Db, id: string, pace: number | null): Promise<void> {
  await database.$executeRaw`
    UPDATE "Batch" SET "beatAt" = now(), pace = COALESCE(${pace}::float8, pace)
    WHERE id = ${id}::uuid AND status <> 'ended'`
}

/** Rows of one state after a row, in their order. */
export async function nextRows(
  from: Reader,
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

/** How many rows are in each state, counted from the rows. */
export async function countRows(from: Pick<Db, '$queryRaw'>, batchId: string): Promise<RowCounts> {
  const rows = await from.$queryRaw<{ state: RowState; doubtful: boolean; count: bigint }[]>`
    SELECT state, doubtful, count(*) AS count FROM "BatchRow" WHERE "batchId" = ${batchId}::uuid GROUP BY state, doubtful`
  const of = (state: RowState) =>
    rows.reduce((sum, one) => sum + (one.state === state ? Number(one.count) : 0), 0)
  const doubtful = rows.find((one) => one.state === 'due' && one.doubtful)
  return {
    waiting: of('waiting'),
    faulty: of('faulty'),
    due: of('due'),
    leftOut: of('leftOut'),
    done: of('done'),
    skipped: of('skipped'),
    doubtful: Number(doubtful?.count ?? 0),
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
  await tx.batchRow.updateMany({ where: { batchId, state: 'due', doubtful: true }, data: { state: 'leftOut' } })
}

/**
 * Forgets what was typed once a batch is over for long, or was never begun, and later the batch itself.
 * @param sheetBefore @param batchBefore instants
 */
export async function forgetBatches(
  database: Db,
  { sheetBefore, batchBefore, at }: { readonly sheetBefore: Date; readonly batchBefore: Date; readonly at: Date },
): Promise<void> {
  await database.batch.updateMany({
    where: { status: 'ready', askedAt: { lt: sheetBefore } },
    data: { status: 'ended', ending: 'cancelled', endedAt: at },
  })
  const over = {
    status: 'ended',
    OR: [{ endedAt: { lt: sheetBefore } }, { orderedAt: null, askedAt: { lt: sheetBefore } }],
  }
  await database.batchRow.updateMany({
    where: { sealed: { not: null }, batch: over },
    data: { sealed: null },
  })
  await database.batch.updateMany({ where: { ...over, tableSealed: { not: null } }, data: { tableSealed: null } })
  await database.batch.deleteMany({ where: { status: 'ended', endedAt: { lt: batchBefore } } })
}
