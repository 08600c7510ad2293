import type { Tx } from './client'
import { vault } from './keys'

const PRIVATE_KEY = 'SigningKey.privateKey'

/** The algorithms a seal may use; the name stands in the row and in the interface. */
export const SEAL_ALGORITHMS = ['ecdsa-p256-sha256', 'rsa-sha256', 'sm2-sm3'] as const
export type SealAlgorithmName = (typeof SEAL_ALGORITHMS)[number]

/** What a new seal consists of, before it is kept. */
export type NewSeal = {
  readonly algorithm: SealAlgorithmName
  readonly certificatePem: string
  /** PKCS#8, DER. */
  readonly privateKey: Uint8Array
  /** SHA-256 of the certificate, lower-case hexadecimal. */
  readonly fingerprint: string
  readonly validFrom: Date
  readonly validTo: Date
}

/** PKCS#8 as it is kept: sealed, never in the clear outside this process. */
export function sealPrivateKey(privateKey: Uint8Array): string {
  return vault().seal(PRIVATE_KEY, Buffer.from(privateKey).toString('base64'))
}

/** Gives an agency its seal; the one in use until then is retired in the same breath and keeps verifying. */
export async function installSeal(
  tx: Tx,
  agencyId: string,
  seal: Omit<NewSeal, 'privateKey'> & { readonly privateKeySealed: string },
  at: Date,
  createdById: string | null = null,
): Promise<string> {
  await tx.signingKey.updateMany({ where: { agencyId, retiredAt: null }, data: { retiredAt: at } })
  const { algorithm, certificatePem, privateKeySealed, fingerprint, validFrom, validTo } = seal
  const row = await tx.signingKey.create({
    data: {
      agencyId,
      algorithm,
      certificatePem,
      privateKeySealed,
      fingerprint,
      validFrom,
      validTo,
      createdById,
      createdAt: at,
    },
  })
  return row.id
}

/** The seal an agency signs with now (Paper.keyId at issue); null where it has none. */
export async function sealInUse(tx: Pick<Tx, 'signingKey'>, agencyId: string): Promise<string | null> {
  const row = await tx.signingKey.findFirst({ where: { agencyId, retiredAt: null }, select: { id: true } })
  return row?.id ?? null
}

/** Opens a seal for signing. Only the worker asks. @throws where the key is not there or does not open */
export async function openSeal(
  from: Pick<Tx, 'signingKey'>,
  keyId: string,
): Promise<{
  readonly algorithm: SealAlgorithmName
  readonly certificatePem: string
  readonly privateKey: Uint8Array
}> {
  const row = await from.signingKey.findUniqueOrThrow({ where: { id: keyId } })
  const algorithm = SEAL_ALGORITHMS.find((one) => one === row.algorithm)
  if (!algorithm) throw new Error(`a seal of an unknown algorithm: ${row.algorithm}`)
  const privateKey = Buffer.from(vault().open(PRIVATE_KEY, row.privateKeySealed), 'base64')
  return { algorithm, certificatePem: row.certificatePem, privateKey }
}
