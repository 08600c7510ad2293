import 'server-only'
import { cookies } from 'next/headers'
import { openSession, renewedCookie, sealSession, sessionCookie, type NewSession } from './session-token'

/** Only in actions and route handlers: a page cannot set cookies (proxy.ts renews for pages). */
export async function startSession(session: NewSession): Promise<void> {
  const { name, options } = sessionCookie()
  const { value, maxAge } = await sealSession(session)
  ;(await cookies()).set(name, value, { ...options, maxAge })
}

/** Moves the idle end of the session at hand, where there is one. */
export async function renewSession(): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  const renewed = await renewedCookie(jar.get(name)?.value)
  if (renewed) jar.set(name, renewed.value, { ...options, maxAge: renewed.maxAge })
}

export async function heldSession() {
  return openSession((await cookies()).get(sessionCookie().name)?.value)
}

export async function dropCookie(): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
