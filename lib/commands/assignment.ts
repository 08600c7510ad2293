import { no, ok } from '@/lib/domain/result'
import type { Answer, Ctx } from './command'
import type { OwnCase } from './beside'
import { recordBeside, takenOf, type Taken } from './take-step'

export type AssignmentVerb = 'assign' | 'release' | 'takeOver'

/** Who looks after the case on this side; each agency has its own. */
export function assigneeOf({ file, side }: OwnCase): string | null {
  return side === 'origin' ? file.row.originAssigneeId : file.row.destinationAssigneeId
}

/** Cases are looked after by clerks of the own agency who still work there. */
export async function isClerkOf(ctx: Ctx, staffId: string, agencyId: string | null): Promise<boolean> {
  const found = await ctx.tx.staff.count({
    where: { id: staffId, agencyId, disabledAt: null, roles: { some: { role: 'clerk' } } },
  })
  return found > 0
}

/** Writes a change of hands with its event. Taking work from somebody else needs a reason. */
export async function changeHands(
  ctx: Ctx,
  verb: AssignmentVerb,
  own: OwnCase,
  toId: string | null,
  reason: string | undefined,
): Promise<Answer<Taken>> {
  const { file, actor, side } = own
  const fromId = assigneeOf(own)
  if (fromId === toId) return no({ code: 'wrong-state', detail: toId ? 'already-assigned' : 'not-assigned' })
  if (fromId !== null && fromId !== actor.staffId && !reason)
    return no({ code: 'reason-required', detail: verb })
  const set = side === 'origin' ? { originAssigneeId: toId } : { destinationAssigneeId: toId }
  const after = await recordBeside(
    ctx,
    file,
    verb,
    { side, from: fromId, to: toId },
    undefined,
    set,
    reason ?? null,
  )
  return ok(takenOf(after))
}
