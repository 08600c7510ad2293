import { hashPassword, oneTimePassword } from '@/lib/db/passwords'
import { bookAccountAct, findStaff } from '@/lib/db/staff'
import { dutiesClash, mayChangeStaff, mayHold } from '@/lib/domain/access/policy'
import { no, ok } from '@/lib/domain/result'
import { CreateStaff } from '@/lib/schemas/staff'
import { administratorOf } from './administrator'
import { command, type Answer, type Ctx } from './command'

/**
 * A new account with a password for its first sign-in, which the answer holds, once. Roles asked for with it
 * wait for a second administrator; only the program itself (npm run staff, the seed) gives them directly, as
 * the first administrator has nobody to ask.
 */
export const createStaff = command(CreateStaff, async (ctx, input) => {
  const { tx, at } = ctx
  const creator = ctx.doer.kind === 'system' ? ok(null) : await administratorOf(ctx)
  if (!creator.ok) return creator
  const actor = creator.value
  const place = await placeFor(ctx, input)
  if (!place.ok) return place
  // As if it were not there: which agencies exist elsewhere is no secret, but their staff is not ours to make.
  if (actor && !mayChangeStaff(actor, { scope: input.scope, ...place.value }))
    return no({ code: 'wrong-role', detail: 'out-of-reach' })
  if (!input.roles.every((role) => mayHold(role, input.scope)))
    return no({ code: 'wrong-state', detail: 'role-needs-agency' })
  if (dutiesClash(input.roles)) return no({ code: 'wrong-state', detail: 'duties-clash' })
  if (await findStaff(tx, { login: input.login })) return no({ code: 'wrong-state', detail: 'login-taken' })

  const password = oneTimePassword()
  const roles = [...new Set(input.roles)]
  const { id } = await tx.staff.create({
    data: {
      login: input.login,
      name: input.name,
      englishName: input.englishName,
      scope: input.scope,
      agencyId: input.scope === 'agency' ? place.value.agencyId : null,
      provinceCode: input.scope === 'province' ? place.value.provinceCode : null,
      passwordHash: await hashPassword(password),
      mustChangePassword: true,
      createdAt: at,
    },
  })
  if (actor)
    await tx.roleRequest.createMany({
      data: roles.map((role) => ({
        staffId: id,
        role,
        change: 'give',
        requestedById: actor.staffId,
        requestedAt: at,
      })),
    })
  else await tx.staffRole.createMany({ data: roles.map((role) => ({ staffId: id, role, grantedAt: at })) })
  await bookAccountAct(tx, 'staff-created', actor, at, input.login, actor ? null : roles.join(' ') || null)
  return ok({ staffId: id, login: input.login, password })
})

type Place = { readonly agencyId: string | null; readonly provinceCode: string | null }

async function placeFor(
  { tx }: Ctx,
  {
    scope,
    agencyId,
    provinceCode,
  }: { scope: string; agencyId?: string | undefined; provinceCode?: string | undefined },
): Promise<Answer<Place>> {
  if (scope === 'nation') return ok({ agencyId: null, provinceCode: null })
  if (scope === 'province') {
    const known = await tx.area.findFirst({ where: { provinceCode: provinceCode ?? '' } })
    return known
      ? ok({ agencyId: null, provinceCode: known.provinceCode })
      : no({ code: 'wrong-state', detail: 'unknown-province' })
  }
  const agency = await tx.agency.findUnique({ where: { id: agencyId ?? '' }, include: { area: true } })
  return agency
    ? ok({ agencyId: agency.id, provinceCode: agency.area.provinceCode })
    : no({ code: 'wrong-state', detail: 'unknown-agency' })
}
