import type { Db } from './client'

/** Asks for what a process of before did not publish. */
export async function askToPublish(database: Db): Promise<void> {
  await database.$queryRaw`
    SELECT count(graphile_worker.add_job('publishStatus', json_build_object('transferId', t.id),
      job_key => 'publish-status:' || t.id, max_attempts => 8, priority => 1)) AS added
    FROM "Transfer" t
    WHERE t."queryCodeSealed" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "PublishedStatus" p WHERE p."transferId" = t.id)`
}

const HOUR_MS = 3_600_000

/** Forgets what nobody comes back for: answers after an hour, requests, files and failures after a day. */
export async function sweepSite(database: Db): Promise<void> {
  const before = (hours: number) => new Date(Date.now() - hours * HOUR_MS)
  await database.siteAnswer.deleteMany({ where: { createdAt: { lt: before(1) } } })
  await database.siteRequest.deleteMany({ where: { createdAt: { lt: before(24) } } })
  await database.siteUpload.deleteMany({
    where: { OR: [{ createdAt: { lt: before(24) } }, { takenAt: { not: null } }] },
  })
}
