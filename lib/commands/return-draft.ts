import { no, ok } from '@/lib/domain/result'
import { openDraftOf } from '@/lib/db/tables'
import { ReturnDraft } from '@/lib/schemas/steps'
import { stepCommand } from './take-step'

/** 退回修改: back to where the draft came from; the draft itself stays readable. */
export const returnDraft = stepCommand(ReturnDraft, {
  step: 'returnDraft',
  move: async (ctx, file, input) => {
    const draft = await openDraftOf(ctx.tx, file.row.id)
    const isElsewhere = ctx.doer.kind === 'counterpart'
    if ((!draft && !isElsewhere) || file.facts.draftedFrom === null)
      return no({ code: 'wrong-state', detail: 'no-draft' })
    if (draft) await ctx.tx.informationTable.update({ where: { id: draft.id }, data: { status: 'returned' } })
    return ok({
      to: file.facts.draftedFrom,
      set: { draftedById: null, draftedFrom: null },
      detail: { version: file.facts.sealedVersions + 1, note: input.note },
    })
  },
})
