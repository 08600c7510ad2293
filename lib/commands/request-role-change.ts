import { rolesOf } from '@/lib/db/staff'
import { dutiesClash, mayHold } from '@/lib/domain/access/policy'
import { no, ok } from '@/lib/domain/result'
import { RequestRoleChange } from '@/lib/schemas/staff'
import { command } from './command'
import { administer } from './staff-guard'

/** The first of two signatures under giving or taking a role. Changes nothing yet. */
export const requestRoleChange = command(RequestRoleChange, async (ctx, { staffId, role, change }) => {
  const found = await administer(ctx, staffId)
  if (!found.ok) return found
  const { actor, subject } = found.value
  if (actor === null) return no({ code: 'wrong-role', detail: 'administrator' })
  const held = rolesOf(subject)
  if (held.includes(role) === (change === 'give'))
    return no({ code: 'wrong-state', detail: change === 'give' ? 'role-held' : 'role-not-held' })
  if (change === 'give' && !mayHold(role, subject.scope))
    return no({ code: 'wrong-state', detail: 'role-needs-agency' })
  if (change === 'give' && dutiesClash([...held, role]))
    return no({ code: 'wrong-state', detail: 'duties-clash' })
  // The account is locked, so two requests at once meet here one after the other.
  const open = await ctx.tx.roleRequest.findFirst({ where: { staffId, role, outcome: null } })
  if (open) return no({ code: 'wrong-state', detail: 'request-open' })
  const request = await ctx.tx.roleRequest.create({
    data: { staffId, role, change, requestedById: actor.staffId, requestedAt: ctx.at },
  })
  return ok({ requestId: request.id, staffId, login: subject.login })
})
