import { createPrintBatch, papersToPrint } from '@/lib/db/print-batches'
import { no, ok } from '@/lib/domain/result'
import { PrintSeveral } from '@/lib/schemas/several'
import { openOwnCase } from './beside'
import { command } from './command'

/**
 * Joins the papers of ticked cases for one printing: what the own agency issued, that stands, and that nobody
 * here has printed. The worker joins the files; they count as printed once the joined file is fetched.
 */
export const printSeveral = command(PrintSeveral, async (ctx, { cases }) => {
  const paperIds: string[] = []
  let by: { readonly staffId: string; readonly agencyId: string } | null = null
  for (const { reference } of cases.toSorted((a, b) => (a.reference < b.reference ? -1 : 1))) {
    const own = await openOwnCase(ctx, { reference })
    if (!own.ok) return own
    const { actor, file } = own.value
    if (actor.agencyId === null) return no({ code: 'not-found' })
    by = { staffId: actor.staffId, agencyId: actor.agencyId }
    for (const paper of await papersToPrint(ctx.tx, file.row.id, actor.agencyId)) paperIds.push(paper.id)
  }
  if (by === null || paperIds.length === 0) return no({ code: 'wrong-state', detail: 'nothing-to-print' })
  return ok({ batchId: await createPrintBatch(ctx.tx, { ...by, paperIds, at: ctx.at }) })
})
