import 'server-only'
import { dueDay, type DueDay } from '@/lib/domain/calendar/due-day'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { readCalendar } from '@/lib/db/calendars'
import type { Db } from '@/lib/db/open-database'
import { siteDb } from '@/lib/db/site-client'

/** The due day with its explanation, by the calendar as published now. The same function every screen uses. */
export async function dueDate(
  start: LocalDate,
  days: number,
  calendar = 'CN',
  from: Db = siteDb(),
): Promise<DueDay> {
  return dueDay(start, days, await readCalendar(from, calendar))
}
