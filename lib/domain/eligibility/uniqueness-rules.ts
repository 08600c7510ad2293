import { yearOf } from '@/lib/domain/calendar/local-date'
import { isResidentMove, originRecord } from './facts'
import { blocks, met, notMet, type EligibilityRule } from './rule'

/** One enrolment at a time, one record, one case. */
export const UNIQUENESS_RULES: readonly EligibilityRule[] = [
  {
    // The two enrolments that take part are SU-01's and SC-03's; here: any other, and a coming year paid twice.
    id: 'DU-01',
    source: 'measure43',
    effect: blocks,
    ask(facts) {
      if (facts.activeElsewhere.length > 0)
        return notMet('activeElsewhere', { areas: facts.activeElsewhere }, 'endOtherEnrolment')
      const year = facts.targetYear
      const isComing = isResidentMove(facts) && year !== null && year > yearOf(facts.today)
      if (isComing && originRecord(facts)?.paidYears.includes(year))
        return notMet('bothForYear', { year }, 'endOtherEnrolment')
      const isAllSeen = facts.originEnrolment !== 'notVisible' && facts.destinationEnrolment !== 'notVisible'
      return met(isAllSeen ? 'noDuplicateEnrolment' : 'noDuplicateWhereSeen')
    },
  },
  {
    id: 'DU-02',
    source: 'publicGuide',
    effect: blocks,
    ask: (facts, { destination }) =>
      facts.duplicateRecords
        ? notMet('duplicateRecords', { policy: destination.mergePolicy }, 'mergeRecords')
        : met('oneRecord'),
  },
  {
    id: 'PR-01',
    source: 'houseDecision',
    effect: blocks,
    ask: (facts) =>
      facts.openCase === null
        ? met('noOpenCase')
        : notMet('openCase', { reference: facts.openCase.reference }, 'followOpenCase'),
  },
]
