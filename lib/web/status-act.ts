import 'server-only'
import { mayAct, type StatusAct } from '@/lib/domain/site/status-acts'
import { no, ok, type Result } from '@/lib/domain/result'
import { now } from '@/lib/env'
import type { SiteAnswers } from '@/lib/schemas/site-answers'
import type { SiteRequestInput, SiteRequestKind } from '@/lib/schemas/site-requests'
import { ask } from '@/lib/site/ask'
import { publishedAfter, publishedWhen } from '@/lib/site/status'
import { provenAt, statusCookie, type StatusSession } from './status-cookie'

export type ActRefusal = { readonly code: string; readonly detail?: string }
/** The kind of request an act of the page is; proving and looking are requests of their own. */
type ActKind = Exclude<SiteRequestKind, 'sendCode' | 'checkCode' | 'identify'>

const CHANGES_CASE: readonly StatusAct[] = ['supplement', 'withdraw', 'object', 'askPayOut']

/**
 * Does an act of the status page in the name of who proved to be a party of the case: asks the inner side, waits
 * until the page shows what came of it, and remembers to say so.
 * @param bodyOf what is asked beside the proof; null where a file could not be left
 */
export async function actOnCase<K extends ActKind>(
  act: StatusAct,
  kind: K,
  bodyOf: (proof: string, session: StatusSession) => Promise<Result<SiteRequestInput<K>, ActRefusal>>,
): Promise<Result<null, ActRefusal>> {
  const session = await statusCookie.kept()
  if (!session) return no({ code: 'left' })
  const proven = provenAt(session, now())
  if (!proven || !mayAct(act, proven.as)) return no({ code: 'proof-expired' })
  const body = await bodyOf(proven.proof, session)
  if (!body.ok) return body
  const { done: _said, waiting: _before, newPhone: _new, ...rest } = session
  const before = await publishedWhen(session.asked)
  const answer = await ask(kind, body.value)
  if (answer.ok) {
    if (CHANGES_CASE.includes(act)) await publishedAfter(session.asked, before)
    const anew = kind === 'changePhone' ? (answer.value as SiteAnswers['changePhone']) : null
    await statusCookie.keep({ ...rest, ...(anew && { proven: { ...anew, as: proven.as } }), done: act })
    return ok(null)
  }
  const { refusal } = answer
  if (refusal.code === 'waiting') {
    await statusCookie.keep({ ...rest, waiting: { act, kind, request: refusal.request } })
    return ok(null)
  }
  if (refusal.code === 'proof-expired') {
    const { proven: _old, ...unproven } = rest
    await statusCookie.keep(unproven)
  }
  return no('detail' in refusal ? { code: refusal.code, detail: refusal.detail } : { code: refusal.code })
}
