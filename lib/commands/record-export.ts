import { z } from 'zod'
import { maySeeSupervision } from '@/lib/domain/access/policy'
import { no, ok } from '@/lib/domain/result'
import { command } from './command'

const RecordExport = z.object({
  /** What the file holds, as its address says it: places, clocks, days and codes. */
  of: z.string().max(400),
  rows: z.int().min(0),
})

/** Names leave the program with a file: who took it, when, of what and how many rows is recorded before it goes. */
export const recordExport = command(RecordExport, async (ctx, { of, rows }) => {
  if (ctx.doer.kind !== 'staff' || !maySeeSupervision(ctx.doer.actor)) return no({ code: 'not-found' })
  const { staffId, name, agencyId } = ctx.doer.actor
  await ctx.tx.accessLog.create({
    data: {
      at: ctx.at,
      staffId,
      staffName: name,
      agencyId,
      act: 'exported',
      field: 'supervision',
      reason: `${rows}: ${of}`,
    },
  })
  return ok(null)
})
