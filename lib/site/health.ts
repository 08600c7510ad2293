import 'server-only'
import { readCalendar } from '@/lib/db/calendars'
import type { Db } from '@/lib/db/open-database'
import { siteDb } from '@/lib/db/site-client'
import { dayOf, yearOf } from '@/lib/domain/calendar/local-date'
import { isPublished } from '@/lib/domain/calendar/working-calendar'

export type SiteHealth = {
  readonly status: 'ok' | 'degraded' | 'down'
  readonly site: 'alone'
  readonly database: 'ok' | 'down'
  readonly calendar: 'published' | 'provisional' | 'unknown'
  /** Whether the inner side has said what requests are sealed to; without it nobody can ask for anything. */
  readonly inner: 'known' | 'unknown'
}

/** Whether the parts of a public site that stands alone are there; of the inner side it sees only what is published. */
export async function siteHealth(businessNow: Date, from: Db = siteDb()): Promise<SiteHealth> {
  try {
    const published = isPublished(await readCalendar(from, 'CN'), yearOf(dayOf(businessNow)))
    const isKnown = (await from.publishedKey.count()) > 0
    return {
      status: published && isKnown ? 'ok' : 'degraded',
      site: 'alone',
      database: 'ok',
      calendar: published ? 'published' : 'provisional',
      inner: isKnown ? 'known' : 'unknown',
    }
  } catch {
    return { status: 'down', site: 'alone', database: 'down', calendar: 'unknown', inner: 'unknown' }
  }
}
