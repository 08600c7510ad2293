import { dayOf, yearOf } from '@/lib/domain/calendar/local-date'
import { isPublished } from '@/lib/domain/calendar/working-calendar'
import { readCalendar } from '@/lib/db/calendars'
import { db } from '@/lib/db/client'

export type Health = {
  readonly status: 'ok' | 'degraded' | 'down'
  readonly database: 'ok' | 'down'
  readonly migrations: number | null
  readonly worker: 'ok' | 'silent' | 'never-seen' | 'unknown'
  readonly calendar: 'published' | 'provisional' | 'unknown'
}

/** Three missed heartbeats of ten seconds each. */
const SILENT_AFTER_MS = 35_000

/** Whether the parts are there, for machines that watch; no names, addresses or secrets. */
export async function health(businessNow: Date, realNow: Date): Promise<Health> {
  try {
    const applied = await db().$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM "_prisma_migrations" WHERE finished_at IS NOT NULL`
    const beat = await db().workerHeartbeat.findUnique({ where: { name: 'worker' } })
    const calendar = await readCalendar(db(), 'CN')
    const worker = !beat
      ? 'never-seen'
      : realNow.getTime() - beat.at.getTime() > SILENT_AFTER_MS
        ? 'silent'
        : 'ok'
    const published = isPublished(calendar, yearOf(dayOf(businessNow)))
    return {
      status: worker === 'ok' && published ? 'ok' : 'degraded',
      database: 'ok',
      migrations: Number(applied[0]?.count ?? 0),
      worker,
      calendar: published ? 'published' : 'provisional',
    }
  } catch {
    return { status: 'down', database: 'down', migrations: null, worker: 'unknown', calendar: 'unknown' }
  }
}
