import type { Db } from '@/lib/db/client'
import { ok } from '@/lib/domain/result'
import type { SiteAnswer } from '@/lib/schemas/site-answers'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { APPLICANT } from './applying'
import { forEachEmployee } from './employees'
import { checkOnline } from './pre-check'
import { forSite } from './refused'

/**
 * An employer's list, checked row by row. Of the register it sees what it caused itself, and that only where the
 * number it proved is on record for it.
 */
export async function preCheckEmployees(
  body: SiteRequest<'preCheckEmployees'>,
  at: Date,
  database: Db,
): Promise<SiteAnswer<'preCheckEmployees'>> {
  const rows = await forEachEmployee(body, at, async (proven) =>
    forSite(await checkOnline(APPLICANT, proven, at, database)),
  )
  return ok({ rows })
}
