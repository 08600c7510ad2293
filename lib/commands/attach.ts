import { no, ok } from '@/lib/domain/result'
import { Attach } from '@/lib/schemas/attach'
import { openOwnCase } from './beside'
import { command } from './command'
import { keepScan } from './keep-scan'

/**
 * A scan that came with a case, also a late one after it was completed. It is what its bytes say, kept sealed,
 * and its digest stands in the history; of one for the own agency the other learns no more than that.
 */
export const attach = command(Attach, async (ctx, { reference, kind, title, readers, content }) => {
  const own = await openOwnCase(ctx, { reference })
  if (!own.ok) return own
  const { file, actor, side } = own.value
  const kept = await keepScan(ctx, file, {
    agencyId: side === 'origin' ? file.row.originAgencyId : file.row.destinationAgencyId,
    shared: readers === 'both',
    kind,
    title: title ?? '',
    content,
    addedById: actor.staffId,
    addedByName: actor.name,
  })
  return kept.ok ? ok({ scanId: kept.value.scanId }) : no(kept.refusal)
})
