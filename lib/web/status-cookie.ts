import 'server-only'
import type { StatusAsked } from '@/lib/site/status'
import { siteCookie } from './site-cookie'

/** Which case is looked at, for a quarter of an hour: number and code stay out of every address. */
export const statusCookie = siteCookie<StatusAsked>('jiexu-status', { path: '/status', seconds: 15 * 60 })
