import { publishPaper } from '@/lib/commands/publish-paper'
import { publishStatus } from '@/lib/commands/publish-status'
import type { Db } from '@/lib/db/client'
import { keptPaper, type KeptPaper } from '@/lib/db/kept-papers'
import type { FileProof } from '@/lib/domain/site/paper-record'
import { verifyPdf } from '@/lib/outside/seal/verify-pdf'

/** Publishes a case as it stands now. */
export async function publishCase(database: Db, transferId: string, at: Date): Promise<void> {
  await publishStatus({ kind: 'system' }, { transferId }, at, database)
}

/** Looks at the kept file of a paper and publishes what it proves. One that changes meanwhile asks again by itself. */
export async function publishIssuedPaper(database: Db, paperId: string, at: Date): Promise<void> {
  const paper = await keptPaper(database, paperId)
  if (!paper) return
  const provenOf = { pdfSha256: paper.pdfSha256, keyId: paper.seal?.id ?? null }
  await publishPaper({ kind: 'system' }, { paperId, evidence: proofOf(paper), provenOf }, at, database)
}

/** Nothing is called genuine because somebody once said so: the file itself is verified. */
function proofOf({ rendered, kept, pdf, seal }: KeptPaper): FileProof {
  const reading = pdf && seal ? verifyPdf(pdf, [seal.certificatePem]) : null
  const signedAt = reading?.signedAt ?? null
  return {
    rendered,
    kept,
    sealHolds:
      reading !== null && reading.intact && reading.coversWholeDocument && reading.signer?.known === true,
    // Which seal a paper bears was fixed in the transaction that issued it. When that seal was retired says nothing:
    // a change of seals that commits meanwhile may bear an earlier instant than the paper.
    sealInForce: seal !== null && signedAt !== null && signedAt >= seal.validFrom && signedAt < seal.validTo,
  }
}
