import type { Scheme } from '../transfer/states'

/** One enrolment of a person record, as far as putting records together or taking them apart depends on it. */
export type RecordEnrolment = {
  readonly id: string
  readonly areaCode: string
  readonly scheme: Scheme
  /** active | suspended | terminated | retired */
  readonly status: string
  /** Paid months, 'YYYY-MM'. */
  readonly months: readonly string[]
  /** Paid years of residents. */
  readonly years: readonly number[]
  /** Null where there is no personal account. */
  readonly balanceFen: number | null
}

export type PersonRecord = {
  readonly id: string
  readonly recordNo: number
  readonly enrolments: readonly RecordEnrolment[]
}

/** Every month an enrolment covers; a resident's year covers its twelve. */
function coveredMonths({ months, years }: RecordEnrolment): string[] {
  const ofYears = years.flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
  )
  return [...months, ...ofYears]
}

/** Different months over several enrolments: what is covered twice counts once (IT-03). */
export function countMonths(enrolments: readonly RecordEnrolment[]): number {
  return new Set(enrolments.flatMap(coveredMonths)).size
}

export function sumBalances(enrolments: readonly RecordEnrolment[]): number {
  return enrolments.reduce((sum, { balanceFen }) => sum + (balanceFen ?? 0), 0)
}
