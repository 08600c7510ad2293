import { yearOf } from '@/lib/domain/calendar/local-date'
import {
  destinationRecord,
  isNoTransferNeeded,
  isResidentMove,
  isRetired,
  originRecord,
  type EligibilityFacts,
} from './facts'
import { enrolment, suspension } from './enrolment-rules'
import { blocks, cannotTell, informs, met, notMet, type EligibilityRule } from './rule'

/** Which kind of move this is, and whether the measure covers it at all. */
export const SCHEME_RULES: readonly EligibilityRule[] = [
  {
    id: 'SC-01',
    source: 'measure43',
    effect: blocks,
    ask: (facts) =>
      isNoTransferNeeded(facts)
        ? notMet('sameArea', { area: facts.origin.code }, 'suspendAndResume')
        : met('differentAreas'),
  },
  {
    id: 'SC-02',
    source: 'measure43',
    effect: informs,
    ask: (facts) =>
      facts.fromScheme === 'employee' && facts.toScheme === 'employee' && bothSidesReady(facts)
        ? met('shouldBeAccepted')
        : null,
  },
  {
    // Not within the year already paid at the origin; a new year paid here is another matter.
    id: 'SC-03',
    source: 'measure43',
    effect: ({ destination }) => (destination.currentYearException ? 'warn' : 'block'),
    ask(facts) {
      const year = facts.targetYear
      if (!isResidentMove(facts)) return null
      if (facts.destinationEnrolment === 'notVisible')
        return cannotTell('destinationNotVisible', {}, 'askDestination')
      if (year === null) return null
      if (year > yearOf(facts.today)) return met('residentOtherYear', { year })
      if (facts.originEnrolment === 'notVisible')
        return cannotTell('residentYearUnknown', { year }, 'askOrigin')
      return originRecord(facts)?.paidYears.some((paid) => paid >= year)
        ? notMet('residentCurrentYear', { year }, 'enrolForNextYear')
        : met('residentOtherYear', { year })
    },
  },
  {
    id: 'SC-04',
    source: 'measure43',
    effect: ({ destination }) => (destination.requireBenefitPeriod ? 'block' : 'info'),
    ask(facts, { destination }) {
      const year = facts.targetYear
      if (!isResidentMove(facts) || year === null || year <= yearOf(facts.today)) return null
      return destination.requireBenefitPeriod
        ? notMet('benefitPeriodNotBegun', { year }, 'waitForBenefitPeriod')
        : met('mayBeAccepted')
    },
  },
  {
    id: 'SC-05',
    source: 'measure43',
    effect: informs,
    ask(facts, { origin }) {
      if (facts.fromScheme === facts.toScheme || !bothSidesReady(facts)) return null
      return met('crossScheme', {
        account: facts.fromScheme === 'resident' ? 'none' : origin.crossSchemeAccount,
      })
    },
  },
  {
    // Whoever pays as an employee here is not drawing a retiree's benefits, whatever the origin hides.
    id: 'SC-06',
    source: 'measure43Article2',
    effect: blocks,
    ask(facts) {
      if (isRetired(facts)) return notMet('retired', {}, 'registerForRemoteCare')
      if (facts.fromScheme === 'resident') return null
      if (facts.originEnrolment !== 'notVisible') return met('notRetired')
      const here = destinationRecord(facts)
      return here?.scheme === 'employee' && here.status === 'active'
        ? met('contributesAtDestination')
        : cannotTell('originNotVisible', {}, 'askOrigin')
    },
  },
  {
    id: 'SC-07',
    source: 'localPractice',
    effect: informs,
    ask: (facts) =>
      facts.pairMode === 'NORMAL' || facts.fromScheme === 'resident'
        ? null
        : met('intraProvince', { mode: facts.pairMode }),
  },
]

function bothSidesReady(facts: EligibilityFacts): boolean {
  return suspension(facts)?.answer === 'met' && enrolment(facts).answer === 'met'
}
