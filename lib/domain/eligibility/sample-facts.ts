import { CHINA } from '@/lib/domain/calendar/china'
import { instantAt, localDate } from '@/lib/domain/calendar/local-date'
import { addMonths, monthRange, yearMonth, type YearMonth } from '@/lib/domain/calendar/year-month'
import { fen } from '@/lib/domain/money/fen'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import type { PairParameters } from '@/lib/domain/region/pair-mode'
import { NATIONAL_PARAMETERS } from '@/lib/domain/region/resolve-parameters'
import type { Mode } from '@/lib/domain/transfer/states'
import type { EligibilityFacts, OriginEnrolment, PaidFacts } from './facts'
import { foresee, type Foreseen } from './foreseen'
import { judge } from './judge'
import type { Because } from './rule'
import type { EligibilityRuleId } from './rule-ids'

// A made-up person for the tests of the rules: nothing stands in the way unless a test says so.

export const ORIGIN: OriginEnrolment = {
  status: 'suspended',
  lastPaidMonth: yearMonth('2026-09'),
  paidYears: [],
  arrearsMonths: 0,
  openClaims: false,
  familyBound: false,
  flexible: false,
  balance: fen(100),
}
export const HERE = { scheme: 'employee', status: 'active', paidYears: [], arrearsMonths: 0 } as const
export const SELF = {
  kind: 'self',
  identityShown: false,
  authorityShown: 'unknown',
  employsPerson: 'unknown',
} as const
export const RESIDENT = {
  fromScheme: 'resident',
  toScheme: 'resident',
  originEnrolment: { ...ORIGIN, status: 'active', paidYears: [2026], balance: null },
  destinationEnrolment: { ...HERE, scheme: 'resident', paidYears: [2027] },
  targetYear: 2027,
} as const

export type Local = { origin?: Partial<AreaParameters>; destination?: Partial<AreaParameters> }

/** Rule, case, what differs from the person nothing stands in the way of, local parameters, verdict, values. */
export type RuleCase = readonly [
  EligibilityRuleId,
  string,
  Partial<EligibilityFacts>,
  Local,
  string,
  Partial<Because>?,
]

/** Paid at the origin over these months, and at the destination from a month on. */
export function paid(from: string, to: string, firstHere: string, more: Partial<PaidFacts> = {}): PaidFacts {
  return {
    origin: monthRange(yearMonth(from), yearMonth(to)),
    here: [yearMonth(firstHere)],
    hereAsEmployee: [yearMonth(firstHere)],
    own: [yearMonth(firstHere)],
    elsewhere: [],
    flexible: false,
    gapCause: null,
    ...more,
  }
}

/** Two years at the origin, the given number of months without payment, then here. */
export function gap(months: number, more: Partial<PaidFacts> = {}): { readonly paid: PaidFacts } {
  const first: YearMonth = addMonths(yearMonth('2026-05'), months + 1)
  return { paid: paid('2024-06', '2026-05', first, more) }
}

export function pairOf(local: Local = {}): PairParameters {
  return {
    origin: { ...NATIONAL_PARAMETERS, ...local.origin },
    destination: { ...NATIONAL_PARAMETERS, ...local.destination },
  }
}

/** What the clocks would say at a wall time of the national calendar. */
export function foreseenAt(day: string, time = '10:00', local: Local = {}, mode: Mode = 'online'): Foreseen {
  const { origin, destination } = pairOf(local)
  const side = { calendar: CHINA, closing: '17:30' }
  return foresee(instantAt(localDate(day), time), mode, {
    origin: { ...side, parameters: origin },
    destination: { ...side, parameters: destination },
  })
}

export function factsOf(facts: Partial<EligibilityFacts> = {}, local: Local = {}): EligibilityFacts {
  const today = facts.today ?? localDate('2026-10-12')
  return {
    today,
    fromScheme: 'employee',
    toScheme: 'employee',
    origin: { code: '320100', provinceCode: '320000', connection: 'connected' },
    destination: { code: '340100', provinceCode: '340000', connection: 'connected' },
    mode: 'online',
    pairMode: 'NORMAL',
    originEnrolment: ORIGIN,
    destinationEnrolment: HERE,
    targetYear: null,
    activeElsewhere: [],
    duplicateRecords: false,
    openCase: null,
    birthDate: localDate('1980-10-12'),
    sex: 'female',
    applicant: SELF,
    certificate: 'unknown',
    lodgedAt: 'destination',
    paid: paid('2024-10', '2026-09', '2026-10'),
    foreseen: foreseenAt(today, '10:00', local, facts.mode),
    bankData: { origin: true, destination: true },
    ...facts,
  }
}

type Told = { readonly verdict: string; readonly because: Because | null }

/** 'answer because cure effect' of one rule with its values, or 'not asked'. */
export function told(id: EligibilityRuleId, facts: Partial<EligibilityFacts>, local: Local = {}): Told {
  const found = judge(factsOf(facts, local), pairOf(local)).find((one) => one.id === id)
  if (!found) return { verdict: 'not asked', because: null }
  const { answer, because, cure, effect } = found
  return { verdict: [answer, because.code, cure, effect].filter(Boolean).join(' '), because }
}
