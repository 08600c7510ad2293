import { z } from 'zod'
import { addBatch, findSameFile, type NewRow } from '@/lib/db/batches'
import { namedAreas } from '@/lib/db/named-areas'
import type { IntakeFault } from '@/lib/domain/batches/intake-sheet'
import type { ListTable } from '@/lib/domain/employees/sheet-cells'
import { no, ok } from '@/lib/domain/result'
import { readIntake, type IntakeRead } from '@/lib/schemas/batches'
import { command } from '../command'
import { atBatchDesk } from './desk'

export type IntakeUploaded =
  /** The sheet as a whole cannot be read: nothing was kept. */
  | { readonly kind: 'unreadable'; readonly faults: readonly IntakeFault<string>[] }
  /** The same file came before. */
  | { readonly kind: 'known'; readonly batch: string }
  | { readonly kind: 'kept'; readonly batch: string }

type Sheet = { readonly sha256: string; readonly table: ListTable }

/** Five thousand rows take seconds; a slow disk is given time. */
const TIME_TO_KEEP = 120_000

/**
 * 批量录入: keeps a sheet as a batch whose rows the worker checks. Rows with a fault are kept as such; nothing becomes a
 * case before the clerk says so.
 */
export const uploadIntake = command(
  z.custom<Sheet>(),
  async (ctx, sheet) => {
    const desk = atBatchDesk(ctx, 'intake')
    if (!desk.ok) return desk
    const { agencyId, actor } = desk.value
    if (actor.areaCode === null) return no({ code: 'not-found' })
    const read = readIntake(sheet.table, { areas: await namedAreas(ctx.tx, ctx.at), ownArea: actor.areaCode })
    const whole = read.faults.filter(({ row }) => row === null)
    if (whole.length > 0) return ok<IntakeUploaded>({ kind: 'unreadable', faults: whole })
    // Two clerks with the same file queue here; whoever writes about the agency's cases does not.
    await ctx.tx.$queryRaw`SELECT 1 AS held FROM "Agency" WHERE id = ${agencyId}::uuid FOR NO KEY UPDATE`
    const earlier = await findSameFile(ctx.tx, agencyId, sheet.sha256)
    if (earlier) return ok<IntakeUploaded>({ kind: 'known', batch: earlier.id })
    const batch = await addBatch(ctx.tx, {
      agencyId,
      kind: 'intake',
      staffId: actor.staffId,
      at: ctx.at,
      rows: rowsOf(read),
      sheet,
    })
    return ok<IntakeUploaded>({ kind: 'kept', batch })
  },
  TIME_TO_KEEP,
)

function rowsOf({ rows, faults }: IntakeRead): NewRow[] {
  const byRow = new Map<number, IntakeFault<string>[]>()
  for (const fault of faults)
    if (fault.row !== null) byRow.set(fault.row, [...(byRow.get(fault.row) ?? []), fault])
  return [
    ...rows.map(({ row, application }) => ({ row, state: 'waiting' as const, content: application })),
    ...[...byRow].map(([row, told]) => ({
      row,
      state: 'faulty' as const,
      findings: { faults: told.map(({ column, code, what }) => ({ column, code, ...(what && { what }) })) },
    })),
  ]
}
