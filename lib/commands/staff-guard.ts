import { actorOf, findStaff, lockStaff, placeOf, type StaffRow } from '@/lib/db/staff'
import { mayChangeStaff } from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { no, ok } from '@/lib/domain/result'
import type { Answer, Ctx } from './command'

/** The program itself (npm run staff) has no actor: whoever may run it owns the machine. */
export type Administering = { readonly actor: Actor | null; readonly subject: StaffRow }

/**
 * Takes the account that is to be changed, with the administrator's own, and judges by what the database says
 * now: an administrator disabled a moment ago changes nobody any more.
 */
export async function administer(ctx: Ctx, staffId: string): Promise<Answer<Administering>> {
  const { tx, doer } = ctx
  if (doer.kind === 'applicant' || doer.kind === 'counterpart')
    return no({ code: 'wrong-role', detail: 'administrator' })
  const ids = doer.kind === 'staff' ? [staffId, doer.actor.staffId] : [staffId]
  await lockStaff(tx, ids)
  const subject = await findStaff(tx, { id: staffId })
  if (!subject) return no({ code: 'not-found' })
  if (doer.kind === 'system') return ok({ actor: null, subject })
  const row = await findStaff(tx, { id: doer.actor.staffId })
  if (!row || row.disabledAt !== null) return no({ code: 'wrong-role', detail: 'administrator' })
  const actor = actorOf(row)
  if (!hasRole(actor, ['administrator'])) return no({ code: 'wrong-role', detail: 'administrator' })
  return mayChangeStaff(actor, placeOf(subject)) ? ok({ actor, subject }) : no({ code: 'not-found' })
}

/** The own account is changed on the account page, or by a colleague. */
export function isOwn({ actor, subject }: Administering): boolean {
  return actor?.staffId === subject.id
}
