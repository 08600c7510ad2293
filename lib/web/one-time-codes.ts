import 'server-only'
import { no, ok, type Result } from '@/lib/domain/result'
import type { Proven, SiteAnswers, SiteRefusal } from '@/lib/schemas/site-answers'
import type { SiteRequestInput, SiteRequestKind } from '@/lib/schemas/site-requests'
import { ask, type Asked } from '@/lib/site/ask'
import { admitted, counted } from './paced'

/** A code that was sent: which, and when (milliseconds). */
export type SentCode = { readonly id: string; readonly sentAt: number }
export type ProofHeld = Pick<Proven, 'proof' | 'until'>

/** Has a one-time code sent, slower where many were asked for from one place. */
export async function sendOneTimeCode(
  body: SiteRequestInput<'sendCode'>,
): Promise<Result<SentCode, SiteRefusal>> {
  if (!(await admitted('SendCode'))) return no({ code: 'too-many' })
  await counted('SendCode')
  const sent = answered(await ask('sendCode', body))
  return sent.ok ? ok({ id: sent.value.ticket, sentAt: Date.now() }) : sent
}

/** Compares what was typed with the code that was sent. */
export async function checkOneTimeCode(
  ticket: SentCode,
  code: string,
): Promise<Result<ProofHeld, SiteRefusal>> {
  if (!(await admitted('CheckCode'))) return no({ code: 'too-many' })
  const answer = answered(await ask('checkCode', { ticket: ticket.id, code }))
  if (answer.ok) return ok({ proof: answer.value.proof, until: answer.value.until })
  await counted('CheckCode')
  return answer
}

/** For what can simply be asked once more: no answer in time is one that could not be had. */
export function answered<K extends SiteRequestKind>(answer: Asked<K>): Result<SiteAnswers[K], SiteRefusal> {
  if (answer.ok) return answer
  const { refusal } = answer
  return no(refusal.code === 'waiting' ? { code: 'unavailable' } : refusal)
}

/** Whether a proof still counts at this instant. */
export function isGood(proof: ProofHeld | undefined, at: Date): proof is ProofHeld {
  return proof !== undefined && new Date(proof.until) > at
}
