import { localDate, type LocalDate } from '@/lib/domain/calendar/local-date'

/** PostgreSQL's DATE travels as a JavaScript Date at midnight UTC; inside the program a day is a LocalDate. */
export function toDay(value: Date): LocalDate {
  return localDate(value.toISOString().slice(0, 10))
}

export function fromDay(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function toDayOrNull(value: Date | null): LocalDate | null {
  return value === null ? null : toDay(value)
}
