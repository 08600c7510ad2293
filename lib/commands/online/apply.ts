import type { Db } from '@/lib/db/client'
import { no } from '@/lib/domain/result'
import type { SiteAnswer } from '@/lib/schemas/site-answers'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { APPLICANT, provenFor } from './applying'
import { lodgeOnline } from './lodge-online'
import { concealed, forSite, PROOF_EXPIRED } from './refused'

/** 网上申请: by the person, a guardian, a delegate or an employer, each with a proof of their own. */
export async function apply(
  body: SiteRequest<'apply'>,
  at: Date,
  database: Db,
): Promise<SiteAnswer<'apply'>> {
  const { proof, application, files, submissionKey } = body
  const proven = provenFor(proof, application, at)
  if (!proven) return no(PROOF_EXPIRED)
  const answer = await lodgeOnline(APPLICANT, { ...proven, files, key: submissionKey }, at, database)
  return forSite(proven.knownAs === null ? concealed(answer) : answer)
}
