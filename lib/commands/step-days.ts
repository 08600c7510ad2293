import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { toDayOrNull } from '@/lib/db/days'
import type { CaseFile } from '@/lib/db/transfers'

/** A recorded day has come, and does not lie before the case was begun here. */
export function happenedFault(day: LocalDate | undefined, file: CaseFile, at: Date): Refusal | null {
  if (day === undefined) return null
  if (inFuture(day, at)) return { code: 'evidence-required', detail: 'future-day' }
  return day < dayOf(file.row.submittedAt ?? file.row.createdAt)
    ? { code: 'evidence-required', detail: 'day-too-early' }
    : null
}

/** A day of death has come, and is not before the birth. */
export function deathFault(day: LocalDate, birthDate: Date | null, at: Date): Refusal | null {
  if (inFuture(day, at)) return { code: 'evidence-required', detail: 'death-in-future' }
  const born = toDayOrNull(birthDate)
  return born !== null && day < born ? { code: 'evidence-required', detail: 'day-before-birth' } : null
}

/** A day named by a person may not lie in the future. */
export function inFuture(day: string, at: Date): boolean {
  return day > dayOf(at)
}
