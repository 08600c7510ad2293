import { BitString, Constructed, Integer, ObjectIdentifier, OctetString, Sequence, fromBER } from 'asn1js'
import { sm2, sm3 } from 'sm-crypto-v2'
import type { Sealer } from './sealer'

/* GB/T 32918 (SM2) with GB/T 32905 (SM3); identifiers of GM/T 0006. */
const EC_PUBLIC_KEY = '1.2.840.10045.2.1'
const SM2_CURVE = '1.2.156.10197.1.301'
const SM3 = '1.2.156.10197.1.401'
const SM2_WITH_SM3 = '1.2.156.10197.1.501'
const PRIVATE_KEY_BYTES = 32

const curve = () =>
  new Sequence({
    value: [new ObjectIdentifier({ value: EC_PUBLIC_KEY }), new ObjectIdentifier({ value: SM2_CURVE })],
  })
const der = (block: Sequence) => Buffer.from(block.toBER())
const bits = (hex: string) => new BitString({ valueHex: bytesOf(hex) })
const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex')).buffer

/** The pair the library makes (hexadecimal) in the forms certificates and key files use. */
function generate() {
  const pair = sm2.generateKeyPairHex()
  const secret = pair.privateKey.padStart(PRIVATE_KEY_BYTES * 2, '0')
  const ecPrivateKey = new Sequence({
    value: [
      new Integer({ value: 1 }),
      new OctetString({ valueHex: bytesOf(secret) }),
      new Constructed({ idBlock: { tagClass: 3, tagNumber: 1 }, value: [bits(pair.publicKey)] }),
    ],
  })
  return {
    privateKey: der(
      new Sequence({
        value: [new Integer({ value: 0 }), curve(), new OctetString({ valueHex: ecPrivateKey.toBER() })],
      }),
    ),
    publicKey: der(new Sequence({ value: [curve(), bits(pair.publicKey)] })),
  }
}

function sequenceOf(bytes: Uint8Array): readonly unknown[] {
  const { result } = fromBER(new Uint8Array(bytes))
  if (!(result instanceof Sequence)) throw new Error('not a key')
  return result.valueBlock.value
}

function isSm2(algorithm: unknown): boolean {
  if (!(algorithm instanceof Sequence)) return false
  const [, parameters] = algorithm.valueBlock.value
  return parameters instanceof ObjectIdentifier && parameters.valueBlock.toString() === SM2_CURVE
}

/** @throws where the key is not one of this curve */
function secretOf(pkcs8: Uint8Array): string {
  const [, algorithm, wrapped] = sequenceOf(pkcs8)
  if (!isSm2(algorithm) || !(wrapped instanceof OctetString)) throw new Error('not an SM2 key')
  const [, secret] = sequenceOf(new Uint8Array(wrapped.valueBlock.valueHexView))
  if (!(secret instanceof OctetString)) throw new Error('not an SM2 key')
  return Buffer.from(secret.valueBlock.valueHexView).toString('hex')
}

function pointOf(spki: Uint8Array): string | null {
  const [algorithm, point] = sequenceOf(spki)
  if (!isSm2(algorithm) || !(point instanceof BitString)) return null
  return Buffer.from(point.valueBlock.valueHexView).toString('hex')
}

/**
 * SM2 with SM3. OpenSSL as it comes with Node hashes SM3 but signs over the SM2 curve as if it were ECDSA,
 * without the signer's identity that GB/T 32918 puts in front; the library does it as the standard says.
 */
export const sm2Sm3: Sealer = {
  name: 'sm2-sm3',
  digestOid: SM3,
  signatureOids: [SM2_WITH_SM3],
  nullParameters: false,
  digest: (bytes) => Buffer.from(sm3(bytes), 'hex'),
  generate,
  sign: (privateKey, bytes) =>
    Buffer.from(sm2.doSignature(bytes, secretOf(privateKey), { der: true, hash: true }), 'hex'),
  verify: (publicKey, bytes, signature) => {
    try {
      const point = pointOf(publicKey)
      const hex = Buffer.from(signature).toString('hex')
      return point !== null && sm2.doVerifySignature(bytes, hex, point, { der: true, hash: true })
    } catch {
      return false
    }
  },
}
