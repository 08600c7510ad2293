import { hasRole } from '@/lib/domain/access/reach'
import { no, ok } from '@/lib/domain/result'
import { writeLook } from '@/lib/db/access-log'
import { openPaperFile } from '@/lib/db/paper-files'
import { OpenCertificate } from '@/lib/schemas/certificates'
import { CASE_ROLES } from './beside'
import { command } from './command'
import type { OpenedPaper } from './open-paper'

/**
 * The file of an issued certificate, for staff of the agency that issued it: it belongs to no case, so no other
 * agency is a party to it. It carries the number of the person in full; every time is recorded.
 */
export const openCertificate = command(OpenCertificate, async (ctx, { number }) => {
  if (ctx.doer.kind !== 'staff' || ctx.doer.actor.agencyId === null) return no({ code: 'not-found' })
  const { actor } = ctx.doer
  if (!hasRole(actor, CASE_ROLES)) return no({ code: 'wrong-role', detail: CASE_ROLES.join(',') })
  const certificate = await ctx.tx.enrolmentCertificate.findFirst({
    where: { paper: { number, agencyId: ctx.doer.actor.agencyId } },
    include: { paper: true },
  })
  if (!certificate) return no({ code: 'not-found' })
  const { paper, personId } = certificate
  if (paper.status !== 'ready' || !paper.pdfSealed || !paper.pdfSha256)
    return no({ code: 'document-pending', ...(paper.status === 'failed' ? { detail: 'render-failed' } : {}) })
  await writeLook(ctx.tx, {
    at: ctx.at,
    actor,
    transferId: null,
    personId,
    act: 'printed',
    field: paper.kind,
  })
  const opened: OpenedPaper = {
    pdf: openPaperFile(paper.pdfSealed),
    sha256: paper.pdfSha256,
    version: paper.version,
  }
  return ok(opened)
})
