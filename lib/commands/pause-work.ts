import { mayActFor } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { adjustedDueOn } from '@/lib/domain/clocks/adjusted-due'
import { sideOwing } from '@/lib/domain/transfer/holder'
import { no, ok } from '@/lib/domain/result'
import { readCalendar } from '@/lib/db/calendars'
import { fromDay, toDay } from '@/lib/db/days'
import { pausesOf } from '@/lib/db/pauses'
import type { CaseFile } from '@/lib/db/transfers'
import type { Answer, Ctx } from './command'

export type ClockOfCase = CaseFile['row']['clocks'][number]

/** Whoever owes the step pauses its clock, or the side that records for an agency without a login. */
export function mayPause(actor: Actor, { facts }: CaseFile, clock: ClockOfCase): boolean {
  return mayActFor(actor, sideOwing(clock.clock), facts) !== 'no'
}

/** A pause of the case, while its clock runs and it is the actor's own side's. */
export async function findPause(ctx: Ctx, file: CaseFile, actor: Actor, pauseId: string) {
  const pause = await ctx.tx.clockPause.findFirst({ where: { id: pauseId, transferId: file.row.id } })
  const clock = file.row.clocks.find(({ id }) => id === pause?.clockId)
  if (!pause || !clock || !mayPause(actor, file, clock))
    return no({ code: 'wrong-state', detail: 'no-pause' }) satisfies Answer<never>
  if (clock.endedAt !== null)
    return no({ code: 'wrong-state', detail: 'clock-ended' }) satisfies Answer<never>
  return ok({ pause, clock })
}

/** Writes the adjusted date anew; nothing else of a clock moves. A pause without end is taken to last to today. */
export async function readjust(ctx: Ctx, file: CaseFile, clock: ClockOfCase): Promise<void> {
  const pauses = (await pausesOf(ctx.tx, [file.row.id])).get(clock.id) ?? []
  const calendar = await readCalendar(ctx.tx, clock.calendarCode)
  const count = {
    startedOn: toDay(clock.startedOn),
    lengthDays: clock.lengthDays,
    calendar,
    asOf: dayOf(ctx.at),
  }
  const adjusted = fromDay(adjustedDueOn(count, pauses))
  if (adjusted.getTime() !== clock.adjustedDueOn.getTime())
    await ctx.tx.clock.update({ where: { id: clock.id }, data: { adjustedDueOn: adjusted } })
}
