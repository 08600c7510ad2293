import { dayOf } from '@/lib/domain/calendar/local-date'
import { no, ok } from '@/lib/domain/result'
import { bookNetting, lockSettlement } from '@/lib/db/netting'
import { DecideSettlement } from '@/lib/schemas/netting'
import { atBankDesk } from './bank-desk'
import { command } from './command'

/**
 * 结算复核: the second signature of the agency that pays. Declined, its claims can be netted anew. Where the
 * claims cancel each other nobody pays, and the signature settles both books.
 */
export const decideSettlement = command(DecideSettlement, async (ctx, { settlement: id, decision }) => {
  const desk = atBankDesk(ctx, ['reviewer'])
  if (!desk.ok) return desk
  const { agencyId, actor } = desk.value
  const row = await lockSettlement(ctx.tx, id, agencyId)
  if (!row) return no({ code: 'not-found' })
  if (row.payerAgencyId !== agencyId) return no({ code: 'wrong-side', detail: 'debtor' })
  if (row.status !== 'prepared') return no({ code: 'changed-meanwhile' })
  if (row.madeById === actor.staffId) return no({ code: 'own-work', detail: 'maker' })
  const decided = { decidedById: actor.staffId, decidedAt: ctx.at }
  const isEven = row.amountFen === 0n
  const status = decision === 'decline' ? 'declined' : isEven ? 'settled' : 'approved'
  await ctx.tx.nettingSettlement.update({ where: { id }, data: { ...decided, status } })
  if (status === 'declined') await ctx.tx.nettedClaim.deleteMany({ where: { settlementId: id } })
  if (status === 'settled')
    for (const party of [row.payerAgencyId, row.payeeAgencyId])
      await bookNetting(ctx.tx, row, {
        agencyId: party,
        bookedOn: dayOf(ctx.at),
        bankReference: null,
        at: ctx.at,
        byId: actor.staffId,
      })
  return ok({ reference: row.reference, status })
})
