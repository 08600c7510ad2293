import { localDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { LegalSource } from '@/lib/domain/region/legal-source'
import type { EligibilityRule } from './rule'

const MEASURE = localDate('2021-12-01')

/**
 * First day of each source. Guides, local practice and our own decisions complete the measure of 2021 and are
 * asked from its day on; of the holiday notices 2024 is the first year the calendars hold.
 */
const SOURCE_IN_FORCE: Readonly<Record<LegalSource, LocalDate>> = {
  measure43: MEASURE,
  measure43Article2: MEASURE,
  rules94: localDate('2016-09-01'),
  socialInsuranceLaw: localDate('2011-07-01'),
  socialInsuranceLaw32: localDate('2011-07-01'),
  socialInsuranceLaw86: localDate('2011-07-01'),
  residentOpinion2024: localDate('2025-01-01'),
  civilCode201: localDate('2021-01-01'),
  civilCode203: localDate('2021-01-01'),
  holidayNotice: localDate('2024-01-01'),
  holidayMeasure: localDate('2025-01-01'),
  publicGuide: MEASURE,
  localPractice: MEASURE,
  houseDecision: MEASURE,
}

export function validFromOf({ source, validFrom }: Pick<EligibilityRule, 'source' | 'validFrom'>): LocalDate {
  return validFrom ?? SOURCE_IN_FORCE[source]
}

/** A rule is asked on the days it is in force, the first and the last included. */
export function isInForce(
  rule: Pick<EligibilityRule, 'source' | 'validFrom' | 'validTo'>,
  on: LocalDate,
): boolean {
  return validFromOf(rule) <= on && (rule.validTo === undefined || on <= rule.validTo)
}
