import type { Db, Tx } from '@/lib/db/client'
import { tryCode, type Proves } from '@/lib/db/one-time-codes'
import { recognise } from '@/lib/db/persons'
import type { ProofOf } from '@/lib/db/proofs'
import { no, ok } from '@/lib/domain/result'
import type { SiteAnswer } from '@/lib/schemas/site-answers'
import { SITE_REQUESTS, type SiteRequest } from '@/lib/schemas/site-requests'
import { command } from '../command'
import { handedOut } from './handed-out'

/** A wrong try is no refusal of the command: it has to stay counted. */
const tryOnce = command(SITE_REQUESTS.checkCode, async ({ tx, at }, { ticket, code }) => {
  const tried = await tryCode(tx, ticket, code, at)
  return ok(tried.right ? await provenBy(tx, tried.proves) : { more: tried.more })
})

/**
 * Takes a one-time code. Only here the register is asked who the person is. Refusals: `code-wrong`, and
 * `code-used-up` where the code is too old, void, used, or was tried wrongly five times.
 */
export async function checkCode(
  body: SiteRequest<'checkCode'>,
  at: Date,
  database: Db,
): Promise<SiteAnswer<'checkCode'>> {
  const tried = await tryOnce({ kind: 'system' }, body, at, database)
  if (!tried.ok) return tried
  if ('more' in tried.value) return no({ code: tried.value.more ? 'code-wrong' : 'code-used-up' })
  return ok(handedOut(tried.value, at))
}

async function provenBy(tx: Tx, proves: Proves): Promise<ProofOf> {
  if (proves.kind !== 'person') return proves
  const personId = proves.phone === null ? null : await recognise(tx, proves, { phone: proves.phone })
  return { ...proves, personId, by: 'code' }
}
