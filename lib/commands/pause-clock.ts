import { dayOf } from '@/lib/domain/calendar/local-date'
import { pauseFault, type PauseFault } from '@/lib/domain/clocks/pauses'
import { no, ok } from '@/lib/domain/result'
import { sideOwing } from '@/lib/domain/transfer/holder'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { readParameters } from '@/lib/db/areas'
import { fromDay, toDay } from '@/lib/db/days'
import { pausesOf } from '@/lib/db/pauses'
import { PauseClock } from '@/lib/schemas/pauses'
import { openRunningCase } from './beside'
import { command } from './command'
import { mayPause } from './pause-work'
import { recordBeside, takenOf } from './take-step'

/**
 * 暂停, first signature: a clerk asks that days be left out of the adjusted date of a clock of the own agency. A
 * supervisor of the same agency decides; the statutory date and breach stay whatever is decided.
 */
export const pauseClock = command(PauseClock, async (ctx, input) => {
  const own = await openRunningCase(ctx, input, ['clerk'])
  if (!own.ok) return own
  const { file, actor } = own.value
  const clock = file.row.clocks.find((row) => row.clock === input.clock && row.endedAt === null)
  if (!clock) return no({ code: 'wrong-state', detail: 'clock-ended' })
  const side = sideOwing(clock.clock)
  if (actor.agencyId === null || !mayPause(actor, file, clock))
    return no({ code: 'wrong-side', detail: side })
  if (await ctx.tx.clockPause.findFirst({ where: { clockId: clock.id, status: 'asked' } }))
    return no({ code: 'wrong-state', detail: 'pause-waits' })
  const today = dayOf(ctx.at)
  const agency = side === 'origin' ? file.row.originAgency : file.row.destinationAgency
  const { postPauseAllowed } = await readParameters(ctx.tx, agency.areaCode, today)
  const { reason, from, to = null, note = null } = input
  const fault = pauseFault(
    { reason, from, to, note },
    {
      startedOn: toDay(clock.startedOn),
      today,
      counting: (await pausesOf(ctx.tx, [file.row.id])).get(clock.id) ?? [],
      postPauseAllowed,
    },
  )
  if (fault) return no(refusalOf(fault))
  await ctx.tx.clockPause.create({
    data: {
      transferId: file.row.id,
      clockId: clock.id,
      agencyId: actor.agencyId,
      reason,
      note,
      fromDay: fromDay(from),
      toDay: to === null ? null : fromDay(to),
      askedById: actor.staffId,
      askedAt: ctx.at,
    },
  })
  const detail = { step: 'pauseClock', role: 'supervisor', clock: clock.clock, round: clock.round }
  return ok(takenOf(await recordBeside(ctx, file, 'openSignature', detail)))
})

function refusalOf(fault: PauseFault): Refusal {
  switch (fault) {
    case 'pause-note':
      return { code: 'reason-required', detail: fault }
    case 'future-day':
      return { code: 'evidence-required', detail: fault }
    case 'post-pause-not-allowed':
      return { code: 'rules-not-met', detail: fault, rules: ['DL-06'] }
    case 'pause-before-start':
    case 'pause-ends-first':
    case 'pause-overlaps':
      return { code: 'wrong-state', detail: fault }
  }
}
