import { dayOf } from '@/lib/domain/calendar/local-date'
import { fromDay } from '@/lib/db/days'
import { no, ok } from '@/lib/domain/result'
import { LogContact } from '@/lib/schemas/persons'
import { openOwnCase } from './beside'
import { command } from './command'

/**
 * 登记来访来电: who got in touch about a case, whether we know that it was them, and what was promised until
 * when. For the own agency, like its notes: it changes nothing on the case.
 */
export const logContact = command(LogContact, async (ctx, input) => {
  const own = await openOwnCase(ctx, { reference: input.reference })
  if (!own.ok) return own
  const { file, actor, side } = own.value
  const { kind, caller, verified, text, replyBy } = input
  if (replyBy && replyBy < dayOf(ctx.at)) return no({ code: 'evidence-required', detail: 'reply-in-past' })
  const contact = await ctx.tx.contactLog.create({
    data: {
      transferId: file.row.id,
      agencyId: side === 'origin' ? file.row.originAgencyId : file.row.destinationAgencyId,
      kind,
      caller,
      verified,
      text,
      replyBy: replyBy ? fromDay(replyBy) : null,
      writtenById: actor.staffId,
      writtenByName: actor.name,
      at: ctx.at,
    },
  })
  return ok({ contactId: contact.id })
})
