import { daysBetween, yearOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { YearMonth } from '@/lib/domain/calendar/year-month'
import type { GapCause } from '@/lib/domain/continuity/back-payment'
import type { Sex } from '@/lib/domain/identity/answer'
import type { Fen } from '@/lib/domain/money/fen'
import type { ApplicantKind } from '@/lib/domain/transfer/closed-lists'
import type { Connection, Mode, PairMode, Scheme, Side } from '@/lib/domain/transfer/states'
import type { Foreseen } from './foreseen'

export type EnrolmentStatus = 'active' | 'suspended' | 'terminated' | 'retired'

/** The person's enrolment in `fromScheme` at the origin. */
export type OriginEnrolment = {
  readonly status: EnrolmentStatus
  readonly lastPaidMonth: YearMonth | null
  /** Resident scheme: years paid for. */
  readonly paidYears: readonly number[]
  readonly arrearsMonths: number
  /** In hospital, or bills not settled. */
  readonly openClaims: boolean
  /** Account bound to family mutual aid (家庭共济). */
  readonly familyBound: boolean
  /** In flexible employment (灵活就业): nobody else owes what is in arrears. */
  readonly flexible: boolean
  /** Of the personal account; null where there is none or it is not known. */
  readonly balance: Fen | null
}

/** The enrolment in `toScheme` at the destination, else whatever enrolment there is. */
export type DestinationEnrolment = {
  readonly scheme: Scheme
  readonly status: EnrolmentStatus
  readonly paidYears: readonly number[]
  readonly arrearsMonths: number
}

export type EligibilityArea = {
  readonly code: string
  readonly provinceCode: string
  readonly connection: Connection
}

export type ApplicantFacts = {
  readonly kind: ApplicantKind
  /** Name and identity of whoever applies for somebody else are on file. */
  readonly identityShown: boolean
  /** Authorisation or proof of guardianship was seen; 'unknown' until a clerk says. */
  readonly authorityShown: true | 'unknown'
  /** An applying employer is the one the person is enrolled with here; 'otherName' where the code cannot tell. */
  readonly employsPerson: boolean | 'unknown' | 'otherName'
}

/** Months paid, in order. Null where a side cannot be seen; empty where it was looked up and nothing is there. */
export type PaidFacts = {
  readonly origin: readonly YearMonth[] | null
  /** On record at the destination, both schemes, months moved there earlier included. */
  readonly here: readonly YearMonth[] | null
  /** Of these, the months in the employee scheme: only they count towards retirement benefits. */
  readonly hereAsEmployee: readonly YearMonth[] | null
  /** Paid at the destination itself, in the scheme applied for; years ago or since. */
  readonly own: readonly YearMonth[] | null
  /** In `fromScheme`, in areas that take no part, as far as they can be seen. */
  readonly elsewhere: readonly YearMonth[]
  /** Pays for oneself at the destination; null where that cannot be seen. */
  readonly flexible: boolean | null
  /** Who let the months between go unpaid, as told by the applicant. */
  readonly gapCause: GapCause | null
}

/** Everything the rules ask, as plain values. 'none' was looked up and is not there; 'notVisible' was not. */
export type EligibilityFacts = {
  readonly today: LocalDate
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly origin: EligibilityArea
  readonly destination: EligibilityArea
  readonly mode: Mode
  readonly pairMode: PairMode
  readonly originEnrolment: OriginEnrolment | 'none' | 'notVisible'
  readonly destinationEnrolment: DestinationEnrolment | 'none' | 'notVisible'
  /** Resident to resident: year of the destination's enrolment, see residentTargetYear; else null. */
  readonly targetYear: number | null
  /** Areas of active enrolments that take no part; the registries of unconnected areas cannot be seen. */
  readonly activeElsewhere: readonly string[]
  /** More than one person record under the same number. */
  readonly duplicateRecords: boolean
  /** An open case of this person, origin and scheme; its reference only for a party to it. */
  readonly openCase: { readonly reference: string | null } | null
  readonly birthDate: LocalDate | null
  readonly sex: Sex | null
  readonly applicant: ApplicantFacts
  /** As shown, with the day it was printed where that is known; 'unknown' until somebody looked. */
  readonly certificate: { readonly printedOn: LocalDate | null } | 'unknown'
  readonly lodgedAt: Side | 'platform'
  readonly paid: PaidFacts
  readonly foreseen: Foreseen
  /** Payee data on file, complete and valid. */
  readonly bankData: { readonly origin: boolean; readonly destination: boolean }
}

/** The year a resident's move aims at: the earliest one paid at the destination that is not over. */
export function residentTargetYear(paidYears: readonly number[], today: LocalDate): number | null {
  return paidYears.filter((year) => year >= yearOf(today)).toSorted((a, b) => a - b)[0] ?? null
}

/** Completed years of life; null where the birth date is unknown or still to come. */
export function ageOn(today: LocalDate, birthDate: LocalDate | null): number | null {
  if (birthDate === null || daysBetween(birthDate, today) < 0) return null
  const hadBirthday = today.slice(5) >= birthDate.slice(5)
  return yearOf(today) - yearOf(birthDate) - (hadBirthday ? 0 : 1)
}

export function isResidentMove(facts: EligibilityFacts): boolean {
  return facts.fromScheme === 'resident' && facts.toScheme === 'resident'
}

/** The record at the origin where it can be seen and exists. */
export function originRecord(facts: EligibilityFacts): OriginEnrolment | null {
  return typeof facts.originEnrolment === 'string' ? null : facts.originEnrolment
}

export function destinationRecord(facts: EligibilityFacts): DestinationEnrolment | null {
  return typeof facts.destinationEnrolment === 'string' ? null : facts.destinationEnrolment
}

export function isRetired(facts: EligibilityFacts): boolean {
  return originRecord(facts)?.status === 'retired' || destinationRecord(facts)?.status === 'retired'
}

/** Moving inside one pooling area is no transfer: the old unit suspends, the new one resumes (SC-01). */
export function isNoTransferNeeded(facts: Pick<EligibilityFacts, 'origin' | 'destination'>): boolean {
  return facts.origin.code === facts.destination.code
}
