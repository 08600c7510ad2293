import { workingDaysAfter } from '@/lib/domain/calendar/due-day'
import { addDays, type LocalDate } from '@/lib/domain/calendar/local-date'
import { classify, type WorkingCalendar } from '@/lib/domain/calendar/working-calendar'

/** How late, or how much time is left, in working days; `lateToday` since close of business of the last one. */
export const LATE_BANDS = ['lateToday', 'late1', 'late2to3', 'late4to5', 'late6to10', 'lateMore'] as const
const LEFT_BANDS = ['today', 'left1', 'left2', 'left3', 'left4to5', 'left6to10', 'leftMore'] as const
export const BANDS = [...LATE_BANDS, ...LEFT_BANDS] as const
export type Band = (typeof BANDS)[number]

/** Bands that are asked for together: overdue at all, and due within three working days. */
export const BAND_GROUPS = ['overdue', 'near'] as const
export type BandGroup = (typeof BAND_GROUPS)[number]
export const BANDS_OF: Readonly<Record<BandGroup, readonly Band[]>> = {
  overdue: LATE_BANDS,
  near: ['today', 'left1', 'left2', 'left3'],
}

type Days = { readonly from: number; readonly to: number | null }
const LATE: Readonly<Record<(typeof LATE_BANDS)[number], Days>> = {
  lateToday: { from: 0, to: 0 },
  late1: { from: 1, to: 1 },
  late2to3: { from: 2, to: 3 },
  late4to5: { from: 4, to: 5 },
  late6to10: { from: 6, to: 10 },
  lateMore: { from: 11, to: null },
}
const LEFT: Readonly<Record<(typeof LEFT_BANDS)[number], Days>> = {
  today: { from: 0, to: 0 },
  left1: { from: 1, to: 1 },
  left2: { from: 2, to: 2 },
  left3: { from: 3, to: 3 },
  left4to5: { from: 4, to: 5 },
  left6to10: { from: 6, to: 10 },
  leftMore: { from: 11, to: null },
}

/** A day as one agency lives it. */
export type Desk = {
  readonly today: LocalDate
  /** Its close of business has passed: what is due today is late. */
  readonly closed: boolean
  readonly calendar: WorkingCalendar
}

/** Which band a due day is in; agrees with readClock on working days left and breach. */
export function bandOf(due: LocalDate, { today, closed, calendar }: Desk): Band {
  const late = due < today || (due === today && closed)
  const days = Math.abs(workingDaysAfter(today, due, calendar))
  const isIn = ({ from, to }: Days) => days >= from && (to === null || days <= to)
  const band = late ? LATE_BANDS.find((one) => isIn(LATE[one])) : LEFT_BANDS.find((one) => isIn(LEFT[one]))
  if (!band) throw new RangeError(`no band for ${days} days`)
  return band
}

/** First and last due day of a span, both included; null is open. */
export type DueSpan = { readonly from: LocalDate | null; readonly to: LocalDate | null }

/** The due days of a band on this day, so that a list can ask the database for them. May be empty: from after to. */
export function dueSpan(band: Band, desk: Desk): DueSpan {
  const late = Object.entries(LATE).find(([name]) => name === band)?.[1]
  return late ? lateSpan(late, desk) : leftSpan(LEFT[band as keyof typeof LEFT], desk)
}

function leftSpan({ from, to }: Days, { today, closed, calendar }: Desk): DueSpan {
  const first = from > 0 ? workingDayAhead(today, from, calendar) : closed ? addDays(today, 1) : today
  return { from: first, to: to === null ? null : addDays(workingDayAhead(today, to + 1, calendar), -1) }
}

function lateSpan({ from, to }: Days, { today, closed, calendar }: Desk): DueSpan {
  const last =
    from > 0 ? addDays(workingDayBack(today, from, calendar), -1) : closed ? today : addDays(today, -1)
  return { from: to === null ? null : workingDayBack(today, to + 1, calendar), to: last }
}

/** The nth working day later than a day. */
function workingDayAhead(day: LocalDate, n: number, calendar: WorkingCalendar): LocalDate {
  let reached = day
  for (let left = n; left > 0;) {
    reached = addDays(reached, 1)
    if (classify(reached, calendar).working) left -= 1
  }
  return reached
}

/** The nth working day back from a day, which is itself the first where it is one. */
function workingDayBack(day: LocalDate, n: number, calendar: WorkingCalendar): LocalDate {
  let reached = addDays(day, 1)
  for (let left = n; left > 0;) {
    reached = addDays(reached, -1)
    if (classify(reached, calendar).working) left -= 1
  }
  return reached
}
