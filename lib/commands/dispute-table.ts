import { no, ok } from '@/lib/domain/result'
import { FUNDS_EFFECTS } from '@/lib/domain/transfer/funds'
import type { FundsState } from '@/lib/domain/transfer/states'
import { cancelUnpaidOrder } from '@/lib/db/remittances'
import { lastSealedOf } from '@/lib/db/tables'
import { DisputeTable } from '@/lib/schemas/steps'
import { staffId, stepCommand } from './take-step'

/** Paths of a table that speak of money; after the years were recorded only these may still be disputed. */
const AMOUNT_PATHS =
  /^(balance|transfer|transferFen|balanceFen)$|\.(closing|credited|creditedPersonal|interest)(Fen)?$/

/** 退回更正: field by field, against a sealed version that itself never changes. An unpaid order is recalled. */
export const disputeTable = stepCommand(DisputeTable, {
  step: 'disputeTable',
  guard: async (_ctx, file, input) => {
    const about = input.items.map((item) => AMOUNT_PATHS.test(item.path))
    if (file.facts.state === 'transferredIn' && about.includes(false))
      return { code: 'version-sealed', detail: 'amounts-only' }
    // What has reached the person is not taken back by a correction of the table.
    return isPaid(file.facts.fundsState) && about.includes(true)
      ? { code: 'wrong-state', detail: 'funds-settled' }
      : null
  },
  move: async (ctx, file, input) => {
    const table = await lastSealedOf(ctx.tx, file.row.id)
    if (!table) return no({ code: 'wrong-state', detail: 'no-table' })
    const items = input.items.map((item) => ({ ...item, note: item.note ?? null }))
    await ctx.tx.dispute.create({
      data: {
        transferId: file.row.id,
        tableVersion: table.version,
        items,
        raisedById: staffId(ctx),
        raisedAt: ctx.at,
      },
    })
    // What is in a payment file may be paid any moment: it stays, and what arrives is compared with the new version.
    const recall =
      FUNDS_EFFECTS.disputeTable.some(([from]) => from === file.facts.fundsState) &&
      (await cancelUnpaidOrder(ctx.tx, file.row.id, `dispute of version ${table.version}`))
    return ok({
      ...(recall ? { fundsTo: 'due' as const } : {}),
      set: recall ? { orderMadeById: null } : {},
      detail: { version: table.version, items },
    })
  },
})

function isPaid(funds: FundsState): boolean {
  return funds === 'credited' || funds === 'paidOut'
}
