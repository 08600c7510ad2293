import { keepsGapCause } from '@/lib/domain/continuity/back-payment'
import { no, ok } from '@/lib/domain/result'
import { RecordGapCause } from '@/lib/schemas/beside'
import { openRunningCase } from './beside'
import { command } from './command'
import { recordBeside, takenOf } from './take-step'

/**
 * 登记断缴原因: whose fault the months without payment were, where the application did not say (LF-01, LF-02).
 * Clerks of the destination, which prices the gap, and of the side that took the application.
 */
export const recordGapCause = command(RecordGapCause, async (ctx, input) => {
  const own = await openRunningCase(ctx, input, ['clerk'])
  if (!own.ok) return own
  const { file, side } = own.value
  if (!keepsGapCause(side, file.row.lodgedAt)) return no({ code: 'wrong-side', detail: 'destination' })
  const { cause, evidence } = input
  const detail = { before: file.row.gapCause }
  const after = await recordBeside(
    ctx,
    file,
    'recordGapCause',
    detail,
    undefined,
    { gapCause: cause },
    cause,
    evidence,
  )
  return ok(takenOf(after))
})
