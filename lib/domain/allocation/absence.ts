import { dayOf, type LocalDate } from '../calendar/local-date'

/** Why somebody is away. An illness is nobody's business here: it is leave. */
export const ABSENCE_REASONS = ['leave', 'training', 'trip', 'other'] as const
export type AbsenceReason = (typeof ABSENCE_REASONS)[number]

/** Longest absence that is entered at once, in calendar days: a slip of the year must not hide a clerk. */
export const LONGEST_ABSENCE = 366

export type Absence = {
  readonly staffId: string
  readonly fromDay: LocalDate
  /** The last day away. */
  readonly toDay: LocalDate
  readonly substituteId: string | null
  /** When it was over earlier than said. */
  readonly endedAt: Date | null
}

/** The absence of a person at an instant, or null for somebody who is there. */
export function absenceAt<A extends Absence>(staffId: string, at: Date, absences: readonly A[]): A | null {
  const day = dayOf(at)
  return (
    absences.find(
      (one) =>
        one.staffId === staffId &&
        one.fromDay <= day &&
        day <= one.toDay &&
        (one.endedAt === null || at < one.endedAt),
    ) ?? null
  )
}

/** The absence of a person on a day, as far as is known now; one that was ended early is over. */
export function absenceOn<A extends Absence>(
  staffId: string,
  day: LocalDate,
  absences: readonly A[],
): A | null {
  return (
    absences.find(
      (one) => one.staffId === staffId && one.endedAt === null && one.fromDay <= day && day <= one.toDay,
    ) ?? null
  )
}

/**
 * Who looks after a person's work at an instant: the person, or the substitute, or while that one is away too
 * the substitute's own. Null where the chain ends with nobody or comes back to where it has been.
 */
export function presentFor(staffId: string, at: Date, absences: readonly Absence[]): string | null {
  return followed(staffId, (one) => absenceAt(one, at, absences)).present
}

/** Everybody whose work is in this person's hands at an instant, the person left out; in order of their ids. */
export function standsInFor(staffId: string, at: Date, absences: readonly Absence[]): string[] {
  const away = new Set(absences.map((one) => one.staffId))
  away.delete(staffId)
  return [...away].filter((one) => presentFor(one, at, absences) === staffId).toSorted()
}

/** The first of these days on which the substitutes from this person on lead in a circle. */
export function firstLoop(
  staffId: string,
  days: readonly LocalDate[],
  absences: readonly Absence[],
): LocalDate | null {
  return days.find((day) => followed(staffId, (one) => absenceOn(one, day, absences)).isLoop) ?? null
}

type Followed = { readonly present: string | null; readonly isLoop: boolean }

function followed(staffId: string, awayOf: (staffId: string) => Absence | null): Followed {
  const asked = new Set<string>()
  let one: string | null = staffId
  while (one !== null) {
    if (asked.has(one)) return { present: null, isLoop: true }
    const away: Absence | null = awayOf(one)
    if (away === null) return { present: one, isLoop: false }
    asked.add(one)
    one = away.substituteId
  }
  return { present: null, isLoop: false }
}
