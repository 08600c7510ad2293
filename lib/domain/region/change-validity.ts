import { canonical, type Json } from '@/lib/domain/canonical'
import { addDays, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { ParameterRow } from './resolve-parameters'

/** Days on which a proposed value would be in force, both included. */
export type Validity = { readonly validFrom: LocalDate; readonly validTo: LocalDate | null }

export type ValidityFault = 'in-past' | 'before-start' | 'day-taken' | 'same-value'

/**
 * Why a value may not begin (and end) on these days beside the rows of its key, or null where it may. Nothing
 * is backdated; two values never begin on one day; a value that holds already is not decided again. A change
 * that ends on the day before its first withdraws the value that is to begin on that day and has not yet.
 */
export function validityFault(
  change: Validity & { readonly value: unknown },
  rows: readonly ParameterRow[],
  today: LocalDate,
): ValidityFault | null {
  if (change.validFrom < today) return 'in-past'
  const standing = rows.find((row) => row.validFrom === change.validFrom && !isNeverInForce(row))
  if (isNeverInForce(change))
    return standing && change.validFrom > today && isDayBefore(change) ? null : 'before-start'
  if (standing) return 'day-taken'
  const before = rowOn(rows, change.validFrom)
  const isSame = before && before.validTo === null && sameValue(before.value, change.value)
  return isSame ? 'same-value' : null
}

/** Withdrawn before it began. */
export function isNeverInForce({ validFrom, validTo }: Validity): boolean {
  return validTo !== null && validTo < validFrom
}

function isDayBefore({ validFrom, validTo }: Validity): boolean {
  return validTo === addDays(validFrom, -1)
}

/** The row in force on a day: of several the one that began last. */
export function rowOn<R extends Validity>(rows: readonly R[], day: LocalDate): R | null {
  const inForce = rows.filter((row) => row.validFrom <= day && (row.validTo === null || row.validTo >= day))
  return inForce.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null
}

/** The row that takes over next after a day. */
export function rowAfter<R extends Validity>(rows: readonly R[], day: LocalDate): R | null {
  const ahead = rows.filter((row) => row.validFrom > day && !isNeverInForce(row))
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

/**
 * Rows that a withdrawn value had ended, with the last day they have without it: until the next lasting value,
 * their own planned end, or for good. A value that ended itself had ended nothing.
 */
export function reopenedBy<R extends Validity & { readonly plannedTo: LocalDate | null }>(
  withdrawn: Validity,
  rows: readonly R[],
): readonly { readonly row: R; readonly validTo: LocalDate | null }[] {
  if (withdrawn.validTo !== null) return []
  const lastDay = addDays(withdrawn.validFrom, -1)
  const lasting = rows.filter((row) => row.validTo === null && row.validFrom > withdrawn.validFrom)
  const next = rowAfter(lasting, lastDay)
  const until = next && addDays(next.validFrom, -1)
  return rows
    .filter((row) => row.validTo === lastDay && row.validFrom <= lastDay)
    .map((row) => {
      const { plannedTo } = row
      const isSooner = plannedTo !== null && (until === null || plannedTo < until)
      return { row, validTo: isSooner ? plannedTo : until }
    })
}

function sameValue(one: unknown, other: unknown): boolean {
  return canonical(one as Json) === canonical(other as Json)
}
