import { sealedTable } from '@/lib/db/batches'
import { no, ok } from '@/lib/domain/result'
import { OneBatch } from '@/lib/schemas/batches'
import { command } from '../command'
import { atBatchDesk } from './desk'

/** Names and numbers leave the program with a sheet: who took it is recorded before it goes. */
export const takeSheet = command(OneBatch, async (ctx, { batch }) => {
  const desk = atBatchDesk(ctx, 'intake')
  if (!desk.ok) return desk
  const { agencyId, actor } = desk.value
  const sealed = await sealedTable(ctx.tx, agencyId, batch)
  if (!sealed) return no({ code: 'not-found' })
  await ctx.tx.accessLog.create({
    data: {
      at: ctx.at,
      staffId: actor.staffId,
      staffName: actor.name,
      agencyId,
      act: 'exported',
      field: 'batch',
      reason: batch,
    },
  })
  return ok(sealed)
})
