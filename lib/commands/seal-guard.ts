import { actorOf, findStaff, lockStaff } from '@/lib/db/staff'
import { mayKeepSeal } from '@/lib/domain/access/seal-policy'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { no, ok } from '@/lib/domain/result'
import type { Answer, Ctx } from './command'

export type SealKeeping = {
  readonly actor: Actor
  readonly agency: { readonly id: string; readonly provinceCode: string }
}

/** The agency whose seal is to change, with the administrator as the database knows him or her now. */
export async function keepSeal(ctx: Ctx, agencyId: string): Promise<Answer<SealKeeping>> {
  const { tx, doer } = ctx
  if (doer.kind !== 'staff') return no({ code: 'wrong-role', detail: 'administrator' })
  await lockStaff(tx, [doer.actor.staffId])
  const row = await findStaff(tx, { id: doer.actor.staffId })
  if (!row || row.disabledAt !== null) return no({ code: 'wrong-role', detail: 'administrator' })
  const actor = actorOf(row)
  if (!hasRole(actor, ['administrator'])) return no({ code: 'wrong-role', detail: 'administrator' })
  // Two requests for one agency queue here.
  await tx.$queryRaw`SELECT id FROM "Agency" WHERE id = ${agencyId}::uuid FOR UPDATE`
  const agency = await tx.agency.findUnique({
    where: { id: agencyId },
    select: { id: true, area: { select: { provinceCode: true } } },
  })
  if (!agency) return no({ code: 'not-found' })
  const place = { agencyId: agency.id, provinceCode: agency.area.provinceCode }
  if (!mayKeepSeal(actor, place)) return no({ code: 'not-found' })
  return ok({ actor, agency: { id: agency.id, provinceCode: place.provinceCode } })
}
