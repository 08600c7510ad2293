import { nextWorkingDay } from '@/lib/domain/calendar/due-day'
import { addDays, dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { isOpenAt, type Office } from '@/lib/domain/calendar/office-hours'
import { classify, type WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import type { Clock } from '@/lib/domain/clocks/clock'
import type { Side } from '@/lib/domain/transfer/states'

/** 催办阶梯, upwards. The ladder follows the day breach is judged by; pauses never move it. */
export const RUNGS = ['threeBefore', 'oneBefore', 'onTheDay', 'oneAfter', 'threeAfter'] as const
export type Rung = (typeof RUNGS)[number]

/** Working days from the due day. */
const RUNG_OFFSET: Readonly<Record<Rung, number>> = {
  threeBefore: -3,
  oneBefore: -1,
  onTheDay: 0,
  oneAfter: 1,
  threeAfter: 3,
}

/** Whom a rung may tell. `otherAgency`: the one that waits; its letter goes to the one that owes. */
export const AUDIENCES = ['holder', 'supervisor', 'otherAgency', 'province', 'nation'] as const
export type Audience = (typeof AUDIENCES)[number]

const TOLD: Readonly<Record<Rung, readonly Audience[]>> = {
  threeBefore: ['holder'],
  oneBefore: ['holder', 'supervisor'],
  onTheDay: ['holder', 'supervisor'],
  oneAfter: ['holder', 'supervisor', 'otherAgency'],
  threeAfter: ['supervisor', 'province'],
}

/** The applicant and the bank answer to no province: only the desk that follows them up is told. */
const FOLLOWED_UP: readonly Clock[] = ['TS', 'TW']

/** Whom a rung of this clock tells. */
export function toldAt(rung: Rung, clock: Clock): readonly Audience[] {
  const told = TOLD[rung]
  if (!FOLLOWED_UP.includes(clock)) return told
  const desk = told.filter((one) => one === 'holder' || one === 'supervisor')
  return desk.includes('holder') ? desk : ['holder', ...desk]
}

/** Who waits for what a clock measures, and so may remind: nobody outside while the case is still with one house. */
export const WAITING: Readonly<Record<Clock, Side | null>> = {
  T0: null,
  TS: null,
  TL: null,
  T1: 'destination',
  TD: 'destination',
  T2: 'origin',
  T3: 'destination',
  TW: null,
  T4: 'origin',
}

/** Working days to answer a letter of the ladder, and for the province to say what it did; our own choice. */
export const REMINDER_ANSWER_DAYS = 3
export const PROVINCE_ANSWER_DAYS = 5

/** The day of a rung: so many working days before or after the due day. */
export function rungDay(rung: Rung, dueOn: LocalDate, calendar: WorkingCalendar): LocalDate {
  let day = dueOn
  for (let left = RUNG_OFFSET[rung]; left > 0; left -= 1) day = nextWorkingDay(day, calendar)
  for (let left = RUNG_OFFSET[rung]; left < 0; left += 1) day = workingDayBefore(day, calendar)
  return day
}

function workingDayBefore(day: LocalDate, calendar: WorkingCalendar): LocalDate {
  let before = addDays(day, -1)
  while (!classify(before, calendar).working) before = addDays(before, -1)
  return before
}

export type Ladder = {
  readonly startedOn: LocalDate
  /** What breach is judged by (`sortDueOn`). */
  readonly dueOn: LocalDate
  readonly calendar: WorkingCalendar
}

/** The highest rung whose day has come, or null. */
export function highestDue({ dueOn, calendar }: Ladder, today: LocalDate): Rung | null {
  return RUNGS.findLast((rung) => rungDay(rung, dueOn, calendar) <= today) ?? null
}

export const RUNG_OUTCOMES = ['fired', 'missed', 'tooShort'] as const
export type RungOutcome = (typeof RUNG_OUTCOMES)[number]
export type TakenRung = { readonly rung: Rung; readonly on: LocalDate; readonly outcome: RungOutcome }

/**
 * What the ladder does at an instant: the highest rung whose day has come fires, lower ones not taken yet are
 * passed over: `missed` while nobody evaluated, `tooShort` where the term began no earlier than their day.
 * Nothing before the recipient's office opens, so a later evaluation takes it up.
 * @param taken rungs on record; nothing below the highest of them is taken up again
 */
export function climb(
  ladder: Ladder,
  taken: readonly Rung[],
  at: Date,
  office: Office,
): readonly TakenRung[] {
  const highest = highestDue(ladder, dayOf(at))
  if (highest === null || !isOpenAt(at, office)) return []
  const reached = Math.max(-1, ...taken.map((rung) => RUNGS.indexOf(rung)))
  return RUNGS.slice(reached + 1, RUNGS.indexOf(highest) + 1).map((rung) => {
    const on = rungDay(rung, ladder.dueOn, ladder.calendar)
    const before = RUNG_OFFSET[rung] < 0 && on <= ladder.startedOn
    return { rung, on, outcome: before ? 'tooShort' : rung === highest ? 'fired' : 'missed' }
  })
}

/** Due days, by rung that is the highest due on a day: later than `after`, up to `upTo`; the last rung has no `after`. */
export type DueWindow = { readonly rung: Rung; readonly after: LocalDate | null; readonly upTo: LocalDate }

/**
 * The same question the other way round, for an index on due days: which due days have which highest rung today.
 * Agrees with highestDue for every day.
 */
export function dueWindows(today: LocalDate, calendar: WorkingCalendar): readonly DueWindow[] {
  return RUNGS.map((rung, index): DueWindow => {
    const next = RUNGS[index + 1]
    return {
      rung,
      after: next === undefined ? null : latestDue(next, today, calendar),
      upTo: latestDue(rung, today, calendar),
    }
  })
}

/** Longest run of calendar days that three working days may span: a golden week with the days around it. */
const SPAN = 31

/** The latest due day on which a rung's day has come. */
function latestDue(rung: Rung, today: LocalDate, calendar: WorkingCalendar): LocalDate {
  let due = addDays(today, SPAN)
  while (rungDay(rung, due, calendar) > today) due = addDays(due, -1)
  return due
}
