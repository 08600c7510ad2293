import { z } from 'zod'
import { writeLook } from '@/lib/db/access-log'
import { openPaperFile } from '@/lib/db/paper-files'
import { PAPER_KINDS, staysInHouse } from '@/lib/domain/documents/papers/kinds'
import { no, ok } from '@/lib/domain/result'
import { openOwnCase } from './beside'
import { command } from './command'

const OpenPaper = z.object({
  reference: z.string().min(1, 'required').max(40),
  kind: z.enum(PAPER_KINDS, { error: 'choice' }),
  /** The newest where none is named. */
  version: z.coerce.number().int().min(1).max(9999).optional(),
})

export type OpenedPaper = {
  readonly pdf: Uint8Array<ArrayBuffer>
  readonly sha256: string
  readonly version: number
}

/**
 * The file of an issued paper, for staff of the two agencies. It carries the numbers in full, so every time is
 * recorded before it is handed out; what is not rendered yet, or not for this agency, leaves no trace.
 */
export const openPaper = command(OpenPaper, async (ctx, { reference, kind, version }) => {
  const own = await openOwnCase(ctx, { reference })
  if (!own.ok) return own
  const { file, actor } = own.value
  const paper = await ctx.tx.paper.findFirst({
    where: {
      transferId: file.row.id,
      kind,
      ...(version === undefined ? {} : { version }),
      ...(staysInHouse(kind) && actor.agencyId ? { agencyId: actor.agencyId } : {}),
    },
    orderBy: { version: 'desc' },
  })
  if (!paper) return no({ code: 'not-found' })
  if (paper.status !== 'ready' || !paper.pdfSealed || !paper.pdfSha256)
    return no({ code: 'document-pending', ...(paper.status === 'failed' ? { detail: 'render-failed' } : {}) })
  await writeLook(ctx.tx, {
    at: ctx.at,
    actor,
    transferId: file.row.id,
    personId: file.row.personId,
    act: 'printed',
    field: kind,
  })
  const opened: OpenedPaper = {
    pdf: openPaperFile(paper.pdfSealed),
    sha256: paper.pdfSha256,
    version: paper.version,
  }
  return ok(opened)
})
