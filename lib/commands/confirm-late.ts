import { mayActFor } from '@/lib/domain/access/reach'
import { no, ok } from '@/lib/domain/result'
import { sideOwing } from '@/lib/domain/transfer/holder'
import { ConfirmLate } from '@/lib/schemas/beside'
import { openOwnCase } from './beside'
import { command } from './command'
import { recordBeside, takenOf } from './take-step'

/**
 * A supervisor has read why a clock of the own agency ended late, or one of an agency without a login that
 * this one records for. It cures nothing: the breach stays, and the step did not wait for this.
 */
export const confirmLate = command(ConfirmLate, async (ctx, input) => {
  const own = await openOwnCase(ctx, input, ['supervisor'])
  if (!own.ok) return own
  const { file, actor } = own.value
  const clock = file.row.clocks.find((row) => row.clock === input.clock && row.round === input.round)
  if (!clock || clock.ending !== 'late') return no({ code: 'wrong-state', detail: 'not-late' })
  const owing = sideOwing(clock.clock)
  if (mayActFor(actor, owing, file.facts) === 'no') return no({ code: 'wrong-side', detail: owing })
  if (clock.confirmedAt) return no({ code: 'wrong-state', detail: 'already-confirmed' })
  await ctx.tx.clock.update({
    where: { id: clock.id },
    data: { confirmedById: actor.staffId, confirmedAt: ctx.at },
  })
  const detail = { clock: clock.clock, round: clock.round, lateReason: clock.lateReason }
  const comment = input.comment ?? null
  return ok(takenOf(await recordBeside(ctx, file, 'confirmLate', detail, undefined, {}, comment)))
})
