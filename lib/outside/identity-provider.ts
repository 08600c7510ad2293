import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import type { IdentityProvider } from '@/lib/env'

/** What every provider signs with (OpenID Connect Core 3.1.3.7); anything weaker, or none, is refused. */
const ALGORITHMS = ['RS256']
/** Of seconds: how old a token may be that was just handed out, and how far two clocks may be apart. */
const OLDEST = 15 * 60
const TOLERANCE = 60
const TIMEOUT_MS = 5_000
const KNOWN_FOR_MS = 60 * 60_000

/**
 * Checks a signed ID token by itself, whoever brings it: signature by a key of the issuer, issuer, audience, nonce,
 * age and algorithm. Real time, whatever a demonstration's clock says: the provider is outside.
 * @returns its claims, or null where it is not a token of this provider for this sign-in
 * @throws where the provider cannot be asked for its keys
 */
export async function verifiedClaims(
  { issuer, clientId }: Pick<IdentityProvider, 'issuer' | 'clientId'>,
  idToken: string,
  nonce: string,
): Promise<JWTPayload | null> {
  const keys = await keysOf(issuer)
  try {
    const { payload } = await jwtVerify(idToken, keys, {
      issuer,
      audience: clientId,
      algorithms: ALGORITHMS,
      maxTokenAge: OLDEST,
      clockTolerance: TOLERANCE,
      requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
    })
    // A token for several audiences says who asked for it.
    const isOurs = !Array.isArray(payload.aud) || payload.aud.length === 1 || payload['azp'] === clientId
    return nonce !== '' && payload['nonce'] === nonce && isOurs ? payload : null
  } catch (error) {
    if (error instanceof errors.JOSEError && !OUTAGES.includes(error.code)) return null
    throw new Error('the identity provider did not say its keys', { cause: error })
  }
}

/** What is no fault of the token. */
const OUTAGES: readonly string[] = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']

type Known = { readonly since: number; readonly keys: Promise<JWTVerifyGetKey> }
const known = new Map<string, Known>()

/** The provider says where its keys are; asked again every hour, and at once after a failure. */
function keysOf(issuer: string): Promise<JWTVerifyGetKey> {
  const before = known.get(issuer)
  if (before && Date.now() - before.since < KNOWN_FOR_MS) return before.keys
  const keys = discoverKeys(issuer)
  known.set(issuer, { since: Date.now(), keys })
  keys.catch(() => known.delete(issuer))
  return keys
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const said = Discovery.parse(await response.json())
  if (said.issuer !== issuer) throw new Error('the identity provider calls itself otherwise')
  // Keys may not pass in the clear where the provider itself does not.
  if (issuer.startsWith('https:') && !said.jwks_uri.startsWith('https:'))
    throw new Error('the identity provider has its keys in the clear')
  return createRemoteJWKSet(new URL(said.jwks_uri), { timeoutDuration: TIMEOUT_MS })
}

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() })
