import { LATE_DAY_MODES } from '@/lib/domain/money/late-fee'
import { PAIR_MODES } from '@/lib/domain/transfer/states'
import { POLICIES, type AreaParameters, type ParameterKey } from './area-parameters'
import type { LegalSource } from './legal-source'
import { inputFault, type ParameterFault, type ParameterInput } from './parameter-input'

export const PARAMETER_GROUPS = [
  'clocks',
  'handling',
  'intake',
  'moneyAndYears',
  'continuity',
  'lateFee',
] as const
export type ParameterGroup = (typeof PARAMETER_GROUPS)[number]

export type ParameterDefinition<V> = {
  readonly group: ParameterGroup
  /** Value where the area says nothing. */
  readonly fallback: V
  readonly source: LegalSource
  readonly input: ParameterInput
}

const FLAG = { kind: 'flag' } as const
const MONTH_DAY = { kind: 'monthDay' } as const
const PAYMENT_MONTH = { kind: 'choice', options: ['paymentMonth', 'nextMonth'] } as const

function upTo(max: number, min = 1) {
  return { kind: 'integer', min, max } as const
}
/** A promise may be shorter than the law, never longer (DL-05). */
function legally(legalMax: number, min = 1) {
  return { kind: 'integer', min, max: legalMax, legalMax } as const
}
function optional<I extends ParameterInput & { kind: 'integer' }>(input: I) {
  return { ...input, nullable: true } as const
}
function oneOf(options: readonly string[]) {
  return { kind: 'choice', options } as const
}

type Table = { readonly [K in ParameterKey]: ParameterDefinition<AreaParameters[K]> }

