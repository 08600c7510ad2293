import { ok } from '@/lib/domain/result'
import { fromDay } from '@/lib/db/days'
import { reverseMovedMonths } from '@/lib/db/moved-years'
import { openDraftOf, releaseAccount } from '@/lib/db/tables'
import { Terminate } from '@/lib/schemas/steps'
import { deathFault } from './step-days'
import { stepCommand } from './take-step'

/**
 * 终止办理, with two signatures and never with money under way. Recorded years are taken back and the
 * relationship at the origin is as it was before the case: suspended, with its account released. A death is kept
 * with the person; what is on the account goes to the heirs at the origin (X23).
 */
export const terminate = stepCommand(Terminate, {
  step: 'terminate',
  guard: async (ctx, { row }, { diedOn }) =>
    diedOn === undefined ? null : deathFault(diedOn, row.person.birthDate, ctx.at),
  move: async (ctx, file, input) => {
    const { row } = file
    const draft = await openDraftOf(ctx.tx, row.id)
    if (draft) await ctx.tx.informationTable.update({ where: { id: draft.id }, data: { status: 'returned' } })
    const reversed = file.facts.yearsRecorded ? await reverseMovedMonths(ctx.tx, row.id) : 0
    // Only what this case ended comes back; another case's transfer stands.
    if (file.facts.yearsRecorded && file.facts.originConnection !== 'exchange')
      await ctx.tx.enrolment.updateMany({
        where: {
          personId: row.personId,
          areaCode: row.originAreaCode,
          scheme: row.fromScheme,
          status: 'terminated',
        },
        data: { status: 'suspended' },
      })
    const released = await releaseAccount(ctx.tx, row.id)
    const diedOn = input.reason === 'deceased' ? (input.diedOn ?? null) : null
    if (diedOn !== null)
      await ctx.tx.person.update({ where: { id: row.personId }, data: { diedOn: fromDay(diedOn) } })
    return ok({
      reason: input.reason,
      set: { yearsRecordedAt: null, monthsRecorded: null, draftedById: null, draftedFrom: null },
      detail: {
        evidence: input.evidence,
        monthsReversed: reversed,
        accountReleased: released,
        ...(diedOn === null ? {} : { diedOn }),
      },
    })
  },
})
