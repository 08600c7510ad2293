import { addDays, type LocalDate } from '@/lib/domain/calendar/local-date'
import { addMonths, firstDayOf, monthOf, type YearMonth } from '@/lib/domain/calendar/year-month'
import type { ParameterKey } from '@/lib/domain/region/area-parameters'
import type { LegalSource } from '@/lib/domain/region/legal-source'
import type { ResolvedParameters } from '@/lib/domain/region/resolve-parameters'
import type { PlanRule } from './back-payment-plan'
import type { ContinuityRule } from './entitlement'

export type GroundRule = ContinuityRule | PlanRule | 'IT-03' | 'IT-05'

export type Ground = {
  readonly rule: GroundRule
  readonly source: LegalSource
  /** The area's own words on where its value comes from; null where the national one holds. */
  readonly local: string | null
}

type Basis = { readonly source: LegalSource; readonly keys: readonly ParameterKey[] }

/** Where each rule stands, and the area parameters that may bend it. */
const BASES: Readonly<Record<GroundRule, Basis>> = {
  'BE-01': { source: 'measure43', keys: ['payMonthOrNext', 'retroactiveShortGap'] },
  'BE-02': { source: 'measure43', keys: ['payMonthOrNext', 'retroactiveShortGap'] },
  'BE-03': { source: 'measure43', keys: ['waitMonths', 'waitStart', 'benefitRatioDuringWait'] },
  'BE-04': { source: 'localPractice', keys: ['waitMonthsShortGap', 'benefitRatioDuringWait'] },
  'BE-05': { source: 'localPractice', keys: ['waitMonthsBackPaid', 'benefitRatioDuringWait'] },
  'BE-06': { source: 'localPractice', keys: ['longGapBenefitsInMonth'] },
  'BE-07': { source: 'localPractice', keys: ['payMonthOrNext'] },
  'BE-08': { source: 'publicGuide', keys: [] },
  'BE-09': { source: 'publicGuide', keys: ['reEnrolAfterMonths'] },
  'BE-10': { source: 'residentOpinion2024', keys: [] },
  'LF-01': { source: 'socialInsuranceLaw86', keys: [] },
  'LF-02': { source: 'publicGuide', keys: ['individualLateFee'] },
  'LF-03': { source: 'publicGuide', keys: ['backPayBaseFen', 'backPayRateBasisPoints'] },
  'LF-04': { source: 'publicGuide', keys: ['flexibleBackPayMonths'] },
  'LF-06': { source: 'socialInsuranceLaw86', keys: ['lateDayMode', 'capAtPrincipal', 'contributionDueDay'] },
  'IT-03': { source: 'localPractice', keys: [] },
  'IT-05': { source: 'socialInsuranceLaw32', keys: ['retirementMonthsMale', 'retirementMonthsFemale'] },
}

/** The rules of an answer, once each, with where they stand. */
export function groundsOf(
  rules: readonly GroundRule[],
  { provenance }: Pick<ResolvedParameters, 'provenance'>,
): Ground[] {
  return [...new Set(rules)].map((rule) => {
    const { source, keys } = BASES[rule]
    const local = keys.map((key) => provenance[key]).find((one) => one.origin === 'area')
    return { rule, source, local: local?.source ?? null }
  })
}

/**
 * The day whose parameters judge a payment: today for a payment of this month, the month's last day for one
 * of the past, its first for one to come.
 */
export function parametersDay(paymentMonth: YearMonth, today: LocalDate): LocalDate {
  const thisMonth = monthOf(today)
  if (paymentMonth === thisMonth) return today
  const first = firstDayOf(paymentMonth)
  return paymentMonth > thisMonth ? first : addDays(firstDayOf(addMonths(paymentMonth, 1)), -1)
}
