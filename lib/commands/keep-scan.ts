import type { MaterialCode } from '@/lib/domain/documents/materials'
import { LARGEST_FILE, scanTypeOf, type ScanKind } from '@/lib/domain/documents/scans'
import { no, ok } from '@/lib/domain/result'
import { fileDigest } from '@/lib/db/file-digest'
import { sealScan } from '@/lib/db/paper-files'
import type { CaseFile } from '@/lib/db/transfers'
import type { Answer, Ctx } from './command'
import { recordBeside } from './take-step'

type Scan = {
  readonly agencyId: string
  /** For both agencies, or for this one alone. */
  readonly shared: boolean
  readonly kind: ScanKind
  readonly title: string
  /** The paper of the list it was sent in for, where an applicant sent it. */
  readonly material?: MaterialCode
  readonly content: Uint8Array
  /** Null for the applicant. */
  readonly addedById: string | null
  readonly addedByName: string
}

/** Keeps a scan with its case: what it is its bytes say, and the history has its digest. */
export async function keepScan(
  ctx: Ctx,
  file: CaseFile,
  scan: Scan,
): Promise<Answer<{ readonly file: CaseFile; readonly scanId: string }>> {
  const { content, shared, kind, title, material } = scan
  const mediaType = scanTypeOf(content)
  if (mediaType === null) return no({ code: 'rules-not-met', detail: 'file-kind' })
  if (content.length > LARGEST_FILE) return no({ code: 'rules-not-met', detail: 'file-too-large' })
  const sha256 = fileDigest(content)
  const { id: scanId } = await ctx.tx.attachment.create({
    data: {
      transferId: file.row.id,
      agencyId: scan.agencyId,
      shared,
      kind,
      title,
      material: material ?? null,
      mediaType,
      bytes: content.length,
      sha256,
      contentSealed: sealScan(content),
      addedById: scan.addedById,
      addedByName: scan.addedByName,
      addedAt: ctx.at,
    },
    select: { id: true },
  })
  const after = await recordBeside(ctx, file, 'attach', {
    shared,
    sha256,
    ...(shared ? { scan: kind, ...(title === '' ? {} : { note: title }) } : {}),
    ...(material === undefined ? {} : { material }),
  })
  return ok({ file: after, scanId })
}
