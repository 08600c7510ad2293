import type { z } from 'zod'
import { no, ok } from '@/lib/domain/result'
import { fromDay } from '@/lib/db/days'
import { bookNetting } from '@/lib/db/netting'
import { ConfirmSettlement } from '@/lib/schemas/netting'
import { command, type Answer, type Ctx } from './command'
import { settleWaitingSettlement } from './line-waits'
import { bankPaperFault } from './money-checks'
import { openSettlement } from './settlement-work'

/** 登记结算付款: the bank has paid; what was owed for each case is settled in the books of the payer. */
export async function confirmWithin(
  ctx: Ctx,
  { settlement, ...paper }: z.output<typeof ConfirmSettlement>,
): Promise<Answer<{ readonly reference: string }>> {
  const opened = await openSettlement(ctx, settlement, 'payer', 'approved')
  if (!opened.ok) return opened
  const { row, agencyId, actor } = opened.value
  const fault = await bankPaperFault(ctx, agencyId, paper, row.decidedAt)
  if (fault) return no(fault)
  await ctx.tx.nettingSettlement.update({
    where: { id: row.id },
    data: { status: 'paid', bankReference: paper.bankReference, paidOn: fromDay(paper.paidOn) },
  })
  await bookNetting(ctx.tx, row, {
    agencyId,
    bookedOn: paper.paidOn,
    bankReference: paper.bankReference,
    at: ctx.at,
    byId: actor.staffId,
  })
  await settleWaitingSettlement(ctx, row, 'confirmSettlement', {
    agencyId,
    amountFen: -row.amountFen,
    bankReference: paper.bankReference,
  })
  return ok({ reference: row.reference })
}

export const confirmSettlement = command(ConfirmSettlement, confirmWithin)
