import { dayOf } from '@/lib/domain/calendar/local-date'
import { monthOf } from '@/lib/domain/calendar/year-month'
import { nettedPairs } from '@/lib/domain/money/netting'
import { no, ok } from '@/lib/domain/result'
import { addSettlement, claimsOfMonth } from '@/lib/db/netting'
import { PrepareSettlement } from '@/lib/schemas/netting'
import { atBankDesk } from './bank-desk'
import { command } from './command'

/**
 * 生成结算单 (X29): nets what two agencies credited in advance for each other in a month that is over. The one
 * that owes prepares it; where nothing is left to pay either does.
 */
export const prepareSettlement = command(PrepareSettlement, async (ctx, { month, other }) => {
  const desk = atBankDesk(ctx)
  if (!desk.ok) return desk
  const { agencyId, actor } = desk.value
  if (month >= monthOf(dayOf(ctx.at))) return no({ code: 'wrong-state', detail: 'month-not-over' })
  const parties = [agencyId, other]
  const claims = (await claimsOfMonth(ctx.tx, month)).filter(
    ({ settlementId, creditorId, debtorId }) =>
      settlementId === null && parties.includes(creditorId) && parties.includes(debtorId),
  )
  const [pair] = nettedPairs(claims)
  if (!pair) return no({ code: 'wrong-state', detail: 'nothing-to-settle' })
  if (pair.netFen > 0 && pair.debtorId !== agencyId) return no({ code: 'wrong-side', detail: 'debtor' })
  const row = await addSettlement(ctx.tx, {
    month,
    payerAgencyId: agencyId,
    payeeAgencyId: other,
    amountFen: pair.netFen,
    claims,
    madeById: actor.staffId,
    at: ctx.at,
  })
  return ok({ reference: row.reference })
})
