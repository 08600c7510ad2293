import { db, type Db } from '@/lib/db/client'
import { findRun, lastRun } from '@/lib/db/placing-runs'
import type { Actor } from '@/lib/domain/access/roles'

/** How far the worker is with lines it was given. */
export type PlacingView = {
  readonly id: string
  readonly done: number
  readonly total: number
  readonly isOver: boolean
  /** The refusal that ended it before its last line. */
  readonly stoppedBy: string | null
}

type Row = NonNullable<Awaited<ReturnType<typeof findRun>>>

function viewOf({ id, done, total, endedAt, stoppedBy }: Row): PlacingView {
  return { id, done: Math.min(done, total), total, isOver: endedAt !== null, stoppedBy }
}

/** For staff of the agency whose lines they are. */
export async function placingProgress(
  { agencyId }: Actor,
  id: string,
  database: Db = db(),
): Promise<PlacingView | null> {
  if (!/^[0-9a-f-]{36}$/u.test(id)) return null
  const run = await findRun(database, id)
  return run && run.agencyId === agencyId ? viewOf(run) : null
}

/** What runs, or was stopped; one that ended well says no more than its lines. */
export async function placingOf(
  database: Db,
  where: { readonly agencyId: string; readonly statementId: string | null; readonly again: boolean },
): Promise<PlacingView | null> {
  const run = await lastRun(database, where)
  return run && (run.endedAt === null || run.stoppedBy !== null) ? viewOf(run) : null
}
