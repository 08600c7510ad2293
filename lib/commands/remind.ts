import { workingDaysAfter } from '@/lib/domain/calendar/due-day'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { reminderLetter } from '@/lib/domain/documents/papers/letters'
import { remindable } from '@/lib/domain/documents/papers/reminders'
import { no, ok } from '@/lib/domain/result'
import { readCalendar } from '@/lib/db/calendars'
import { toDay } from '@/lib/db/days'
import { readPaperCase } from '@/lib/db/paper-facts'
import { Remind } from '@/lib/schemas/beside'
import { openRunningCase } from './beside'
import { command } from './command'
import { issuePaper } from './issue-paper'

/**
 * 催办 by letter: names the step the other agency owes, how late it is by its own calendar, and the day an
 * answer is expected. It changes nothing on the case; the letter itself is the record.
 */
export const remind = command(Remind, async (ctx, { reference, answerBy, note }) => {
  const own = await openRunningCase(ctx, { reference }, ['clerk', 'finance', 'supervisor'])
  if (!own.ok) return own
  const { row } = own.value.file
  const from = own.value.side
  const today = dayOf(ctx.at)
  if (answerBy < today) return no({ code: 'evidence-required', detail: 'reply-in-past' })
  const other = from === 'origin' ? row.destinationAgency : row.originAgency
  const running = row.clocks
    .filter((clock) => clock.endedAt === null)
    .map(({ clock, agencyId, dueOn }) => ({ clock, agencyId, dueOn: toDay(dueOn) }))
  const owed = remindable(running, other.id, row.sealedVersions > 0)
  if (!owed) return no({ code: 'wrong-state', detail: 'nothing-to-remind' })
  const calendar = await readCalendar(ctx.tx, other.calendarCode)
  const { facts } = await readPaperCase(ctx.tx, row.id)
  const letter = await issuePaper(ctx, {
    kind: 'reminder-letter',
    transferId: row.id,
    by: from,
    body: reminderLetter(facts, {
      from,
      step: owed.step,
      dueOn: owed.dueOn,
      overdueDays: owed.dueOn < today ? workingDaysAfter(owed.dueOn, today, calendar) : 0,
      answerBy,
      note: note ?? null,
    }),
  })
  return letter ? ok({ number: letter.number }) : no({ code: 'wrong-side' })
})
