import { lockPersons } from '@/lib/db/person-records'
import { ok } from '@/lib/domain/result'
import { MergePersons } from '@/lib/schemas/persons'
import { command } from './command'
import { judgeMerge, officerFor, openFault } from './correction-work'

/**
 * 合并人员档案, first signature: two records of one person are to become one (X13, DU-02). Changes neither yet,
 * but from here on no case of either goes on until a reviewer of the same agency has decided.
 */
export const mergePersons = command(MergePersons, async (ctx, { survivorId, otherId, evidence }) => {
  const ids = [survivorId, otherId]
  const officer = await officerFor(ctx, ids, ['clerk'])
  if (!officer.ok) return officer
  await lockPersons(ctx.tx, ids)
  const free = await openFault(ctx, ids)
  if (!free.ok) return free
  const judged = await judgeMerge(ctx, { survivorId, otherId }, officer.value)
  if (!judged.ok) return judged
  const { plan, because } = judged.value
  const correction = await ctx.tx.recordCorrection.create({
    data: {
      kind: 'merge',
      personId: survivorId,
      otherPersonId: otherId,
      ground: because,
      evidence,
      plan: { monthsBefore: plan.monthsBefore, monthsAfter: plan.monthsAfter },
      agencyId: officer.value.agencyId,
      openedById: officer.value.staffId,
      openedAt: ctx.at,
    },
  })
  return ok({ correctionId: correction.id })
})
