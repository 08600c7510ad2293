import 'server-only'
import { cookies } from 'next/headers'
import { vault } from '@/lib/db/keys'
import { env } from '@/lib/env'
import type { FileEvidence } from '@/lib/domain/documents/verdict'

const NAME = 'jiexu-verify'
const COLUMN = 'Cookie.verify'
const SECONDS = 10 * 60

/** Which paper was asked for, and what was found out about a file that was dropped. */
export type AskedPaper = { readonly paperId: string | null; readonly file: FileEvidence | null }

/**
 * Remembers for ten minutes, in this browser only, what was asked. Sealed; it holds no number, code or person,
 * and the answer itself is worked out anew whenever the page is shown.
 */
export async function keepAsked(asked: AskedPaper): Promise<void> {
  const until = Date.now() + SECONDS * 1000
  const sealed = vault().seal(COLUMN, JSON.stringify({ ...asked, until }))
  ;(await cookies()).set(NAME, sealed, {
    path: '/verify',
    maxAge: SECONDS,
    sameSite: 'strict',
    httpOnly: true,
    secure: env().NEXTAUTH_URL.startsWith('https:'),
  })
}

export async function forgetAsked(): Promise<void> {
  ;(await cookies()).set(NAME, '', { path: '/verify', maxAge: 0 })
}

export async function keptAsked(): Promise<AskedPaper | null> {
  const sealed = (await cookies()).get(NAME)?.value
  const opened = sealed ? openedOrNull(sealed) : null
  if (opened === null) return null
  const { until, ...asked } = JSON.parse(opened) as AskedPaper & { until: number }
  return until > Date.now() ? asked : null
}

/** A cookie of another key or another hand is no cookie. */
function openedOrNull(sealed: string): string | null {
  try {
    return vault().open(COLUMN, sealed)
  } catch {
    return null
  }
}
