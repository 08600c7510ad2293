import { hasRole } from '@/lib/domain/access/reach'
import { no } from '@/lib/domain/result'
import { Release } from '@/lib/schemas/beside'
import { assigneeOf, changeHands } from './assignment'
import { openRunningCase } from './beside'
import { command } from './command'

/** Puts the case back on the shared list: one's own, or as supervisor anybody's. */
export const release = command(Release, async (ctx, input) => {
  const own = await openRunningCase(ctx, input, ['clerk', 'supervisor'])
  if (!own.ok) return own
  const { actor } = own.value
  const assignee = assigneeOf(own.value)
  if (assignee !== null && assignee !== actor.staffId && !hasRole(actor, ['supervisor']))
    return no({ code: 'wrong-role', detail: 'supervisor' })
  return changeHands(ctx, 'release', own.value, null, input.reason)
})
