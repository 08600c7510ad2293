import type { z } from 'zod'
import { no, ok } from '@/lib/domain/result'
import { fromDay } from '@/lib/db/days'
import { bookNetting } from '@/lib/db/netting'
import { ReceiveSettlement } from '@/lib/schemas/netting'
import { command, type Answer, type Ctx } from './command'
import { settleWaitingSettlement } from './line-waits'
import { dayFault } from './money-checks'
import { openSettlement } from './settlement-work'

/** 登记结算到账: the payment has arrived; the claims of the payee are settled. */
export async function receiveWithin(
  ctx: Ctx,
  input: z.output<typeof ReceiveSettlement>,
): Promise<Answer<{ readonly reference: string }>> {
  const { settlement, bankReference, receivedOn } = input
  const opened = await openSettlement(ctx, settlement, 'payee', 'paid')
  if (!opened.ok) return opened
  const { row, agencyId, actor } = opened.value
  const fault = dayFault(ctx, receivedOn, row.paidOn)
  if (fault) return no(fault)
  await ctx.tx.nettingSettlement.update({
    where: { id: row.id },
    data: {
      status: 'settled',
      receivedReference: bankReference,
      receivedOn: fromDay(receivedOn),
      receivedById: actor.staffId,
    },
  })
  await bookNetting(ctx.tx, row, {
    agencyId,
    bookedOn: receivedOn,
    bankReference,
    at: ctx.at,
    byId: actor.staffId,
  })
  const { amountFen } = row
  await settleWaitingSettlement(ctx, row, 'receiveSettlement', { agencyId, amountFen, bankReference })
  return ok({ reference: row.reference })
}

export const receiveSettlement = command(ReceiveSettlement, receiveWithin)
