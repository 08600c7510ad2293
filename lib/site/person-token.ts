import 'server-only'
import { cookies } from 'next/headers'
import { getToken } from 'next-auth/jwt'
import { z } from 'zod'
import { personCookies, personSecret } from './person-options'

const Held = z.object({ kind: z.literal('person'), idToken: z.string(), nonce: z.string() })

/** What the provider of identities gave out, to be handed to `ask('identify')` once. */
export type PersonToken = { readonly idToken: string; readonly nonce: string }

/** @param jar cookies by name @returns null where nobody signed in at the provider within the last minutes */
export async function openPersonToken(jar: Readonly<Record<string, string>>): Promise<PersonToken | null> {
  const { name, options } = personCookies().sessionToken
  const held = await getToken({
    req: { cookies: jar, headers: {} } as unknown as Parameters<typeof getToken>[0]['req'],
    cookieName: name,
    secureCookie: options.secure,
    secret: personSecret(),
  })
  const { data } = Held.safeParse(held)
  return data ? { idToken: data.idToken, nonce: data.nonce } : null
}

/** For a page: whoever just signed in at the provider, without using it up. */
export async function personToken(): Promise<PersonToken | null> {
  const jar = await cookies()
  return openPersonToken(Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])))
}

/** Only in actions and route handlers: the token, and no second time. */
export async function takePersonToken(): Promise<PersonToken | null> {
  const token = await personToken()
  const jar = await cookies()
  const { name, options } = personCookies().sessionToken
  // A long token is kept in several cookies: name.0, name.1 and so on.
  for (const held of jar.getAll())
    if (held.name === name || held.name.startsWith(`${name}.`))
      jar.set(held.name, '', { ...options, maxAge: 0 })
  return token
}
