import { localDate } from '@/lib/domain/calendar/local-date'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import { fen } from '@/lib/domain/money/fen'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import { NATIONAL_PARAMETERS } from '@/lib/domain/region/resolve-parameters'
import type { EligibilityRuleId } from './codes'
import type { EligibilityFacts, OriginEnrolment } from './facts'
import { judge } from './judge'

// A made-up person for the tests of the rules: nothing stands in the way unless a test says so.

export const ORIGIN: OriginEnrolment = {
  status: 'suspended',
  lastPaidMonth: yearMonth('2026-09'),
  paidYears: [],
  arrearsMonths: 0,
  openClaims: false,
  familyBound: false,
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

/** Rule, case, what differs from the person nothing stands in the way of, local parameters, verdict. */
export type RuleCase = readonly [EligibilityRuleId, string, Partial<EligibilityFacts>, Local, string]

/** 'answer because cure effect' of one rule, or 'not asked'. */
export function asked(id: EligibilityRuleId, facts: Partial<EligibilityFacts>, local: Local = {}): string {
  const found = judge(
    {
      today: localDate('2026-10-12'),
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
      bankData: { origin: true, destination: true },
      ...facts,
    },
    {
      origin: { ...NATIONAL_PARAMETERS, ...local.origin },
      destination: { ...NATIONAL_PARAMETERS, ...local.destination },
    },
  ).find((one) => one.id === id)
  if (!found) return 'not asked'
  return [found.answer, found.because.code, found.cure, found.effect].filter(Boolean).join(' ')
}
