import { dayOf, timeOf, type WallTime } from './local-date'
import { classify, type WorkingCalendar } from './working-calendar'

/** Stretches of a working day in which a desk is staffed, in order. */
export type OfficeHours = readonly { readonly from: WallTime; readonly to: WallTime }[]

const STRETCH = /([01]\d|2[0-3]):([0-5]\d)\s*[–—~～至-]\s*([01]\d|2[0-3]):([0-5]\d)/gu
const OPENING: WallTime = '09:00'

/**
 * The hours an agency publishes ('09:00–12:00, 13:30–17:30'). What cannot be read counts as nine to close of
 * business, so that nobody goes without being told.
 */
export function officeHours(text: string, closeOfBusiness: WallTime): OfficeHours {
  const read = [...text.matchAll(STRETCH)]
    .map(([, h1, m1, h2, m2]) => ({ from: `${h1}:${m1}`, to: `${h2}:${m2}` }))
    .filter(({ from, to }) => from < to)
  return read.length > 0 ? read : [{ from: OPENING, to: closeOfBusiness }]
}

export type Office = { readonly hours: OfficeHours; readonly calendar: WorkingCalendar }

/** Whether somebody sits there at this instant; both ends of a stretch count. */
export function isOpenAt(at: Date, { hours, calendar }: Office): boolean {
  const time = timeOf(at)
  if (!classify(dayOf(at), calendar).working) return false
  return hours.some(({ from, to }) => from <= time && time <= to)
}
