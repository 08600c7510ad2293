import type { Db } from '@/lib/db/client'
import { countLodgings, lodgingsLeft } from '@/lib/db/lodging-pace'
import { no } from '@/lib/domain/result'
import type { SiteAnswer } from '@/lib/schemas/site-answers'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { APPLICANT, provenFor, whyNot } from './applying'
import { lodgeOnline } from './lodge-online'
import { concealed, forSite } from './refused'

/** 网上申请: by the person, a guardian, a delegate or an employer, each with a proof of their own. */
export async function apply(
  body: SiteRequest<'apply'>,
  at: Date,
  database: Db,
): Promise<SiteAnswer<'apply'>> {
  const { proof, application, files, submissionKey } = body
  const proven = provenFor(proof, application, at)
  if (!proven) return no(whyNot(proof, at))
  const from = proven.phone ?? application.person.idNumber
  const as = application.applicant.kind === 'employer' ? 'employer' : 'person'
  if ((await lodgingsLeft(database, from, as, at)) <= 0) return no({ code: 'too-many' })
  const answer = await lodgeOnline(APPLICANT, { ...proven, files, key: submissionKey }, at, database)
  if (answer.ok) await countLodgings(database, from, 1, at)
  return forSite(proven.knownAs === null ? concealed(answer) : answer)
}
