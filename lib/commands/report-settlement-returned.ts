import type { z } from 'zod'
import { no, ok } from '@/lib/domain/result'
import { toDayOrNull } from '@/lib/db/days'
import type { Prisma } from '@/lib/db/generated/client'
import { unbookNetting } from '@/lib/db/netting'
import { ReportSettlementReturned } from '@/lib/schemas/netting'
import { command, type Answer, type Ctx } from './command'
import { dayFault } from './money-checks'
import { openSettlement } from './settlement-work'

/** 结算退汇: the bank sent the payment back; the claims stand open again and the payment is due anew. */
export async function reportWithin(
  ctx: Ctx,
  input: z.output<typeof ReportSettlementReturned>,
): Promise<Answer<{ readonly reference: string }>> {
  const { settlement, reason, returnedOn } = input
  const opened = await openSettlement(ctx, settlement, 'payer', 'paid')
  if (!opened.ok) return opened
  const { row, agencyId, actor } = opened.value
  const fault = dayFault(ctx, returnedOn, row.paidOn)
  if (fault) return no(fault)
  const attempt = { bankReference: row.bankReference, paidOn: toDayOrNull(row.paidOn), returnedOn, reason }
  await ctx.tx.nettingSettlement.update({
    where: { id: row.id },
    data: {
      status: 'approved',
      bankReference: null,
      paidOn: null,
      returned: [...(row.returned as Prisma.JsonArray), attempt],
    },
  })
  await unbookNetting(ctx.tx, row, {
    agencyId,
    bookedOn: returnedOn,
    bankReference: row.bankReference,
    at: ctx.at,
    byId: actor.staffId,
  })
  return ok({ reference: row.reference })
}

export const reportSettlementReturned = command(ReportSettlementReturned, reportWithin)
