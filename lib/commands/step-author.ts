import { mayActFor, sideOf } from '@/lib/domain/access/reach'
import { ruleOf, type Step } from '@/lib/domain/transfer/lifecycle'
import type { CaseFile } from '@/lib/db/transfers'
import type { Ctx } from './command'

/** The agency a step is recorded for, where the doer records it for one without a login. */
export function onBehalfOf(ctx: Ctx, step: Step, file: CaseFile): string | null {
  if (ctx.doer.kind !== 'staff') return null
  const { side } = ruleOf(step)
  if (mayActFor(ctx.doer.actor, side, file.facts) !== 'onBehalf') return null
  return sideOf(ctx.doer.actor, file.facts) === 'origin'
    ? file.row.destinationAgencyId
    : file.row.originAgencyId
}

/** Whom the event of a step names; without a step, of work beside the steps. */
export function authorOf(ctx: Ctx, step: Step | null, file: CaseFile) {
  const { doer } = ctx
  if (doer.kind === 'counterpart')
    return {
      actorId: null,
      actorName: doer.agencyName,
      actorAgencyId: doer.agencyId,
      role: doer.kind,
      onBehalfOfAgencyId: null,
    }
  if (doer.kind !== 'staff')
    return {
      actorId: null,
      actorName: doer.kind,
      actorAgencyId: null,
      role: doer.kind,
      onBehalfOfAgencyId: null,
    }
  const wanted = step === null ? [] : [...ruleOf(step).by, ruleOf(step).second]
  return {
    actorId: doer.actor.staffId,
    actorName: doer.actor.name,
    actorAgencyId: doer.actor.agencyId,
    role: doer.actor.roles.find((role) => wanted.includes(role)) ?? doer.actor.roles[0] ?? 'staff',
    onBehalfOfAgencyId: step === null ? null : onBehalfOf(ctx, step, file),
  }
}
