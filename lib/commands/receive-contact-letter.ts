import { no, ok } from '@/lib/domain/result'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { Tx } from '@/lib/db/client'
import { fromDay, toDay } from '@/lib/db/days'
import { ReceiveContactLetter } from '@/lib/schemas/steps'
import { instantOfDay } from './clock-keeping'
import { dayFault } from './money-checks'
import { staffId, stepCommand } from './take-step'

/** 签收联系函. By letter the origin's ten days begin on the day of delivery, so that day has to be said. */
export const receiveContactLetter = stepCommand(ReceiveContactLetter, {
  step: 'receiveContactLetter',
  guard: async (ctx, file, input) => {
    if (file.facts.mode === 'online') return null
    const letter = await lastLetterOf(ctx.tx, file.row.id)
    const day = dayOfDelivery(input, letter)
    if (!day) return { code: 'evidence-required', detail: 'deliveredOn' }
    return dayFault(ctx, day, letter?.issuedAt)
  },
  move: async (ctx, file, input) => {
    const letter = await lastLetterOf(ctx.tx, file.row.id)
    if (!letter) return no({ code: 'wrong-state', detail: 'no-letter' })
    const day = file.facts.mode === 'letter' ? dayOfDelivery(input, letter) : null
    const happened = day ? instantOfDay(day, ctx.at) : ctx.at
    if (day)
      await ctx.tx.contactLetter.update({ where: { id: letter.id }, data: { deliveredOn: fromDay(day) } })
    const own = ctx.doer.kind === 'staff' && ctx.doer.actor.agencyId === file.row.originAgencyId
    const handler = own && ctx.doer.kind === 'staff' ? ctx.doer.actor.name : null
    return ok({
      happened,
      set: own && file.row.originAssigneeId === null ? { originAssigneeId: staffId(ctx) } : {},
      detail: { number: letter.number, deliveredOn: day ?? null, receivedBy: input.receivedBy ?? handler },
    })
  },
})

type Delivery = {
  readonly deliveredOn?: LocalDate | undefined
  readonly onBehalf?: { readonly happenedOn?: LocalDate | undefined } | undefined
}

function lastLetterOf(tx: Tx, transferId: string) {
  return tx.contactLetter.findFirst({ where: { transferId }, orderBy: { version: 'desc' } })
}

/** As said now, or as it was registered with a letter that came in. */
function dayOfDelivery(
  input: Delivery,
  letter: { readonly deliveredOn: Date | null } | null,
): LocalDate | null {
  return (
    input.deliveredOn ??
    input.onBehalf?.happenedOn ??
    (letter?.deliveredOn ? toDay(letter.deliveredOn) : null)
  )
}
