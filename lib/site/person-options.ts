import 'server-only'
import { createHmac } from 'node:crypto'
import type { NextAuthOptions } from 'next-auth'
import { siteEnv, type IdentityProvider } from '@/lib/env'

/** Where a sign-in of an insured person ends, well or not. */
export const IDENTITY_PATH = '/apply/identity'
/** Long enough to be handed on once. */
export const PERSON_SESSION_SECONDS = 5 * 60

/** A key of its own: what seals a person's sign-in opens no session of staff, and the other way round. */
export function personSecret(): string {
  return createHmac('sha256', siteEnv().SITE_KEY).update('sign-in of insured persons').digest('base64url')
}

const isHttps = () => siteEnv().NEXTAUTH_URL.startsWith('https://')

/** The cookies of a person's sign-in, none of them one of staff's. */
export function personCookies() {
  const secure = isHttps()
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
  const named = (name: string, maxAge = PERSON_SESSION_SECONDS) => ({
    name: `${secure ? '__Secure-' : ''}jiexu-person.${name}`,
    options: { ...options, maxAge },
  })
  const SIGNING_IN_SECONDS = 15 * 60
  return {
    sessionToken: named('session'),
    callbackUrl: named('callback-url', SIGNING_IN_SECONDS),
    csrfToken: named('csrf-token', SIGNING_IN_SECONDS),
    pkceCodeVerifier: named('pkce', SIGNING_IN_SECONDS),
    state: named('state', SIGNING_IN_SECONDS),
    nonce: named('nonce', SIGNING_IN_SECONDS),
  }
}

/**
 * Insured persons sign in at the provider of identities. Beside the options of staff: another key, other cookies,
 * and a session that holds nothing but the token to be handed on. Name and number are asked for in the ID token
 * itself, which the inner side can check; nothing is read from it here.
 */
export function personOptions({
  issuer,
  clientId,
  clientSecret,
  name,
  scope,
  claims,
}: IdentityProvider): NextAuthOptions {
  const essential = { essential: true }
  const wanted = { [claims.name]: essential, [claims.idNumber]: essential, [claims.phone]: null }
  return {
    secret: personSecret(),
    session: { strategy: 'jwt', maxAge: PERSON_SESSION_SECONDS },
    jwt: { maxAge: PERSON_SESSION_SECONDS },
    useSecureCookies: isHttps(),
    cookies: personCookies(),
    pages: { signIn: IDENTITY_PATH, signOut: IDENTITY_PATH, error: IDENTITY_PATH },
    // The code alone: the details may quote claims of the person.
    logger: {
      error: (code) => console.error('sign-in at the identity provider:', code),
      warn: () => undefined,
    },
    providers: [
      {
        id: 'person',
        name,
        type: 'oauth',
        wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        idToken: true,
        checks: ['pkce', 'state', 'nonce'],
        authorization: { params: { scope, claims: JSON.stringify({ id_token: wanted }) } },
        profile: ({ sub }: { sub: string }) => ({ id: sub }),
      },
    ],
    callbacks: {
      jwt: ({ token, account, profile }) =>
        account?.id_token === undefined
          ? token
          : { kind: 'person', idToken: account.id_token, nonce: (profile as { nonce?: string }).nonce ?? '' },
      // Nothing of it is for a browser to read.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ baseUrl }) => `${baseUrl}${IDENTITY_PATH}`,
    },
  }
}
