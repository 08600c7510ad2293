import type { YearMonth } from '@/lib/domain/calendar/year-month'
import { continuity, type Continuity } from '@/lib/domain/continuity/continuity'
import { continuousMonths } from '@/lib/domain/continuity/months'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import { isRetired, type EligibilityFacts } from './facts'

/** What the months between the two areas come to, as things stand and if they are paid back. */
export type Gap = {
  readonly lastPaid: YearMonth
  readonly firstPaid: YearMonth
  readonly months: number
  /** Unbroken months at the origin. */
  readonly continuous: number
  readonly asIs: Continuity
  readonly mended: Continuity
}

/** A gap of three months, the third included, can be mended (43). */
export const SHORT_GAP = 3

/** Null where there is nothing to continue; the side whose payments are missing where one cannot tell. */
export function gapOf(
  facts: EligibilityFacts,
  destination: AreaParameters,
): Gap | 'origin' | 'destination' | null {
  if (isRetired(facts) || facts.originEnrolment === 'none') return null
  const { origin, firstHere, flexible, gapCause } = facts.paid
  const lastPaid = origin?.at(-1)
  if (origin === null || lastPaid === undefined) return 'origin'
  if (firstHere === null) return 'destination'
  const continuous = continuousMonths(origin)
  const judge = (backPaid: boolean) =>
    continuity(
      {
        fromScheme: facts.fromScheme,
        toScheme: facts.toScheme,
        lastPaidMonth: lastPaid,
        firstPaidMonth: firstHere,
        backPaid,
        continuousMonths: continuous,
        cause: gapCause ?? undefined,
        flexible: flexible ?? undefined,
      },
      destination,
    )
  const asIs = judge(false)
  return { lastPaid, firstPaid: firstHere, months: asIs.gapMonths, continuous, asIs, mended: judge(true) }
}
