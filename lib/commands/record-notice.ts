import { hasRole, mayActFor, sideOf } from '@/lib/domain/access/reach'
import { no, ok } from '@/lib/domain/result'
import { isReadyToTell } from '@/lib/domain/transfer/closure'
import { recordTelling, TOLD_AFTER_ATTEMPTS } from '@/lib/db/notices'
import { RecordNotice } from '@/lib/schemas/beside'
import { openRunningCase } from './beside'
import { command } from './command'
import { closeWhenProven, recordBeside, takenOf } from './take-step'

/**
 * The completion notice was handed over, told by phone or posted, or that was tried. When it counts as told
 * the last condition of 办结 is met and the case closes with it.
 */
export const recordNotice = command(RecordNotice, async (ctx, input) => {
  const own = await openRunningCase(ctx, input)
  if (!own.ok) return own
  const { file, actor } = own.value
  if (mayActFor(actor, 'destination', file.facts) === 'no')
    return no({ code: 'wrong-side', detail: 'destination' })
  if (!hasRole(actor, ['clerk'])) return no({ code: 'wrong-role', detail: 'clerk' })
  // What the origin records for a destination without a login needs words on how it is known.
  if (sideOf(actor, file.facts) === 'origin' && !input.note) return no({ code: 'evidence-required' })
  if (!isReadyToTell(file.facts)) return no({ code: 'wrong-state', detail: 'not-ready-to-tell' })
  if (file.facts.noticeIssued) return no({ code: 'wrong-state', detail: 'already-told' })

  const reached = input.outcome === 'reached'
  const { attempts } = await recordTelling(ctx.tx, {
    transferId: file.row.id,
    channel: input.channel,
    reached,
    content: { reference: input.reference, months: file.row.monthsRecorded, note: input.note ?? null },
    byId: actor.staffId,
    at: ctx.at,
  })
  const counts = reached || attempts >= TOLD_AFTER_ATTEMPTS
  const after = await recordBeside(
    ctx,
    file,
    'recordNotice',
    { channel: input.channel, outcome: input.outcome, attempts, counts },
    undefined,
    counts ? { noticeIssuedAt: ctx.at } : {},
    input.note ?? null,
  )
  const closed = await closeWhenProven(ctx, after)
  return closed.ok ? ok(takenOf(closed.value)) : closed
})
