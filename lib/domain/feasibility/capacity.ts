import { absenceOn, type Absence } from '../allocation/absence'
import { addDays, dayOf, instantAt, type LocalDate, type WallTime } from '../calendar/local-date'
import { classify, type WorkingCalendar } from '../calendar/working-calendar'

/**
 * Efforts and capacities are whole hundredths of a piece at the measured pace, so that halves of a day and of a
 * piece are exact: a piece is 100, or more where it is supposed to take longer; a clerk who finishes 4.5 pieces a
 * day can do 450.
 */
export const PIECE = 100

/** How many working days ahead are looked at: a year of work, more than any due date. */
const DAYS_AHEAD = 250

export type DayCapacity = {
  readonly day: LocalDate
  /** What the team can do on it. */
  readonly effort: number
}

export type TeamDay = DayCapacity & {
  /** Who is away on it. */
  readonly away: readonly string[]
  /** Clerks at work, with those more or less that are supposed. */
  readonly clerks: number
}

export type Team = {
  readonly clerkIds: readonly string[]
  readonly absences: readonly Absence[]
  readonly calendar: WorkingCalendar
  readonly closeOfBusiness: WallTime
  /** What one clerk can do on a whole day; even. */
  readonly clerkDay: number
  /** Clerks more, or below 0 less, on every day. */
  readonly extra: number
}

/**
 * The working days from now on with what the team can do on each. Of today there is the whole until noon, half
 * of it until close of business, then nothing.
 */
export function teamDays(
  { clerkIds, absences, calendar, closeOfBusiness, clerkDay, extra }: Team,
  at: Date,
  count: number = DAYS_AHEAD,
): readonly TeamDay[] {
  const days: TeamDay[] = []
  const today = dayOf(at)
  for (let day = today; days.length < count; day = addDays(day, 1)) {
    if (!classify(day, calendar).working) continue
    const away = clerkIds.filter((one) => absenceOn(one, day, absences) !== null)
    const clerks = Math.max(0, clerkIds.length - away.length + extra)
    const share = day === today ? shareLeft(today, closeOfBusiness, at) : 1
    days.push({ day, effort: clerks * clerkDay * share, away, clerks })
  }
  return days
}

function shareLeft(today: LocalDate, closeOfBusiness: WallTime, at: Date): 0 | 0.5 | 1 {
  if (at > instantAt(today, closeOfBusiness)) return 0
  return at < instantAt(today, '12:00') ? 1 : 0.5
}
