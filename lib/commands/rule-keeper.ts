import { mayChangeRules } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { no } from '@/lib/domain/result'
import { administratorOf } from './administrator'
import type { Answer, Ctx } from './command'

/**
 * Whoever changes what binds everybody, as the database knows them now: an administrator of the nation whose
 * account is in use. The account is held until the transaction ends.
 */
export async function ruleKeeper(ctx: Ctx): Promise<Answer<Actor>> {
  const administrator = await administratorOf(ctx)
  return !administrator.ok || mayChangeRules(administrator.value)
    ? administrator
    : no({ code: 'wrong-role', detail: 'administrator' })
}
