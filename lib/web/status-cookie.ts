import 'server-only'
import { cookies } from 'next/headers'
import { vault } from '@/lib/db/keys'
import { env } from '@/lib/env'

const NAME = 'jiexu-status'
const SECONDS = 15 * 60

/**
 * Remembers for a quarter of an hour, in this browser only, which case was looked up. The cookie is sealed
 * and holds no reference, code or person; the address of the page stays /status.
 */
export async function keepStatus(transferId: string): Promise<void> {
  const until = Date.now() + SECONDS * 1000
  const sealed = vault().seal('Cookie.status', JSON.stringify({ transferId, until }))
  ;(await cookies()).set(NAME, sealed, {
    path: '/status',
    maxAge: SECONDS,
    sameSite: 'strict',
    httpOnly: true,
    secure: env().NEXTAUTH_URL.startsWith('https:'),
  })
}

export async function forgetStatus(): Promise<void> {
  ;(await cookies()).set(NAME, '', { path: '/status', maxAge: 0 })
}

export async function keptStatus(): Promise<string | null> {
  const sealed = (await cookies()).get(NAME)?.value
  if (!sealed) return null
  const opened = openedOrNull(sealed)
  if (!opened) return null
  const { transferId, until } = JSON.parse(opened) as { transferId: string; until: number }
  return until > Date.now() ? transferId : null
}

/** A cookie of another key or another hand is no cookie. */
function openedOrNull(sealed: string): string | null {
  try {
    return vault().open('Cookie.status', sealed)
  } catch {
    return null
  }
}
