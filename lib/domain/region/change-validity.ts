import { canonical, type Json } from '@/lib/domain/canonical'
import { addDays, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { ParameterRow } from './resolve-parameters'

/** Days on which a proposed value would be in force, both included. */
export type Validity = { readonly validFrom: LocalDate; readonly validTo: LocalDate | null }

export type ValidityFault = 'in-past' | 'before-start' | 'day-taken' | 'same-value'

/**
 * Why a value may not begin (and end) on these days beside the rows of its key, or null where it may. Nothing
 * is backdated; two values never begin on one day; a value that holds already is not decided again.
 */
export function validityFault(
  change: Validity & { readonly value: unknown },
  rows: readonly ParameterRow[],
  today: LocalDate,
): ValidityFault | null {
  if (change.validFrom < today) return 'in-past'
  if (change.validTo !== null && change.validTo < change.validFrom) return 'before-start'
  if (rows.some((row) => row.validFrom === change.validFrom)) return 'day-taken'
  const before = rowOn(rows, change.validFrom)
  const isSame = before && before.validTo === null && sameValue(before.value, change.value)
  return isSame ? 'same-value' : null
}

/** The row in force on a day: of several the one that began last. */
export function rowOn<R extends Validity>(rows: readonly R[], day: LocalDate): R | null {
  const inForce = rows.filter((row) => row.validFrom <= day && (row.validTo === null || row.validTo >= day))
  return inForce.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null
}

/** The row that takes over next after a day. */
export function rowAfter<R extends Validity>(rows: readonly R[], day: LocalDate): R | null {
  const ahead = rows.filter((row) => row.validFrom > day)
  return ahead.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0] ?? null
}

/**
 * Rows that end when a change begins, and their last day. A change that ends itself only stands before them
 * for its time: afterwards they are in force again.
 */
export function endedBy<R extends Validity>(
  change: Validity,
  rows: readonly R[],
): { readonly rows: readonly R[]; readonly lastDay: LocalDate } {
  const lastDay = addDays(change.validFrom, -1)
  if (change.validTo !== null) return { rows: [], lastDay }
  return {
    rows: rows.filter((row) => row.validFrom <= lastDay && (row.validTo === null || row.validTo > lastDay)),
    lastDay,
  }
}

function sameValue(one: unknown, other: unknown): boolean {
  return canonical(one as Json) === canonical(other as Json)
}
