import { dayOf } from '@/lib/domain/calendar/local-date'
import { no, ok } from '@/lib/domain/result'
import { toDay } from '@/lib/db/days'
import { attending, staffWith, tellStaff } from '@/lib/db/staff-messages'
import { lockTransfer } from '@/lib/db/transfers'
import { MissReminder } from '@/lib/schemas/ladder'
import { command } from './command'
import { SENDERS } from './reminder-work'

/** No answer came by its day: who sent the reminder and the supervisor there are told, once. */
export const missReminder = command(MissReminder, async (ctx, { reminderId }) => {
  if (ctx.doer.kind !== 'system') return no({ code: 'wrong-role' })
  const { transferId } = await ctx.tx.reminder.findUniqueOrThrow({ where: { id: reminderId } })
  const file = await lockTransfer(ctx.tx, { id: transferId })
  const reminder = await ctx.tx.reminder.findUniqueOrThrow({
    where: { id: reminderId },
    include: { clock: true },
  })
  const answerBy = toDay(reminder.answerBy)
  const { answer, missedAt, settledAt, clock } = reminder
  const isOver = [answer, missedAt, settledAt, clock.endedAt].some((one) => one !== null)
  if (!file || isOver || answerBy >= dayOf(ctx.at)) return ok({ told: 0 })
  const { row } = file
  const { fromAgencyId, sentById } = reminder
  const assigneeId = fromAgencyId === row.originAgencyId ? row.originAssigneeId : row.destinationAssigneeId
  const staff = [
    ...(await attending(ctx.tx, fromAgencyId, sentById ?? assigneeId, ctx.at, SENDERS)),
    ...(await staffWith(ctx.tx, fromAgencyId, ['supervisor'])),
  ]
  await ctx.tx.reminder.update({ where: { id: reminderId }, data: { missedAt: ctx.at } })
  await tellStaff(ctx.tx, staff, {
    kind: 'reminderUnanswered',
    key: `unanswered:${reminderId}`,
    transferId,
    content: { reference: row.reference, clock: clock.clock, answerBy },
    at: ctx.at,
  })
  return ok({ told: staff.length })
})
