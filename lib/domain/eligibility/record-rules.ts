import { overlapMonths, unionMonths } from '@/lib/domain/continuity/months'
import { retirementStanding } from '@/lib/domain/continuity/retirement'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import { isResidentMove, isRetired, originRecord, type EligibilityFacts } from './facts'
import { cannotTell, informs, met, notMet, type EligibilityRule, type Verdict } from './rule'

/** What becomes of the record and its years. */
export const RECORD_RULES: readonly EligibilityRule[] = [
  {
    id: 'IT-01',
    source: 'measure43',
    effect: informs,
    ask: (facts) => (isRetired(facts) ? null : met('importedOnceValid')),
  },
  {
    id: 'IT-02',
    source: 'houseDecision',
    effect: informs,
    ask: (facts, { origin }) =>
      isRetired(facts) ? null : met('disputeReissued', { days: origin.correctionDays }),
  },
  {
    id: 'IT-03',
    source: 'localPractice',
    effect: informs,
    ask(facts) {
      if (isRetired(facts) || facts.originEnrolment === 'none') return null
      if (facts.pairMode === 'PA_ONLY') return met('yearsAlreadyShared')
      const { origin, here } = facts.paid
      if (origin === null) return cannotTell('paymentsNotKnown', { side: 'origin' })
      if (here === null) return cannotTell('paymentsNotKnown', { side: 'destination' })
      const both = overlapMonths(origin, here).length
      const counts = { origin: origin.length, here: here.length, total: unionMonths(origin, here).length }
      return both > 0 ? met('monthsOverlap', { ...counts, months: both }) : met('monthsDistinct', counts)
    },
  },
  {
    id: 'IT-04',
    source: 'publicGuide',
    effect: informs,
    ask(facts, { destination }) {
      if (!isEmployeeMove(facts) || facts.pairMode === 'PA_ONLY') return null
      const { origin } = facts.paid
      if (origin === null) return cannotTell('paymentsNotKnown', { side: 'origin' })
      if (origin.length === 0) return null
      return met('monthsMove', { months: origin.length, countedAs: destination.yearsCountedAs })
    },
  },
  {
    // Years add up over all areas; where the pension is drawn is never asked.
    id: 'IT-05',
    source: 'socialInsuranceLaw32',
    effect: informs,
    ask: (facts, { destination }) => (isEmployeeMove(facts) ? yearsAdded(facts, destination) : null),
  },
  {
    // Nothing is ended at the origin before the move is over.
    id: 'AU-01',
    source: 'measure43',
    effect: () => 'warn',
    ask(facts) {
      if (isRetired(facts)) return null
      if (originRecord(facts)?.status === 'terminated') return notMet('originRecordEnded', {}, 'askOrigin')
      if (!isResidentMove(facts)) return met('originKeepsRecord')
      const years = originRecord(facts)?.paidYears ?? []
      return met('originCoversPaidYear', { year: years.length === 0 ? null : Math.max(...years) })
    },
  },
  {
    id: 'RC-01',
    source: 'localPractice',
    effect: informs,
    ask: (facts) => (isRetired(facts) ? null : met('keptHundredYears')),
  },
]

function isEmployeeMove(facts: EligibilityFacts): boolean {
  return facts.fromScheme === 'employee' && facts.toScheme === 'employee' && !isRetired(facts)
}

function yearsAdded({ paid, sex }: EligibilityFacts, destination: AreaParameters): Verdict {
  const countedAs = destination.yearsCountedAs
  const { origin, elsewhere, hereAsEmployee: here } = paid
  if (origin === null || here === null) return met('yearsAccumulate', { countedAs })
  const moved = unionMonths(origin, elsewhere)
  const monthsElsewhere = moved.length - overlapMonths(moved, here).length
  const standing = retirementStanding({ sex, monthsHere: here.length, monthsElsewhere }, destination)
  const { requiredMonths: needed, missingMonths: short } = standing
  if (needed === null || short === null) return met('yearsAccumulate', { countedAs })
  const years = { countedAs, total: here.length + monthsElsewhere, needed }
  return short > 0
    ? met('yearsShortOfRetirement', { ...years, short })
    : met('yearsSufficeForRetirement', years)
}
