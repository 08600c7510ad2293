import { hasRole } from '@/lib/domain/access/reach'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { no, ok } from '@/lib/domain/result'
import { toDay } from '@/lib/db/days'
import { EndAbsence } from '@/lib/schemas/team'
import { command } from './command'

/** Back earlier than said, or not going at all: from now on the clerk is there again. */
export const endAbsence = command(EndAbsence, async (ctx, { absenceId }) => {
  if (ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
  const { actor } = ctx.doer
  const found = await ctx.tx.absence.findUnique({
    where: { id: absenceId },
    include: { staff: { select: { agencyId: true } } },
  })
  if (!found || actor.agencyId === null || found.staff.agencyId !== actor.agencyId)
    return no({ code: 'not-found' })
  if (found.staffId !== actor.staffId && !hasRole(actor, ['supervisor']))
    return no({ code: 'wrong-role', detail: 'supervisor' })
  if (toDay(found.toDay) < dayOf(ctx.at)) return no({ code: 'wrong-state', detail: 'team-absenceOver' })
  const { count } = await ctx.tx.absence.updateMany({
    where: { id: absenceId, endedAt: null },
    data: { endedAt: ctx.at, endedById: actor.staffId },
  })
  return count === 0 ? no({ code: 'wrong-state', detail: 'team-absenceOver' }) : ok({ absenceId })
})
