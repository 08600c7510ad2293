import { ClaimSeveral } from '@/lib/schemas/several'
import { changeHands, handSeveral } from './assignment'
import { openRunningCase } from './beside'
import { command } from './command'

/** A clerk takes cases from the shared list, one or many. A colleague's needs a reason and is taken by itself. */
export const claimSeveral = command(ClaimSeveral, (ctx, { cases }) =>
  handSeveral(ctx, cases, async (seen) => {
    const own = await openRunningCase(ctx, seen, ['clerk'])
    if (!own.ok) return own
    return changeHands(ctx, 'takeOver', own.value, own.value.actor.staffId, undefined)
  }),
)
