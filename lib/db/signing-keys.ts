import { SEAL_ALGORITHMS, type NewSeal, type Seal } from '@/lib/domain/documents/seal-algorithms'
import type { Tx } from './client'
import { vault } from './keys'
import { askForPapersToSeal } from './render-queue'

const PRIVATE_KEY = 'SigningKey.privateKey'

/** PKCS#8 as it is kept: sealed, never in the clear outside this process. */
export function sealPrivateKey(privateKey: Uint8Array): string {
  return vault().seal(PRIVATE_KEY, Buffer.from(privateKey).toString('base64'))
}

/**
 * Gives an agency its seal; the one in use until then is retired in the same breath and keeps verifying. Papers
 * that waited for a first one are set and sealed now.
 */
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
  await askForPapersToSeal(tx)
  return row.id
}

/** Gives every connected agency a seal that has none; returns how many. An agency without a login seals on paper. */
export async function giveMissingSeals(
  tx: Tx,
  make: (holder: { readonly name: string; readonly englishName: string }) => NewSeal,
  at: Date,
): Promise<number> {
  const sealed = await tx.signingKey.findMany({ where: { retiredAt: null }, select: { agencyId: true } })
  const agencies = await tx.agency.findMany({
    where: { connection: 'connected', id: { notIn: sealed.map((one) => one.agencyId) } },
    select: { id: true, name: true, englishName: true },
  })
  for (const { id, ...holder } of agencies) {
    const { privateKey, ...seal } = make(holder)
    await installSeal(tx, id, { ...seal, privateKeySealed: sealPrivateKey(privateKey) }, at)
  }
  return agencies.length
}

/** Wakes the worker to give seals to agencies that have none; a demonstration only, elsewhere they are brought. */
export async function askForMissingSeals(tx: Tx): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS added FROM graphile_worker.add_job('makeMissingSeals', '{}'::json, job_key => 'seals', priority => 0)`
}

/** The seal an agency signs with now (Paper.keyId at issue); null where it has none. */
export async function sealInUse(tx: Pick<Tx, 'signingKey'>, agencyId: string): Promise<string | null> {
  const row = await tx.signingKey.findFirst({ where: { agencyId, retiredAt: null }, select: { id: true } })
  return row?.id ?? null
}

/** A paper issued before its agency had a seal takes the first one, for good. Null while there is none. */
export async function takeFirstSeal(
  tx: Pick<Tx, 'signingKey' | 'paper'>,
  { id, agencyId }: { readonly id: string; readonly agencyId: string },
): Promise<string | null> {
  const keyId = await sealInUse(tx, agencyId)
  if (keyId !== null)
    await tx.paper.updateMany({ where: { id, keyId: null, status: { not: 'ready' } }, data: { keyId } })
  return keyId
}

/** A seal with the instant from which it is in force. */
export type OpenedSeal = Seal & { readonly validFrom: Date }

/** Opens a seal for signing. Only the worker asks. @throws where the key is not there or does not open */
export async function openSeal(from: Pick<Tx, 'signingKey'>, keyId: string): Promise<OpenedSeal> {
  const row = await from.signingKey.findUniqueOrThrow({ where: { id: keyId } })
  const algorithm = SEAL_ALGORITHMS.find((one) => one === row.algorithm)
  if (!algorithm) throw new Error(`a seal of an unknown algorithm: ${row.algorithm}`)
  const privateKey = Buffer.from(vault().open(PRIVATE_KEY, row.privateKeySealed), 'base64')
  return { algorithm, certificatePem: row.certificatePem, privateKey, validFrom: row.validFrom }
}
