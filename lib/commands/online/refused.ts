import { no, type Result } from '@/lib/domain/result'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { SiteRefusal } from '@/lib/schemas/site-answers'
import type { Answer } from '../command'

/** Inside a transaction a refusal is one of the system's own; outside it is the site's. */
export const FILE_MISSING: Refusal = { code: 'evidence-required', detail: 'file-missing' }

/** The proof is too old, or for something else. */
export const PROOF_EXPIRED: SiteRefusal = { code: 'proof-expired' }

export function forSite<T>(answer: Answer<T>): Result<T, SiteRefusal> {
  return !answer.ok && answer.refusal.detail === FILE_MISSING.detail ? no({ code: 'file-missing' }) : answer
}

/** What a refusal would tell of the person: that they are known by another name, have a case, or died. */
const OF_THE_PERSON: readonly string[] = ['name-differs', 'deceased', 'person-frozen']

/**
 * Somebody the register does not know the person by is told one thing for all of them: that this cannot be done
 * online. Which of them it is the agency says to whoever shows who they are.
 */
export function concealed<T>(answer: Answer<T>): Answer<T> {
  if (answer.ok) return answer
  const { code, detail } = answer.refusal
  const isOfThePerson = code === 'open-case' || OF_THE_PERSON.includes(detail ?? '')
  return isOfThePerson ? no({ code: 'rules-not-met', detail: 'identity-online' }) : answer
}
