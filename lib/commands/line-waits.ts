import type { Prisma } from '@/lib/db/generated/client'
import { lockWaitingLine } from '@/lib/db/line-links'
import type { SettlementStep } from '@/lib/domain/money/netting'
import type { LiveOrder } from '@/lib/db/remittances'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { FundsStep } from '@/lib/domain/transfer/funds'
import type { Ctx } from './command'
import { markPlaced, markSettled } from './mark-placed'

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

type Paid = {
  readonly agencyId: string
  readonly amountFen: number
  readonly bankReference: string
  readonly transferId: string
  readonly step: FundsStep
  readonly orderReference: string
}

/**
 * A payment with two signatures is made in one step with the bank's paper, so no line can take it. Where its line
 * came first it leaves suspense in the same transaction, else the books would have the money twice.
 */
export async function settleWaitingLine(ctx: Ctx, paid: Paid): Promise<void> {
  const { agencyId, bankReference, transferId, step, orderReference } = paid
  const line = await lockWaitingLine(ctx.tx, { agencyId, bankReference, amountFen: -BigInt(paid.amountFen) })
  if (line)
    await markPlaced(ctx, line, { transferId, step, orderReference, rung: 'ownReference', isKnown: true })
}

type Waiting = Parameters<typeof lockWaitingLine>[1]

/** The same for the payment of a netting. A line that is just being placed is not waiting. */
export async function settleWaitingSettlement(
  ctx: Ctx,
  { reference }: { readonly reference: string },
  step: SettlementStep,
  said: Waiting,
): Promise<void> {
  if (ctx.isPlacing) return
  const line = await lockWaitingLine(ctx.tx, said)
  if (line) await markSettled(ctx, line, { step, orderReference: reference, isKnown: true })
}
