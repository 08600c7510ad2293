import type { Db, Tx } from './client'
import { vault } from './keys'

const PDF = 'PrintBatch.pdf'
/** How often the worker tries before the batch counts as failed. */
export const JOIN_ATTEMPTS = 3
/** A joined file names many people; it is there for one printing. */
const KEPT_MS = 24 * 60 * 60_000

export type PaperToPrint = { readonly id: string; readonly transferId: string; readonly kind: string }

/**
 * Papers of a case that an agency issued, that stand, and that nobody of it has opened since: what is due to be
 * printed. One that waits for the first seal of its agency is not due yet.
 */
export async function papersToPrint(tx: Tx, transferId: string, agencyId: string): Promise<PaperToPrint[]> {
  return tx.$queryRaw<PaperToPrint[]>`
    SELECT p.id, p."transferId", p.kind FROM "Paper" p
    WHERE p."transferId" = ${transferId}::uuid AND p."agencyId" = ${agencyId}::uuid
      AND (p."keyId" IS NOT NULL OR p.status = 'ready')
      AND NOT EXISTS (SELECT 1 FROM "Paper" later WHERE later."replacesId" = p.id)
      AND NOT EXISTS (
        SELECT 1 FROM "AccessLog" look
        WHERE look."transferId" = p."transferId" AND look.act = 'printed' AND look.field = p.kind
          AND look."agencyId" = p."agencyId" AND look.at >= p."issuedAt")
    ORDER BY p."issuedAt", p.id`
}

export async function createPrintBatch(
  tx: Tx,
  entry: {
    readonly staffId: string
    readonly agencyId: string
    readonly paperIds: readonly string[]
    readonly at: Date
  },
): Promise<string> {
  const { staffId, agencyId, paperIds, at } = entry
  const batch = await tx.printBatch.create({
    data: { staffId, agencyId, paperIds: [...paperIds], createdAt: at },
    select: { id: true },
  })
  await tx.$queryRaw`
    SELECT 1 AS added FROM graphile_worker.add_job('joinPapers', json_build_object('batchId', ${batch.id}::text),
      max_attempts => ${JOIN_ATTEMPTS}::int)`
  return batch.id
}

export function sealBatchFile(pdf: Uint8Array): Buffer<ArrayBuffer> {
  return vault().sealBytes(PDF, pdf)
}

/** @throws VaultError where the row was tampered with */
export function openBatchFile(sealed: Uint8Array): Buffer<ArrayBuffer> {
  return vault().openBytes(PDF, sealed)
}

/** Forgets files nobody will fetch any more. */
export async function forgetPrintBatches(database: Db, at: Date): Promise<void> {
  await database.printBatch.deleteMany({ where: { createdAt: { lt: new Date(at.getTime() - KEPT_MS) } } })
}
