import { no, ok } from '@/lib/domain/result'
import { WithdrawAreaChange } from '@/lib/schemas/areas'
import { command } from './command'
import { ruleKeeper } from './rule-keeper'

/** Whoever proposed a change takes it back while nobody has decided it. */
export const withdrawAreaChange = command(WithdrawAreaChange, async (ctx, { changeId }) => {
  const keeper = await ruleKeeper(ctx)
  if (!keeper.ok) return keeper
  const { staffId } = keeper.value
  const change = await ctx.tx.areaChange.findUnique({ where: { id: changeId } })
  if (!change) return no({ code: 'not-found' })
  if (change.proposedById !== staffId) return no({ code: 'own-work', detail: 'not-own-request' })
  const { count } = await ctx.tx.areaChange.updateMany({
    where: { id: changeId, outcome: null },
    data: { outcome: 'withdrawn', decidedById: staffId, decidedAt: ctx.at },
  })
  return count === 0 ? no({ code: 'changed-meanwhile' }) : ok({ areaCode: change.areaCode })
})
