import { addDays, localDate, weekdayOf, type LocalDate } from './local-date'
import { classify, type DayClass, type WorkingCalendar } from './working-calendar'

export type GridDay = DayClass & { readonly date: LocalDate }

export type GridMonth = {
  /** 'YYYY-MM'. */
  readonly month: string
  readonly days: readonly GridDay[]
  readonly workingDays: number
  /** Empty cells before the first, in a week that begins on Monday. */
  readonly lead: number
}

/** Days of one name and kind in a row, as a notice lists them. */
export type NamedStretch = {
  readonly name: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly days: number
  readonly isOff: boolean
}

/** A year month by month, as the calendar has it: what is published, or the law alone. */
export function yearGrid(year: number, calendar: WorkingCalendar): readonly GridMonth[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    const days: GridDay[] = []
    for (let day = localDate(`${month}-01`); day.startsWith(month); day = addDays(day, 1))
      days.push({ date: day, ...classify(day, calendar) })
    return {
      month,
      days,
      workingDays: days.filter(({ working }) => working).length,
      lead: (weekdayOf(localDate(`${month}-01`)) + 6) % 7,
    }
  })
}

export function workingDaysOf(months: readonly GridMonth[]): number {
  return months.reduce((sum, { workingDays }) => sum + workingDays, 0)
}

/** Days off and make-up days by name, in the order of the year. */
export function stretchesOf(months: readonly GridMonth[]): NamedStretch[] {
  const stretches: NamedStretch[] = []
  for (const { date, name, working } of months.flatMap(({ days }) => days)) {
    if (name === undefined) continue
    const last = stretches.at(-1)
    if (last?.name === name && last.isOff === !working && addDays(last.to, 1) === date)
      stretches[stretches.length - 1] = { ...last, to: date, days: last.days + 1 }
    else stretches.push({ name, from: date, to: date, days: 1, isOff: !working })
  }
  return stretches
}
