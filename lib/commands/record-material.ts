import { no, ok } from '@/lib/domain/result'
import { isEnded } from '@/lib/domain/transfer/states'
import { keepMaterial, materialList } from '@/lib/db/materials'
import { RecordMaterial } from '@/lib/schemas/materials'
import { openOwnCase } from './beside'
import { command } from './command'
import { entryOf, promiseFault } from './materials'
import { recordBeside, staffId, takenOf } from './take-step'

/**
 * 登记材料: a paper that came after the application, or is promised. By clerks of the side that lodged it or
 * of the destination. Late papers may join a case that has ended; a promise may not.
 */
export const recordMaterial = command(RecordMaterial, async (ctx, input) => {
  const own = await openOwnCase(ctx, input, ['clerk'])
  if (!own.ok) return own
  const { file, side } = own.value
  if (side !== 'destination' && side !== file.row.lodgedAt)
    return no({ code: 'wrong-side', detail: 'destination' })
  if (input.status === 'promised' && isEnded(file.facts.state))
    return no({ code: 'wrong-state', detail: file.facts.state })
  const list = await materialList(ctx.tx, file.row, ctx.at)
  const entry = entryOf(input, list)
  const fault = promiseFault(entry, list, ctx.at)
  if (fault) return no(fault)
  await keepMaterial(ctx.tx, file.row.id, entry, { staffId: staffId(ctx), at: ctx.at })
  const { code: material, status, promisedBy, note } = entry
  const after = await recordBeside(ctx, file, 'recordMaterial', { material, status, promisedBy, note })
  return ok(takenOf(after))
})
