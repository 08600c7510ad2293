import { actorOf, findStaff, lockStaff } from '@/lib/db/staff'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { no, ok } from '@/lib/domain/result'
import type { Answer, Ctx } from './command'

/** The administrator as the database knows him or her now; the account is held until the transaction ends. */
export async function administratorOf({ tx, doer }: Ctx): Promise<Answer<Actor>> {
  if (doer.kind !== 'staff') return no({ code: 'wrong-role', detail: 'administrator' })
  await lockStaff(tx, [doer.actor.staffId])
  const row = await findStaff(tx, { id: doer.actor.staffId })
  return row && row.disabledAt === null && hasRole(actorOf(row), ['administrator'])
    ? ok(actorOf(row))
    : no({ code: 'wrong-role', detail: 'administrator' })
}
