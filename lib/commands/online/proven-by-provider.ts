import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { recognise } from '@/lib/db/persons'
import { ok } from '@/lib/domain/result'
import type { SiteAnswer } from '@/lib/schemas/site-answers'
import { command } from '../command'
import { handedOut } from './handed-out'

/** What a provider of identities vouches for in a token that was checked. */
export type Vouched = {
  readonly name: string
  readonly idType: string
  readonly idNumber: string
  readonly phone: string | null
}

const recognised = command(z.custom<Vouched>(), async ({ tx }, vouched) =>
  ok(await recognise(tx, vouched, 'provider')),
)

/** The proof of a sign-in; the person is known where name and number are in the register. */
export async function provenByProvider(
  vouched: Vouched,
  at: Date,
  database: Db,
): Promise<SiteAnswer<'identify'>> {
  const found = await recognised({ kind: 'system' }, vouched, at, database)
  return found.ok
    ? ok(handedOut({ kind: 'person', ...vouched, personId: found.value, by: 'provider' }, at))
    : found
}
