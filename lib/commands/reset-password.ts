import { hashPassword, oneTimePassword } from '@/lib/db/passwords'
import { bookAccountAct, rolesOf } from '@/lib/db/staff'
import { no, ok } from '@/lib/domain/result'
import { ResetPassword } from '@/lib/schemas/staff'
import { command } from './command'
import { administer, isOwn } from './staff-guard'

/**
 * A new password for one sign-in, for somebody who forgot theirs; the answer holds it, once. Not for another
 * administrator: whoever could set that password could confirm the own role changes. Theirs are reset on the
 * machine itself (npm run staff).
 */
export const resetPassword = command(ResetPassword, async (ctx, { staffId }) => {
  const found = await administer(ctx, staffId)
  if (!found.ok) return found
  const { actor, subject } = found.value
  if (isOwn(found.value)) return no({ code: 'own-work', detail: 'own-account' })
  if (actor !== null && rolesOf(subject).includes('administrator'))
    return no({ code: 'own-work', detail: 'administrator-password' })
  const password = oneTimePassword()
  await ctx.tx.staff.update({
    where: { id: subject.id },
    data: {
      passwordHash: await hashPassword(password),
      mustChangePassword: true,
      sessionEpoch: { increment: 1 },
    },
  })
  await bookAccountAct(ctx.tx, 'password-reset', actor, ctx.at, subject.login)
  return ok({ login: subject.login, password })
})
