import { hashPassword, passwordMatches } from '@/lib/db/passwords'
import { bookAccountAct, findStaff, lockStaff } from '@/lib/db/staff'
import { no, ok } from '@/lib/domain/result'
import { ChangePassword } from '@/lib/schemas/staff'
import { command } from './command'

/** The own password. Every session begun with the old one ends; the answer holds the epoch of a new one. */
export const changePassword = command(ChangePassword, async ({ tx, doer, at }, input) => {
  if (doer.kind !== 'staff') return no({ code: 'wrong-role' })
  await lockStaff(tx, [doer.actor.staffId])
  const row = await findStaff(tx, { id: doer.actor.staffId })
  if (!row || row.disabledAt !== null) return no({ code: 'wrong-role' })
  if (!(await passwordMatches(row.passwordHash, input.currentPassword)))
    return no({ code: 'wrong-state', detail: 'wrong-password' })
  if (input.newPassword.toLowerCase().includes(row.login))
    return no({ code: 'wrong-state', detail: 'password-like-login' })
  const { sessionEpoch } = await tx.staff.update({
    where: { id: row.id },
    data: {
      passwordHash: await hashPassword(input.newPassword),
      mustChangePassword: false,
      sessionEpoch: { increment: 1 },
    },
  })
  await bookAccountAct(tx, 'password-changed', doer.actor, at, row.login)
  return ok({ sessionEpoch, wasTemporary: row.mustChangePassword })
})
