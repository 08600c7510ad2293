import { CHINA } from '@/lib/domain/calendar/china'
import { nextWorkingDay } from '@/lib/domain/calendar/due-day'
import { addDays, instantAt, type LocalDate } from '@/lib/domain/calendar/local-date'
import { classify } from '@/lib/domain/calendar/working-calendar'

/**
 * Working days counted from today, so that what a story says ("due in two days") holds whenever the seed runs:
 * 0 is today or the first working day after it, −1 the last working day before today.
 */
export function workingDay(today: LocalDate, offset: number): LocalDate {
  let day = addDays(today, -1)
  if (offset >= 0) {
    for (let step = 0; step <= offset; step += 1) day = nextWorkingDay(day, CHINA)
    return day
  }
  day = today
  for (let step = 0; step > offset; step -= 1) {
    day = addDays(day, -1)
    while (!classify(day, CHINA).working) day = addDays(day, -1)
  }
  return day
}

export function isOfficeTime(time: string): boolean {
  return (time >= '09:00' && time <= '12:00') || (time >= '13:30' && time <= '17:30')
}

/** The instant of an act; `minutes` shifts a whole story a little, so that nobody works by the stroke of the clock. */
export function officeInstant(today: LocalDate, offset: number, time: string, minutes: number): Date {
  return new Date(instantAt(workingDay(today, offset), time).getTime() + minutes * 60_000)
}