/** National value, its source and its lawful range, for every area parameter. */
export const PARAMETERS: Table = {
  t0Days: { group: 'clocks', fallback: 1, source: 'houseDecision', input: upTo(10) },
  supplementDays: { group: 'clocks', fallback: 10, source: 'houseDecision', input: upTo(60) },
  letterDays: { group: 'clocks', fallback: 2, source: 'houseDecision', input: upTo(15) },
  promisedOutDays: { group: 'clocks', fallback: 10, source: 'measure43', input: legally(10) },
  promisedInDays: { group: 'clocks', fallback: 5, source: 'measure43', input: legally(5) },
  correctionDays: { group: 'clocks', fallback: 5, source: 'houseDecision', input: upTo(20) },
  fundsDays: { group: 'clocks', fallback: null, source: 'measure43', input: optional(upTo(60)) },
  fundsRetryDays: { group: 'clocks', fallback: 5, source: 'houseDecision', input: upTo(20) },
  transitDays: { group: 'clocks', fallback: 3, source: 'houseDecision', input: upTo(20) },
  creditDays: { group: 'clocks', fallback: 2, source: 'houseDecision', input: upTo(20) },
  replyWaitDays: { group: 'clocks', fallback: 15, source: 'rules94', input: upTo(120) },
  receiptPolicy: {
    group: 'clocks',
    fallback: 'AS_IS',
    source: 'houseDecision',
    input: oneOf(['AS_IS', 'ROLL']),
  },
  postPauseAllowed: { group: 'clocks', fallback: false, source: 'houseDecision', input: FLAG },

  letterMode: { group: 'handling', fallback: false, source: 'measure43', input: FLAG },
  oldRulesByLetter: { group: 'handling', fallback: false, source: 'measure43', input: FLAG },
  intraProvinceMode: {
    group: 'handling',
    fallback: 'NORMAL',
    source: 'measure43',
    input: oneOf(PAIR_MODES),
  },
  autoAccept: { group: 'handling', fallback: false, source: 'houseDecision', input: FLAG },
  autoDraft: { group: 'handling', fallback: false, source: 'houseDecision', input: FLAG },
  settlementDay: {
    group: 'handling',
    fallback: null,
    source: 'localPractice',
    input: optional(upTo(28)),
  },
  expectedMonths: {
    group: 'handling',
    fallback: null,
    source: 'publicGuide',
    input: optional(upTo(24)),
  },

  requireCertificate: { group: 'intake', fallback: true, source: 'rules94', input: FLAG },
  certValidityMonths: {
    group: 'intake',
    fallback: null,
    source: 'rules94',
    input: optional(upTo(24)),
  },
  certificateOnline: { group: 'intake', fallback: true, source: 'houseDecision', input: FLAG },
  arrearsPolicy: { group: 'intake', fallback: 'warn', source: 'rules94', input: oneOf(['warn', 'block']) },
  openClaimsPolicy: { group: 'intake', fallback: 'off', source: 'measure43', input: oneOf(POLICIES) },
  familyBindingPolicy: { group: 'intake', fallback: 'off', source: 'measure43', input: oneOf(POLICIES) },
  enrolledNormally: { group: 'intake', fallback: 'off', source: 'measure43', input: oneOf(POLICIES) },
  ageLimit: { group: 'intake', fallback: null, source: 'measure43', input: { kind: 'ageLimit' } },
  paidMonthsDespiteEmployerArrears: {
    group: 'intake',
    fallback: true,
    source: 'localPractice',
    input: FLAG,
  },
  mergePolicy: {
    group: 'intake',
    fallback: 'personChooses',
    source: 'publicGuide',
    input: oneOf(['personChooses', 'newestSurvives']),
  },
  currentYearException: { group: 'intake', fallback: false, source: 'measure43', input: FLAG },
  requireBenefitPeriod: { group: 'intake', fallback: false, source: 'measure43', input: FLAG },

  payoutAllowed: { group: 'moneyAndYears', fallback: true, source: 'publicGuide', input: FLAG },
  payoutDays: { group: 'moneyAndYears', fallback: null, source: 'measure43', input: optional(upTo(60)) },
  payoutForResettledRetiree: {
    group: 'moneyAndYears',
    fallback: true,
    source: 'publicGuide',
    input: FLAG,
  },
  crossSchemeAccount: {
    group: 'moneyAndYears',
    fallback: 'settledAtOrigin',
    source: 'localPractice',
    input: oneOf(['settledAtOrigin', 'payout']),
  },
  yearsCountedAs: {
    group: 'moneyAndYears',
    fallback: 'actual',
    source: 'socialInsuranceLaw32',
    input: oneOf(['actual', 'deemed']),
  },
  retirementMonthsMale: {
    group: 'moneyAndYears',
    fallback: null,
    source: 'socialInsuranceLaw',
    input: optional(upTo(480)),
  },
  retirementMonthsFemale: {
    group: 'moneyAndYears',
    fallback: null,
    source: 'socialInsuranceLaw',
    input: optional(upTo(480)),
  },

  waitMonths: { group: 'continuity', fallback: 6, source: 'measure43', input: legally(6, 0) },
  waitMonthsBackPaid: {
    group: 'continuity',
    fallback: null,
    source: 'localPractice',
    input: optional(legally(6, 0)),
  },
  waitMonthsShortGap: {
    group: 'continuity',
    fallback: null,
    source: 'localPractice',
    input: optional(legally(6, 0)),
  },
  longGapBenefitsInMonth: {
    group: 'continuity',
    fallback: null,
    source: 'localPractice',
    input: optional(upTo(7)),
  },
  waitStart: { group: 'continuity', fallback: 'paymentMonth', source: 'houseDecision', input: PAYMENT_MONTH },
  payMonthOrNext: {
    group: 'continuity',
    fallback: 'paymentMonth',
    source: 'measure43',
    input: PAYMENT_MONTH,
  },
  benefitRatioDuringWait: {
    group: 'continuity',
    fallback: 0,
    source: 'houseDecision',
    input: { kind: 'share' },
  },
  retroactiveShortGap: { group: 'continuity', fallback: true, source: 'measure43', input: FLAG },
  reEnrolAfterMonths: {
    group: 'continuity',
    fallback: null,
    source: 'publicGuide',
    input: optional(upTo(60, 4)),
  },

  individualLateFee: { group: 'lateFee', fallback: false, source: 'socialInsuranceLaw86', input: FLAG },
  flexibleBackPayMonths: {
    group: 'lateFee',
    fallback: null,
    source: 'publicGuide',
    input: optional(upTo(36)),
  },
  lateDayMode: {
    group: 'lateFee',
    fallback: 'throughPayment',
    source: 'socialInsuranceLaw86',
    input: oneOf(LATE_DAY_MODES),
  },
  capAtPrincipal: { group: 'lateFee', fallback: false, source: 'socialInsuranceLaw86', input: FLAG },
  backPayBaseFen: {
    group: 'lateFee',
    fallback: null,
    source: 'publicGuide',
    input: optional(upTo(100_000_00)),
  },
  backPayRateBasisPoints: {
    group: 'lateFee',
    fallback: null,
    source: 'publicGuide',
    input: optional(upTo(3000)),
  },
  contributionDueDay: {
    group: 'lateFee',
    fallback: null,
    source: 'publicGuide',
    input: optional(upTo(28)),
  },
  residentPayDeadline: { group: 'lateFee', fallback: null, source: 'localPractice', input: MONTH_DAY },
  flexiblePayDeadline: { group: 'lateFee', fallback: null, source: 'localPractice', input: MONTH_DAY },
}

export const PARAMETER_KEYS = Object.keys(PARAMETERS) as readonly ParameterKey[]

export function isParameterKey(key: string): key is ParameterKey {
  return Object.hasOwn(PARAMETERS, key)
}

/** Why a value may not be set for a parameter, or null where it may. */
export function parameterFault(key: string, value: unknown): ParameterFault | null {
  return isParameterKey(key) ? inputFault(PARAMETERS[key].input, value) : 'unknown-key'
}
