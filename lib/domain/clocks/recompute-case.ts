import { nextWorkingDay, workingDaysAfter, dueDay } from '@/lib/domain/calendar/due-day'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import { adjustedDueOn, type Pause } from './adjusted-due'
import type { Clock } from './clock'
import { recomputeClock, type ClockDates, type StoredClock } from './recompute'

/** A clock of a case as it is stored. */
export type CaseClock = Omit<StoredClock, 'promisedDays'> & {
  readonly id: string
  readonly clock: Clock
  /** 'T1': the first payment falls due with the transfer-out. */
  readonly dueWith: string | null
  /** Approved pauses of the clock, and the day an open one is taken to last to. */
  readonly paused?: { readonly pauses: readonly Pause[]; readonly asOf: LocalDate }
}

/** The calendar of the agency that owes the step, without the change and with it. */
export type CalendarPair = { readonly before: WorkingCalendar; readonly after: WorkingCalendar }

export type MovedClock = {
  readonly id: string
  readonly clock: Clock
  readonly before: ClockDates
  readonly after: ClockDates
}

/**
 * The running clocks of one case that a change of a calendar moves, or makes firm (CA-06). Preview and application
 * both are this function. Asked again after its answer was stored, it answers nothing.
 * @param pairOf null for a clock the change does not reach
 */
export function recomputeCase(
  clocks: readonly CaseClock[],
  pairOf: (clock: CaseClock) => CalendarPair | null,
): MovedClock[] {
  return clocks.flatMap((clock) => {
    const pair = clock.endedAt === null ? pairOf(clock) : null
    if (!pair) return []
    const t1 = clock.dueWith === 'T1' ? clocks.find((one) => one.clock === 'T1') : undefined
    const moved = t1
      ? followT1(clock, t1, pair)
      : recomputeClock(storedOf(clock, pair), pair.after, clock.paused)
    if (!moved || isOnlyPaused(clock, moved, pair)) return []
    return [{ id: clock.id, clock: clock.clock, ...moved }]
  })
}

/** A pause without end moves its adjusted date with every day; that is no work of the calendar. */
function isOnlyPaused(
  { startedOn, lengthDays, paused }: CaseClock,
  { before, after }: Pick<MovedClock, 'before' | 'after'>,
  pair: CalendarPair,
): boolean {
  if (!paused || (Object.keys(after) as (keyof ClockDates)[]).some(isMoved)) return false
  const adjusted = (calendar: WorkingCalendar) =>
    adjustedDueOn({ startedOn, lengthDays, calendar, asOf: paused.asOf }, paused.pauses)
  return adjusted(pair.before) === adjusted(pair.after)

  function isMoved(key: keyof ClockDates): boolean {
    return key !== 'adjustedDueOn' && before[key] !== after[key]
  }
}

/** A promise was counted by the calendar its clock was counted by: by the new one where that began after it. */
function storedOf(clock: CaseClock, { before, after }: CalendarPair): StoredClock {
  const { startedOn, lengthDays, promisedDueOn, calendarVersion } = clock
  const isNew = dueDay(startedOn, lengthDays, after).calendarVersion === calendarVersion
  return {
    ...clock,
    promisedDays:
      promisedDueOn === null ? null : workingDaysAfter(startedOn, promisedDueOn, isNew ? after : before),
  }
}

/** Due on the day of T1 as the new calendar has it, also where T1 itself has ended and keeps its day. */
function followT1(
  clock: CaseClock,
  t1: CaseClock,
  pair: CalendarPair,
): Pick<MovedClock, 'before' | 'after'> | null {
  const running = { ...storedOf(t1, pair), endedAt: null }
  const { dueOn: t1Due, provisional } = recomputeClock(running, pair.after)?.after ?? t1
  const { startedOn } = clock
  const dueOn = t1Due > startedOn ? t1Due : nextWorkingDay(startedOn, pair.after)
  const version = (calendar: WorkingCalendar) =>
    dueDay(startedOn, workingDaysAfter(startedOn, dueOn, calendar), calendar).calendarVersion
  const lengthDays = workingDaysAfter(startedOn, dueOn, pair.after)
  const { pauses = [], asOf = dueOn } = clock.paused ?? {}
  const after: ClockDates = {
    dueOn,
    promisedDueOn: null,
    adjustedDueOn:
      pauses.length === 0
        ? dueOn
        : adjustedDueOn({ startedOn, lengthDays, calendar: pair.after, asOf }, pauses),
    sortDueOn: dueOn,
    provisional,
    calendarVersion: version(pair.after),
  }
  const { promisedDueOn, adjustedDueOn: adjusted, sortDueOn, calendarVersion } = clock
  const before: ClockDates = {
    dueOn: clock.dueOn,
    promisedDueOn,
    adjustedDueOn: adjusted,
    sortDueOn,
    provisional: clock.provisional,
    calendarVersion,
  }
  const isSame = (['dueOn', 'promisedDueOn', 'adjustedDueOn', 'sortDueOn', 'provisional'] as const).every(
    (key) => before[key] === after[key],
  )
  // Whatever days its version was told of at the start: it is new only where the change makes it so.
  const isSameVersion =
    calendarVersion === after.calendarVersion || version(pair.before) === after.calendarVersion
  return isSame && isSameVersion ? null : { before, after }
}
