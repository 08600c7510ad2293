import { ok } from '@/lib/domain/result'
import { receivedFen, updateKeptReceipts } from '@/lib/db/remittances'
import { MatchReceipt } from '@/lib/schemas/steps'
import { dueFen, signerOf } from './money-checks'
import { stepCommand } from './take-step'

/** 到账核对: equal to the fen or not equal; there is no tolerance (FU-03, FU-04). */
export const matchReceipt = stepCommand(MatchReceipt, {
  step: 'matchReceipt',
  move: async (ctx, file) => {
    const expected = dueFen(file)
    const received = await receivedFen(ctx.tx, file.row.id)
    const detail = { expectedFen: expected, receivedFen: received }
    if (received === expected) {
      const matchedById = signerOf(ctx)
      await updateKeptReceipts(ctx.tx, file.row.id, {
        status: 'matched',
        breakCode: null,
        matchedById,
        matchedAt: ctx.at,
      })
      return ok({ fundsTo: 'matched', set: { matchedById, originOwes: false }, detail })
    }
    const breakCode = received < expected ? 'short' : 'over'
    await updateKeptReceipts(ctx.tx, file.row.id, { status: 'mismatched', breakCode })
    return ok({
      fundsTo: 'mismatched',
      set: { matchedById: null, originOwes: breakCode === 'short' },
      detail,
      reason: breakCode,
    })
  },
})
