import { hasRole } from '@/lib/domain/access/reach'
import { no } from '@/lib/domain/result'
import { planDistribution } from '@/lib/db/distribution'
import { DistributeCases } from '@/lib/schemas/team'
import { carryOut, LONGEST_RUN } from './carry-out'
import { command } from './command'

/**
 * 自动分派: a supervisor hands out what nobody looks after, exactly as the plan said that was shown. The plan is
 * made anew; where it comes out otherwise, something has changed and nothing is done.
 */
export const distributeCases = command(
  DistributeCases,
  async (ctx, { plan }) => {
    if (ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
    const { actor } = ctx.doer
    if (actor.agencyId === null || !hasRole(actor, ['supervisor']))
      return no({ code: 'wrong-role', detail: 'supervisor' })
    const { shares, digest } = await planDistribution(ctx.tx, actor.agencyId, ctx.at)
    if (digest !== plan) return no({ code: 'changed-meanwhile', detail: 'team-planChanged' })
    if (shares.length === 0) return no({ code: 'wrong-state', detail: 'team-nothingToShare' })
    const given = shares.map(({ id, staffId }) => ({ caseId: id, staffId }))
    return carryOut(ctx, shares, given, undefined)
  },
  LONGEST_RUN,
)
