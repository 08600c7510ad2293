import type { LateDayMode } from '@/lib/domain/money/late-fee'
import type { PairMode } from '@/lib/domain/transfer/states'

export const POLICIES = ['off', 'warn', 'block'] as const
/** What a locally demanded condition does when it is not met; 'off' where it is not asked at all. */
export type Policy = (typeof POLICIES)[number]

export type AgeLimit = { readonly maleMax: number; readonly femaleMax: number; readonly inclusive: boolean }

/**
 * Everything one pooling area may decide for itself. Days are working days, months calendar months, shares
 * fractions of 1. Null means: nothing decided, the rule named beside it applies.
 */
export type AreaParameters = {
  // ---- clocks ----
  /** T0: submission to acceptance, refusal or supplement notice. */
  readonly t0Days: number
  /** TS: time the applicant has to supplement. */
  readonly supplementDays: number
  /** TL: acceptance to dispatch of the contact letter, letter mode. */
  readonly letterDays: number
  /** Promise (承诺时限) beside the statutory T1 of 10; never longer. */
  readonly promisedOutDays: number
  /** Promise beside the statutory T2 of 5; never longer. */
  readonly promisedInDays: number
  /** TD: dispute to corrected table. */
  readonly correctionDays: number
  /** T3: table sealed to money paid; null: due with T1. */
  readonly fundsDays: number | null
  /** T3 of every further attempt after a returned payment. */
  readonly fundsRetryDays: number
  /** TW: paid to received, an expectation after which an inquiry opens. */
  readonly transitDays: number
  /** T4: received to credited. */
  readonly creditDays: number
  /** How long an origin waits for a destination by post before it may close (closeWithoutReply). */
  readonly replyWaitDays: number
  /** CA-07: events on rest days or after hours keep their own date, or count as the next working day's. */
  readonly receiptPolicy: 'AS_IS' | 'ROLL'
  /** DL-06: post in transit may pause the adjusted date. */
  readonly postPauseAllowed: boolean

  // ---- how cases are handled ----
  /** Letters also towards agencies that are connected. */
  readonly letterMode: boolean
  /** 15/15/15 working days of the 2016 rules in cases by letter. */
  readonly oldRulesByLetter: boolean
  readonly intraProvinceMode: PairMode
  /** As destination: the program accepts what meets every rule, between connected agencies. */
  readonly autoAccept: boolean
  /** As origin: the program receives the letter and drafts the table of the same cases from the registry. */
  readonly autoDraft: boolean
  /** FU-07: day of the following month by which the province publishes its netting table. */
  readonly settlementDay: number | null
  /** Months a whole transfer is said to take here; told to the applicant, never a rule. */
  readonly expectedMonths: number | null

  // ---- what is asked before acceptance ----
  /** AP-03: certificate wanted in letter mode between provinces. */
  readonly requireCertificate: boolean
  /** AP-04: months a certificate holds after printing; null: no limit. */
  readonly certValidityMonths: number | null
  /** 参保凭证 are issued to the person on the public site, where the agency works here. */
  readonly certificateOnline: boolean
  readonly arrearsPolicy: 'warn' | 'block'
  readonly openClaimsPolicy: Policy
  readonly familyBindingPolicy: Policy
  readonly enrolledNormally: Policy
  readonly ageLimit: AgeLimit | null
  /** AR-02: months the person did pay move although the employer owes others. */
  readonly paidMonthsDespiteEmployerArrears: boolean
  /** DU-02: which of several records of one person survives where all are suspended. */
  readonly mergePolicy: 'personChooses' | 'newestSurvives'
  /** SC-03: resident to resident within the paid year is let through with a warning. */
  readonly currentYearException: boolean
  /** SC-03: resident to resident only once the new year's benefit period has begun. */
  readonly requireBenefitPeriod: boolean

  // ---- money and years ----
  /** FU-05: payout to the person's own account on application. */
  readonly payoutAllowed: boolean
  /** T3 of a payout to the person; null: due with T1. */
  readonly payoutDays: number | null
  /** SC-06: retirees resettled elsewhere may ask for a payout. */
  readonly payoutForResettledRetiree: boolean
  /** SC-05: what becomes of the account of someone who changes from employee to resident. */
  readonly crossSchemeAccount: 'settledAtOrigin' | 'payout'
  /** IT-04: moved years count here as paid, or as deemed years at retirement. */
  readonly yearsCountedAs: 'actual' | 'deemed'
  /** IT-05: months of contributions needed for retirement benefits here; null: ask the area. */
  readonly retirementMonthsMale: number | null
  readonly retirementMonthsFemale: number | null

  // ---- continuity of benefits (as destination) ----
  /** BE-03: waiting months after a gap above 3 months; 0 to 6. */
  readonly waitMonths: number
  /** BE-05: the same where the gap was back-paid; null: as waitMonths. */
  readonly waitMonthsBackPaid: number | null
  /** BE-04: gap up to 3 months left unpaid; null: as waitMonths. */
  readonly waitMonthsShortGap: number | null
  /** BE-06: after a longer gap full benefits begin in this calendar month, the payment month being the first. */
  readonly longGapBenefitsInMonth: number | null
  readonly waitStart: 'paymentMonth' | 'nextMonth'
  /** BE-01, BE-07: benefits begin in the payment month or in the next. */
  readonly payMonthOrNext: 'paymentMonth' | 'nextMonth'
  /** Share of the normal benefit paid while waiting. */
  readonly benefitRatioDuringWait: number
  /** BE-01: months of a short gap are reimbursed once back-paid. */
  readonly retroactiveShortGap: boolean
  /** BE-09: after a gap of more months than this the person enrols anew; null: never. */
  readonly reEnrolAfterMonths: number | null

  // ---- back-payment and late fee ----
  /** LF-02: late fee also from a person in flexible employment for months missed by own fault. */
  readonly individualLateFee: boolean
  /** LF-04: months a person in flexible employment may pay back; null: no limit. */
  readonly flexibleBackPayMonths: number | null
  readonly lateDayMode: LateDayMode
  readonly capAtPrincipal: boolean
  /** LF-03: monthly base in fen (last year's average wage); null: ask. */
  readonly backPayBaseFen: number | null
  /** LF-03: total rate in hundredths of a per cent; null: ask. */
  readonly backPayRateBasisPoints: number | null
  /** LF-06: day of its own month on which a contribution falls due; null: not announced, see USUAL_DUE_DAY. */
  readonly contributionDueDay: number | null
  /** Last days of the year for paying, 'MM-DD'; null: not announced. */
  readonly residentPayDeadline: string | null
  readonly flexiblePayDeadline: string | null
}

export type ParameterKey = keyof AreaParameters
