import { z } from 'zod'
import { dueDay } from '@/lib/domain/calendar/due-day'
import { dayOf, localDate } from '@/lib/domain/calendar/local-date'
import { no, ok } from '@/lib/domain/result'
import { clockHolder, sideOwing } from '@/lib/domain/transfer/holder'
import { overdueTold, REVISED_DAYS, type OverdueTold } from '@/lib/domain/transfer/overdue-told'
import { isEnded } from '@/lib/domain/transfer/states'
import { readCalendar } from '@/lib/db/calendars'
import { toDay } from '@/lib/db/days'
import { lockTransfer } from '@/lib/db/transfers'
import { command, type Ctx } from './command'
import { promise } from './tell-person'

const TellOverdue = z.object({ transferId: z.uuid() })

/**
 * Tells the person that a term has passed: which, in whose hands it is, and until when it may be expected now.
 * Once per clock, again only when the day that was said has passed as well.
 */
export const tellOverdue = command(TellOverdue, async (ctx, { transferId }) => {
  if (ctx.doer.kind !== 'system') return no({ code: 'wrong-role', detail: 'system' })
  const file = await lockTransfer(ctx.tx, { id: transferId })
  if (!file) return no({ code: 'not-found' })
  const { row, facts } = file
  if (isEnded(facts.state)) return ok('none' as const)
  const running = row.clocks
    .filter(({ endedAt }) => endedAt === null)
    .map(({ clock, round, sortDueOn }) => ({ clock, round, dueOn: toDay(sortDueOn) }))
  const late = overdueTold(running, await earlierTold(ctx, row.id), dayOf(ctx.at))
  if (!late) return ok('none' as const)
  const owing = sideOwing(late.clock) === 'origin' ? row.originAgency : row.destinationAgency
  const calendar = await readCalendar(ctx.tx, owing.calendarCode)
  const queued = await promise(ctx, file, 'overdue', `overdue:${late.clock}:${late.round}:${late.time}`, {
    clock: late.clock,
    round: late.round,
    wasDue: late.dueOn,
    dueOn: dueDay(dayOf(ctx.at), REVISED_DAYS, calendar).due,
    holder: clockHolder(late.clock, { ...facts, originOwes: row.originOwes }),
  })
  return ok(queued)
})

async function earlierTold(ctx: Ctx, transferId: string): Promise<OverdueTold[]> {
  const notices = await ctx.tx.notice.findMany({
    where: { transferId, kind: 'overdue' },
    select: { content: true },
  })
  return notices.map(({ content }) => {
    const { clock, round, dueOn } = content as { clock: string; round: number; dueOn: string }
    return { clock, round, dueOn: localDate(dueOn) }
  })
}
