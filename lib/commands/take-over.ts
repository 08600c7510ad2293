import { TakeOver } from '@/lib/schemas/beside'
import { changeHands, handOne } from './assignment'
import { openRunningCase } from './beside'
import { command } from './command'

/** A clerk takes a case nobody looks after, or with a reason a colleague's. */
export const takeOver = command(TakeOver, async (ctx, input) => {
  const own = await openRunningCase(ctx, input, ['clerk'])
  if (!own.ok) return own
  return handOne(ctx, changeHands(ctx, 'takeOver', own.value, own.value.actor.staffId, input.reason))
})
