import { convertIcsCalendar, type IcsCalendar, type IcsEvent } from 'ts-ics'
import { addDays, parseLocalDate, yearOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { nameFault, shown, spanOf, type ReadDay, type ScheduleFault, type ScheduleRead } from './schedule'
import { LONGEST_STRETCH } from './typed'

const WORK = /补班|上班|班/u
const OFF = /休|放假|假期|节假日|holiday/iu
/** What calendars add to the name of a holiday: 春节（休）, 劳动节 补班, 国庆节假期 第2天/共7天. */
const ADDED = /[（(【[]?\s*(调休上班|调休|补班|上班|放假|休息|假期|休|班)\s*[)）】\]]?|第?\d+天[/／]共\d+天/gu

/**
 * The days of one year from a subscribed calendar (RFC 5545). An event is a make-up day where its title says so
 * (班, 补班, 上班), else where only its description does; its last day is the one before DTEND. Of the
 * December before, make-up days count, and days off in one event with days of the year.
 */
export function readIcal(text: string, year: number): ScheduleRead {
  const calendar = calendarOf(text)
  if (calendar === null) return { ok: false, faults: [{ code: 'notIcs' }] }
  const days: ReadDay[] = []
  const faults: ScheduleFault[] = []
  const { from, to } = spanOf(year)
  ;(calendar.events ?? []).forEach((event, index) => {
    const row = index + 1
    const what = shown(event.summary ?? '')
    const dates = datesOf(event)
    if (typeof dates === 'string') return void faults.push({ code: dates, row, what })
    const isOffDay = isOff(event)
    const inSpan = dates.filter((date) => date >= from && date <= to)
    const isOfYear = inSpan.some((date) => yearOf(date) === year)
    // Events of other years in the same file are nobody's concern here, not even their faults.
    if (!isOfYear && (inSpan.length === 0 || isOffDay !== false)) return
    if (isOffDay === null) return void faults.push({ code: 'unclearKind', row, what })
    const name = (event.summary ?? '').replace(ADDED, '').trim()
    const wrongName = nameFault(name)
    if (wrongName) return void faults.push({ code: wrongName, row, what })
    days.push(...inSpan.map((date): ReadDay => ({ date, name, isOffDay, row })))
  })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, days }
}

function calendarOf(text: string): IcsCalendar | null {
  if (!/^\s*BEGIN:VCALENDAR/u.test(text)) return null
  try {
    return convertIcsCalendar(undefined, text)
  } catch {
    return null
  }
}

function datesOf(event: IcsEvent): readonly LocalDate[] | ScheduleFault['code'] {
  if (event.recurrenceRule) return 'repeats'
  if (event.start?.type !== 'DATE') return event.start ? 'notWholeDay' : 'noDate'
  const from = dayIn(event.start.date)
  const until = event.end ? dayIn(event.end.date) : from && addDays(from, 1)
  if (from === null || until === null) return 'noDate'
  const dates: LocalDate[] = [from]
  for (let day = addDays(from, 1); day < until; day = addDays(day, 1)) {
    if (dates.length >= LONGEST_STRETCH) return 'tooLong'
    dates.push(day)
  }
  return dates
}

/** A date without time is read as midnight UTC. */
function dayIn(date: Date): LocalDate | null {
  return Number.isNaN(date.getTime()) ? null : parseLocalDate(date.toISOString().slice(0, 10))
}

/** Null where neither title nor description says whether the day is off. */
function isOff({ summary = '', description = '' }: IcsEvent): boolean | null {
  if (WORK.test(summary)) return false
  if (OFF.test(summary)) return true
  if (OFF.test(description)) return true
  if (WORK.test(description)) return false
  // A holiday by its bare name is what such calendars are for.
  return summary.trim() === '' ? null : true
}
