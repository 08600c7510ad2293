import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { LONGEST_SESSION_MINUTES, sessionEnd } from '@/lib/domain/access/session-term'
import { env } from '@/lib/env'

/**
 * What the cookie carries: who signed in and when, never a right. Times of a session are real time, also
 * where a demo moves the business clock.
 */
const SessionToken = z.object({
  sub: z.uuid(),
  /** Must equal the staff member's own; raising that ends every session begun before. */
  epoch: z.number().int(),
  sid: z.uuid(),
  startedAt: z.number(),
  /** Business time of signing in: where to begin looking for this session's end in the access log. */
  bookedAt: z.number(),
  /** When the cookie was made, in seconds: the last request but for less than a minute. */
  iat: z.number(),
})
export type SessionToken = z.infer<typeof SessionToken>
export type NewSession = Omit<SessionToken, 'iat'>

/**
 * Renewing on every request would race with signing out for nothing; once a minute is enough, or sooner where
 * the idle time itself is that short.
 */
const renewAfterMs = () => Math.min(60_000, idleSeconds() * 250)

const isHttps = () => env().NEXTAUTH_URL.startsWith('https://')

/** next-auth's own name and flags, so that its session endpoint and ours read the same cookie. */
export function sessionCookie() {
  const secure = isHttps()
  return {
    name: `${secure ? '__Secure-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const
}

export function idleSeconds(): number {
  return env().SESSION_IDLE_MINUTES * 60
}

/** The sealed cookie of a session seen just now, and for how many seconds it holds. */
export async function sealSession({ sub, epoch, sid, startedAt, bookedAt }: NewSession) {
  const seenAt = Date.now()
  const end = sessionEnd(startedAt, seenAt, env().SESSION_IDLE_MINUTES)
  const maxAge = Math.max(1, Math.floor((end - seenAt) / 1000))
  const token = { sub, epoch, sid, startedAt, bookedAt }
  return { value: await encode({ token, secret: env().NEXTAUTH_SECRET, maxAge }), maxAge }
}

/**
 * The session in a decoded token, or null where it is another shape or over. The idle end is counted from the
 * making of the cookie and not taken from its own expiry, which whoever sealed it may have set too late.
 */
export function liveSession(held: unknown): SessionToken | null {
  const { data } = SessionToken.safeParse(held)
  if (!data) return null
  const end = sessionEnd(data.startedAt, data.iat * 1000, env().SESSION_IDLE_MINUTES)
  return Date.now() < end ? data : null
}

/** Opens a cookie; null where it is absent, forged or over. */
export async function openSession(cookie: string | undefined): Promise<SessionToken | null> {
  if (cookie === undefined) return null
  const held = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  return liveSession(held)
}

/** A later cookie for a session that is still alive, or null where the one at hand is fresh or over. */
export async function renewedCookie(cookie: string | undefined, now = Date.now()) {
  const session = await openSession(cookie)
  if (!session || now - session.iat * 1000 < renewAfterMs()) return null
  return sealSession(session)
}

/** How long a session lasts, for telling people. */
export function sessionTerms() {
  return { idleMinutes: env().SESSION_IDLE_MINUTES, longestHours: LONGEST_SESSION_MINUTES / 60 }
}
