import { mayActFor } from '@/lib/domain/access/reach'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { no, ok } from '@/lib/domain/result'
import { fromDay } from '@/lib/db/days'
import { AnswerReminder } from '@/lib/schemas/beside'
import { CASE_ROLES, openOwnCase } from './beside'
import { command } from './command'

/**
 * 答复催办, once, by the agency that was reminded; for one without a login the other side writes down what it said
 * and how. The answer takes no step and ends no clock. Once the clock has ended, or the case has left one of the
 * two, nobody has to answer any more.
 */
export const answerReminder = command(AnswerReminder, async (ctx, input) => {
  const own = await openOwnCase(ctx, { reference: input.reference }, CASE_ROLES)
  if (!own.ok) return own
  const { file, actor } = own.value
  const { answer, promisedOn, note } = input
  const reminder = await ctx.tx.reminder.findFirst({
    where: { id: input.reminderId, transferId: file.row.id },
    include: { clock: { select: { endedAt: true } } },
  })
  const isOpen = reminder?.answer === null && reminder.settledAt === null && reminder.clock.endedAt === null
  if (!isOpen) return no({ code: 'wrong-state', detail: 'no-reminder' })
  const side = reminder.toAgencyId === file.row.originAgencyId ? 'origin' : 'destination'
  const isParty = side === 'origin' || reminder.toAgencyId === file.row.destinationAgencyId
  const acting = isParty ? mayActFor(actor, side, file.facts) : 'no'
  if (acting === 'no') return no({ code: 'wrong-side', detail: side })
  if (acting === 'onBehalf' && note === undefined) return no({ code: 'evidence-required' })
  if (promisedOn !== undefined && promisedOn < dayOf(ctx.at))
    return no({ code: 'evidence-required', detail: 'reply-in-past' })
  await ctx.tx.reminder.update({
    where: { id: reminder.id },
    data: {
      answer,
      promisedOn: promisedOn === undefined ? null : fromDay(promisedOn),
      answerNote: note ?? null,
      answeredById: actor.staffId,
      answeredAt: ctx.at,
    },
  })
  return ok({ answer })
})
