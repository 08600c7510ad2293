import { writeLook } from '@/lib/db/access-log'
import { openScan } from '@/lib/db/paper-files'
import { maySeeCase } from '@/lib/domain/access/policy'
import { scanFileName, type ScanType } from '@/lib/domain/documents/scans'
import { no, ok } from '@/lib/domain/result'
import { ViewScan } from '@/lib/schemas/attach'
import { command } from './command'

const AGENCY = { select: { area: { select: { provinceCode: true } } } } as const

/**
 * Opens a scan for whoever may see the case; one for the own agency only for that agency. Every look is
 * recorded before the first byte leaves.
 */
export const viewScan = command(ViewScan, async (ctx, { reference, scanId }) => {
  if (ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
  const { actor } = ctx.doer
  const scan = await ctx.tx.attachment.findFirst({
    where: { id: scanId, transfer: { reference } },
    include: {
      transfer: {
        select: {
          personId: true,
          originAgencyId: true,
          destinationAgencyId: true,
          originAgency: AGENCY,
          destinationAgency: AGENCY,
        },
      },
    },
  })
  if (!scan) return no({ code: 'not-found' })
  const { transfer } = scan
  const seen = maySeeCase(actor, {
    originAgencyId: transfer.originAgencyId,
    destinationAgencyId: transfer.destinationAgencyId,
    originProvinceCode: transfer.originAgency.area.provinceCode,
    destinationProvinceCode: transfer.destinationAgency.area.provinceCode,
  })
  if (!seen || (!scan.shared && scan.agencyId !== actor.agencyId)) return no({ code: 'not-found' })
  const ordinal = await ctx.tx.attachment.count({
    where: { transferId: scan.transferId, addedAt: { lte: scan.addedAt } },
  })
  await writeLook(ctx.tx, {
    at: ctx.at,
    actor,
    transferId: scan.transferId,
    personId: transfer.personId,
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
