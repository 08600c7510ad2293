import { hasRole } from '@/lib/domain/access/reach'
import { distribute } from '@/lib/domain/allocation/distribute'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { no } from '@/lib/domain/result'
import { absencesFrom } from '@/lib/db/absences'
import { openCasesAt } from '@/lib/db/desk-cases'
import { clerksOf, digestOf, handsOf } from '@/lib/db/distribution'
import { HandOver } from '@/lib/schemas/team'
import { receiverFault } from './assignment'
import { command } from './command'
import { carryOut, LONGEST_RUN } from './carry-out'

/**
 * 整体转办: a supervisor gives all open cases of one clerk to a colleague, or shares them out among several by
 * time left and load. With other cases than were seen nothing is done.
 */
export const handOver = command(
  HandOver,
  async (ctx, { staffId, to, cases: seen, reason }) => {
    if (ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
    const { actor } = ctx.doer
    const { agencyId } = actor
    if (agencyId === null || !hasRole(actor, ['supervisor']))
      return no({ code: 'wrong-role', detail: 'supervisor' })
    const receivers = new Set(to)
    if (receivers.has(staffId)) return no({ code: 'wrong-state', detail: 'team-ownCases' })
    for (const receiver of receivers) {
      const fault = await receiverFault(ctx, receiver, agencyId)
      if (fault) return no(fault)
    }
    const cases = await openCasesAt(ctx.tx, agencyId, ctx.at)
    const theirs = cases.filter((one) => one.assigneeId === staffId)
    if (theirs.length === 0) return no({ code: 'wrong-state', detail: 'team-noCases' })
    if (digestOf(theirs) !== seen) return no({ code: 'changed-meanwhile', detail: 'team-planChanged' })
    const clerks = (await clerksOf(ctx.tx, agencyId)).filter(({ id }) => receivers.has(id))
    const absences = await absencesFrom(ctx.tx, agencyId, dayOf(ctx.at))
    return carryOut(ctx, cases, distribute(theirs, handsOf(clerks, cases, absences, ctx.at)), reason)
  },
  LONGEST_RUN,
)
