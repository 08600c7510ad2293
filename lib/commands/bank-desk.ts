import { hasRole } from '@/lib/domain/access/reach'
import type { Actor, Role } from '@/lib/domain/access/roles'
import { no, ok } from '@/lib/domain/result'
import type { Answer, Ctx } from './command'

export type BankClerk = { readonly actor: Actor; readonly agencyId: string }

/** Work with the own bank is done by the finance of an agency, and signed by its reviewer. */
export function atBankDesk(ctx: Pick<Ctx, 'doer'>, roles: readonly Role[] = ['finance']): Answer<BankClerk> {
  if (ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
  const { actor } = ctx.doer
  if (actor.agencyId === null) return no({ code: 'not-found' })
  return hasRole(actor, roles)
    ? ok({ actor, agencyId: actor.agencyId })
    : no({ code: 'wrong-role', detail: roles.join(',') })
}
