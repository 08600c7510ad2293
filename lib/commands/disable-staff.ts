import { bookAccountAct } from '@/lib/db/staff'
import { no, ok } from '@/lib/domain/result'
import { DisableStaff } from '@/lib/schemas/staff'
import { command } from './command'
import { administer, isOwn } from './staff-guard'

/**
 * Takes an account out of use at once: its sessions end with the next click. Nobody disables the own account,
 * so an administrator always remains.
 */
export const disableStaff = command(DisableStaff, async (ctx, { staffId }) => {
  const found = await administer(ctx, staffId)
  if (!found.ok) return found
  const { actor, subject } = found.value
  if (isOwn(found.value)) return no({ code: 'own-work', detail: 'own-account' })
  if (subject.disabledAt !== null) return no({ code: 'changed-meanwhile' })
  await ctx.tx.staff.update({
    where: { id: subject.id },
    data: { disabledAt: ctx.at, sessionEpoch: { increment: 1 } },
  })
  await bookAccountAct(ctx.tx, 'staff-disabled', actor, ctx.at, subject.login)
  return ok({ staffId: subject.id, login: subject.login })
})
