import 'server-only'
import { db, type Db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/access/roles'
import { isPaperKind, type PaperKind } from '@/lib/domain/documents/papers/kinds'

export type PrintProgress = {
  readonly status: 'pending' | 'ready' | 'failed'
  readonly done: number
  readonly total: number
  readonly pages: number | null
  /** How many of them could not be made. */
  readonly failed: number
}

export type PrintBatchView = PrintProgress & {
  readonly id: string
  readonly papers: readonly {
    readonly reference: string
    readonly kind: PaperKind
    readonly number: string
    readonly version: number
    readonly isFailed: boolean
  }[]
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** Whose it is: a batch is only for who asked for it, at the agency where it was asked for. */
function own(actor: Actor, id: string) {
  return UUID.test(id) && actor.agencyId !== null
    ? { id, staffId: actor.staffId, agencyId: actor.agencyId }
    : null
}

export async function printProgress(
  actor: Actor,
  id: string,
  database: Db = db(),
): Promise<PrintProgress | null> {
  const where = own(actor, id)
  const batch =
    where &&
    (await database.printBatch.findFirst({
      where,
      select: { status: true, done: true, pages: true, paperIds: true, failedIds: true },
    }))
  if (!batch) return null
  const { status, done, pages, paperIds, failedIds } = batch
  const failed = failedIds.length
  return { status: status as PrintProgress['status'], done, total: paperIds.length, pages, failed }
}

export async function printBatchPage(
  actor: Actor,
  id: string,
  database: Db = db(),
): Promise<PrintBatchView | null> {
  const progress = await printProgress(actor, id, database)
  if (!progress) return null
  const { paperIds, failedIds } = await database.printBatch.findUniqueOrThrow({
    where: { id },
    select: { paperIds: true, failedIds: true },
  })
  const rows = await database.paper.findMany({
    where: { id: { in: paperIds } },
    select: { id: true, kind: true, number: true, version: true, transfer: { select: { reference: true } } },
  })
  const papers = paperIds.flatMap((paperId) => {
    const row = rows.find((one) => one.id === paperId)
    if (!row || !isPaperKind(row.kind)) return []
    const { kind, number, version, transfer } = row
    const isFailed = failedIds.includes(paperId)
    return [{ reference: transfer?.reference ?? '', kind, number, version, isFailed }]
  })
  return { id, ...progress, papers }
}
