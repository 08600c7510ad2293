import { dueDay } from '@/lib/domain/calendar/due-day'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { ok } from '@/lib/domain/result'
import { readParameters } from '@/lib/db/areas'
import { readCalendar } from '@/lib/db/calendars'
import { CloseWithoutReply } from '@/lib/schemas/steps'
import { stepCommand } from './take-step'

/** 转出办结 towards a place without a login that does not answer: only after the area's waiting time. */
export const closeWithoutReply = stepCommand(CloseWithoutReply, {
  step: 'closeWithoutReply',
  guard: async (ctx, file) => {
    const { replyWaitDays } = await readParameters(ctx.tx, file.row.originAreaCode, dayOf(ctx.at))
    const calendar = await readCalendar(ctx.tx, file.row.originAgency.calendarCode)
    const { due } = dueDay(dayOf(file.row.stateSince), replyWaitDays, calendar)
    return dayOf(ctx.at) <= due ? { code: 'wrong-state', detail: `reply-until-${due}` } : null
  },
  move: async (_ctx, _file, input) => ok({ to: 'completed', detail: { note: input.note } }),
})
