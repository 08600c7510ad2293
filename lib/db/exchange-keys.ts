import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { calculateJwkThumbprint, CompactSign, compactVerify, decodeProtectedHeader } from 'jose'
import { canonical, type Json } from '@/lib/domain/canonical'
import type { Tx } from './client'
import { vault } from './keys'

const PRIVATE_KEY = 'ExchangeIdentity.privateKey'
const ED25519_KEY = /^[\w-]{43}$/

/** JOSE's name of what is signed, so that no other JWS of the same key passes for one of ours. */
type SignedAs = 'message' | 'receipt' | 'file'
const TYPE: Record<SignedAs, string> = {
  message: 'jiexu-message',
  receipt: 'jiexu-receipt',
  file: 'jiexu-file',
}

const jwkOf = (publicKey: string) => ({ kty: 'OKP', crv: 'Ed25519', x: publicKey })

/** RFC 7638: what a message names the key by. */
export function keyIdOf(publicKey: string): Promise<string> {
  return calculateJwkThumbprint(jwkOf(publicKey))
}

/** 32 bytes in base64url that are a point of the curve. */
export function isPublicKey(text: string): boolean {
  if (!ED25519_KEY.test(text)) return false
  try {
    createPublicKey({ key: jwkOf(text), format: 'jwk' })
    return true
  } catch {
    return false
  }
}

/** A key pair for this deployment; the private half leaves this function sealed. */
export async function newExchangeKey(): Promise<{
  readonly keyId: string
  readonly publicKey: string
  readonly privateKeySealed: string
}> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' })
  return {
    keyId: await keyIdOf(x),
    publicKey: x,
    privateKeySealed: vault().seal(PRIVATE_KEY, pkcs8.toString('base64')),
  }
}

/** The code and key this deployment signs with; null where it takes no part in the exchange yet. */
export function ownIdentity(tx: Pick<Tx, 'exchangeIdentity'>) {
  return tx.exchangeIdentity.findFirst({ where: { retiredAt: null } })
}
export type OwnIdentity = NonNullable<Awaited<ReturnType<typeof ownIdentity>>>

/** Signs with the own key: compact JWS, EdDSA. */
export async function signOwn(own: OwnIdentity, as: SignedAs, payload: string): Promise<string> {
  const der = Buffer.from(vault().open(PRIVATE_KEY, own.privateKeySealed), 'base64')
  return new CompactSign(Buffer.from(payload, 'utf8'))
    .setProtectedHeader({ alg: 'EdDSA', kid: own.keyId, typ: TYPE[as] })
    .sign(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }))
}

/** Which key a JWS says it was signed with; null where it names none that could be one (a SHA-256 in base64url). */
export function keyIdIn(jws: string): string | null {
  try {
    const { kid } = decodeProtectedHeader(jws)
    return typeof kid === 'string' && /^[\w-]{43}$/.test(kid) ? kid : null
  } catch {
    return null
  }
}

/** The payload of a JWS that this key signed as what it is taken for; null for anything else. */
export async function verified(publicKey: string, as: SignedAs, jws: string): Promise<string | null> {
  try {
    const key = createPublicKey({ key: jwkOf(publicKey), format: 'jwk' })
    const { payload, protectedHeader } = await compactVerify(jws, key, { algorithms: ['EdDSA'] })
    return protectedHeader.typ === TYPE[as] ? Buffer.from(payload).toString('utf8') : null
  } catch {
    return null
  }
}

export function payloadDigest(payload: string): string {
  return createHash('sha256').update(payload).digest('hex')
}

/** JSON without what is undefined, always the same text for the same content. */
export function payloadOf(content: unknown): string {
  return canonical(JSON.parse(JSON.stringify(content)) as Json)
}
