import { localDate } from '@/lib/domain/calendar/local-date'
import {
  buildCalendar,
  type CalendarYear,
  type WorkingCalendar,
} from '@/lib/domain/calendar/working-calendar'
import type { Tx } from './client'

type StoredDay = { readonly date: string; readonly name: string; readonly isOffDay: boolean }

/** The calendar as last published: the newest version of every year. Years nobody stored are provisional. */
export async function readCalendar(tx: Tx, code: string): Promise<WorkingCalendar> {
  const rows = await tx.calendarYear.findMany({
    where: { code },
    orderBy: [{ year: 'asc' }, { version: 'asc' }],
  })
  const newest = new Map<number, CalendarYear>()
  for (const row of rows) {
    newest.set(row.year, {
      year: row.year,
      published: row.published,
      version: row.version,
      source: row.source,
      days: (row.days as unknown as readonly StoredDay[]).map((day) => ({
        ...day,
        date: localDate(day.date),
      })),
    })
  }
  return buildCalendar(code, [...newest.values()])
}
