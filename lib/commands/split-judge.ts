import { isMergeUsed } from '@/lib/db/merge-use'
import { sideOfSplit, type SplitPlan } from '@/lib/domain/persons/split-plan'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { isEnded } from '@/lib/domain/transfer/states'
import type { Ctx } from './command'
import type { Officer } from './correction-work'

/** A merge is taken back only once, and only while nothing has made use of it. */
export async function unusedMerge(
  ctx: Ctx,
  merge: Parameters<typeof isMergeUsed>[1] & { readonly status: string },
): Promise<Refusal | null> {
  if (merge.status !== 'executed') return { code: 'wrong-state', detail: 'merge-not-there' }
  return (await isMergeUsed(ctx.tx, merge)) ? { code: 'wrong-state', detail: 'merge-used' } : null
}

/** An open case from one person's enrolment to the other's belongs to neither: it ends before the split. */
export async function betweenFault(
  ctx: Ctx,
  personId: string,
  plan: SplitPlan,
  { agencyId }: Officer,
): Promise<Refusal | null> {
  const cases = await ctx.tx.transfer.findMany({ where: { personId } })
  const between = cases.find((row) => !isEnded(row.state) && sideOfSplit(plan, row) === 'between')
  if (!between) return null
  const isParty = between.originAgencyId === agencyId || between.destinationAgencyId === agencyId
  return {
    code: 'rules-not-met',
    detail: 'case-between',
    ...(isParty && between.reference !== null ? { reference: between.reference } : {}),
  }
}
