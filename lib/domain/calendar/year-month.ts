import { localDate, type LocalDate } from '@/lib/domain/calendar/local-date'

declare const yearMonthBrand: unique symbol

/** A month written 'YYYY-MM'. Plain string comparison is chronological. Years 1000 to 9999. */
export type YearMonth = string & { readonly [yearMonthBrand]: true }

const SHAPE = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/

/** The month a text names, or null where it is malformed. */
export function parseYearMonth(text: string): YearMonth | null {
  return SHAPE.test(text) ? (text as YearMonth) : null
}

/** For months written in the program itself. Throws RangeError on anything parseYearMonth refuses. */
export function yearMonth(text: string): YearMonth {
  const month = parseYearMonth(text)
  if (month === null) throw new RangeError(`not a month: ${text}`)
  return month
}

/** The month `months` later (earlier when negative). Throws RangeError outside years 1000 to 9999. */
export function addMonths(month: YearMonth, months: number): YearMonth {
  const index = indexOf(month) + months
  const year = Math.floor(index / 12)
  return yearMonth(`${year}-${String(index - year * 12 + 1).padStart(2, '0')}`)
}

/** Whole months from `a` to `b`: 1 for neighbours, negative when `b` is earlier. */
export function monthsBetween(a: YearMonth, b: YearMonth): number {
  return indexOf(b) - indexOf(a)
}

export function monthOf(day: LocalDate): YearMonth {
  return yearMonth(day.slice(0, 7))
}

export function firstDayOf(month: YearMonth): LocalDate {
  return localDate(`${month}-01`)
}

/** Every month from `from` to `to`, both included; empty when `to` is earlier. */
export function monthRange(from: YearMonth, to: YearMonth): YearMonth[] {
  const length = Math.max(0, monthsBetween(from, to) + 1)
  return Array.from({ length }, (_, step) => addMonths(from, step))
}

function indexOf(month: YearMonth): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}
