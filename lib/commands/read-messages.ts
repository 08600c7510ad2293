import { z } from 'zod'
import { no, ok } from '@/lib/domain/result'
import { kindsOf, MESSAGE_GROUPS } from '@/lib/domain/access/staff-messages'
import { command, type Answer, type Ctx } from './command'

const OneMessage = z.object({ id: z.uuid({ error: 'required' }) })
const SeenMessages = z.object({
  /** What came later was not on the page. */
  until: z.coerce.date({ error: 'required' }),
  group: z.enum(MESSAGE_GROUPS).optional(),
})

/** Marks one message of the reader as read, and says where its case is. Somebody else's is not there. */
export const openMessage = command(OneMessage, async (ctx, { id }) => {
  const reader = readerOf(ctx)
  if (!reader.ok) return reader
  const message = await ctx.tx.staffMessage.findFirst({ where: { id, staffId: reader.value } })
  if (!message) return no({ code: 'not-found' })
  await ctx.tx.staffMessage.updateMany({ where: { id, readAt: null }, data: { readAt: ctx.at } })
  return ok({ kind: message.kind, transferId: message.transferId })
})

/** Marks all messages the reader could see as read, of one group where the list was narrowed to it. */
export const readMessages = command(SeenMessages, async (ctx, { until, group }) => {
  const reader = readerOf(ctx)
  if (!reader.ok) return reader
  const { count } = await ctx.tx.staffMessage.updateMany({
    where: {
      staffId: reader.value,
      readAt: null,
      createdAt: { lte: until },
      ...(group ? { kind: { in: kindsOf(group) } } : {}),
    },
    data: { readAt: ctx.at },
  })
  return ok(count)
})

function readerOf({ doer }: Ctx): Answer<string> {
  return doer.kind === 'staff' ? ok(doer.actor.staffId) : no({ code: 'not-found' })
}
