import { fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import type { Seal } from '@/lib/domain/documents/seal-algorithms'
import { derOf, readCertificate } from './certificate'
import { algorithmOf, digestAlgorithmOf, OID } from './identifiers'
import { SEALERS, sealerOf, type Sealer } from './sealer'

/** A set of attributes is signed under its universal tag, whatever tag it travels under (RFC 5652, 5.4). */
const SET_TAG = 0x31

/**
 * A detached CMS signature over the bytes, as PAdES B-B asks for it: the certificate inside, and its digest
 * among the signed attributes, so that nobody can put another certificate in its place. The time of signing
 * stands in the PDF, under the signature, and therefore not here (EN 319 142-1).
 * @returns ContentInfo, DER
 */
export function signDetached(bytes: Uint8Array, seal: Seal): Uint8Array {
  const sealer = SEALERS[seal.algorithm]
  const certificate = readCertificate(seal.certificatePem)
  const attributes = inDerOrder([
    attribute(OID.contentType, new ObjectIdentifier({ value: OID.data })),
    attribute(OID.messageDigest, octets(sealer.digest(bytes))),
    attribute(OID.signingCertificateV2, certificateDigest(sealer, derOf(seal.certificatePem))),
  ])
  const signedAttrs = new SignedAndUnsignedAttributes({ type: 0, attributes })
  const toSign = new Uint8Array(signedAttrs.toSchema().toBER())
  toSign[0] = SET_TAG
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: digestAlgorithmOf(sealer),
    signedAttrs,
    signatureAlgorithm: algorithmOf(sealer),
    signature: octets(sealer.sign(seal.privateKey, toSign)),
  })
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithmOf(sealer)],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [certificate],
    signerInfos: [signer],
  })
  const content = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) })
  return new Uint8Array(content.toSchema().toBER())
}

/** What a CMS signature proves of the bytes it was detached from. */
export type DetachedReading = {
  readonly certificate: Certificate
  /** DER, as it stood in the signature. */
  readonly certificateDer: Uint8Array
  readonly holds: boolean
}

/** Checks a detached signature; null where it cannot be read or is of a kind unknown here. Never throws. */
export function readDetached(cms: Uint8Array, bytes: Uint8Array): DetachedReading | null {
  try {
    const { result } = fromBER(new Uint8Array(cms))
    const content = new ContentInfo({ schema: result })
    if (content.contentType !== OID.signedData) return null
    const signed = new SignedData({ schema: content.content })
    const [signer, another] = signed.signerInfos
    if (!signer || another) return null
    const certificate = certificateOf(signed, signer)
    const sealer = sealerOf(signer.digestAlgorithm.algorithmId, signer.signatureAlgorithm.algorithmId)
    if (!certificate || !sealer) return null
    const certificateDer = new Uint8Array(certificate.toSchema().toBER())
    const holds = signatureHolds({ signer, sealer, certificate, certificateDer }, bytes)
    return { certificate, certificateDer, holds }
  } catch {
    return null
  }
}

type Signed = {
  readonly signer: SignerInfo
  readonly sealer: Sealer
  readonly certificate: Certificate
  readonly certificateDer: Uint8Array
}

function signatureHolds({ signer, sealer, certificate, certificateDer }: Signed, bytes: Uint8Array): boolean {
  const { signedAttrs } = signer
  if (!signedAttrs) return false
  const valueOf = (type: string) => signedAttrs.attributes.find((one) => one.type === type)?.values[0]
  const contentType: unknown = valueOf(OID.contentType)
  const digest: unknown = valueOf(OID.messageDigest)
  if (!(contentType instanceof ObjectIdentifier) || contentType.valueBlock.toString() !== OID.data)
    return false
  if (!(digest instanceof OctetString) || !same(digest.valueBlock.valueHexView, sealer.digest(bytes)))
    return false
  const named = namedCertificate(valueOf(OID.signingCertificateV2))
  if (named !== null && !same(named, sealer.digest(certificateDer))) return false
  const attributes = new Uint8Array(signedAttrs.encodedValue)
  attributes[0] = SET_TAG
  const publicKey = new Uint8Array(certificate.subjectPublicKeyInfo.toSchema().toBER())
  return sealer.verify(publicKey, attributes, signer.signature.valueBlock.valueHexView)
}

function certificateOf(signed: SignedData, { sid }: SignerInfo): Certificate | null {
  if (!(sid instanceof IssuerAndSerialNumber)) return null
  for (const one of signed.certificates ?? [])
    if (
      one instanceof Certificate &&
      one.serialNumber.isEqual(sid.serialNumber) &&
      one.issuer.isEqual(sid.issuer)
    )
      return one
  return null
}

/** SigningCertificateV2: the digest algorithm is left out where it is SHA-256, its default. */
function certificateDigest(sealer: Sealer, certificateDer: Uint8Array): Sequence {
  const hash = octets(sealer.digest(certificateDer))
  const algorithm = sealer === SEALERS['sm2-sm3'] ? [digestAlgorithmOf(sealer).toSchema()] : []
  const essCertId = new Sequence({ value: [...algorithm, hash] })
  return new Sequence({ value: [new Sequence({ value: [essCertId] })] })
}

function namedCertificate(value: unknown): Uint8Array | null {
  if (!(value instanceof Sequence)) return null
  const [certs] = value.valueBlock.value
  const [first] = certs instanceof Sequence ? certs.valueBlock.value : []
  const hash =
    first instanceof Sequence ? first.valueBlock.value.find((one) => one instanceof OctetString) : null
  return hash instanceof OctetString ? hash.valueBlock.valueHexView : new Uint8Array()
}

function attribute(type: string, value: ObjectIdentifier | OctetString | Sequence): Attribute {
  return new Attribute({ type, values: [value] })
}

/** DER sorts a set by its encodings; readers encode anew before they compare. */
function inDerOrder(attributes: readonly Attribute[]): Attribute[] {
  const encoded = (one: Attribute) => Buffer.from(one.toSchema().toBER())
  return attributes.toSorted((a, b) => Buffer.compare(encoded(a), encoded(b)))
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: new Uint8Array(bytes).buffer })
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}
