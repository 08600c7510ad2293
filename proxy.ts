import { NextResponse, type NextRequest } from 'next/server'
import { PATH_HEADER } from '@/lib/auth/request-path'
import { renewedCookie, sessionCookie } from '@/lib/auth/session-token'

/**
 * Next's only place where a page view can move the idle end of a session (pages cannot set cookies), and
 * where the address becomes known to pages. No right is decided here.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const headers = new Headers(request.headers)
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`)
  const response = NextResponse.next({ request: { headers } })
  // Actions renew for themselves: signing out must not be answered with a fresh cookie.
  if (request.method !== 'GET') return response
  const { name, options } = sessionCookie()
  const renewed = await renewedCookie(request.cookies.get(name)?.value)
  if (renewed) response.cookies.set(name, renewed.value, { ...options, maxAge: renewed.maxAge })
  return response
}

export const config = { matcher: ['/((?!api/|_next/|favicon|.*\\.\\w+$).*)'] }
