import type { Db, Tx } from './client'

/** How often a portion is tried again before the run stays as it is; the button begins a new one. */
const PLACE_ATTEMPTS = 5

type NewRun = {
  readonly agencyId: string
  readonly statementId: string | null
  readonly again: boolean
  readonly askedById: string
  readonly at: Date
  readonly total: number
}

/** Asks the worker to work through lines. One run at a time per agency and choice: who asks twice gets the first. */
export async function startRun(tx: Tx, { at, ...entry }: NewRun): Promise<string> {
  const { agencyId, statementId, again } = entry
  await tx.$queryRaw`SELECT id FROM "Agency" WHERE id = ${agencyId}::uuid FOR UPDATE`
  const under = await tx.placingRun.findFirst({ where: { agencyId, statementId, again, endedAt: null } })
  const run = under ?? (await tx.placingRun.create({ data: { ...entry, askedAt: at } }))
  await askWorker(tx, run.id, agencyId)
  return run.id
}

/** Papers come first; runs of one agency queue behind each other. */
export async function askWorker(tx: Pick<Tx, '$queryRaw'>, runId: string, agencyId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS added FROM graphile_worker.add_job('placeStatement', json_build_object('runId', ${runId}::text),
      job_key => ${`placing:${runId}`}, queue_name => ${`placing:${agencyId}`}, priority => 20,
      max_attempts => ${PLACE_ATTEMPTS}::int)`
}

export function findRun(from: Pick<Db, 'placingRun'>, id: string) {
  return from.placingRun.findUnique({ where: { id } })
}

/** The run that is under way or was the last of this choice. */
export function lastRun(
  from: Pick<Db, 'placingRun'>,
  where: { readonly agencyId: string; readonly statementId: string | null; readonly again: boolean },
) {
  return from.placingRun.findFirst({ where, orderBy: { askedAt: 'desc' } })
}

export async function advanceRun(
  database: Db,
  id: string,
  { done, last }: { readonly done: number; readonly last: string | null },
): Promise<void> {
  await database.placingRun.update({
    where: { id },
    data: { done: { increment: done }, ...(last && { lastLineId: last }) },
  })
}

/** @param stoppedBy why it ended before its last line, in the code of a refusal */
export async function endRun(database: Db, id: string, at: Date, stoppedBy: string | null): Promise<void> {
  await database.placingRun.update({ where: { id }, data: { endedAt: at, stoppedBy } })
}
