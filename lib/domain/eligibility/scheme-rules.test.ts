import { describe, expect, it } from 'vitest'
import { asked, ORIGIN, RESIDENT, type RuleCase } from './sample-facts'

const CASES: readonly RuleCase[] = [
  ['SC-03', 'not asked of employees', {}, {}, 'not asked'],
  ['SC-03', 'next year', RESIDENT, {}, 'met residentOtherYear block'],
  [
    'SC-03',
    'a new year, the old one paid elsewhere',
    { ...RESIDENT, targetYear: 2026, originEnrolment: { ...RESIDENT.originEnrolment, paidYears: [2025] } },
    {},
    'met residentOtherYear block',
  ],
  [
    'SC-03',
    'this year, allowed as an exception',
    { ...RESIDENT, targetYear: 2026 },
    { destination: { currentYearException: true } },
    'notMet residentCurrentYear enrolForNextYear warn',
  ],
  [
    'SC-03',
    'this year, origin hidden',
    { ...RESIDENT, targetYear: 2026, originEnrolment: 'notVisible' },
    {},
    'cannotTell residentYearUnknown askOrigin block',
  ],
  [
    'SC-03',
    'destination hidden',
    { ...RESIDENT, destinationEnrolment: 'notVisible', targetYear: null },
    {},
    'cannotTell destinationNotVisible askDestination block',
  ],
  [
    'SC-04',
    'where the benefit period has to have begun',
    RESIDENT,
    { destination: { requireBenefitPeriod: true } },
    'notMet benefitPeriodNotBegun waitForBenefitPeriod block',
  ],
  [
    'SC-05',
    'resident to employee',
    { fromScheme: 'resident', originEnrolment: { ...ORIGIN, balance: null } },
    {},
    'met crossScheme info',
  ],
  [
    'SC-05',
    'not while a side is not ready',
    { fromScheme: 'resident', originEnrolment: 'none' },
    {},
    'not asked',
  ],
  [
    'SC-06',
    'origin hidden, nothing here that shows it',
    { originEnrolment: 'notVisible', destinationEnrolment: 'none' },
    {},
    'cannotTell originNotVisible askOrigin block',
  ],
]

describe('scheme rules', () => {
  it.each(CASES)('%s: %s', (id, _, facts, local, verdict) => expect(asked(id, facts, local)).toBe(verdict))
})
