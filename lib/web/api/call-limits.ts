import 'server-only'
import { env, isSiteAlone, siteEnv } from '@/lib/env'

/** Most calls in any minute: of one token, and from one address that carries none. */
export function callLimits() {
  const address = siteEnv().API_PUBLIC_CALLS_PER_MINUTE
  return { token: isSiteAlone() ? 0 : env().API_CALLS_PER_MINUTE, address }
}
