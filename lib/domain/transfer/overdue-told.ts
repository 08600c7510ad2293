import type { LocalDate } from '../calendar/local-date'
import type { Clock } from '../clocks/clock'

/** Clocks an insured person waits for, the legal ones first. */
export const PERSON_CLOCKS = ['T1', 'T2', 'T3', 'TW', 'T4'] as const satisfies readonly Clock[]

/** Working days from the day of the message in which the person may expect it now. */
export const REVISED_DAYS = 5
/** A person told three times that it is late has the telephone number. */
export const MOST_TIMES = 3

type RunningClock = {
  readonly clock: Clock
  readonly round: number
  readonly dueOn: LocalDate
}
/** An earlier message of this kind: of which clock, and until when it said. */
export type OverdueTold = { readonly clock: string; readonly round: number; readonly dueOn: LocalDate }

type OverdueTelling = RunningClock & { readonly time: number }

/**
 * Which overdue clock the person is told of today, if any: one at a time, and again only when the day that was
 * said has passed as well.
 */
export function overdueTold(
  running: readonly RunningClock[],
  told: readonly OverdueTold[],
  today: LocalDate,
): OverdueTelling | null {
  if (told.some(({ dueOn }) => dueOn >= today)) return null
  for (const name of PERSON_CLOCKS) {
    const late = running.find(({ clock, dueOn }) => clock === name && dueOn < today)
    if (!late) continue
    const times = told.filter(({ clock, round }) => clock === late.clock && round === late.round).length
    if (times < MOST_TIMES) return { ...late, time: times + 1 }
  }
  return null
}
