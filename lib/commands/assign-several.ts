import { no } from '@/lib/domain/result'
import { AssignSeveral } from '@/lib/schemas/several'
import { changeHands, handSeveral, receiverFault } from './assignment'
import { openRunningCase } from './beside'
import { command } from './command'

/** A supervisor gives several cases to one clerk of the own agency. */
export const assignSeveral = command(AssignSeveral, (ctx, { cases, staffId, reason }) =>
  handSeveral(ctx, cases, async (seen) => {
    const own = await openRunningCase(ctx, seen, ['supervisor'])
    if (!own.ok) return own
    const fault = await receiverFault(ctx, staffId, own.value.actor.agencyId)
    if (fault) return no(fault)
    return changeHands(ctx, 'assign', own.value, staffId, reason)
  }),
)
