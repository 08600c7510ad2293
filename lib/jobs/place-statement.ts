import { placeLines } from '@/lib/commands/place-lines'
import type { Db } from '@/lib/db/client'
import { advanceRun, askWorker, endRun, findRun } from '@/lib/db/placing-runs'
import { actorOf, findStaff, isUsable } from '@/lib/db/staff'

/** After so many lines the run queues again, so that papers and notices come in between. */
const PORTION = 400

/**
 * Works through the lines of a run under the name of who asked for it, whether or not anybody looks on. How far it is
 * stands in the run: a worker that is stopped goes on there, and a line is placed once whoever comes first.
 */
export async function placeStatement(
  database: Db,
  runId: string,
  clock: () => Date,
  isDemo: boolean,
  portion = PORTION,
): Promise<void> {
  const run = await findRun(database, runId)
  if (!run || run.endedAt !== null) return
  const staff = await findStaff(database, { id: run.askedById })
  if (!staff || !isUsable(staff, isDemo)) return endRun(database, runId, clock(), 'not-found')
  const doer = { kind: 'staff', actor: actorOf(staff) } as const
  const choice = { again: run.again, ...(run.statementId !== null && { statement: run.statementId }) }
  let after = run.lastLineId
  for (let done = 0; done < portion;) {
    const placed = await placeLines(doer, { ...choice, ...(after && { after }) }, clock(), database)
    if (!placed.ok) return endRun(database, runId, clock(), placed.refusal.code)
    await advanceRun(database, runId, placed.value)
    if (placed.value.left === 0) return endRun(database, runId, clock(), null)
    done += placed.value.done
    after = placed.value.last
  }
  await askWorker(database, runId, run.agencyId)
}
