import { createHash, randomBytes } from 'node:crypto'
import {
  BitString,
  fromBER,
  Integer,
  OctetString,
  Utf8String,
  PrintableString,
  Sequence,
  Set as Asn1Set,
} from 'asn1js'
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  Extensions,
  PublicKeyInfo,
  RelativeDistinguishedNames,
} from 'pkijs'
import type { NewSeal, SealAlgorithm } from '@/lib/domain/documents/seal-algorithms'
import { algorithmOf } from './identifiers'
import { SEALERS } from './sealer'

export type SealHolder = {
  readonly name: string
  readonly englishName: string
}

type SealTerms = {
  readonly algorithm?: SealAlgorithm
  readonly validFrom: Date
  readonly years: number
}

const COMMON_NAME = '2.5.4.3'
const COUNTRY = '2.5.4.6'
const ORGANISATION = '2.5.4.10'
const BASIC_CONSTRAINTS = '2.5.29.19'
const KEY_USAGE = '2.5.29.15'
const SUBJECT_KEY = '2.5.29.14'
/** Digital signature and non-repudiation. */
const SIGNS = Uint8Array.of(0xc0)
const SERIAL_BYTES = 16

/**
 * Makes an agency's key and the certificate that says whose it is, signed with the same key: whether it is the
 * agency's is known from the list of seals, as with a rubber stamp and its specimen. An agency that has a
 * certificate from an authority brings it instead.
 */
export function createSeal(
  holder: SealHolder,
  { algorithm = 'ecdsa-p256-sha256', validFrom, years }: SealTerms,
): NewSeal {
  const sealer = SEALERS[algorithm]
  const pair = sealer.generate()
  const validTo = new Date(validFrom)
  validTo.setUTCFullYear(validTo.getUTCFullYear() + years)
  const certificate = new Certificate({ version: 2 })
  certificate.serialNumber = new Integer({ valueHex: serialNumber() })
  certificate.subject = nameOf(holder)
  certificate.issuer = nameOf(holder)
  certificate.notBefore.value = validFrom
  certificate.notAfter.value = validTo
  certificate.subjectPublicKeyInfo = new PublicKeyInfo({
    schema: fromBER(new Uint8Array(pair.publicKey)).result,
  })
  certificate.extensions = new Extensions({ extensions: extensionsFor(pair.publicKey) }).extensions
  certificate.signature = algorithmOf(sealer)
  certificate.signatureAlgorithm = algorithmOf(sealer)
  const body = new Uint8Array(certificate.encodeTBS().toBER())
  certificate.tbsView = body
  certificate.signatureValue = new BitString({
    valueHex: new Uint8Array(sealer.sign(pair.privateKey, body)).buffer,
  })
  const der = new Uint8Array(certificate.toSchema().toBER())
  return {
    algorithm,
    certificatePem: pemOf(der),
    privateKey: pair.privateKey,
    fingerprint: fingerprintOf(der),
    validFrom,
    validTo,
  }
}

/** Each part stands for itself, from the country down; the library would put them all into one. */
function nameOf({ name, englishName }: SealHolder): RelativeDistinguishedNames {
  const parts: [string, PrintableString | Utf8String][] = [
    [COUNTRY, new PrintableString({ value: 'CN' })],
    [ORGANISATION, new Utf8String({ value: englishName })],
    [COMMON_NAME, new Utf8String({ value: name })],
  ]
  const value = parts.map(([type, text]) => {
    return new Asn1Set({ value: [new AttributeTypeAndValue({ type, value: text }).toSchema()] })
  })
  return RelativeDistinguishedNames.fromBER(new Sequence({ value }).toBER())
}

function extensionsFor(publicKey: Uint8Array): Extension[] {
  const subjectKey = createHash('sha1').update(publicKey).digest()
  return [
    new Extension({
      extnID: BASIC_CONSTRAINTS,
      critical: true,
      extnValue: new BasicConstraints({ cA: false }).toSchema().toBER(),
    }),
    new Extension({
      extnID: KEY_USAGE,
      critical: true,
      extnValue: new BitString({ valueHex: SIGNS.buffer, unusedBits: 6 }).toBER(),
    }),
    new Extension({
      extnID: SUBJECT_KEY,
      extnValue: new OctetString({ valueHex: new Uint8Array(subjectKey).buffer }).toBER(),
    }),
  ]
}

/** Random and positive. */
function serialNumber(): ArrayBuffer {
  const bytes = new Uint8Array(randomBytes(SERIAL_BYTES))
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes.buffer
}

/** SHA-256 over the DER of a certificate, lower-case hexadecimal. */
export function fingerprintOf(der: Uint8Array): string {
  return createHash('sha256').update(der).digest('hex')
}

export function pemOf(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/gu) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

/** The DER of the first certificate in a PEM text. @throws where there is none */
export function derOf(pem: string): Uint8Array {
  const body = /-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/u.exec(pem)?.[1]
  if (body === undefined) throw new Error('no certificate in the text')
  return new Uint8Array(Buffer.from(body, 'base64'))
}

/** The certificate in a PEM text. @throws where it is none */
export function readCertificate(pem: string): Certificate {
  return Certificate.fromBER(new Uint8Array(derOf(pem)))
}

/** Whose certificate it is: its common name, else the organisation. */
export function holderOf(certificate: Certificate): string {
  const named = (type: string) =>
    certificate.subject.typesAndValues.find((one) => one.type === type)?.value.valueBlock.value
  const name: unknown = named(COMMON_NAME) ?? named(ORGANISATION)
  return typeof name === 'string' ? name : ''
}
