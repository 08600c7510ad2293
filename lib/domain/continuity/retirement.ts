import type { Sex } from '@/lib/domain/identity/answer'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'

export type RetirementFacts = {
  readonly sex: Sex | null
  /** Distinct months of employee insurance paid at the destination. */
  readonly monthsHere: number
  /** Distinct months paid in other places and in none of the months above. */
  readonly monthsElsewhere: number
}

export type RetirementStanding = {
  /** Null where the area has not said, or where it depends on a sex not told. */
  readonly requiredMonths: number | null
  readonly missingMonths: number | null
  readonly actualMonths: number
  /** Moved months, where the area counts them as deemed years at retirement (IT-04). */
  readonly deemedMonths: number
  readonly toAsk: 'area' | 'sex' | null
}

/**
 * Months still missing for benefits in retirement, by the destination's rule (IT-05). Moved months count
 * towards them as actual or as deemed years; where the pension is paid plays no part.
 */
export function retirementStanding(
  { sex, monthsHere, monthsElsewhere }: RetirementFacts,
  parameters: Pick<AreaParameters, 'retirementMonthsMale' | 'retirementMonthsFemale' | 'yearsCountedAs'>,
): RetirementStanding {
  const { retirementMonthsMale: male, retirementMonthsFemale: female } = parameters
  const isSame = male === female
  const requiredMonths = sex === null ? (isSame ? male : null) : sex === 'male' ? male : female
  const isDeemed = parameters.yearsCountedAs === 'deemed'
  const counted = monthsHere + monthsElsewhere
  return {
    requiredMonths,
    missingMonths: requiredMonths === null ? null : Math.max(requiredMonths - counted, 0),
    actualMonths: isDeemed ? monthsHere : counted,
    deemedMonths: isDeemed ? monthsElsewhere : 0,
    toAsk: requiredMonths !== null ? null : sex === null && !isSame ? 'sex' : 'area',
  }
}
