import { hasRole } from '@/lib/domain/access/reach'
import { no, ok } from '@/lib/domain/result'
import { AnswerContact } from '@/lib/schemas/persons'
import { openOwnCase } from './beside'
import { command } from './command'

/**
 * The reply that was promised has been given. Said once, by anybody of the agency that promised it; of a complaint by
 * its supervisor. What was written online is answered in words, which the applicant reads on the status page.
 */
export const answerContact = command(AnswerContact, async (ctx, { reference, contactId, reply }) => {
  const own = await openOwnCase(ctx, { reference })
  if (!own.ok) return own
  const { file, actor } = own.value
  const contact = await ctx.tx.contactLog.findUnique({ where: { id: contactId } })
  if (!contact || contact.transferId !== file.row.id || contact.agencyId !== actor.agencyId)
    return no({ code: 'not-found' })
  if (contact.about === 'complaint' && !hasRole(actor, ['supervisor']))
    return no({ code: 'wrong-role', detail: 'complaint-supervisor' })
  if (contact.replyBy === null) return no({ code: 'wrong-state', detail: 'nothing-promised' })
  const isOnline = contact.kind === 'online'
  if (isOnline && reply === undefined) return no({ code: 'reason-required', detail: 'reply-needed' })
  const { count } = await ctx.tx.contactLog.updateMany({
    where: { id: contactId, repliedAt: null },
    data: { repliedAt: ctx.at, reply: isOnline ? (reply ?? null) : null },
  })
  return count === 0 ? no({ code: 'changed-meanwhile' }) : ok({ contactId })
})
