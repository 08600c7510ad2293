import { z } from 'zod'
import { writeLook } from '@/lib/db/access-log'
import { openBatchFile } from '@/lib/db/print-batches'
import { no, ok } from '@/lib/domain/result'
import { command } from './command'

const FetchPrintBatch = z.object({ batchId: z.uuid() })

/**
 * The joined file, for who asked for it. Only now its papers count as printed: a file that was never made or never
 * fetched leaves them due. Each carries numbers in full, so every time is recorded.
 */
export const fetchPrintBatch = command(FetchPrintBatch, async (ctx, { batchId }) => {
  if (ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
  const { actor } = ctx.doer
  const { staffId, agencyId } = actor
  if (agencyId === null) return no({ code: 'not-found' })
  const batch = await ctx.tx.printBatch.findFirst({ where: { id: batchId, staffId, agencyId } })
  if (!batch?.pdfSealed) return no({ code: 'not-found' })
  const papers = await ctx.tx.paper.findMany({
    where: { id: { in: batch.paperIds, notIn: batch.failedIds } },
    select: { kind: true, transfer: { select: { id: true, personId: true } } },
  })
  for (const { kind, transfer } of papers)
    if (transfer)
      await writeLook(ctx.tx, {
        at: ctx.at,
        actor,
        transferId: transfer.id,
        personId: transfer.personId,
        act: 'printed',
        field: kind,
      })
  return ok(openBatchFile(batch.pdfSealed))
})
