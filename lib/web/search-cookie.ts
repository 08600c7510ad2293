import 'server-only'
import { cookies } from 'next/headers'
import { vault } from '@/lib/db/keys'

const NAME = 'jiexu-search'
const PATH = '/cases/search'
const SECONDS = 15 * 60

type Kept = { readonly staffId: string; readonly query: string; readonly until: number }

/**
 * Carries what was searched for to the page of results, sealed and for this person only: names and numbers
 * stay out of addresses, histories and logs, and going back from a case finds the results again.
 */
export async function keepSearch(staffId: string, query: string): Promise<void> {
  const kept: Kept = { staffId, query, until: Date.now() + SECONDS * 1000 }
  ;(await cookies()).set(NAME, vault().seal('Cookie.search', JSON.stringify(kept)), {
    path: PATH,
    maxAge: SECONDS,
    sameSite: 'strict',
    httpOnly: true,
  })
}

/** What this person last searched for, or null where that is too long ago or was somebody else. */
export async function keptSearch(staffId: string): Promise<string | null> {
  const sealed = (await cookies()).get(NAME)?.value
  const kept = sealed === undefined ? null : opened(sealed)
  return kept && kept.staffId === staffId && kept.until > Date.now() ? kept.query : null
}

/** A cookie of another key or another hand is no cookie. */
function opened(sealed: string): Kept | null {
  try {
    return JSON.parse(vault().open('Cookie.search', sealed)) as Kept
  } catch {
    return null
  }
}
