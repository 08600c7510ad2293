import { dueDay, type DueDay } from '@/lib/domain/calendar/due-day'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { readCalendar } from '@/lib/db/calendars'
import { db } from '@/lib/db/client'

/** The due day with its explanation, by the calendar as published now. The same function every screen uses. */
export async function dueDate(start: LocalDate, days: number, calendar = 'CN'): Promise<DueDay> {
  return dueDay(start, days, await readCalendar(db(), calendar))
}
