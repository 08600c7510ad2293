import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '@/lib/env'
import { SignIn } from '@/lib/schemas/staff'
import { addressIn } from './client-address'
import { idleSeconds, liveSession, sessionCookie, type NewSession } from './session-token'
import { bookSignOut, signIn } from './sign-in'

declare module 'next-auth' {
  interface Session {
    /** What the cookie claims, unchecked; `signedInStaff()` holds it against the database. */
    held?: unknown
  }
  interface User {
    session?: NewSession
  }
}

/**
 * next-auth keeps the session in a sealed cookie and answers below /api/auth. Our own form writes the same
 * cookie from a server action instead of calling next-auth's browser function: so it works without JavaScript,
 * and can say until when a login is locked, which next-auth's single error string cannot.
 */
export function authOptions(): NextAuthOptions {
  const { name, options } = sessionCookie()
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: idleSeconds() },
    jwt: { maxAge: idleSeconds() },
    useSecureCookies: options.secure,
    cookies: { sessionToken: { name, options } },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    // An old or foreign cookie is nobody's session and no event for the log.
    logger: { error: (code, detail) => code !== 'JWT_SESSION_ERROR' && console.error(code, detail) },
    providers: [
      CredentialsProvider({
        credentials: { login: { type: 'text' }, password: { type: 'password' } },
        async authorize(credentials, request) {
          const input = SignIn.safeParse(credentials)
          if (!input.success) return null
          const answer = await signIn(input.data, addressIn(new Headers(request.headers)))
          return answer.ok ? { id: answer.value.session.sub, session: answer.value.session } : null
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ ...(user?.session ?? token) }),
      session: ({ session, token }) => ({ expires: session.expires, held: token }),
    },
    events: {
      async signOut({ token }) {
        const session = liveSession(token)
        if (session) await bookSignOut(session)
      },
    },
  }
}
