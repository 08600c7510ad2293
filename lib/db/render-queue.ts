import type { Tx } from './client'

/** How often the worker tries before somebody has to look. */
export const RENDER_ATTEMPTS = 6

/** Wakes the worker. The row that waits is the promise; a job that is lost is found again at its next start. */
export async function askToRender(tx: Tx, paperId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS added FROM graphile_worker.add_job('renderPaper', json_build_object('paperId', ${paperId}::text),
      job_key => ${`paper:${paperId}`}, max_attempts => ${RENDER_ATTEMPTS}::int, priority => 10)`
}

/**
 * Asks again for every paper that is not there yet: after a failure that was mended (a font, a key) and for jobs
 * that were lost with a restored database. @returns how many
 */
export async function askForMissingPapers(tx: Tx): Promise<number> {
  return tx.$executeRaw`
    SELECT graphile_worker.add_job('renderPaper', json_build_object('paperId', id::text),
      job_key => 'paper:' || id, max_attempts => ${RENDER_ATTEMPTS}::int, priority => 10)
    FROM "Paper" WHERE status <> 'ready'`
}

/** Asks for the papers that waited for a seal their agency has by now. @returns how many */
export async function askForPapersToSeal(tx: Tx): Promise<number> {
  return tx.$executeRaw`
    SELECT graphile_worker.add_job('renderPaper', json_build_object('paperId', p.id::text),
      job_key => 'paper:' || p.id, max_attempts => ${RENDER_ATTEMPTS}::int, priority => 10)
    FROM "Paper" p WHERE p.status = 'pending' AND p."keyId" IS NULL
      AND EXISTS (SELECT 1 FROM "SigningKey" k WHERE k."agencyId" = p."agencyId" AND k."retiredAt" IS NULL)`
}
