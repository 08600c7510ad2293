import { hasRole } from '@/lib/domain/access/reach'
import { firstLoop, LONGEST_ABSENCE } from '@/lib/domain/allocation/absence'
import { addDays, dayOf, daysBetween, type LocalDate } from '@/lib/domain/calendar/local-date'
import { no, ok } from '@/lib/domain/result'
import { absencesFrom } from '@/lib/db/absences'
import { fromDay as dateOf } from '@/lib/db/days'
import { lockStaff } from '@/lib/db/staff-lock'
import { EnterAbsence } from '@/lib/schemas/team'
import { isClerkOf } from './assignment'
import { command } from './command'

/**
 * 离岗登记: a clerk will be away, as the clerk or the supervisor of the agency says. The cases stay the clerk's;
 * meanwhile they are on the substitute's list too, and nothing new is given to the clerk.
 */
export const enterAbsence = command(EnterAbsence, async (ctx, input) => {
  if (ctx.doer.kind !== 'staff') return no({ code: 'not-found' })
  const { actor } = ctx.doer
  const { agencyId } = actor
  const staffId = input.staffId ?? actor.staffId
  if (agencyId === null) return no({ code: 'wrong-role', detail: 'clerk,supervisor' })
  if (staffId !== actor.staffId && !hasRole(actor, ['supervisor']))
    return no({ code: 'wrong-role', detail: 'supervisor' })
  if (!(await isClerkOf(ctx, staffId, agencyId))) return no({ code: 'wrong-role', detail: 'clerk' })
  const { fromDay, toDay, substituteId = null, reason } = input
  const today = dayOf(ctx.at)
  if (fromDay < today) return no({ code: 'wrong-state', detail: 'team-absenceInPast' })
  if (daysBetween(fromDay, toDay) >= LONGEST_ABSENCE)
    return no({ code: 'wrong-state', detail: 'team-absenceTooLong' })
  if (substituteId === staffId) return no({ code: 'wrong-state', detail: 'team-ownSubstitute' })
  if (substituteId !== null && !(await isClerkOf(ctx, substituteId, agencyId)))
    return no({ code: 'wrong-role', detail: 'clerk' })

  // Absences of an agency lean on each other, so they are entered one after the other.
  await lockStaff(ctx.tx, agencyId)
  const known = await absencesFrom(ctx.tx, agencyId, today)
  const standing = known.filter((one) => one.endedAt === null)
  if (standing.some((one) => one.staffId === staffId && one.fromDay <= toDay && fromDay <= one.toDay))
    return no({ code: 'wrong-state', detail: 'team-absenceTwice' })
  const entered = { staffId, fromDay, toDay, substituteId, endedAt: null }
  if (firstLoop(staffId, daysOf(fromDay, toDay), [...standing, entered]) !== null)
    return no({ code: 'wrong-state', detail: 'team-substituteCircle' })
  const { id } = await ctx.tx.absence.create({
    data: {
      staffId,
      fromDay: dateOf(fromDay),
      toDay: dateOf(toDay),
      substituteId,
      reason,
      createdById: actor.staffId,
      createdAt: ctx.at,
    },
  })
  return ok({ absenceId: id })
})

function daysOf(from: LocalDate, to: LocalDate): LocalDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at))
}
