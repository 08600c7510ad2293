import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { CaseFile } from '@/lib/db/transfers'

/** A recorded day has come, and does not lie before the case was begun here. */
export function happenedFault(day: LocalDate | undefined, file: CaseFile, at: Date): Refusal | null {
  if (day === undefined) return null
  if (inFuture(day, at)) return { code: 'evidence-required', detail: 'future-day' }
  return day < dayOf(file.row.submittedAt ?? file.row.createdAt)
    ? { code: 'evidence-required', detail: 'day-too-early' }
    : null
}

/** A day named by a person may not lie in the future. */
export function inFuture(day: string, at: Date): boolean {
  return day > dayOf(at)
}
