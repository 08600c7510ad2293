import { ok } from '@/lib/domain/result'
import { isAboutDifference } from '@/lib/domain/transfer/closed-lists'
import { openDraftOf, releaseAccount } from '@/lib/db/tables'
import { ReturnByOrigin } from '@/lib/schemas/steps'
import { stepCommand } from './take-step'

/** 退回转入地, for a reason of the closed list and with what the two sides hold field by field. T1 runs on. */
export const returnByOrigin = stepCommand(ReturnByOrigin, {
  step: 'returnByOrigin',
  // Without either, the destination could not tell what to correct.
  guard: async (_ctx, _file, { reason, differences, note }) =>
    isAboutDifference(reason) && differences.length === 0 && note === undefined
      ? { code: 'evidence-required', detail: 'difference-needed' }
      : null,
  move: async (ctx, file, input) => {
    const draft = await openDraftOf(ctx.tx, file.row.id)
    if (draft) await ctx.tx.informationTable.update({ where: { id: draft.id }, data: { status: 'returned' } })
    await releaseAccount(ctx.tx, file.row.id)
    return ok({
      reason: input.reason,
      set: { returnReason: input.reason, draftedById: null, draftedFrom: null },
      detail: { differences: input.differences, note: input.note ?? null },
    })
  },
})
