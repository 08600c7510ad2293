import { hasRole } from '@/lib/domain/access/reach'
import { no } from '@/lib/domain/result'
import { Release } from '@/lib/schemas/beside'
import { ReleaseSeveral } from '@/lib/schemas/several'
import { assigneeOf, changeHands, handOne, handSeveral, type HandsChanged } from './assignment'
import { openRunningCase } from './beside'
import { command, type Answer, type Ctx } from './command'
import type { SeenCase } from './several'

/** Puts the case back on the shared list: one's own, or as supervisor anybody's. */
export const release = command(Release, (ctx, input) => handOne(ctx, putBack(ctx, input, input.reason)))

/** Several cases at once; whose they are does not matter to a supervisor who says why. */
export const releaseSeveral = command(ReleaseSeveral, (ctx, { cases, reason }) =>
  handSeveral(ctx, cases, (seen) => putBack(ctx, seen, reason)),
)

async function putBack(ctx: Ctx, seen: SeenCase, reason: string | undefined): Promise<Answer<HandsChanged>> {
  const own = await openRunningCase(ctx, seen, ['clerk', 'supervisor'])
  if (!own.ok) return own
  const { actor } = own.value
  const assignee = assigneeOf(own.value)
  if (assignee !== null && assignee !== actor.staffId && !hasRole(actor, ['supervisor']))
    return no({ code: 'wrong-role', detail: 'supervisor' })
  return changeHands(ctx, 'release', own.value, null, reason)
}
