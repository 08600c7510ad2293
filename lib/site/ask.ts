import 'server-only'
import type { SiteAnswer, SiteAnswers } from '@/lib/schemas/site-answers'
import type { SiteRequest, SiteRequestKind } from '@/lib/schemas/site-requests'
import { no, type Result } from '@/lib/domain/result'
import type { SiteRefusal } from '@/lib/schemas/site-answers'

/** The inner side has not answered yet: it will, and `later` finds the answer by this. */
export type Waiting = { readonly code: 'waiting'; readonly request: string }
export type Asked<K extends SiteRequestKind> = Result<SiteAnswers[K], SiteRefusal | Waiting>

/**
 * Leaves a request in the inbox and waits for the worker of the inner side. The request is sealed to the inner
 * side, the answer to this request alone.
 * @param patience milliseconds before the answer is `waiting`
 */
export async function ask<K extends SiteRequestKind>(
  kind: K,
  body: SiteRequest<K>,
  patience = 12_000,
): Promise<Asked<K>> {
  void [kind, body, patience]
  return no({ code: 'waiting', request: '' })
}

/** The answer to a request that was waited for in vain before; null while there still is none. */
export async function later<K extends SiteRequestKind>(
  kind: K,
  request: string,
): Promise<SiteAnswer<K> | null> {
  void [kind, request]
  return null
}
