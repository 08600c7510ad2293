import { dayOf } from '@/lib/domain/calendar/local-date'
import { remindable } from '@/lib/domain/documents/papers/reminders'
import { no, ok } from '@/lib/domain/result'
import { toDay } from '@/lib/db/days'
import { Remind } from '@/lib/schemas/beside'
import { openRunningCase } from './beside'
import { command, type Answer } from './command'
import { deskOfSide, keepReminder, SENDERS, writeReminder } from './reminder-work'

/**
 * 催办 of the step the other agency owes first, by letter or by a telephone call that was made; either way with the
 * day an answer is expected. It changes nothing on the case; letter or call is the record.
 */
export const remind = command(Remind, async (ctx, input): Promise<Answer<{ number: string | null }>> => {
  const { reference, channel, answerBy, note = null } = input
  const own = await openRunningCase(ctx, { reference }, SENDERS)
  if (!own.ok) return own
  const { file, actor, side: from } = own.value
  const { row } = file
  if (answerBy < dayOf(ctx.at)) return no({ code: 'evidence-required', detail: 'reply-in-past' })
  const other = deskOfSide(file, from === 'origin' ? 'destination' : 'origin').agency
  const running = row.clocks.filter((clock) => clock.endedAt === null)
  const first = remindable(
    running.map(({ clock, owingAgencyId, dueOn }) => ({ clock, owingAgencyId, dueOn: toDay(dueOn) })),
    other.id,
    row.sealedVersions > 0,
  )
  const clockId = running.find(({ clock }) => clock === first?.clock)?.id
  if (!first || clockId === undefined) return no({ code: 'wrong-state', detail: 'nothing-to-remind' })
  const sent = { channel, from, owed: { ...first, clockId }, answerBy, note }
  if (channel === 'letter') {
    const letter = await writeReminder(ctx, file, sent)
    if (!letter) return no({ code: 'wrong-side' })
    await keepReminder(ctx, file, { ...sent, paperId: letter.id })
    return ok({ number: letter.number })
  }
  const contact = await ctx.tx.contactLog.create({
    data: {
      transferId: row.id,
      agencyId: deskOfSide(file, from).agency.id,
      kind: 'callOut',
      caller: 'otherAgency',
      // The number was dialled from the agency's own entry.
      verified: true,
      text: note ?? '',
      writtenById: actor.staffId,
      writtenByName: actor.name,
      at: ctx.at,
    },
  })
  await keepReminder(ctx, file, { ...sent, contactId: contact.id })
  return ok({ number: null })
})
