import { no } from '@/lib/domain/result'
import { AssignSeveral } from '@/lib/schemas/several'
import { changeHands, isClerkOf } from './assignment'
import { openRunningCase } from './beside'
import { command } from './command'
import { onSeveral } from './several'

/** A supervisor gives several cases to one clerk of the own agency. */
export const assignSeveral = command(AssignSeveral, (ctx, { cases, staffId, reason }) =>
  onSeveral(cases, async (seen) => {
    const own = await openRunningCase(ctx, seen, ['supervisor'])
    if (!own.ok) return own
    if (!(await isClerkOf(ctx, staffId, own.value.actor.agencyId)))
      return no({ code: 'wrong-role', detail: 'clerk' })
    return changeHands(ctx, 'assign', own.value, staffId, reason)
  }),
)
