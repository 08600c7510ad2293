import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { ageOn } from './facts'
import { asked, ORIGIN, HERE, RESIDENT, type RuleCase } from './sample-facts'

const UP_TO_46 = { destination: { ageLimit: { maleMax: 50, femaleMax: 46, inclusive: true } } }
const BELOW_46 = { destination: { ageLimit: { maleMax: 50, femaleMax: 46, inclusive: false } } }

const CASES: readonly RuleCase[] = [
  [
    'SU-01',
    'no such enrolment',
    { originEnrolment: 'none' },
    {},
    'notMet noEnrolmentAtOrigin checkOrigin block',
  ],
  [
    'SU-01',
    'terminated was transferred away',
    { originEnrolment: { ...ORIGIN, status: 'terminated' } },
    {},
    'notMet transferredAway checkOrigin block',
  ],
  [
    'EN-01',
    'other scheme here',
    { destinationEnrolment: { ...HERE, scheme: 'resident' } },
    {},
    'notMet enrolledInOtherScheme enrolAtDestination block',
  ],
  [
    'EN-01',
    'enrolled once, not now',
    { destinationEnrolment: { ...HERE, status: 'suspended' } },
    {},
    'notMet notActiveAtDestination enrolAtDestination block',
  ],
  [
    'EN-01',
    'hidden',
    { destinationEnrolment: 'notVisible' },
    {},
    'cannotTell destinationNotVisible askDestination block',
  ],
  [
    'EN-01',
    'resident without a year',
    { ...RESIDENT, targetYear: null },
    {},
    'notMet notEnrolledForYear enrolForNextYear block',
  ],
  ['EN-02', 'nationally not asked', { destinationEnrolment: { ...HERE, arrearsMonths: 1 } }, {}, 'not asked'],
  [
    'EN-02',
    'arrears here, where it counts',
    { destinationEnrolment: { ...HERE, arrearsMonths: 1 } },
    { destination: { enrolledNormally: 'block' } },
    'notMet arrearsAtDestination payAtDestination block',
  ],
  ['EN-02', 'paying', {}, { destination: { enrolledNormally: 'warn' } }, 'met contributesNormally warn'],
  [
    'AR-01',
    'where arrears block',
    { originEnrolment: { ...ORIGIN, arrearsMonths: 2 } },
    { destination: { arrearsPolicy: 'block' } },
    'notMet arrears backPayAtOrigin block',
  ],
  ['AR-01', 'not asked of residents', RESIDENT, {}, 'not asked'],
  ['HO-01', 'nationally not asked', { originEnrolment: { ...ORIGIN, openClaims: true } }, {}, 'not asked'],
  [
    'HO-01',
    'where it blocks',
    { originEnrolment: { ...ORIGIN, openClaims: true } },
    { origin: { openClaimsPolicy: 'block' } },
    'notMet openClaims settleClaims block',
  ],
  [
    'HO-01',
    'origin hidden',
    { originEnrolment: 'notVisible' },
    { origin: { openClaimsPolicy: 'warn' } },
    'cannotTell originNotVisible askOrigin warn',
  ],
  ['FA-01', 'nationally not asked', { originEnrolment: { ...ORIGIN, familyBound: true } }, {}, 'not asked'],
  [
    'FA-01',
    'where it blocks',
    { originEnrolment: { ...ORIGIN, familyBound: true } },
    { origin: { familyBindingPolicy: 'block' } },
    'notMet familyBinding dissolveFamilyBinding block',
  ],
  ['AG-01', 'nationally not asked', {}, {}, 'not asked'],
  ['AG-01', 'at the limit, inclusive', {}, UP_TO_46, 'met withinAge block'],
  ['AG-01', 'at the limit, exclusive', {}, BELOW_46, 'notMet aboveAge block'],
  [
    'AG-01',
    'a day before the birthday',
    { birthDate: localDate('1979-10-13') },
    UP_TO_46,
    'met withinAge block',
  ],
  [
    'AG-01',
    'men by their own limit',
    { sex: 'male', birthDate: localDate('1977-01-01') },
    UP_TO_46,
    'met withinAge block',
  ],
  ['AG-01', 'unknown', { birthDate: null }, UP_TO_46, 'cannotTell ageUnknown block'],
  [
    'DU-01',
    'active in a third area',
    { activeElsewhere: ['350100'] },
    {},
    'notMet activeElsewhere endOtherEnrolment block',
  ],
  [
    'DU-01',
    'coming year paid in both',
    { ...RESIDENT, originEnrolment: { ...RESIDENT.originEnrolment, paidYears: [2026, 2027] } },
    {},
    'notMet bothForYear endOtherEnrolment block',
  ],
  ['DU-02', 'two records', { duplicateRecords: true }, {}, 'notMet duplicateRecords mergeRecords block'],
]

describe('enrolment rules', () => {
  it.each(CASES)('%s: %s', (id, _, facts, local, verdict) => expect(asked(id, facts, local)).toBe(verdict))
})

describe('ageOn', () => {
  it.each([
    ['1980-10-12', 46],
    ['1980-10-13', 45],
    ['2026-10-12', 0],
    ['2027-01-01', null],
  ])('born %s', (birth, age) => expect(ageOn(localDate('2026-10-12'), localDate(birth))).toBe(age))
})
