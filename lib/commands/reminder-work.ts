import { workingDaysAfter } from '@/lib/domain/calendar/due-day'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { Role } from '@/lib/domain/access/roles'
import type { Clock } from '@/lib/domain/clocks/clock'
import { reminderLetter } from '@/lib/domain/documents/papers/letters'
import type { ReminderChannel } from '@/lib/domain/transfer/reminders'
import type { Side } from '@/lib/domain/transfer/states'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import { readCalendar } from '@/lib/db/calendars'
import { fromDay } from '@/lib/db/days'
import { readPaperCase } from '@/lib/db/paper-facts'
import type { IssuedPaper } from '@/lib/db/papers'
import { attending, staffWith, tellStaff } from '@/lib/db/staff-messages'
import type { CaseFile } from '@/lib/db/transfers'
import type { Ctx } from './command'
import { tellReminder } from './exchange/tell-reminder'
import { issuePaper } from './issue-paper'
import { staffId } from './take-step'

/** Who may remind the other agency. */
export const SENDERS: readonly Role[] = ['clerk', 'finance', 'supervisor']

/** The agency of a side and who there looks after the case. */
export function deskOfSide({ row }: CaseFile, side: Side) {
  return side === 'origin'
    ? { agency: row.originAgency, assigneeId: row.originAssigneeId }
    : { agency: row.destinationAgency, assigneeId: row.destinationAssigneeId }
}

/** What is owed, as the letter names it. */
export type Owed = {
  readonly clockId: string
  readonly clock: Clock
  readonly step: Step
  readonly dueOn: LocalDate
}

/**
 * 催办函 in the name of one side to the other: the step it owes, how late it is by its own calendar, and the day an
 * answer is expected. Null where that side issues no letters here.
 * @throws UnprintablePaper like issuePaper
 */
export async function writeReminder(
  ctx: Ctx,
  file: CaseFile,
  of: {
    readonly from: Side
    readonly owed: Owed
    readonly answerBy: LocalDate
    readonly note: string | null
  },
): Promise<IssuedPaper | null> {
  const { from, owed, answerBy, note } = of
  const { agency } = deskOfSide(file, from === 'origin' ? 'destination' : 'origin')
  const today = dayOf(ctx.at)
  const calendar = await readCalendar(ctx.tx, agency.calendarCode)
  const { facts } = await readPaperCase(ctx.tx, file.row.id)
  const { step, dueOn } = owed
  const overdueDays = dueOn < today ? workingDaysAfter(dueOn, today, calendar) : 0
  return issuePaper(ctx, {
    kind: 'reminder-letter',
    transferId: file.row.id,
    by: from,
    body: reminderLetter(facts, { from, step, dueOn, overdueDays, answerBy, note }),
  })
}

/** Puts a reminder on record and tells the reminded agency, whose answer is awaited. @returns its id */
export async function keepReminder(
  ctx: Ctx,
  file: CaseFile,
  sent: {
    readonly channel: ReminderChannel
    readonly from: Side
    readonly owed: Owed
    readonly answerBy: LocalDate
    readonly note: string | null
    readonly paperId?: string
    readonly contactId?: string
  },
): Promise<string> {
  const { channel, from, owed, answerBy, note, paperId = null, contactId = null } = sent
  const to = deskOfSide(file, from === 'origin' ? 'destination' : 'origin')
  const { id } = await ctx.tx.reminder.create({
    data: {
      transferId: file.row.id,
      clockId: owed.clockId,
      channel,
      fromAgencyId: deskOfSide(file, from).agency.id,
      toAgencyId: to.agency.id,
      paperId,
      contactId,
      note,
      answerBy: fromDay(answerBy),
      sentById: staffId(ctx),
      sentAt: ctx.at,
    },
    select: { id: true },
  })
  if (channel === 'letter') await tellReminder(ctx, file, from, { owed, answerBy, note })
  const told = [
    ...(await attending(ctx.tx, to.agency.id, to.assigneeId, ctx.at)),
    ...(await staffWith(ctx.tx, to.agency.id, ['supervisor'])),
  ]
  const { reference } = file.row
  await tellStaff(ctx.tx, told, {
    kind: 'reminderArrived',
    key: `reminder:${id}`,
    transferId: file.row.id,
    content: { reference, clock: owed.clock, dueOn: owed.dueOn, answerBy, channel },
    at: ctx.at,
  })
  return id
}
