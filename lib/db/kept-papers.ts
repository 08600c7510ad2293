import type { Tx } from './client'
import { fileDigest } from './file-digest'
import { openPaperFile } from './paper-files'

/** A paper's file as it is kept, with what it has to be compared with. */
export type KeptPaper = {
  readonly rendered: boolean
  /** As issued; null while there is none, and where the row no longer opens. */
  readonly pdf: Uint8Array | null
  readonly kept: boolean
  readonly pdfSha256: string | null
  readonly seal: {
    readonly id: string
    readonly certificatePem: string
    readonly validFrom: Date
    readonly validTo: Date
  } | null
}

/** @returns null where there is no such paper */
export async function keptPaper(tx: Tx, paperId: string): Promise<KeptPaper | null> {
  const seal = { select: { id: true, certificatePem: true, validFrom: true, validTo: true } }
  const row = await tx.paper.findUnique({
    where: { id: paperId },
    select: { status: true, pdfSealed: true, pdfSha256: true, key: seal },
  })
  if (!row) return null
  const pdf = row.pdfSealed === null ? null : openedOrNull(row.pdfSealed)
  return {
    rendered: row.status === 'ready',
    pdf,
    kept: pdf !== null && fileDigest(pdf) === row.pdfSha256,
    pdfSha256: row.pdfSha256,
    seal: row.key,
  }
}

/** A file that was tampered with in the database is no file. */
function openedOrNull(sealed: Uint8Array): Uint8Array | null {
  try {
    return openPaperFile(sealed)
  } catch {
    return null
  }
}
