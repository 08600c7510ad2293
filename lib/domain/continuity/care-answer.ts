import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { monthOf, type YearMonth } from '@/lib/domain/calendar/year-month'
import type { Continuity } from './continuity'
import { gapMonths } from './months'

export const CARE_SITUATIONS = [
  /** Last paid month at the origin is not over yet. */
  'coveredAtOrigin',
  'coveredAtDestination',
  /** Waiting, with a share of the benefit. */
  'waitingInPart',
  'waiting',
  /** The gap is paid back: pay now, be reimbursed by the destination. */
  'reimbursedByDestination',
  /** Not enrolled yet; enrolling within three months lets the destination reimburse by its rules. */
  'enrolWithinThreeMonths',
  'notCovered',
  /** Draws a retiree's benefits at the origin and keeps them: care elsewhere is filed for there (SC-06). */
  'retiredAtOrigin',
] as const
export type CareSituation = (typeof CARE_SITUATIONS)[number]

export type CareFacts = {
  readonly today: LocalDate
  /** At the origin. */
  readonly lastPaidMonth: YearMonth
  /** At the destination; null while not enrolled there. */
  readonly enrolment: { readonly firstPaidMonth: YearMonth; readonly continuity: Continuity } | null
  /** Day from which the origin's account is on hold for the transfer; null while it can be spent. */
  readonly accountOnHoldSince: LocalDate | null
  readonly retiredAtOrigin?: boolean
}

export type CareAnswer = {
  readonly situation: CareSituation
  /** Card to show at the doctor's. */
  readonly card: 'origin' | 'destination' | 'none'
  /** Who pays the bill in the end. */
  readonly payer: 'origin' | 'destination' | 'person'
  /** Share of the normal benefit today, 0 to 1. */
  readonly share: number
  /** First day of full benefits at the destination; null while it cannot be said. */
  readonly fullFrom: LocalDate | null
  /** The person pays first and hands the bills in later. */
  readonly keepBills: boolean
  readonly accountOnHoldSince: LocalDate | null
}

/** Can I see a doctor today: with which card, and who pays. Told on the case and to the insured person. */
export function careAnswer(facts: CareFacts): CareAnswer {
  const { enrolment, accountOnHoldSince } = facts
  const month = monthOf(facts.today)
  const fullFrom = enrolment?.continuity.benefitsFrom ?? null
  const told = { fullFrom, accountOnHoldSince }

  if (facts.retiredAtOrigin) return { ...told, ...ORIGIN, situation: 'retiredAtOrigin' }

  if (enrolment && facts.today >= enrolment.continuity.benefitsFrom)
    return { ...told, ...DESTINATION, situation: 'coveredAtDestination', share: 1 }
  if (month <= facts.lastPaidMonth) return { ...told, ...ORIGIN, situation: 'coveredAtOrigin' }
  if (!enrolment) {
    const inTime = gapMonths(facts.lastPaidMonth, month) <= 3
    return {
      ...told,
      ...NOBODY,
      situation: inTime ? 'enrolWithinThreeMonths' : 'notCovered',
      keepBills: inTime,
    }
  }
  const { continuity } = enrolment
  if (continuity.uncoveredMonths.includes(month))
    return { ...told, ...NOBODY, situation: month < enrolment.firstPaidMonth ? 'notCovered' : 'waiting' }
  if (month < enrolment.firstPaidMonth)
    return {
      ...told,
      ...DESTINATION,
      card: 'none',
      situation: 'reimbursedByDestination',
      share: 1,
      keepBills: true,
    }
  return { ...told, ...DESTINATION, situation: 'waitingInPart', share: continuity.benefitRatioDuringWait }
}

const ORIGIN = { card: 'origin', payer: 'origin', share: 1, keepBills: false } as const
const DESTINATION = { card: 'destination', payer: 'destination', keepBills: false } as const
const NOBODY = { card: 'none', payer: 'person', share: 0, keepBills: false } as const
