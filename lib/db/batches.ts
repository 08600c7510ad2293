import type { BatchEnding, BatchKind, RowState } from '@/lib/domain/batches/batch'
import type { ListTable } from '@/lib/domain/employees/sheet-cells'
import { sealRow } from './batch-rows'
import type { Db, Tx } from './client'
import { vault } from './keys'

const TABLE = 'Batch.table'
/** Rows written in one statement. */
const AT_ONCE = 1_000
/** How often a portion is tried again before the next look at batches that stand still. */
const ATTEMPTS = 5
/** A batch nobody worked on for so long has lost its worker. */
const SILENCE_S = 90

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
        ...(content && { sealed: sealRow(content) }),
        ...(findings && { findings }),
      })),
    })
  await askForBatch(tx, id, 'first')
  return id
}

function sealTable(table: ListTable): Buffer<ArrayBuffer> {
  return vault().sealBytes(TABLE, Buffer.from(JSON.stringify(table)))
}

/** The cells of an intake sheet as they came; null once they are forgotten. */
export function openTable(sealed: Uint8Array | null): ListTable | null {
  return sealed === null ? null : (JSON.parse(vault().openBytes(TABLE, sealed).toString('utf8')) as ListTable)
}

/** The cells of a batch of an agency as they are kept; null once they are forgotten. */
export async function sealedTable(tx: Tx, agencyId: string, id: string): Promise<Uint8Array | null> {
  const row = await tx.batch.findUnique({ where: { id, agencyId }, select: { tableSealed: true } })
  return row?.tableSealed ?? null
}

/** Somebody waits in front of the page for the first portion: before papers. Whatever is left comes after them. */
const PRIORITY = { first: 5, more: 20 } as const

/** The worker takes it up, once. */
export async function askForBatch(
  tx: Pick<Tx, '$queryRaw'>,
  id: string,
  portion: keyof typeof PRIORITY,
): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS added FROM graphile_worker.add_job('runBatch', json_build_object('batchId', ${id}::text),
      job_key => ${`batch:${id}`}, priority => ${PRIORITY[portion]}::int, max_attempts => ${ATTEMPTS}::int)`
}

/** Batches whose worker was stopped before they were over. */
export async function resumeBatches(database: Db, isStart = false): Promise<void> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Batch" WHERE status IN ('checking', 'running')
      AND (${isStart} OR "beatAt" IS NULL OR "beatAt" < now() - make_interval(secs => ${SILENCE_S}))`
  for (const { id } of rows) await askForBatch(database, id, 'more')
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
  await askForBatch(tx, id, 'first')
}

/** Nothing happens where it is over already. @param byId who cancelled */
export async function endBatch(
  from: Pick<Tx, 'batch'>,
  id: string,
  {
    at,
    ending,
    byId = null,
  }: { readonly at: Date; readonly ending: BatchEnding; readonly byId?: string | null },
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

/**
 * Forgets what was typed once a batch is over for long, or was never begun, and later the batch itself.
 * @param sheetBefore @param batchBefore instants
 */
export async function forgetBatches(
  database: Db,
  {
    sheetBefore,
    batchBefore,
    at,
  }: { readonly sheetBefore: Date; readonly batchBefore: Date; readonly at: Date },
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
  await database.batch.updateMany({
    where: { ...over, tableSealed: { not: null } },
    data: { tableSealed: null },
  })
  await database.batch.deleteMany({ where: { status: 'ended', endedAt: { lt: batchBefore } } })
}
