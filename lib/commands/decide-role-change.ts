import type { Role } from '@/lib/domain/access/roles'
import { placeOf, rolesOf } from '@/lib/db/staff'
import type { Tx } from '@/lib/db/client'
import { dutiesClash, mayConfirmRole } from '@/lib/domain/access/policy'
import { no, ok } from '@/lib/domain/result'
import { DecideRoleChange } from '@/lib/schemas/staff'
import { command } from './command'
import { administer } from './staff-guard'

/** The second signature: a role is given or taken here and nowhere else, by another administrator. */
export const decideRoleChange = command(DecideRoleChange, async (ctx, { requestId, decision }) => {
  const { tx, at } = ctx
  const asked = await tx.roleRequest.findUnique({ where: { id: requestId } })
  if (!asked) return no({ code: 'not-found' })
  const found = await administer(ctx, asked.staffId)
  if (!found.ok) return found
  const { actor, subject } = found.value
  if (actor === null) return no({ code: 'wrong-role', detail: 'administrator' })
  const may = mayConfirmRole(actor, { requestedById: asked.requestedById, subject: placeOf(subject) })
  if (may === 'not-in-reach') return no({ code: 'not-found' })
  if (may !== 'may') return no({ code: 'own-work', detail: may })

  const confirmed = decision === 'confirm'
  const { count } = await tx.roleRequest.updateMany({
    where: { id: requestId, outcome: null },
    data: { outcome: confirmed ? 'confirmed' : 'declined', decidedById: actor.staffId, decidedAt: at },
  })
  if (count === 0) return no({ code: 'changed-meanwhile' })
  if (confirmed) {
    if (asked.change === 'give' && dutiesClash([...rolesOf(subject), asked.role]))
      return no({ code: 'wrong-state', detail: 'duties-clash' })
    await carryOut(tx, asked, at)
  }
  return ok({ staffId: subject.id, login: subject.login })
})

async function carryOut(
  tx: Tx,
  { staffId, role, change }: { staffId: string; role: Role; change: string },
  at: Date,
): Promise<void> {
  if (change === 'take') await tx.staffRole.deleteMany({ where: { staffId, role } })
  else await tx.staffRole.createMany({ data: [{ staffId, role, grantedAt: at }], skipDuplicates: true })
}
