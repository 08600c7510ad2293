import { dayOf, yearOf } from '@/lib/domain/calendar/local-date'
import { isPublished } from '@/lib/domain/calendar/working-calendar'
import { readCalendar } from '@/lib/db/calendars'
import { db, type Db } from '@/lib/db/client'
import { workerHealth, type WorkerHealth } from './worker-health'

export type Health = {
  readonly status: 'ok' | 'degraded' | 'down'
  readonly database: 'ok' | 'down'
  readonly migrations: number | null
  readonly worker: WorkerHealth['state'] | 'unknown'
  readonly calendar: 'published' | 'provisional' | 'unknown'
  /** The coming year; deadlines that reach into it are provisional while it is not there. */
  readonly nextYear: 'published' | 'unpublished' | 'unknown'
  /** A file in the operator's folder of fonts is damaged; rare characters may lack for want of it. */
  readonly fonts: 'ok' | 'some-unreadable'
  /** What the worker last did and what waits for it; null while the database is down. */
  readonly work: Omit<WorkerHealth, 'state'> | null
}

/** Whether the parts are there, for machines that watch; no names, addresses or secrets. */
export async function health(
  businessNow: Date,
  realNow: Date,
  unreadableFonts: number,
  from: Db = db(),
): Promise<Health> {
  const fonts = unreadableFonts === 0 ? 'ok' : 'some-unreadable'
  try {
    const applied = await from.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM "_prisma_migrations" WHERE finished_at IS NOT NULL`
    const { state: worker, ...work } = await workerHealth(realNow, from)
    const calendar = await readCalendar(from, 'CN')
    const published = isPublished(calendar, yearOf(dayOf(businessNow)))
    return {
      status: worker === 'ok' && published && fonts === 'ok' ? 'ok' : 'degraded',
      database: 'ok',
      migrations: Number(applied[0]?.count ?? 0),
      worker,
      calendar: published ? 'published' : 'provisional',
      nextYear: isPublished(calendar, yearOf(dayOf(businessNow)) + 1) ? 'published' : 'unpublished',
      fonts,
      work,
    }
  } catch {
    return {
      status: 'down',
      database: 'down',
      migrations: null,
      worker: 'unknown',
      calendar: 'unknown',
      nextYear: 'unknown',
      fonts,
      work: null,
    }
  }
}
