import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { orderedBy, type BatchKind } from '@/lib/domain/batches/batch'
import { no, ok } from '@/lib/domain/result'
import type { Answer, Ctx } from '../command'

export type BatchOrderer = { readonly actor: Actor; readonly agencyId: string }

/** Whoever may take the step of one case orders it for many. */
export function atBatchDesk({ doer }: Pick<Ctx, 'doer'>, kind: BatchKind): Answer<BatchOrderer> {
  if (doer.kind !== 'staff' || doer.actor.agencyId === null) return no({ code: 'not-found' })
  const { actor } = doer
  const role = orderedBy(kind)
  return hasRole(actor, [role])
    ? ok({ actor, agencyId: doer.actor.agencyId })
    : no({ code: 'wrong-role', detail: role })
}
