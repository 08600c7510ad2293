import { LARGEST_FILE, scanTypeOf } from '@/lib/domain/documents/scans'
import { no, ok } from '@/lib/domain/result'
import { fileDigest, sealScan } from '@/lib/db/paper-files'
import { Attach } from '@/lib/schemas/attach'
import { openOwnCase } from './beside'
import { command } from './command'
import { recordBeside } from './take-step'

/**
 * A scan that came with a case, also a late one after it was completed. It is what its bytes say, kept sealed,
 * and its digest stands in the history; of one for the own agency the other learns no more than that.
 */
export const attach = command(Attach, async (ctx, { reference, kind, title, readers, content }) => {
  const own = await openOwnCase(ctx, { reference })
  if (!own.ok) return own
  const { file, actor, side } = own.value
  const mediaType = scanTypeOf(content)
  if (mediaType === null) return no({ code: 'rules-not-met', detail: 'file-kind' })
  if (content.length > LARGEST_FILE) return no({ code: 'rules-not-met', detail: 'file-too-large' })
  const shared = readers === 'both'
  const sha256 = fileDigest(content)
  const scan = await ctx.tx.attachment.create({
    data: {
      transferId: file.row.id,
      agencyId: side === 'origin' ? file.row.originAgencyId : file.row.destinationAgencyId,
      shared,
      kind,
      title: title ?? '',
      mediaType,
      bytes: content.length,
      sha256,
      contentSealed: sealScan(content),
      addedById: actor.staffId,
      addedByName: actor.name,
      addedAt: ctx.at,
    },
    select: { id: true },
  })
  await recordBeside(ctx, file, 'attach', {
    shared,
    sha256,
    ...(shared ? { scan: kind, ...(title === undefined ? {} : { note: title }) } : {}),
  })
  return ok({ scanId: scan.id })
})
