import { writeLook } from '@/lib/db/access-log'
import { openScan } from '@/lib/db/paper-files'
import { scanFileName, type ScanType } from '@/lib/domain/documents/scans'
import { no, ok } from '@/lib/domain/result'
import { ViewScan } from '@/lib/schemas/attach'
import { openOwnCase } from './beside'
import { command } from './command'

/**
 * Opens a scan for whoever works on the case at one of its two agencies, as with papers; one for the own agency
 * only for that agency. Every look is recorded before the first byte leaves.
 */
export const viewScan = command(ViewScan, async (ctx, { reference, scanId }) => {
  const own = await openOwnCase(ctx, { reference })
  if (!own.ok) return own
  const { file, actor } = own.value
  const scan = await ctx.tx.attachment.findFirst({ where: { id: scanId, transferId: file.row.id } })
  if (!scan || (!scan.shared && scan.agencyId !== actor.agencyId)) return no({ code: 'not-found' })
  const ordinal = await ctx.tx.attachment.count({
    where: { transferId: scan.transferId, addedAt: { lte: scan.addedAt } },
  })
  await writeLook(ctx.tx, {
    at: ctx.at,
    actor,
    transferId: scan.transferId,
    personId: file.row.personId,
    act: 'viewed',
    field: 'scan',
  })
  const mediaType = scan.mediaType as ScanType
  return ok({
    content: openScan(scan.contentSealed),
    mediaType,
    fileName: scanFileName(reference, ordinal, mediaType),
  })
})
