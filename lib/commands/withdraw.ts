import { ok } from '@/lib/domain/result'
import { openDraftOf, releaseAccount } from '@/lib/db/tables'
import { Withdraw } from '@/lib/schemas/steps'
import { stepCommand } from './take-step'

/** 撤回申请, free until a version was sealed. What the case had frozen is released. */
export const withdraw = stepCommand(Withdraw, {
  step: 'withdraw',
  move: async (ctx, file, input) => {
    const draft = await openDraftOf(ctx.tx, file.row.id)
    if (draft) await ctx.tx.informationTable.update({ where: { id: draft.id }, data: { status: 'returned' } })
    const released = await releaseAccount(ctx.tx, file.row.id)
    return ok({
      set: { draftedById: null, draftedFrom: null },
      detail: { note: input.note ?? null, by: ctx.doer.kind, accountReleased: released },
    })
  },
})
