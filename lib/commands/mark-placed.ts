import type { BankLineRow } from '@/lib/db/bank-lines'
import type { Prisma } from '@/lib/db/generated/client'
import { explainLine } from '@/lib/db/ledger'
import type { LineStep, Rung } from '@/lib/db/line-links'
import type { SettlementStep } from '@/lib/domain/money/netting'
import { ok } from '@/lib/domain/result'
import type { FundsStep } from '@/lib/domain/transfer/funds'
import type { Answer, Ctx } from './command'
import { staffId } from './take-step'

export type Placing = {
  readonly transferId: string
  readonly step: FundsStep | LineStep
  readonly rung: Rung
  readonly orderReference?: string
  /** The step had been taken before the line came. */
  readonly isKnown: boolean
}

/** Writes down what a line was; out of suspense it goes by its contra booking. */
export async function markPlaced(ctx: Ctx, line: BankLineRow, placing: Placing): Promise<Answer<null>> {
  const { transferId, step, rung, orderReference, isKnown } = placing
  await mark(ctx, line, isKnown, {
    transferId,
    placedAs: step,
    rung,
    ...(orderReference === undefined ? {} : { orderReference }),
  })
  return ok(null)
}

type Settling = {
  readonly step: SettlementStep
  readonly orderReference: string
  readonly isKnown: boolean
}

/** The same for the payment of a netting, which is of no single case. */
export async function markSettled(ctx: Ctx, line: BankLineRow, settling: Settling): Promise<void> {
  const { step, orderReference, isKnown } = settling
  await mark(ctx, line, isKnown, { placedAs: step, orderReference, rung: 'ownReference' })
}

async function mark(
  ctx: Ctx,
  line: BankLineRow,
  isKnown: boolean,
  fate: Prisma.BankLineUncheckedUpdateInput,
): Promise<void> {
  if (line.status === 'suspense') await explainLine(ctx.tx, line.id, { at: ctx.at, byId: staffId(ctx) })
  await ctx.tx.bankLine.update({
    where: { id: line.id },
    data: {
      status: isKnown ? 'known' : 'placed',
      breakCode: null,
      waitsFor: null,
      placedById: staffId(ctx),
      placedAt: ctx.at,
      ...fate,
    },
  })
}
