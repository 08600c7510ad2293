import { dayOf } from '@/lib/domain/calendar/local-date'
import { isResumable, type PauseStatus } from '@/lib/domain/clocks/pauses'
import { no, ok } from '@/lib/domain/result'
import { fromDay, toDay, toDayOrNull } from '@/lib/db/days'
import { ResumeClock } from '@/lib/schemas/pauses'
import { openRunningCase } from './beside'
import { command } from './command'
import { findPause } from './pause-work'
import { recordBeside, takenOf } from './take-step'

/** 恢复, first signature: a pause lasts to today and no longer, once a supervisor has signed that too. */
export const resumeClock = command(ResumeClock, async (ctx, input) => {
  const own = await openRunningCase(ctx, input, ['clerk'])
  if (!own.ok) return own
  const { file, actor } = own.value
  const found = await findPause(ctx, file, actor, input.pauseId)
  if (!found.ok) return found
  const { pause, clock } = found.value
  const today = dayOf(ctx.at)
  const days = { from: toDay(pause.fromDay), to: toDayOrNull(pause.toDay) }
  if (!isResumable({ ...days, status: pause.status as PauseStatus }, today))
    return no({ code: 'wrong-state', detail: pause.status === 'resuming' ? 'pause-waits' : 'no-pause' })
  await ctx.tx.clockPause.update({
    where: { id: pause.id },
    data: {
      status: 'resuming',
      resumeOn: fromDay(today),
      resumeAskedById: actor.staffId,
      resumeAskedAt: ctx.at,
    },
  })
  const detail = { step: 'resumeClock', role: 'supervisor', clock: clock.clock, round: clock.round }
  return ok(takenOf(await recordBeside(ctx, file, 'openSignature', detail)))
})
