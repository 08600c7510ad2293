import { nextWorkingDay } from '@/lib/domain/calendar/due-day'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { WorkingCalendar } from '@/lib/domain/calendar/working-calendar'

/** An approved pause; both ends are paused days. `to` is null while nobody has resumed. */
export type Pause = { readonly from: LocalDate; readonly to: LocalDate | null }

export type AdjustedCount = {
  readonly startedOn: LocalDate
  readonly lengthDays: number
  readonly calendar: WorkingCalendar
  /** A pause without end is taken to last to this day, so the answer moves on until somebody resumes. */
  readonly asOf: LocalDate
}

/**
 * The day a term would end if working days inside approved pauses did not count. Shown beside the statutory
 * date, which never pauses; breach is not judged by it. Never earlier than the due day without pauses.
 */
export function adjustedDueOn(count: AdjustedCount, pauses: readonly Pause[]): LocalDate {
  const isPaused = (day: LocalDate) => pauses.some(({ from, to }) => from <= day && day <= (to ?? count.asOf))
  let due = count.startedOn
  for (let counted = 0; counted < count.lengthDays;) {
    due = nextWorkingDay(due, count.calendar)
    if (!isPaused(due)) counted += 1
  }
  return due
}
