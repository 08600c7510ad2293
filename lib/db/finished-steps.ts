import { MEASURED_DAYS } from '@/lib/domain/feasibility/handling-time'
import { addDays, dayOf, instantAt } from '@/lib/domain/calendar/local-date'
import { isFundsStep, ruleOf, STEPS } from '@/lib/domain/transfer/lifecycle'
import type { Tx } from './client'

/**
 * The steps that clerks take in cases that are there. A new application is work too, but none of what stands
 * open; left out, the measure says what a clerk does for open cases beside the day's new ones.
 */
const CLERKS_STEPS = STEPS.filter(
  (step) => !isFundsStep(step) && step !== 'submit' && ruleOf(step).by.includes('clerk'),
)

export type FinishedDay = { readonly staffId: string; readonly count: number }

/** Steps finished by these clerks over the last 90 days before today, one row per clerk and day with any. */
export async function finishedSteps(
  tx: Tx,
  clerkIds: readonly string[],
  at: Date,
): Promise<readonly FinishedDay[]> {
  if (clerkIds.length === 0) return []
  const today = dayOf(at)
  const [since, until] = [instantAt(addDays(today, -MEASURED_DAYS), '00:00'), instantAt(today, '00:00')]
  return tx.$queryRaw<FinishedDay[]>`
    SELECT "actorId" AS "staffId", count(*)::int AS count
    FROM "CaseEvent"
    WHERE "actorId" = ANY(${[...clerkIds]}::uuid[]) AND at >= ${since} AND at < ${until}
      AND kind = ANY(${[...CLERKS_STEPS]}::text[])
    GROUP BY "actorId", (at AT TIME ZONE 'Asia/Shanghai')::date
    ORDER BY 1, 2`
}
