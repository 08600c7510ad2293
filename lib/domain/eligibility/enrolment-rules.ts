import type { Policy } from '@/lib/domain/region/area-parameters'
import type { Effect } from './codes'
import {
  ageOn,
  destinationRecord,
  isResidentMove,
  isRetired,
  originRecord,
  type EligibilityFacts,
  type OriginEnrolment,
} from './facts'
import { blocks, cannotTell, met, notMet, type EligibilityRule, type Verdict } from './rule'

/**
 * SU-01. A resident is covered to the end of the paid year, so from resident to resident nobody asks whether the
 * enrolment is suspended; without any there is still nothing to move.
 */
export function suspension(facts: EligibilityFacts): Verdict | null {
  if (isRetired(facts)) return null
  if (isResidentMove(facts)) return residentRecord(facts)
  if (facts.originEnrolment === 'notVisible') return cannotTell('originNotVisible', {}, 'askOrigin')
  if (facts.originEnrolment === 'none') return notMet('noEnrolmentAtOrigin', {}, 'checkOrigin')
  const { status, lastPaidMonth } = facts.originEnrolment
  if (status === 'terminated') return notMet('transferredAway', {}, 'checkOrigin')
  return status === 'active'
    ? notMet('stillActiveAtOrigin', { lastPaidMonth }, 'suspendAtOrigin')
    : met('suspendedAtOrigin', { lastPaidMonth })
}

function residentRecord(facts: EligibilityFacts): Verdict | null {
  if (facts.originEnrolment === 'none') return notMet('noEnrolmentAtOrigin', {}, 'checkOrigin')
  return originRecord(facts)?.status === 'terminated' ? notMet('transferredAway', {}, 'checkOrigin') : null
}

/** EN-01. */
export function enrolment(facts: EligibilityFacts): Verdict {
  const record = facts.destinationEnrolment
  if (record === 'notVisible') return cannotTell('destinationNotVisible', {}, 'askDestination')
  if (record === 'none') return notMet('notEnrolledAtDestination', {}, 'enrolAtDestination')
  if (record.scheme !== facts.toScheme)
    return notMet('enrolledInOtherScheme', { scheme: record.scheme }, 'enrolAtDestination')
  if (isResidentMove(facts)) {
    const year = facts.targetYear
    return year === null
      ? notMet('notEnrolledForYear', { year: Number(facts.today.slice(0, 4)) }, 'enrolForNextYear')
      : met('enrolledForYear', { year })
  }
  return record.status === 'active'
    ? met('enrolledAtDestination')
    : notMet('notActiveAtDestination', { status: record.status }, 'enrolAtDestination')
}

export const ENROLMENT_RULES: readonly EligibilityRule[] = [
  { id: 'SU-01', source: 'measure43', effect: blocks, ask: suspension },
  { id: 'EN-01', source: 'measure43', effect: blocks, ask: enrolment },
  {
    id: 'EN-02',
    source: 'publicGuide',
    effect: ({ destination }) => effectOf(destination.enrolledNormally),
    ask(facts, { destination }) {
      if (destination.enrolledNormally === 'off' || facts.toScheme === 'resident') return null
      if (facts.destinationEnrolment === 'notVisible')
        return cannotTell('destinationNotVisible', {}, 'askDestination')
      const record = destinationRecord(facts)
      if (record === null) return null
      return record.arrearsMonths > 0
        ? notMet('arrearsAtDestination', { months: record.arrearsMonths }, 'payAtDestination')
        : met('contributesNormally')
    },
  },
  {
    // The national paper rule only informs and reminds; either of the two areas may ask for more.
    id: 'AR-01',
    source: 'rules94',
    effect: ({ origin, destination }) =>
      origin.arrearsPolicy === 'block' || destination.arrearsPolicy === 'block' ? 'block' : 'warn',
    ask(facts) {
      if (facts.fromScheme === 'resident') return null
      return askOrigin(facts, ({ arrearsMonths }) =>
        arrearsMonths > 0
          ? notMet('arrears', { months: arrearsMonths }, 'backPayAtOrigin')
          : met('noArrears'),
      )
    },
  },
  {
    // Months the person did pay move, although the employer owes others; in flexible work nobody else owes any.
    id: 'AR-02',
    source: 'localPractice',
    effect: ({ origin }) => (origin.paidMonthsDespiteEmployerArrears ? 'info' : 'warn'),
    ask(facts, { origin }) {
      if (facts.fromScheme === 'resident') return null
      if (facts.originEnrolment === 'notVisible') return cannotTell('originNotVisible', {}, 'askOrigin')
      const record = originRecord(facts)
      if (record === null || isRetired(facts) || record.flexible || record.arrearsMonths === 0) return null
      return origin.paidMonthsDespiteEmployerArrears
        ? met('paidMonthsMove', { months: record.arrearsMonths })
        : notMet('paidMonthsHeldBack', { months: record.arrearsMonths }, 'employerPaysArrears')
    },
  },
  {
    id: 'HO-01',
    source: 'localPractice',
    effect: ({ origin }) => effectOf(origin.openClaimsPolicy),
    ask(facts, { origin }) {
      if (origin.openClaimsPolicy === 'off') return null
      return askOrigin(facts, ({ openClaims }) =>
        openClaims ? notMet('openClaims', {}, 'settleClaims') : met('noOpenClaims'),
      )
    },
  },
  {
    id: 'FA-01',
    source: 'localPractice',
    effect: ({ origin }) => effectOf(origin.familyBindingPolicy),
    ask(facts, { origin }) {
      if (origin.familyBindingPolicy === 'off' || facts.fromScheme === 'resident') return null
      return askOrigin(facts, ({ familyBound }) =>
        familyBound ? notMet('familyBinding', {}, 'dissolveFamilyBinding') : met('noFamilyBinding'),
      )
    },
  },
  {
    // No limit in the national measure; some areas have one.
    id: 'AG-01',
    source: 'publicGuide',
    effect: blocks,
    ask(facts, { destination }) {
      const ages = destination.ageLimit
      if (ages === null) return null
      const age = ageOn(facts.today, facts.birthDate)
      if (age === null || facts.sex === null) return cannotTell('ageUnknown', {}, 'completePerson')
      const limit = facts.sex === 'male' ? ages.maleMax : ages.femaleMax
      const isWithin = ages.inclusive ? age <= limit : age < limit
      return isWithin ? met('withinAge', { age, limit }) : notMet('aboveAge', { age, limit }, 'askAgeLimit')
    },
  },
]

/** Only asked where the policy is on; 'off' never reaches an answer. */
function effectOf(policy: Policy): Effect {
  return policy === 'off' ? 'info' : policy
}

/** Retired persons and missing records are told by other rules. */
function askOrigin(facts: EligibilityFacts, judge: (record: OriginEnrolment) => Verdict): Verdict | null {
  if (facts.originEnrolment === 'notVisible') return cannotTell('originNotVisible', {}, 'askOrigin')
  const record = originRecord(facts)
  return record === null || isRetired(facts) ? null : judge(record)
}
