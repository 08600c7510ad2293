import 'server-only'
import type { AskedPaper } from '@/lib/site/verify'
import { siteCookie } from './site-cookie'

/** Which paper is asked for, for ten minutes: number and code stay out of every address. */
export const verificationCookie = siteCookie<AskedPaper>('jiexu-verify', {
  path: '/verify',
  seconds: 10 * 60,
})
