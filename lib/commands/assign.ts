import { no } from '@/lib/domain/result'
import { Assign } from '@/lib/schemas/beside'
import { changeHands } from './assignment'
import { openRunningCase } from './beside'
import { command } from './command'

/** A supervisor gives the case to a clerk of the own agency. */
export const assign = command(Assign, async (ctx, input) => {
  const own = await openRunningCase(ctx, input, ['supervisor'])
  if (!own.ok) return own
  const colleague = await ctx.tx.staff.count({
    where: {
      id: input.staffId,
      agencyId: own.value.actor.agencyId,
      disabledAt: null,
      roles: { some: { role: 'clerk' } },
    },
  })
  if (colleague === 0) return no({ code: 'wrong-role', detail: 'clerk' })
  return changeHands(ctx, 'assign', own.value, input.staffId, input.reason)
})
