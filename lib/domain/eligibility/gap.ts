import type { YearMonth } from '@/lib/domain/calendar/year-month'
import { continuity, type Continuity } from '@/lib/domain/continuity/continuity'
import { passage } from '@/lib/domain/continuity/passage'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import { isRetired, type EligibilityFacts } from './facts'

/** What the months between the two areas come to, as things stand and if they are paid back. */
export type Gap = {
  readonly lastPaid: YearMonth
  readonly firstPaid: YearMonth
  readonly months: number
  /** Unbroken months before the gap, wherever paid. */
  readonly continuous: number
  /** Distinct months before the first payment at the destination, wherever paid. */
  readonly cumulative: number
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
  const { origin, elsewhere, own, here, flexible, gapCause } = facts.paid
  const way = passage({ origin: origin ?? [], elsewhere, own: own ?? [], here: here ?? [] })
  if (way === null) return 'origin'
  const { lastPaid, firstPaid, continuous, cumulative } = way
  if (firstPaid === null) return 'destination'
  const judge = (backPaid: boolean) =>
    continuity(
      {
        fromScheme: facts.fromScheme,
        toScheme: facts.toScheme,
        lastPaidMonth: lastPaid,
        firstPaidMonth: firstPaid,
        backPaid,
        continuousMonths: continuous,
        cause: gapCause ?? undefined,
        flexible: flexible ?? undefined,
      },
      destination,
    )
  const asIs = judge(false)
  const mended = judge(true)
  return { lastPaid, firstPaid, months: asIs.gapMonths, continuous, cumulative, asIs, mended }
}
