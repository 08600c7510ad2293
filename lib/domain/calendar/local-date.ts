declare const localDateBrand: unique symbol

/**
 * A calendar day written 'YYYY-MM-DD', without time or zone. Plain string comparison (`<`, `===`, sort)
 * is chronological. Years 1000 to 9999.
 */
export type LocalDate = string & { readonly [localDateBrand]: true }

/** A wall-clock time 'HH:MM' from '00:00' to '24:00'. Plain string comparison is chronological. */
export type WallTime = string

/** China keeps one legal time; days and closing times are reckoned in it unless a caller says otherwise. */
export const HOME_ZONE = 'Asia/Shanghai'

const DAY_MS = 86_400_000
const DATE_SHAPE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/
const TIME_SHAPE = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/

/** The day a text names, or null where it is malformed or no such day exists (2026-02-29). */
export function parseLocalDate(text: string): LocalDate | null {
  const shape = DATE_SHAPE.exec(text)
  if (!shape) return null
  const midnight = Date.UTC(Number(shape[1]), Number(shape[2]) - 1, Number(shape[3]))
  return new Date(midnight).toISOString().slice(0, 10) === text ? (text as LocalDate) : null
}

/** For dates written in the program itself. Throws RangeError on anything parseLocalDate refuses. */
export function localDate(text: string): LocalDate {
  const day = parseLocalDate(text)
  if (day === null) throw new RangeError(`not a calendar day: ${text}`)
  return day
}

/** The day `days` later (earlier when negative). Throws RangeError outside years 1000 to 9999. */
export function addDays(day: LocalDate, days: number): LocalDate {
  const midnight = new Date(utcMidnight(day) + days * DAY_MS)
  if (!Number.isInteger(days) || Number.isNaN(midnight.getTime())) {
    throw new RangeError(`not a number of days: ${days}`)
  }
  return localDate(midnight.toISOString().slice(0, 10))
}

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return Math.round((utcMidnight(b) - utcMidnight(a)) / DAY_MS)
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: LocalDate): number {
  return new Date(utcMidnight(day)).getUTCDay()
}

export function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4))
}

/** The calendar day on which an instant falls in a zone. Throws RangeError on an invalid Date. */
export function dayOf(instant: Date, zone: string = HOME_ZONE): LocalDate {
  return localDate(new Date(wallAsUtc(instant.getTime(), zone)).toISOString().slice(0, 10))
}

/** The wall time 'HH:MM' of an instant in a zone, seconds cut off. */
export function timeOf(instant: Date, zone: string = HOME_ZONE): WallTime {
  return new Date(wallAsUtc(instant.getTime(), zone)).toISOString().slice(11, 16)
}

/**
 * The instant at which a wall clock in the zone shows `time` on `day`; '24:00' is the next midnight.
 * A time shown twice (clocks set back) means the first of the two, a skipped one (clocks set forward) the
 * instant as far after the change. Throws RangeError on a malformed time.
 */
export function instantAt(day: LocalDate, time: WallTime, zone: string = HOME_ZONE): Date {
  if (!TIME_SHAPE.test(time)) throw new RangeError(`not a wall time: ${time}`)
  const wall = utcMidnight(day) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000
  // A zone changes its offset at most once within two days, so one of the two offsets around is right.
  const before = offsetAt(wall - DAY_MS, zone)
  const after = offsetAt(wall + DAY_MS, zone)
  if (before === after || offsetAt(wall - before, zone) === before) return new Date(wall - before)
  return new Date(offsetAt(wall - after, zone) === after ? wall - after : wall - before)
}

function utcMidnight(day: LocalDate): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
}

function offsetAt(instant: number, zone: string): number {
  return wallAsUtc(instant, zone) - Math.floor(instant / 1000) * 1000
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** What the zone's wall clock shows at an instant, to the second, as if that reading were UTC. */
function wallAsUtc(instant: number, zone: string): number {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formats.set(zone, format)
  }
  const shown: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(Math.floor(instant / 1000) * 1000)) {
    shown[type] = Number(value)
  }
  const { year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second = NaN } = shown
  return Date.UTC(year, month - 1, day, hour, minute, second)
}
