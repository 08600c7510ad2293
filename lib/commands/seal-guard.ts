import { mayKeepSeal } from '@/lib/domain/access/seal-policy'
import type { Actor } from '@/lib/domain/access/roles'
import { no, ok } from '@/lib/domain/result'
import { administratorOf } from './administrator'
import type { Answer, Ctx } from './command'

export type SealKeeping = {
  readonly actor: Actor
  readonly agency: { readonly id: string; readonly provinceCode: string }
}

/** The agency whose seal is to change, with the administrator as the database knows him or her now. */
export async function keepSeal(ctx: Ctx, agencyId: string): Promise<Answer<SealKeeping>> {
  const { tx } = ctx
  const administrator = await administratorOf(ctx)
  if (!administrator.ok) return administrator
  const actor = administrator.value
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
