import 'server-only'
import { cookies } from 'next/headers'
import { vault } from '@/lib/db/keys'

const SECONDS = 15 * 60

type Kept = { readonly staffId: string; readonly query: string; readonly until: number }
type Place = { readonly name: string; readonly path: string; readonly column: string }

/**
 * Carries what somebody typed to the page that answers it, sealed and for this person only: names and numbers
 * stay out of addresses, histories and logs, and going back finds the answer again.
 */
export async function keepText({ name, path, column }: Place, staffId: string, query: string): Promise<void> {
  const kept: Kept = { staffId, query, until: Date.now() + SECONDS * 1000 }
  ;(await cookies()).set(name, vault().seal(column, JSON.stringify(kept)), {
    path,
    maxAge: SECONDS,
    sameSite: 'strict',
    httpOnly: true,
  })
}

/** What this person typed last, or null where that is too long ago or was somebody else. */
export async function keptText({ name, column }: Place, staffId: string): Promise<string | null> {
  const sealed = (await cookies()).get(name)?.value
  const kept = sealed === undefined ? null : opened(column, sealed)
  return kept && kept.staffId === staffId && kept.until > Date.now() ? kept.query : null
}

/** A cookie of another key or another hand is no cookie. */
function opened(column: string, sealed: string): Kept | null {
  try {
    return JSON.parse(vault().open(column, sealed)) as Kept
  } catch {
    return null
  }
}
