import { db, type Db } from '@/lib/db/client'
import { countRowsOfAll } from '@/lib/db/batch-rows'
import {
  batchKindsOf,
  maySeeBatches,
  type BatchEnding,
  type BatchKind,
  type BatchStatus,
} from '@/lib/domain/batches/batch'
import type { Actor } from '@/lib/domain/access/roles'

/** Batches on one page. */
const PAGE = 25

export type BatchLine = {
  readonly id: string
  readonly kind: BatchKind
  readonly status: BatchStatus
  readonly ending: BatchEnding | null
  readonly askedAt: Date
  readonly by: string
  readonly total: number
  readonly done: number
  readonly notDone: number
}

export type BatchesPage = {
  readonly mayOrder: readonly BatchKind[]
  readonly rows: readonly BatchLine[]
  readonly page: number
  readonly pages: number
}

/** Every batch of the reader's agency, the newest first; null for whoever has no case work there. */
export async function batchesPage(
  actor: Actor,
  page: number,
  database: Db = db(),
): Promise<BatchesPage | null> {
  const { agencyId } = actor
  if (agencyId === null || !maySeeBatches(actor)) return null
  const where = { agencyId }
  const total = await database.batch.count({ where })
  const rows = await database.batch.findMany({
    where,
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * PAGE,
    take: PAGE,
    omit: { tableSealed: true },
  })
  const counts = await countRowsOfAll(
    database,
    rows.map(({ id }) => id),
  )
  const staff = await database.staff.findMany({
    where: { id: { in: rows.map(({ askedById }) => askedById) } },
    select: { id: true, name: true },
  })
  return {
    mayOrder: batchKindsOf(actor),
    rows: rows.map(({ id, kind, status, ending, askedAt, askedById, total: all }) => ({
      id,
      kind: kind as BatchKind,
      status: status as BatchStatus,
      ending: ending as BatchEnding | null,
      askedAt,
      by: staff.find((one) => one.id === askedById)?.name ?? '',
      total: all,
      done: counts.get(id)?.done ?? 0,
      notDone: (counts.get(id)?.skipped ?? 0) + (counts.get(id)?.faulty ?? 0),
    })),
    page,
    pages: Math.max(1, Math.ceil(total / PAGE)),
  }
}
