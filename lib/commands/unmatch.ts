import { ok } from '@/lib/domain/result'
import { updateKeptReceipts } from '@/lib/db/remittances'
import { Unmatch } from '@/lib/schemas/steps'
import { stepCommand } from './take-step'

/** 取消核对: the contra entry of matchReceipt; both stay in the history of the case. */
export const unmatch = stepCommand(Unmatch, {
  step: 'unmatch',
  move: async (ctx, file, { note }) => {
    await updateKeptReceipts(ctx.tx, file.row.id, {
      status: 'received',
      breakCode: null,
      matchedById: null,
      matchedAt: null,
    })
    return ok({ set: { matchedById: null }, reason: note })
  },
})
