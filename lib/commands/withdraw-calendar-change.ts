import { lockChange } from '@/lib/db/calendar-changes'
import { no, ok } from '@/lib/domain/result'
import { WithdrawCalendarChange } from '@/lib/schemas/calendars'
import { command } from './command'
import { ruleKeeper } from './rule-keeper'

/** Whoever proposed a change of a calendar takes it back while nobody has decided it. */
export const withdrawCalendarChange = command(WithdrawCalendarChange, async (ctx, { changeId }) => {
  const keeper = await ruleKeeper(ctx)
  if (!keeper.ok) return keeper
  const { staffId } = keeper.value
  const change = await lockChange(ctx.tx, changeId)
  if (!change) return no({ code: 'not-found' })
  if (change.proposedById !== staffId) return no({ code: 'own-work', detail: 'not-own-request' })
  if (change.outcome !== null) return no({ code: 'changed-meanwhile' })
  await ctx.tx.calendarChange.update({
    where: { id: changeId },
    data: { outcome: 'withdrawn', decidedById: staffId, decidedAt: ctx.at },
  })
  return ok({ changeId })
})
