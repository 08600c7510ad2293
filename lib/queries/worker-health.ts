import 'server-only'
import { db, type Db } from '@/lib/db/client'
import { LADDER_BEAT } from '@/lib/db/ladder'

/** Three missed heartbeats of ten seconds each. */
const SILENT_AFTER_MS = 35_000

export type WorkerHealth = {
  readonly state: 'ok' | 'silent' | 'never-seen'
  readonly lastBeatAt: Date | null
  /** Jobs whose time has come and that nobody has in hand; they may be tried again. */
  readonly waitingJobs: number
  /** Since when the oldest of them waits. */
  readonly oldestWaitingAt: Date | null
  /** Jobs that were given up after their last attempt. */
  readonly givenUp: number
  /** When the ladders of all running clocks were last evaluated. */
  readonly ladderAt: Date | null
}

/** How the worker is, by real time even where a demonstration moves the business clock. */
export async function workerHealth(realNow: Date, database: Db = db()): Promise<WorkerHealth> {
  const beats = await database.workerHeartbeat.findMany({ where: { name: { in: ['worker', LADDER_BEAT] } } })
  const beatOf = (name: string) => beats.find((one) => one.name === name)?.at ?? null
  const [jobs] = await database.$queryRaw<{ waiting: number; oldest: Date | null; given_up: number }[]>`
    SELECT (count(*) FILTER (WHERE attempts < max_attempts))::int AS waiting,
      min(run_at) FILTER (WHERE attempts < max_attempts) AS oldest,
      (count(*) FILTER (WHERE attempts >= max_attempts))::int AS given_up
    FROM graphile_worker.jobs WHERE locked_at IS NULL AND run_at <= ${realNow}`
  const lastBeatAt = beatOf('worker')
  const isSilent = lastBeatAt !== null && realNow.getTime() - lastBeatAt.getTime() > SILENT_AFTER_MS
  return {
    state: lastBeatAt === null ? 'never-seen' : isSilent ? 'silent' : 'ok',
    lastBeatAt,
    waitingJobs: jobs?.waiting ?? 0,
    oldestWaitingAt: jobs?.oldest ?? null,
    givenUp: jobs?.given_up ?? 0,
    ladderAt: beatOf(LADDER_BEAT),
  }
}
