import type { BankLineRow } from '@/lib/db/bank-lines'
import { explainLine } from '@/lib/db/ledger'
import type { LineStep, Rung } from '@/lib/db/line-links'
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
  if (line.status === 'suspense') await explainLine(ctx.tx, line.id, { at: ctx.at, byId: staffId(ctx) })
  await ctx.tx.bankLine.update({
    where: { id: line.id },
    data: {
      status: isKnown ? 'known' : 'placed',
      transferId,
      placedAs: step,
      rung,
      breakCode: null,
      waitsFor: null,
      placedById: staffId(ctx),
      placedAt: ctx.at,
      ...(orderReference === undefined ? {} : { orderReference }),
    },
  })
  return ok(null)
}
