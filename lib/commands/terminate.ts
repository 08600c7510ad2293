import { ok } from '@/lib/domain/result'
import { reverseMovedMonths } from '@/lib/db/moved-years'
import { queueNotice } from '@/lib/db/outbox'
import { openDraftOf, releaseAccount } from '@/lib/db/tables'
import { Terminate } from '@/lib/schemas/steps'
import { stepCommand } from './take-step'

/**
 * 终止办理, with two signatures and never with money under way. Recorded years are taken back and the
 * relationship at the origin is as it was before the case: suspended, with its account released.
 */
export const terminate = stepCommand(Terminate, {
  step: 'terminate',
  move: async (ctx, file, input) => {
    const { row } = file
    const draft = await openDraftOf(ctx.tx, row.id)
    if (draft) await ctx.tx.informationTable.update({ where: { id: draft.id }, data: { status: 'returned' } })
    const reversed = file.facts.yearsRecorded ? await reverseMovedMonths(ctx.tx, row.id) : 0
    // Only what this case ended comes back; another case's transfer stands.
    if (file.facts.yearsRecorded)
      await ctx.tx.enrolment.updateMany({
        where: {
          personId: row.personId,
          areaCode: row.originAreaCode,
          scheme: row.fromScheme,
          status: 'terminated',
        },
        data: { status: 'suspended' },
      })
    await releaseAccount(ctx.tx, row.id)
    await queueNotice(ctx.tx, {
      transferId: row.id,
      kind: 'termination',
      hasPhone: row.person.phoneSealed !== null,
      content: { reference: row.reference, reason: input.reason },
      at: ctx.at,
    })
    return ok({
      reason: input.reason,
      set: { yearsRecordedAt: null, monthsRecorded: null, draftedById: null, draftedFrom: null },
      detail: { evidence: input.evidence, monthsReversed: reversed },
    })
  },
})
