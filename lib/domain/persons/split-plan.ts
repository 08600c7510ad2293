import type { Scheme } from '../transfer/states'
import { countMonths, sumBalances, type PersonRecord, type RecordEnrolment } from './records'

export type SplitPlan = {
  readonly goes: readonly RecordEnrolment[]
  readonly stays: readonly RecordEnrolment[]
  readonly monthsGoing: number
  readonly monthsStaying: number
  readonly balanceGoingFen: number
}

/** Which enrolments of a record that holds two people go to the other; null unless both keep something. */
export function splitPlan(record: PersonRecord, going: readonly string[]): SplitPlan | null {
  const goes = record.enrolments.filter(({ id }) => going.includes(id))
  const stays = record.enrolments.filter(({ id }) => !going.includes(id))
  if (goes.length === 0 || stays.length === 0 || goes.length !== new Set(going).size) return null
  return {
    goes,
    stays,
    monthsGoing: countMonths(goes),
    monthsStaying: countMonths(stays),
    balanceGoingFen: sumBalances(goes),
  }
}

type CaseEnds = {
  readonly originAreaCode: string
  readonly destinationAreaCode: string
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
}

/**
 * Whose a case is once the record is split: it follows its enrolments. One that would run from one person's
 * enrolment to the other's belongs to neither and has to end first.
 */
export function sideOfSplit(plan: SplitPlan, ends: CaseEnds): 'goes' | 'stays' | 'between' {
  const isAmong = (some: readonly RecordEnrolment[], areaCode: string, scheme: Scheme) =>
    some.some((one) => one.areaCode === areaCode && one.scheme === scheme)
  const { originAreaCode, destinationAreaCode, fromScheme, toScheme } = ends
  const goes =
    isAmong(plan.goes, originAreaCode, fromScheme) || isAmong(plan.goes, destinationAreaCode, toScheme)
  const stays =
    isAmong(plan.stays, originAreaCode, fromScheme) || isAmong(plan.stays, destinationAreaCode, toScheme)
  if (goes && stays) return 'between'
  return goes ? 'goes' : 'stays'
}
