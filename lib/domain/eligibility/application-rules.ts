import { addDays, parseLocalDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import { addMonths, firstDayOf, monthOf } from '@/lib/domain/calendar/year-month'
import type { PairParameters } from '@/lib/domain/region/pair-mode'
import { mayRemit } from '@/lib/domain/money/what-moves'
import { ageOn, originRecord, type EligibilityFacts } from './facts'
import { blocks, cannotTell, informs, met, notMet, type EligibilityRule, type Verdict } from './rule'

/** 个人信息保护法: below this age a guardian acts. */
const GUARDIAN_BELOW = 14

/** Who applies, with which papers, and whether the money could move. */
export const APPLICATION_RULES: readonly EligibilityRule[] = [
  { id: 'AP-01', source: 'measure43', effect: blocks, ask: applicant },
  {
    id: 'AP-02',
    source: 'measure43',
    effect: informs,
    ask: ({ lodgedAt }) => met('lodgedAt', { lodged: lodgedAt }),
  },
  {
    id: 'AP-03',
    source: 'localPractice',
    effect: blocks,
    ask(facts, parameters) {
      if (!isCertificateNeeded(facts, parameters)) return met('certificateNotNeeded')
      if (facts.certificate === 'unknown') return cannotTell('certificateNotSeen', {}, 'bringCertificate')
      return met('certificateShown', { printedOn: facts.certificate.printedOn })
    },
  },
  {
    id: 'AP-04',
    source: 'localPractice',
    effect: blocks,
    ask(facts, parameters) {
      const months = parameters.origin.certValidityMonths
      if (months === null || typeof facts.certificate === 'string') return null
      if (!isCertificateNeeded(facts, parameters)) return null
      const { printedOn } = facts.certificate
      if (printedOn === null) return cannotTell('certificateDateUnknown', {}, 'bringCertificate')
      const until = monthsLater(printedOn, months)
      return facts.today > until
        ? notMet('certificateExpired', { printedOn, until }, 'reissueCertificate')
        : met('certificateValid', { printedOn, until })
    },
  },
  { id: 'BK-01', source: 'localPractice', effect: blocks, ask: bankData },
]

/** AP-01: the employer for its employee, otherwise the person, a guardian, or a delegate with both papers. */
function applicant(facts: EligibilityFacts): Verdict {
  const { kind, identityShown, authorityShown, employsPerson } = facts.applicant
  const age = ageOn(facts.today, facts.birthDate)
  switch (kind) {
    case 'self':
      return age !== null && age < GUARDIAN_BELOW
        ? notMet('minorNeedsGuardian', { age }, 'guardianApplies')
        : met('appliesForSelf')
    case 'employer':
      if (facts.toScheme === 'resident') return notMet('employerForResident', {}, 'personApplies')
      if (employsPerson === 'unknown') return cannotTell('employmentNotShown', {}, 'bringPapers')
      if (employsPerson === 'otherName') return cannotTell('employerNameDiffers', {}, 'bringPapers')
      return employsPerson
        ? met('employerForEmployee')
        : notMet('notTheEmployer', {}, 'employerOfRecordApplies')
    case 'guardian':
    case 'delegate':
      if (!identityShown) return notMet('papersMissing', { missing: 'identity' }, 'bringPapers')
      if (authorityShown === 'unknown')
        return cannotTell(kind === 'guardian' ? 'guardianNotShown' : 'authorityNotSeen', {}, 'bringPapers')
      return met(kind === 'guardian' ? 'guardianApplies' : 'delegateApplies')
    default:
      return kind satisfies never
  }
}

/** AP-03: never asked online nor inside a province. */
function isCertificateNeeded(facts: EligibilityFacts, { destination }: PairParameters): boolean {
  const crossesProvinces = facts.origin.provinceCode !== facts.destination.provinceCode
  return facts.mode === 'letter' && crossesProvinces && destination.requireCertificate
}

/**
 * BK-01, where money may move at all. By letter only the payee's data count: the payer pays by the letter and
 * may have nothing on file here.
 */
function bankData(facts: EligibilityFacts): Verdict | null {
  if (!mayRemit(facts) || originRecord(facts)?.balance === 0) return null
  const originLacks = facts.mode === 'online' && !facts.bankData.origin
  const destinationLacks = !facts.bankData.destination
  if (!originLacks && !destinationLacks) return met('bankDataComplete')
  const side = originLacks && destinationLacks ? 'both' : originLacks ? 'origin' : 'destination'
  return notMet('bankDataIncomplete', { side }, 'completeBankData')
}

/** The same day of the month, or its last day where the month is shorter. */
function monthsLater(day: LocalDate, months: number): LocalDate {
  const month = addMonths(monthOf(day), months)
  return parseLocalDate(`${month}-${day.slice(8)}`) ?? addDays(firstDayOf(addMonths(month, 1)), -1)
}
