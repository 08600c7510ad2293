import type { Db } from './client'

const HOUR_MS = 3_600_000

/** Asks for what a process of before did not publish. */
export async function askToPublish(database: Db): Promise<void> {
  await database.$queryRaw`
    SELECT count(graphile_worker.add_job('publishStatus', json_build_object('transferId', t.id),
      job_key => 'publish-status:' || t.id, max_attempts => 8, priority => 1)) AS added
    FROM "Transfer" t
    WHERE t."queryCodeSealed" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "PublishedStatus" p WHERE p."transferId" = t.id)`
  await database.$queryRaw`
    SELECT count(graphile_worker.add_job('publishPaper', json_build_object('paperId', d.id),
      job_key => 'publish-paper:' || d.id, max_attempts => 8, priority => 1)) AS added
    FROM "Paper" d
    WHERE NOT EXISTS (SELECT 1 FROM "PublishedPaper" p WHERE p."paperId" = d.id)`
}

const DAY_MS = 24 * HOUR_MS
/** Proofs asked for at a time: what was issued lately is proven daily, a long archive in turn. */
const PROOFS = 500

/** Asks for the papers whose proof is older than a day, the oldest first. @returns how many */
export async function askToProve(database: Db, at: Date): Promise<number> {
  const due = new Date(at.getTime() - DAY_MS)
  return database.$executeRaw`
    SELECT graphile_worker.add_job('publishPaper', json_build_object('paperId', d.id),
      job_key => 'publish-paper:' || d.id, max_attempts => 8, priority => 20)
    FROM (SELECT "paperId" AS id FROM "PublishedPaper" WHERE "publishedAt" < ${due}
      ORDER BY "publishedAt" LIMIT ${PROOFS}) d`
}

/** Forgets what nobody comes back for: answers after three, requests, files and failures after a day. */
export async function sweepSite(database: Db): Promise<void> {
  const before = (hours: number) => new Date(Date.now() - hours * HOUR_MS)
  await database.siteAnswer.deleteMany({ where: { createdAt: { lt: before(3) } } })
  await database.siteRequest.deleteMany({ where: { createdAt: { lt: before(24) } } })
  await database.siteUpload.deleteMany({
    where: { OR: [{ createdAt: { lt: before(24) } }, { takenAt: { not: null } }] },
  })
  await database.statusAttempt.deleteMany({ where: { at: { lt: before(24) } } })
}
