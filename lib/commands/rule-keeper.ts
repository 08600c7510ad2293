import { actorOf, findStaff, lockStaff } from '@/lib/db/staff'
import { mayChangeRules } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { no, ok } from '@/lib/domain/result'
import type { Answer, Ctx } from './command'

/**
 * Whoever changes what binds everybody, as the database knows them now: an administrator of the nation whose
 * account is in use. The account is held until the transaction ends.
 */
export async function ruleKeeper({ tx, doer }: Ctx): Promise<Answer<Actor>> {
  if (doer.kind !== 'staff') return no({ code: 'wrong-role', detail: 'administrator' })
  await lockStaff(tx, [doer.actor.staffId])
  const row = await findStaff(tx, { id: doer.actor.staffId })
  return row && row.disabledAt === null && mayChangeRules(actorOf(row))
    ? ok(actorOf(row))
    : no({ code: 'wrong-role', detail: 'administrator' })
}
