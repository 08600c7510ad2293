import { no, ok } from '@/lib/domain/result'
import { lastSealedOf } from '@/lib/db/tables'
import { DisputeTable } from '@/lib/schemas/steps'
import { staffId, stepCommand } from './take-step'

/** Paths of a table that speak of money; after the years were recorded only these may still be disputed. */
const AMOUNT_PATHS =
  /^(balance|transfer|transferFen|balanceFen)$|\.(closing|credited|creditedPersonal|interest)(Fen)?$/

/** 退回更正: field by field, against a sealed version that itself never changes. An unpaid order is recalled. */
export const disputeTable = stepCommand(DisputeTable, {
  step: 'disputeTable',
  guard: async (_ctx, file, input) =>
    file.facts.state === 'transferredIn' && input.items.some((item) => !AMOUNT_PATHS.test(item.path))
      ? { code: 'version-sealed', detail: 'amounts-only' }
      : null,
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
    const recall = file.facts.fundsState === 'prepared' || file.facts.fundsState === 'approved'
    if (recall)
      await ctx.tx.remittanceOrder.updateMany({
        where: { transferId: file.row.id, status: { in: ['prepared', 'approved'] } },
        data: { status: 'cancelled', note: `dispute of version ${table.version}` },
      })
    return ok({
      ...(recall ? { fundsTo: 'due' as const } : {}),
      set: recall ? { orderMadeById: null } : {},
      detail: { version: table.version, items },
    })
  },
})
