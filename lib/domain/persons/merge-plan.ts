import { countMonths, sumBalances, type PersonRecord, type RecordEnrolment } from './records'

/** Two enrolments of one area and scheme become one: each month once, the balances added. */
export type Join = {
  readonly from: RecordEnrolment
  readonly into: RecordEnrolment
  readonly months: readonly string[]
  readonly years: readonly number[]
  /** Months on both records, which count once. */
  readonly overlapping: number
  readonly balanceFen: number
}

export type MergePlan = {
  /** Enrolments the surviving record does not have yet: they go over whole. */
  readonly moves: readonly RecordEnrolment[]
  readonly joins: readonly Join[]
  readonly monthsBefore: { readonly survivor: number; readonly other: number }
  readonly monthsAfter: number
  readonly balanceAfterFen: number
}

/** What putting one record into another does, enrolment by enrolment. Changes nothing. */
export function mergePlan(survivor: PersonRecord, other: PersonRecord): MergePlan {
  const moves: RecordEnrolment[] = []
  const joins: Join[] = []
  for (const from of other.enrolments) {
    const into = survivor.enrolments.find(
      ({ areaCode, scheme }) => areaCode === from.areaCode && scheme === from.scheme,
    )
    if (into) joins.push(joinOf(from, into))
    else moves.push(from)
  }
  const all = [...survivor.enrolments, ...other.enrolments]
  return {
    moves,
    joins,
    monthsBefore: { survivor: countMonths(survivor.enrolments), other: countMonths(other.enrolments) },
    monthsAfter: countMonths(all),
    balanceAfterFen: sumBalances(all),
  }
}

function joinOf(from: RecordEnrolment, into: RecordEnrolment): Join {
  const months = from.months.filter((month) => !into.months.includes(month))
  const years = from.years.filter((year) => !into.years.includes(year))
  const twice = from.months.length - months.length + 12 * (from.years.length - years.length)
  return { from, into, months, years, overlapping: twice, balanceFen: from.balanceFen ?? 0 }
}
