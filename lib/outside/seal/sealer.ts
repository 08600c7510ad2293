import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import type { SealAlgorithm } from '@/lib/domain/documents/seal-algorithms'
import { sm2Sm3 } from './sm2'

/**
 * One way of sealing. Everything above it (certificate, CMS, PDF) knows only this, so that another library, or
 * a device that keeps the key, takes its place by an entry in `SEALERS`.
 */
export type Sealer = {
  readonly name: SealAlgorithm
  /** Object identifier of the digest. */
  readonly digestOid: string
  /** Object identifiers by which a signature of this kind is announced; the first is the one written. */
  readonly signatureOids: readonly [string, ...string[]]
  /** RSA announces its algorithms with parameters NULL, the others without any. */
  readonly nullParameters: boolean
  readonly digest: (bytes: Uint8Array) => Uint8Array
  /** PKCS#8 and SubjectPublicKeyInfo, both DER. */
  readonly generate: () => { readonly privateKey: Uint8Array; readonly publicKey: Uint8Array }
  /** @returns the signature as CMS and X.509 carry it */
  readonly sign: (privateKey: Uint8Array, bytes: Uint8Array) => Uint8Array
  /** @param publicKey SubjectPublicKeyInfo, DER. Answers false, never throws, for a key of another kind. */
  readonly verify: (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean
}

const SHA_256 = '2.16.840.1.101.3.4.2.1'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

/** Node's own cryptography; elliptic curves and RSA differ in their keys only. */
function nodeSealer(
  name: SealAlgorithm,
  keyType: 'ec' | 'rsa',
  signatureOids: readonly [string, ...string[]],
  pair: () => { privateKey: Buffer; publicKey: Buffer },
): Sealer {
  return {
    name,
    digestOid: SHA_256,
    signatureOids,
    nullParameters: keyType === 'rsa',
    digest: sha256,
    generate: pair,
    sign: (privateKey, bytes) => {
      const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' })
      return sign('sha256', bytes, key)
    },
    verify: (publicKey, bytes, signature) => {
      try {
        const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' })
        return key.asymmetricKeyType === keyType && verify('sha256', bytes, key, signature)
      } catch {
        return false
      }
    },
  }
}

type KeyPair = { readonly privateKey: KeyObject; readonly publicKey: KeyObject }

const inDer = ({ privateKey, publicKey }: KeyPair) => ({
  privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
  publicKey: publicKey.export({ type: 'spki', format: 'der' }),
})

export const SEALERS: Readonly<Record<SealAlgorithm, Sealer>> = {
  'ecdsa-p256-sha256': nodeSealer('ecdsa-p256-sha256', 'ec', ['1.2.840.10045.4.3.2'], () =>
    inDer(generateKeyPairSync('ec', { namedCurve: 'P-256' })),
  ),
  // Other programs announce the bare key type instead of the whole algorithm; both are allowed in CMS.
  'rsa-sha256': nodeSealer('rsa-sha256', 'rsa', ['1.2.840.113549.1.1.11', '1.2.840.113549.1.1.1'], () =>
    inDer(generateKeyPairSync('rsa', { modulusLength: 2048 })),
  ),
  'sm2-sm3': sm2Sm3,
}

/** The sealer that reads a signature announced by these identifiers, or null where none of ours does. */
export function sealerOf(digestOid: string, signatureOid: string): Sealer | null {
  const found = Object.values(SEALERS).find(
    (one) => one.digestOid === digestOid && one.signatureOids.includes(signatureOid),
  )
  return found ?? null
}
