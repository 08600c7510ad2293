import type { Db } from '@/lib/db/client'
import { countLodgings, lodgingsLeft } from '@/lib/db/lodging-pace'
import { no, ok } from '@/lib/domain/result'
import type { SiteAnswer } from '@/lib/schemas/site-answers'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { APPLICANT } from './applying'
import { forEachEmployee } from './employees'
import { lodgeOnline } from './lodge-online'
import { concealed, forSite } from './refused'

/** 单位批量申请: every row its own application, transaction and answer; the list sent again lodges nothing twice. */
export async function applyForEmployees(
  body: SiteRequest<'applyForEmployees'>,
  at: Date,
  database: Db,
): Promise<SiteAnswer<'applyForEmployees'>> {
  const rows = await forEachEmployee(body, at, async (proven, row) => {
    const key = `${body.submissionKey}:${row}`
    if (proven.phone === null || (await lodgingsLeft(database, proven.phone, 'employer', at)) <= 0)
      return no({ code: 'too-many' })
    const answer = await lodgeOnline(APPLICANT, { ...proven, files: [], key }, at, database)
    if (answer.ok) await countLodgings(database, proven.phone, 1, at)
    return forSite(concealed(answer))
  })
  return ok({ rows })
}
