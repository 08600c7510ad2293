import { NextResponse, type NextRequest } from 'next/server'
import { PATH_HEADER } from '@/lib/auth/request-path'
import { renewedCookie, sessionCookie } from '@/lib/auth/session-token'
import { isSiteAlone } from '@/lib/env'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locale'
import { isOfSite } from '@/lib/site/paths'
import { LOCALE_COOKIE } from '@/lib/web/locale'
import { notTherePage } from '@/lib/web/not-there'
import { problem } from '@/lib/web/problem'

/**
 * Next's only place where a page view can move the idle end of a session (pages cannot set cookies), and
 * where the address becomes known to pages. No right is decided here; a public site that stands alone has no
 * other pages than its own, and nothing behind them to decide about.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl
  const isCall = pathname.startsWith('/api/')
  if (isCall && !METHODS.includes(request.method)) return problem('method-not-allowed', {}, { Allow })
  if (isSiteAlone()) return isOfSite(pathname) ? NextResponse.next() : notThere(request)
  if (isCall) return NextResponse.next()
  const headers = new Headers(request.headers)
  headers.set(PATH_HEADER, `${pathname}${search}`)
  const response = NextResponse.next({ request: { headers } })
  // Actions renew for themselves: signing out must not be answered with a fresh cookie.
  if (request.method !== 'GET') return response
  const { name, options } = sessionCookie()
  const renewed = await renewedCookie(request.cookies.get(name)?.value)
  if (renewed) response.cookies.set(name, renewed.value, { ...options, maxAge: renewed.maxAge })
  return response
}

/** What Next leads to a route at all; others it would answer without a word. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const Allow = METHODS.join(', ')

function notThere({ nextUrl, cookies }: NextRequest): Response {
  if (nextUrl.pathname.startsWith('/api/')) return problem('not-found')
  const chosen = cookies.get(LOCALE_COOKIE)?.value
  return notTherePage(isLocale(chosen) ? chosen : DEFAULT_LOCALE)
}

export const config = { matcher: ['/((?!api/|_next/|favicon|.*\\.\\w+$).*)', '/api/:path*'] }
