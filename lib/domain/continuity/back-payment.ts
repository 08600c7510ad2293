import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import type { Side } from '@/lib/domain/transfer/states'

export const GAP_CAUSES = ['employer', 'self', 'system'] as const
/** Who let the months go unpaid. */
export type GapCause = (typeof GAP_CAUSES)[number]

/** Who enters the cause on a case: the destination, which prices the gap, and whoever took the application. */
export function keepsGapCause(side: Side, lodgedAt: Side): boolean {
  return side === 'destination' || side === lodgedAt
}

export const LATE_FEE_BEARERS = ['employer', 'person', 'none'] as const
export type LateFeeBearer = (typeof LATE_FEE_BEARERS)[number]

/**
 * An employer's fault is never charged to the person (社会保险法 art. 86, LF-01). The person's own is charged
 * only where the area does so to the flexibly employed (LF-02).
 */
export function lateFeeBearer(
  cause: GapCause | undefined,
  flexible: boolean,
  parameters: Pick<AreaParameters, 'individualLateFee'>,
): LateFeeBearer {
  if (cause === 'employer') return 'employer'
  return cause === 'self' && flexible && parameters.individualLateFee ? 'person' : 'none'
}

/** LF-04: the flexibly employed may pay back only so many months, where the area says how many. */
export function mayPayBack(
  gap: number,
  flexible: boolean,
  parameters: Pick<AreaParameters, 'flexibleBackPayMonths'>,
): boolean {
  const window = parameters.flexibleBackPayMonths
  return !flexible || window === null || gap <= window
}
