import type { ExplainedDay } from './due-day'
import { yearOf } from './local-date'
import { calendarVersionOf, classify, isPublished, type WorkingCalendar } from './working-calendar'

/** The rules a day can rest on: day zero, working or not, a region's own day, a year without a notice. */
export const DAY_RULES = ['CA-01', 'CA-04', 'CA-05', 'CA-06'] as const
export type DayRule = (typeof DAY_RULES)[number]

export type DayGrounds = {
  readonly rule: DayRule
  /** The year's version the day was told by, e.g. 'CN-2026/1'. */
  readonly version: string
  /** The year has no published notice: this may still change. */
  readonly provisional: boolean
}

export type GroundedDay = ExplainedDay & DayGrounds

/**
 * Why a day counts or does not.
 * @param national what a local calendar lies on; a day it tells otherwise is the region's own (放假办法 art. 4)
 */
export function groundsOf(
  day: ExplainedDay,
  calendar: WorkingCalendar,
  national: WorkingCalendar,
): GroundedDay {
  const provisional = !isPublished(calendar, yearOf(day.date))
  const version = calendarVersionOf([day.date], calendar)
  return { ...day, rule: ruleOf(day, provisional, calendar, national), version, provisional }
}

function ruleOf(
  { date, reason }: ExplainedDay,
  provisional: boolean,
  calendar: WorkingCalendar,
  national: WorkingCalendar,
): DayRule {
  if (reason === 'startDay') return 'CA-01'
  const [here, there] = [classify(date, calendar), classify(date, national)]
  if (here.working !== there.working || here.name !== there.name) return 'CA-05'
  return provisional ? 'CA-06' : 'CA-04'
}
