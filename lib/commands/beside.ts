import { hasRole, sideOf } from '@/lib/domain/access/reach'
import type { Actor, Role } from '@/lib/domain/access/roles'
import { no, ok } from '@/lib/domain/result'
import { isEnded, type Side } from '@/lib/domain/transfer/states'
import { lockTransfer, type CaseFile } from '@/lib/db/transfers'
import type { Answer, Ctx } from './command'

/** Roles that work on cases; administrators and auditors have duties apart from them. */
export const CASE_ROLES: readonly Role[] = ['clerk', 'reviewer', 'finance', 'supervisor']

export type OwnCase = { readonly file: CaseFile; readonly actor: Actor; readonly side: Side }

/**
 * Locks a case for work beside the steps: staff of its two agencies, in one of these roles, having seen it as
 * it is. Where no version is given the work does not depend on what was seen.
 */
export async function openOwnCase(
  ctx: Ctx,
  seen: { readonly reference: string; readonly version?: number },
  roles: readonly Role[] = CASE_ROLES,
): Promise<Answer<OwnCase>> {
  if (ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
  const { actor } = ctx.doer
  const file = await lockTransfer(ctx.tx, { reference: seen.reference })
  const side = file && sideOf(actor, file.facts)
  if (!file || !side) return no({ code: 'not-found' })
  if (seen.version !== undefined && seen.version !== file.row.version)
    return no({ code: 'changed-meanwhile' })
  if (!hasRole(actor, roles)) return no({ code: 'wrong-role', detail: roles.join(',') })
  return ok({ file, actor, side })
}

/** The same, while the case is open. */
export async function openRunningCase(
  ctx: Ctx,
  seen: { readonly reference: string; readonly version?: number },
  roles?: readonly Role[],
): Promise<Answer<OwnCase>> {
  const own = await openOwnCase(ctx, seen, roles)
  if (own.ok && isEnded(own.value.file.facts.state))
    return no({ code: 'wrong-state', detail: own.value.file.facts.state })
  return own
}
