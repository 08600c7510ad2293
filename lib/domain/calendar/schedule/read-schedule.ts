import { readHolidayCn } from './holiday-cn'
import { readIcal } from './ical'
import { scheduleFaults, type ScheduleRead } from './schedule'
import { readTyped } from './typed'

/**
 * A year's schedule in whichever of the three shapes it is: holiday-cn JSON, iCal, or typed lines. Every fault at
 * once, so that nobody mends a file line by line.
 */
export function readSchedule(text: string, year: number, regional: boolean): ScheduleRead {
  const plain = text.replace(/^\uFEFF/u, '')
  const read = readerOf(plain)(plain, year)
  if (!read.ok) return read
  const faults = scheduleFaults(year, read.days, regional)
  return faults.length > 0 ? { ok: false, faults } : read
}

function readerOf(text: string) {
  if (/^\s*[[{]/u.test(text)) return readHolidayCn
  return /^\s*BEGIN:/u.test(text) ? readIcal : readTyped
}
