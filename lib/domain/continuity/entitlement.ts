import { addMonths, yearMonth, type YearMonth } from '@/lib/domain/calendar/year-month'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import type { Scheme } from '@/lib/domain/transfer/states'

export const CONTINUITY_OUTCOMES = ['continuous', 'backPay', 'waiting', 'reEnrol'] as const
export type ContinuityOutcome = (typeof CONTINUITY_OUTCOMES)[number]

export const CONTINUITY_RULES = [
  'BE-01',
  'BE-02',
  'BE-03',
  'BE-04',
  'BE-05',
  'BE-06',
  'BE-07',
  'BE-08',
  'BE-09',
  'BE-10',
  'LF-01',
  'LF-02',
  'LF-04',
] as const
export type ContinuityRule = (typeof CONTINUITY_RULES)[number]

export type Entitlement = {
  readonly outcome: ContinuityOutcome
  /** Month the waiting is counted from; full benefits begin `waitingMonths` later. */
  readonly waitFrom: YearMonth
  readonly waitingMonths: number
  readonly retroactive: boolean
  readonly rules: readonly ContinuityRule[]
}

type Gap = {
  readonly gap: number
  readonly backPaid: boolean
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly lastPaidMonth: YearMonth
  readonly firstPaidMonth: YearMonth
  readonly continuousMonths?: number | undefined
}

/** A gap of three months, the third included, can be mended by paying back (43). */
const SHORT_GAP = 3
/** Two unbroken years let a change of scheme count as no interruption (43). */
const TWO_YEARS = 24
/** The resident rules of the 2024 opinion apply to enrolments from this year. */
const RESIDENT_RULES_FROM = 2025
const RESIDENT_FIXED_WAIT = 3
const LONG_BREAK_YEARS = 4
const LONG_BREAK_WAIT = 6

/** First month of the national measure; what was paid before is judged by the Delta's rule of 2009 (BE-07). */
const MEASURE_FROM = yearMonth('2021-12')

/** Which rule of benefit continuity holds for a gap, and what follows from it. */
export function entitlementOf(facts: Gap, parameters: AreaParameters): Entitlement {
  const { gap, firstPaidMonth } = facts
  if (gap === 0)
    return {
      outcome: 'continuous',
      waitFrom: firstPaidMonth,
      waitingMonths: 0,
      retroactive: false,
      rules: [],
    }
  if (isResidentOnly(facts)) return residentWait(facts)

  const sameScheme = facts.fromScheme === facts.toScheme
  const mayMend = sameScheme || (facts.continuousMonths ?? 0) >= TWO_YEARS
  if (gap <= SHORT_GAP && facts.backPaid && mayMend)
    return {
      outcome: 'backPay',
      waitFrom: addMonths(firstPaidMonth, parameters.payMonthOrNext === 'nextMonth' ? 1 : 0),
      waitingMonths: 0,
      retroactive: parameters.retroactiveShortGap,
      rules: [shortGapRule(facts, parameters)],
    }

  const waitFrom = addMonths(firstPaidMonth, parameters.waitStart === 'nextMonth' ? 1 : 0)
  const waits = { waitFrom, retroactive: false } as const
  if (gap <= SHORT_GAP)
    return {
      ...waits,
      outcome: 'waiting',
      waitingMonths: shortGapWait(facts, parameters),
      rules: [facts.backPaid ? 'BE-02' : 'BE-04'],
    }
  const isAnew = parameters.reEnrolAfterMonths !== null && gap > parameters.reEnrolAfterMonths
  const long = longGapWait(facts.backPaid && !isAnew, parameters)
  return {
    retroactive: false,
    outcome: isAnew ? 'reEnrol' : 'waiting',
    // BE-06 counts calendar months from the payment month itself, wherever a general waiting would start.
    waitFrom: long.rule === 'BE-06' ? firstPaidMonth : waitFrom,
    waitingMonths: long.months,
    rules: [...(isAnew ? ['BE-09' as const] : []), 'BE-03', ...(long.rule ? [long.rule] : []), 'BE-08'],
  }
}

/** Between two employee schemes of the Delta before the measure: benefits from the next month (BE-07). */
function shortGapRule(facts: Gap, { payMonthOrNext }: AreaParameters): ContinuityRule {
  if (facts.fromScheme !== facts.toScheme) return 'BE-02'
  return facts.firstPaidMonth < MEASURE_FROM && payMonthOrNext === 'nextMonth' ? 'BE-07' : 'BE-01'
}

type LongWait = { readonly months: number; readonly rule?: 'BE-05' | 'BE-06' }

/** The wait after a long gap: what the area says of one paid back, else of any, else the general one. */
function longGapWait(backPaid: boolean, parameters: AreaParameters): LongWait {
  const { waitMonthsBackPaid, longGapBenefitsInMonth, waitMonths } = parameters
  if (backPaid && waitMonthsBackPaid !== null) return { months: waitMonthsBackPaid, rule: 'BE-05' }
  // The payment month is the first, so full benefits in the third mean two months of waiting.
  if (longGapBenefitsInMonth !== null) return { months: longGapBenefitsInMonth - 1, rule: 'BE-06' }
  return { months: waitMonths }
}

/** Paid back but without two years behind a change of scheme: the general waiting, as the measure is silent. */
function shortGapWait(facts: Gap, parameters: AreaParameters): number {
  return (facts.backPaid ? null : parameters.waitMonthsShortGap) ?? parameters.waitMonths
}

function isResidentOnly(facts: Gap): boolean {
  const firstYear = Number(facts.firstPaidMonth.slice(0, 4))
  return facts.fromScheme === 'resident' && facts.toScheme === 'resident' && firstYear >= RESIDENT_RULES_FROM
}

/**
 * BE-10: three fixed months after enrolling late, one more for every year left out. Paying for those years
 * takes their months away again, but after four left out at least six months remain.
 */
function residentWait(facts: Gap): Entitlement {
  const yearsOut = Number(facts.firstPaidMonth.slice(0, 4)) - Number(facts.lastPaidMonth.slice(0, 4)) - 1
  const broken = Math.max(yearsOut, 0)
  const mended = broken >= LONG_BREAK_YEARS ? LONG_BREAK_WAIT : RESIDENT_FIXED_WAIT
  return {
    outcome: 'waiting',
    waitFrom: facts.firstPaidMonth,
    waitingMonths: facts.backPaid ? mended : RESIDENT_FIXED_WAIT + broken,
    retroactive: false,
    rules: ['BE-10'],
  }
}
