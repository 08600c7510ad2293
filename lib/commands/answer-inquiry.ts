import { mayActFor } from '@/lib/domain/access/reach'
import { answersOf } from '@/lib/domain/money/inquiry'
import { no, ok } from '@/lib/domain/result'
import { findOrderInTransit } from '@/lib/db/inquiries'
import { AnswerInquiry } from '@/lib/schemas/beside'
import { openOwnCase } from './beside'
import { command } from './command'
import { recordBeside } from './take-step'

/**
 * 答复核查: what the asked side found. It moves no money: what follows (登记退汇, 登记到账) is a step of its own.
 * For an agency without a login the other side writes down what it said and how.
 */
export const answerInquiry = command(AnswerInquiry, async (ctx, { reference, answer, note }) => {
  const own = await openOwnCase(ctx, { reference }, ['finance'])
  if (!own.ok) return own
  const { file, actor } = own.value
  const order = await findOrderInTransit(ctx.tx, file.row.id)
  const inquiry = order?.inquiry
  if (!order || !inquiry || inquiry.answer !== null) return no({ code: 'wrong-state', detail: 'no-inquiry' })
  const asked = inquiry.askedAgencyId === file.row.originAgencyId ? 'origin' : 'destination'
  const acting = mayActFor(actor, asked, file.facts)
  if (acting === 'no' || !answersOf(asked).includes(answer)) return no({ code: 'wrong-side', detail: asked })
  const isOnBehalf = acting === 'onBehalf'
  if (isOnBehalf && note === undefined) return no({ code: 'evidence-required' })
  await ctx.tx.moneyInquiry.update({
    where: { id: inquiry.id },
    data: { answer, note: note ?? null, answeredById: actor.staffId, answeredAt: ctx.at },
  })
  const said = { order: order.reference, ...(!isOnBehalf && note !== undefined && { note }) }
  const evidence = isOnBehalf ? (note ?? null) : null
  await recordBeside(ctx, file, 'answerInquiry', said, undefined, {}, answer, evidence)
  return ok({ order: order.reference, answer })
})
