import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose'
import Provider from 'oidc-provider'

/** What a provider of identities knows of somebody, by the login typed there. */
export type Identities = Readonly<
  Record<string, { readonly name: string; readonly id_number: string; readonly phone_number?: string }>
>

export type StartedProvider = {
  readonly issuer: string
  /** What a program is started with to trust it. */
  readonly environment: Readonly<Record<string, string>>
  /** A token signed by the provider's own key, with claims the provider itself would not put there. */
  readonly sign: (claims: JWTPayload) => Promise<string>
  readonly stop: () => Promise<void>
}

/**
 * A real provider (OpenID Connect) on a free port of this machine, for the time of a test. It asks for a login, with any
 * password, and for consent, on plain pages. Whatever program of this machine asks, on whatever port, may be asked by.
 */
export async function startIdentityProvider(
  people: Identities,
  clientId = 'jiexu',
): Promise<StartedProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const kid = 'test'
  const key = { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' }
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const clientSecret = randomBytes(16).toString('hex')
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        // Of a native client any port of the loopback address will do (RFC 8252, 7.3).
        application_type: 'native',
        redirect_uris: ['http://127.0.0.1/api/auth/callback/person'],
      },
    ],
    jwks: { keys: [key as never] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub'], profile: ['name', 'id_number'], phone: ['phone_number'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    features: { devInteractions: { enabled: true }, claimsParameter: { enabled: true } },
    findAccount: (_context, login) => ({
      accountId: login,
      claims: () => ({ sub: login, ...people[login] }),
    }),
  })
  const answer = provider.callback()
  server.on('request', (request, response) => void answer(request, response))
  return {
    issuer,
    environment: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_NAME: '统一身份认证',
    },
    sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
