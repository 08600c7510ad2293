import { no, ok } from '@/lib/domain/result'
import { fromDay } from '@/lib/db/days'
import { ReceiveContactLetter } from '@/lib/schemas/steps'
import { instantOfDay } from './clock-keeping'
import { inFuture, staffId, stepCommand } from './take-step'

/** 签收联系函. By letter the origin's ten days begin on the day of delivery, so that day has to be said. */
export const receiveContactLetter = stepCommand(ReceiveContactLetter, {
  step: 'receiveContactLetter',
  guard: async (ctx, file, input) => {
    const day = input.deliveredOn ?? input.onBehalf?.happenedOn
    if (day && inFuture(day, ctx.at)) return { code: 'evidence-required', detail: 'future-day' }
    if (!day && input.onBehalf) return { code: 'evidence-required', detail: 'deliveredOn' }
    return null
  },
  move: async (ctx, file, input) => {
    const letter = await ctx.tx.contactLetter.findFirst({
      where: { transferId: file.row.id },
      orderBy: { version: 'desc' },
    })
    if (!letter) return no({ code: 'wrong-state', detail: 'no-letter' })
    const day = input.deliveredOn ?? input.onBehalf?.happenedOn
    const happened = day && file.facts.mode === 'letter' ? instantOfDay(day, ctx.at) : ctx.at
    if (day)
      await ctx.tx.contactLetter.update({ where: { id: letter.id }, data: { deliveredOn: fromDay(day) } })
    const own = ctx.doer.kind === 'staff' && ctx.doer.actor.agencyId === file.row.originAgencyId
    return ok({
      happened,
      set: own && file.row.originAssigneeId === null ? { originAssigneeId: staffId(ctx) } : {},
      detail: { number: letter.number, deliveredOn: day ?? null },
    })
  },
})
