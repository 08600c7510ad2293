import 'server-only'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { identityProvider, siteEnv, type IdentityProvider } from '@/lib/env'
import { IDENTITY_PATH, personCookies, personOptions } from './person-options'

/** Which part of /api/auth is about insured persons; everything else there is staff's. */
export type PersonAction = 'signin' | 'callback'

export function personActionOf(path: readonly string[]): PersonAction | null {
  const [action, provider, ...more] = path
  if (provider !== 'person' || more.length > 0) return null
  return action === 'signin' || action === 'callback' ? action : null
}

/**
 * Sends a person to the provider of identities (`POST /api/auth/signin/person`, a plain form without any field), and
 * takes them back from it. Without script, hence without next-auth's browser function: that a form of ours was sent
 * is told by the browser, and next-auth's own token is made here. Whatever fails leads to the same page.
 */
export async function answerPerson(request: Request, action: PersonAction): Promise<Response> {
  const provider = identityProvider()
  if (!provider) return new Response(null, { status: 404 })
  const method = action === 'signin' ? 'POST' : 'GET'
  if (request.method !== method || (action === 'signin' && !isOwnForm(request)))
    return seeOther(IDENTITY_PATH)
  const cookies = cookiesOf(request)
  const url = new URL(request.url)
  if (action === 'callback')
    return run(provider, { action, method, cookies, query: Object.fromEntries(url.searchParams) })
  const csrf = await run(provider, { action: 'csrf', method: 'GET', cookies: {} })
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const made = cookiePairs(csrf.headers.getSetCookie())
  return run(provider, {
    action,
    method,
    cookies: { [personCookies().csrfToken.name]: made[personCookies().csrfToken.name] ?? '' },
    body: { csrfToken, callbackUrl: IDENTITY_PATH },
  })
}

/** Sent by a page of this site: nobody is signed in by a link or a form elsewhere. */
function isOwnForm(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  return request.headers.get('origin') === new URL(siteEnv().NEXTAUTH_URL).origin
}

function seeOther(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: new URL(path, siteEnv().NEXTAUTH_URL).href },
  })
}

type Asked = {
  readonly action: PersonAction | 'csrf'
  readonly method: string
  readonly cookies: Record<string, string>
  readonly query?: Record<string, string>
  readonly body?: Record<string, string>
}

/** next-auth by its way of requests and responses, for the other one would take its cookies from Next itself. */
async function run(provider: IdentityProvider, asked: Asked): Promise<Response> {
  const headers = new Headers()
  let status = 200
  let body: BodyInit | null = null
  const response = {
    status(code: number) {
      status = code
      return response
    },
    getHeader: (name: string) => (name === 'Set-Cookie' ? headers.getSetCookie() : headers.get(name)),
    setHeader(name: string, value: string | readonly string[]) {
      headers.delete(name)
      for (const one of [value].flat()) headers.append(name, one)
      return response
    },
    json(value: unknown) {
      body = JSON.stringify(value)
    },
    send(value: unknown) {
      body = typeof value === 'string' ? value : JSON.stringify(value)
    },
    end() {},
  }
  const { action, method, cookies, query = {}, body: form = {} } = asked
  const nextauth = action === 'csrf' ? [action] : [action, 'person']
  const request = { method, cookies, headers: {}, body: form, query: { ...query, nextauth } }
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    personOptions(provider),
  )
  // Its own pages are staff's; what it would say there is said on the page of identities.
  const to = headers.get('Location')
  if (to !== null && new URL(to, siteEnv().NEXTAUTH_URL).pathname.startsWith('/api/auth/')) {
    headers.set('Location', new URL(`${IDENTITY_PATH}?failed=sign-in`, siteEnv().NEXTAUTH_URL).href)
  }
  headers.set('Cache-Control', 'no-store')
  return new Response(body, { status, headers })
}

function cookiesOf(request: Request): Record<string, string> {
  return cookiePairs((request.headers.get('cookie') ?? '').split('; '))
}

/** Name and value of each, without what else a Set-Cookie says. */
function cookiePairs(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.flatMap((text) => {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(text) ?? []
      return name === undefined || value === undefined ? [] : [[name, decoded(value)]]
    }),
  )
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
