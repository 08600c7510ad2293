import 'server-only'
import { readBearer } from '@/lib/auth/bearer'
import { addressIn } from '@/lib/auth/client-address'
import type { Actor } from '@/lib/domain/access/roles'
import { env, isSiteAlone, siteEnv } from '@/lib/env'
import type { Operation } from '@/lib/schemas/api/operation'
import { problem } from '../problem'
import { answering, type Call, type Handler, type Reply } from './answer-call'
import { isTooManyFrom, strangerOf, tooManyFrom } from './limit'

export { methods } from './methods'
export type { Call, Handler, Reply } from './answer-call'

/**
 * The way of every call into a command or query: who asks, is the input whole, do it, say what came of it. A call of
 * staff carries a token; a browser that is signed in may read with its cookie, and never writes with it.
 */
export function apiRoute<O extends Operation>(operation: O, run: (call: Call<O>) => Promise<Reply>): Handler {
  const askerOf = operation.access === 'staff' ? staffOf : strangerOf
  // Where the public site stands alone there is no inner side to ask.
  return answering(
    operation,
    async (request) => (isSiteAlone() ? problem('not-found') : askerOf(request)),
    run,
  )
}

async function staffOf(request: Request): Promise<Actor | Response> {
  const authorization = request.headers.get('Authorization')
  if (authorization === null) {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const actor = isRead && request.headers.has('Cookie') ? await ofBrowser() : null
    return actor ?? problem('not-signed-in', {}, { 'WWW-Authenticate': REALM })
  }
  // Tokens that are worth nothing count for the address they come from, which is asked before any is looked up.
  const guesser = `guess:${addressIn(request.headers)}`
  const most = siteEnv().API_PUBLIC_CALLS_PER_MINUTE
  const stopped = isTooManyFrom(guesser, most)
  if (stopped) return stopped
  const bearer = await readBearer(authorization)
  if (!bearer.ok)
    return (
      tooManyFrom(guesser, most) ??
      problem(
        'not-signed-in',
        { reason: bearer.refusal, detail: FAULTS[bearer.refusal] },
        { 'WWW-Authenticate': `${REALM}, error="invalid_token"` },
      )
    )
  const { actor, tokenId } = bearer.value
  return tooManyFrom(tokenId, env().API_CALLS_PER_MINUTE) ?? actor
}

/** Asked for late: it knows its cookie only within a request that Next serves. */
async function ofBrowser(): Promise<Actor | null> {
  const { currentActor } = await import('@/lib/auth/current-actor')
  return currentActor()
}

const REALM = 'Bearer realm="Jiexu"'

const FAULTS = {
  'token-unknown': 'The Authorization header carries no token of this system.',
  'token-expired': 'The token has expired; issue a new one.',
  'token-revoked': 'The token was revoked.',
  'token-ended': 'The token ended when its person signed out everywhere or got another password.',
  'account-disabled': 'The account of this token is disabled.',
  'temporary-password': 'The person has to replace a one-time password first.',
} as const
