import type { z } from 'zod'
import { hasRole } from '@/lib/domain/access/reach'
import { overlap } from '@/lib/domain/clocks/pauses'
import { no, ok } from '@/lib/domain/result'
import { toDay, toDayOrNull } from '@/lib/db/days'
import { pausesOf } from '@/lib/db/pauses'
import { tellStaff } from '@/lib/db/staff-messages'
import { DecidePause } from '@/lib/schemas/pauses'
import { openRunningCase, type OwnCase } from './beside'
import { command, type Answer, type Ctx } from './command'
import { findPause, readjust, type ClockOfCase } from './pause-work'
import { recordBeside, takenOf, type Taken } from './take-step'

type Words = z.output<typeof DecidePause>
type PauseRow = NonNullable<Awaited<ReturnType<Ctx['tx']['clockPause']['findFirst']>>>
type Waiting = { readonly pause: PauseRow; readonly clock: ClockOfCase }

/**
 * The second signature under a pause or its end, by a supervisor of the agency whose clerk asked and never by that
 * clerk; or none, with a note. Whoever asked may take it back. A declined end leaves the pause running.
 */
export const decidePause = command(DecidePause, async (ctx, input): Promise<Answer<Taken>> => {
  const own = await openRunningCase(ctx, input)
  if (!own.ok) return own
  const { file, actor } = own.value
  const found = await findPause(ctx, file, actor, input.pauseId)
  if (!found.ok) return found
  const { pause } = found.value
  const isPause = pause.status === 'asked'
  if (!isPause && pause.status !== 'resuming') return no({ code: 'wrong-state', detail: 'no-pause' })
  const isOwn = (isPause ? pause.askedById : pause.resumeAskedById) === actor.staffId
  if (input.decision === 'withdraw') {
    if (!isOwn) return no({ code: 'wrong-role', detail: 'clerk' })
  } else {
    if (!hasRole(actor, ['supervisor'])) return no({ code: 'wrong-role', detail: 'supervisor' })
    if (isOwn) return no({ code: 'own-work', detail: 'pauseClock' })
  }
  const decided = isPause
    ? await decideStart(ctx, own.value, found.value, input)
    : await decideEnd(ctx, own.value, found.value, input)
  if (decided.ok && input.decision !== 'withdraw') await tellAsker(ctx, file, pause, input.decision)
  return decided
})

/** Whoever asked for the pause, or for its end, learns what became of it. */
async function tellAsker(
  ctx: Ctx,
  { row }: OwnCase['file'],
  pause: PauseRow,
  decision: 'approve' | 'decline',
): Promise<void> {
  const isPause = pause.status === 'asked'
  const askerId = isPause ? pause.askedById : pause.resumeAskedById
  await tellStaff(ctx.tx, askerId === null ? [] : [askerId], {
    kind: decision === 'approve' ? 'signatureGiven' : 'signatureDeclined',
    // An end that was declined may be asked for again.
    key: `pause:${pause.id}:${row.version}`,
    transferId: row.id,
    content: { reference: row.reference, step: isPause ? 'pauseClock' : 'resumeClock' },
    at: ctx.at,
  })
}

async function decideStart(
  ctx: Ctx,
  { file, actor }: OwnCase,
  { pause, clock }: Waiting,
  { decision, note }: Words,
): Promise<Answer<Taken>> {
  const days = { from: toDay(pause.fromDay), to: toDayOrNull(pause.toDay) }
  if (decision === 'approve') {
    const counting = (await pausesOf(ctx.tx, [file.row.id])).get(clock.id) ?? []
    if (counting.some((other) => overlap(days, other)))
      return no({ code: 'wrong-state', detail: 'pause-overlaps' })
  }
  const status = { approve: 'running', decline: 'declined', withdraw: 'withdrawn' }[decision]
  await ctx.tx.clockPause.update({
    where: { id: pause.id },
    data: { status, closedById: actor.staffId, closedAt: ctx.at, closedNote: note ?? null },
  })
  if (decision !== 'approve') return declined(ctx, file, 'pauseClock', status, note)
  await readjust(ctx, file, clock)
  const detail = {
    clock: clock.clock,
    round: clock.round,
    from: days.from,
    ...(days.to === null ? {} : { to: days.to }),
    ...(pause.note === null ? {} : { note: pause.note }),
  }
  return ok(takenOf(await recordBeside(ctx, file, 'pauseClock', detail, undefined, {}, pause.reason)))
}

async function decideEnd(
  ctx: Ctx,
  { file, actor }: OwnCase,
  { pause, clock }: Waiting,
  { decision, note }: Words,
): Promise<Answer<Taken>> {
  if (decision !== 'approve') {
    await ctx.tx.clockPause.update({
      where: { id: pause.id },
      data: { status: 'running', resumeOn: null, resumeAskedById: null, resumeAskedAt: null },
    })
    return declined(ctx, file, 'resumeClock', decision === 'decline' ? 'declined' : 'withdrawn', note)
  }
  await ctx.tx.clockPause.update({
    where: { id: pause.id },
    data: { status: 'resumed', toDay: pause.resumeOn, resumedById: actor.staffId, resumedAt: ctx.at },
  })
  await readjust(ctx, file, clock)
  const to = pause.resumeOn === null ? {} : { to: toDay(pause.resumeOn) }
  const detail = { clock: clock.clock, round: clock.round, from: toDay(pause.fromDay), ...to }
  return ok(takenOf(await recordBeside(ctx, file, 'resumeClock', detail)))
}

async function declined(
  ctx: Ctx,
  file: OwnCase['file'],
  step: 'pauseClock' | 'resumeClock',
  outcome: string,
  note: string | undefined,
): Promise<Answer<Taken>> {
  const detail = { step, outcome }
  return ok(takenOf(await recordBeside(ctx, file, 'declineSignature', detail, undefined, {}, note ?? null)))
}
