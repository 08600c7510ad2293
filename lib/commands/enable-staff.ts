import { bookAccountAct } from '@/lib/db/staff'
import { no, ok } from '@/lib/domain/result'
import { EnableStaff } from '@/lib/schemas/staff'
import { command } from './command'
import { administer } from './staff-guard'

/** Puts a disabled account back into use, with the roles two administrators had agreed on. */
export const enableStaff = command(EnableStaff, async (ctx, { staffId }) => {
  const found = await administer(ctx, staffId)
  if (!found.ok) return found
  const { actor, subject } = found.value
  if (subject.disabledAt === null) return no({ code: 'changed-meanwhile' })
  await ctx.tx.staff.update({ where: { id: subject.id }, data: { disabledAt: null } })
  await bookAccountAct(ctx.tx, 'staff-enabled', actor, ctx.at, subject.login)
  return ok({ staffId: subject.id, login: subject.login })
})
