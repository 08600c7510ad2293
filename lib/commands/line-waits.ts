import type { Prisma } from '@/lib/db/generated/client'
import type { LiveOrder } from '@/lib/db/remittances'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { Ctx } from './command'

/**
 * A payment typed by hand that waits in suspense as a line of the agency's own statement: that line is assigned
 * instead, else the books would have it twice.
 * @param amountFen in positive, out negative, in fen
 */
export async function lineWaits(
  ctx: Ctx,
  agencyId: string,
  amountFen: bigint,
  bankReference: string,
): Promise<Refusal | null> {
  return waits(ctx, { agencyId, amountFen, bankReference })
}

/** The same of a payment that came back: it is typed without a bank reference, and its line names the order. */
export async function returnWaits(ctx: Ctx, order: LiveOrder | null): Promise<Refusal | null> {
  if (!order) return null
  const { payerAgencyId: agencyId, amountFen, reference: orderReference } = order
  return waits(ctx, { agencyId, amountFen, orderReference })
}

async function waits(ctx: Ctx, said: Prisma.BankLineWhereInput): Promise<Refusal | null> {
  if (ctx.isPlacing) return null
  const lines = await ctx.tx.bankLine.count({ where: { ...said, status: 'suspense' } })
  return lines > 0 ? { code: 'wrong-state', detail: 'line-waits' } : null
}
