import { createPrivateKey, createPublicKey, webcrypto, type KeyObject } from 'node:crypto'
import { fromBER, OctetString } from 'asn1js'
import {
  CertBag,
  Certificate,
  CryptoEngine,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  setEngine,
  type SafeBag,
} from 'pkijs'
import type { NewSeal, SealAlgorithm } from '@/lib/domain/documents/seal-algorithms'
import { no, ok, type Result } from '@/lib/domain/result'
import { derOf, fingerprintOf, pemOf } from './certificate'
import { SEALERS } from './sealer'

/** Why a certificate that was brought along cannot be a seal. */
export type ImportRefusal = {
  readonly code: 'unreadable' | 'wrong-password' | 'no-key' | 'not-a-pair' | 'algorithm' | 'expired' | 'weak'
}

type Material = { readonly certificate: Uint8Array; readonly privateKey: Uint8Array }

const LEAST_RSA_BITS = 2048

/**
 * Reads an agency's own certificate with its key: PEM (certificate and key in one text, the key encrypted or
 * not) or PKCS#12 (.p12, .pfx).
 * @param password of the key; empty where there is none
 * @param at has to lie within the certificate's term
 */
export async function importSeal(
  file: Uint8Array,
  password: string,
  at: Date,
): Promise<Result<NewSeal, ImportRefusal>> {
  const text = Buffer.from(file).toString('latin1')
  const material = text.includes('-----BEGIN') ? fromPem(text, password) : await fromPkcs12(file, password)
  return material.ok ? sealFrom(material.value, at) : material
}

function fromPem(text: string, password: string): Result<Material, ImportRefusal> {
  const key =
    /-----BEGIN (?:ENCRYPTED |RSA |EC )?PRIVATE KEY-----[\s\S]+?-----END [A-Z ]*PRIVATE KEY-----/u.exec(text)
  if (!key) return no({ code: 'no-key' })
  try {
    const certificate = derOf(text)
    const opened = keyOf(key[0], password)
    return opened ? ok({ certificate, privateKey: opened }) : no({ code: 'wrong-password' })
  } catch {
    return no({ code: 'unreadable' })
  }
}

/** PKCS#8 of a PEM key; null where the password does not open it. */
function keyOf(pem: string, password: string): Uint8Array | null {
  const body = /-----BEGIN PRIVATE KEY-----([\s\S]+?)-----END/u.exec(pem)?.[1]
  // Not through OpenSSL, which may not know the curve.
  if (body !== undefined) return Buffer.from(body, 'base64')
  try {
    return pkcs8Of(createPrivateKey({ key: pem, passphrase: password }))
  } catch {
    return null
  }
}

const pkcs8Of = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'der' })

async function fromPkcs12(file: Uint8Array, password: string): Promise<Result<Material, ImportRefusal>> {
  setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto }))
  const secret = new TextEncoder().encode(password).buffer
  let pfx: PFX
  try {
    pfx = new PFX({ schema: fromBER(new Uint8Array(file)).result })
  } catch {
    return no({ code: 'unreadable' })
  }
  try {
    await pfx.parseInternalValues({ password: secret, checkIntegrity: true })
    const safe = pfx.parsedValue?.authenticatedSafe
    if (!safe) return no({ code: 'unreadable' })
    await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password: secret })) })
    const contents: { value: { safeBags: SafeBag[] } }[] = safe.parsedValue?.safeContents ?? []
    const bags = contents.flatMap(({ value }) => value.safeBags.map(({ bagValue }) => bagValue))
    const privateKey = await keyIn(bags, secret)
    if (privateKey === null) return no({ code: 'no-key' })
    const certificates = bags.flatMap((bag) => (bag instanceof CertBag ? certificateIn(bag) : []))
    // The chain may come along; ours is the one the key belongs to.
    const certificate = certificates.find((one) => belongTogether(one, privateKey)) ?? certificates[0]
    return certificate ? ok({ certificate, privateKey }) : no({ code: 'unreadable' })
  } catch {
    return no({ code: 'wrong-password' })
  }
}

async function keyIn(bags: readonly unknown[], password: ArrayBuffer): Promise<Uint8Array | null> {
  for (const bag of bags) {
    if (bag instanceof PrivateKeyInfo) return new Uint8Array(bag.toSchema().toBER())
    if (!(bag instanceof PKCS8ShroudedKeyBag)) continue
    // Declared protected; the only way in that the library offers.
    await (
      bag as unknown as { parseInternalValues(by: { password: ArrayBuffer }): Promise<void> }
    ).parseInternalValues({
      password,
    })
    if (bag.parsedValue) return new Uint8Array(bag.parsedValue.toSchema().toBER())
  }
  return null
}

function certificateIn(bag: CertBag): Uint8Array[] {
  const { parsedValue } = bag
  if (parsedValue instanceof Certificate) return [new Uint8Array(parsedValue.toSchema().toBER())]
  const value: unknown = bag.certValue
  return value instanceof OctetString ? [new Uint8Array(value.getValue())] : []
}

function sealFrom({ certificate, privateKey }: Material, at: Date): Result<NewSeal, ImportRefusal> {
  const algorithm = algorithmFor(certificate, privateKey)
  if (algorithm === null) return no({ code: 'algorithm' })
  if (!belongTogether(certificate, privateKey)) return no({ code: 'not-a-pair' })
  if (isWeak(certificate)) return no({ code: 'weak' })
  const read = Certificate.fromBER(new Uint8Array(certificate))
  const [validFrom, validTo] = [read.notBefore.value, read.notAfter.value]
  if (at < validFrom || at >= validTo) return no({ code: 'expired' })
  return ok({
    algorithm,
    certificatePem: pemOf(certificate),
    privateKey,
    fingerprint: fingerprintOf(certificate),
    validFrom,
    validTo,
  })
}

const PROBE = Buffer.from('does this key belong to this certificate')

const publicKeyOf = (certificate: Uint8Array) =>
  new Uint8Array(Certificate.fromBER(new Uint8Array(certificate)).subjectPublicKeyInfo.toSchema().toBER())

/** The algorithm whose signature by the key the certificate confirms; else the one the key is of. */
function algorithmFor(certificate: Uint8Array, privateKey: Uint8Array): SealAlgorithm | null {
  const sealers = Object.values(SEALERS)
  const confirmed = sealers.find((one) => confirms(one.name, certificate, privateKey))
  if (confirmed) return confirmed.name
  try {
    const { asymmetricKeyType } = createPrivateKey({
      key: Buffer.from(privateKey),
      format: 'der',
      type: 'pkcs8',
    })
    if (asymmetricKeyType === 'rsa') return 'rsa-sha256'
    return asymmetricKeyType === 'ec' ? 'ecdsa-p256-sha256' : null
  } catch {
    return null
  }
}

function confirms(algorithm: SealAlgorithm, certificate: Uint8Array, privateKey: Uint8Array): boolean {
  const sealer = SEALERS[algorithm]
  try {
    return sealer.verify(publicKeyOf(certificate), PROBE, sealer.sign(privateKey, PROBE))
  } catch {
    return false
  }
}

function belongTogether(certificate: Uint8Array, privateKey: Uint8Array): boolean {
  return Object.values(SEALERS).some(({ name }) => confirms(name, certificate, privateKey))
}

function isWeak(certificate: Uint8Array): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKeyOf(certificate)), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) < LEAST_RSA_BITS
  } catch {
    return false
  }
}
