import 'server-only'
import { cookies } from 'next/headers'
import { siteVault } from '@/lib/db/site-vault'
import { siteEnv } from '@/lib/env'

export type SiteCookie<T> = {
  keep(value: T): Promise<void>
  forget(): Promise<void>
  kept(): Promise<T | null>
}

/**
 * What the public site remembers in this browser alone: sealed, for its own paths, for a while. Nothing of it is
 * kept on the server.
 * @param seconds how long it lasts after it was kept last
 */
export function siteCookie<T>(
  name: string,
  { path, seconds }: { readonly path: string; readonly seconds: number },
): SiteCookie<T> {
  const column = `Cookie.${name}`
  return {
    async keep(value) {
      const until = Date.now() + seconds * 1000
      const sealed = siteVault().seal(column, JSON.stringify({ value, until }))
      ;(await cookies()).set(name, sealed, {
        path,
        maxAge: seconds,
        sameSite: 'strict',
        httpOnly: true,
        secure: siteEnv().NEXTAUTH_URL.startsWith('https:'),
      })
    },
    async forget() {
      ;(await cookies()).set(name, '', { path, maxAge: 0 })
    },
    async kept() {
      const sealed = (await cookies()).get(name)?.value
      const opened = sealed ? openedOrNull(column, sealed) : null
      if (opened === null) return null
      const { value, until } = JSON.parse(opened) as { value: T; until: number }
      return until > Date.now() ? value : null
    },
  }
}

/** A cookie of another key or another hand is no cookie. */
function openedOrNull(column: string, sealed: string): string | null {
  try {
    return siteVault().open(column, sealed)
  } catch {
    return null
  }
}
