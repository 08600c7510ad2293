import { no } from '@/lib/domain/result'
import { Assign } from '@/lib/schemas/beside'
import { changeHands, handOne, receiverFault } from './assignment'
import { openRunningCase } from './beside'
import { command } from './command'

/** A supervisor gives the case to a clerk of the own agency. */
export const assign = command(Assign, async (ctx, input) => {
  const own = await openRunningCase(ctx, input, ['supervisor'])
  if (!own.ok) return own
  const fault = await receiverFault(ctx, input.staffId, own.value.actor.agencyId)
  if (fault) return no(fault)
  return handOne(ctx, changeHands(ctx, 'assign', own.value, input.staffId, input.reason))
})
