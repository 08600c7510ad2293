import { z } from 'zod'
import { secondsUntilNextTry } from '@/lib/domain/exchange/kinds'
import { no, ok } from '@/lib/domain/result'
import { REFUSAL_CODES } from '@/lib/domain/transfer/refusal'
import { openBody } from '@/lib/db/exchange-messages'
import { Envelope } from '@/lib/schemas/exchange/envelope'
import { command } from '../command'
import { MessageId, lockNext } from './apply-message'
import { codeOf, writeAnswer } from './answers'

const RefusedMessage = MessageId.extend({
  refusal: z.object({ code: z.enum(REFUSAL_CODES), detail: z.string().optional() }),
})

/**
 * A message that was refused while it was applied. What was only asked for, a letter that begins nothing here, and a
 * reminder are refused for good, and the sender hears why. A step the other side has taken already is held: the case
 * goes on once what is in its way is gone, tried again by itself and on demand. Its sender hears of it once.
 */
export const refuseMessage = command(RefusedMessage, async (ctx, { id, refusal }) => {
  if (ctx.doer.kind !== 'system') return no({ code: 'wrong-role', detail: 'system' })
  const next = await lockNext(ctx, id)
  if (!next) return ok(null)
  const { message, link, file } = next
  const { kind, content } = Envelope.parse(JSON.parse(openBody(message)))
  const isAsked = (content as { asked?: unknown } | null)?.asked === true
  const isFor = isAsked || kind === 'reminder' || (file === null && kind !== 'answer')
  // What passes by itself, or is ours to mend, is no answer to anybody.
  const isOurs = ['clock-ahead', 'our-fault'].includes(refusal.detail ?? '')
  const isFinal = isFor && !isOurs
  const { code, detail } = refusal
  const said = { code, ...(detail === undefined ? {} : { detail }) }
  const attempts = message.attempts + 1
  const nextTryAt = new Date(ctx.at.getTime() + secondsUntilNextTry(attempts) * 1000)
  await ctx.tx.exchangeMessage.update({
    where: { id },
    data: {
      status: isFinal ? 'refused' : 'held',
      fault: codeOf(said),
      attempts,
      nextTryAt,
      ...(isFinal ? { settledAt: ctx.at } : {}),
    },
  })
  if (isFinal)
    await ctx.tx.exchangeCase.update({ where: { id: link.id }, data: { inSequence: message.sequence } })
  if (kind !== 'answer' && message.answer === null && !isOurs) await writeAnswer(ctx, link, message, said)
  return ok(null)
})
