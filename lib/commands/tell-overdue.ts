import { z } from 'zod'
import { dueDay } from '@/lib/domain/calendar/due-day'
import { dayOf, timeOf } from '@/lib/domain/calendar/local-date'
import { no, ok } from '@/lib/domain/result'
import { clockHolder, sideOwing } from '@/lib/domain/transfer/holder'
import { overdueTold, REVISED_DAYS, waitsFor } from '@/lib/domain/transfer/overdue-told'
import { noticeWay, type NoticeWay } from '@/lib/domain/transfer/person-told'
import { isEnded } from '@/lib/domain/transfer/states'
import { causeOnRecord, recordTold, recordUntold, tellableClocks } from '@/lib/db/breach-tellings'
import { readCalendar } from '@/lib/db/calendars'
import { lockTransfer } from '@/lib/db/transfers'
import { command } from './command'
import { promise, reachable } from './tell-person'

const TellOverdue = z.object({ transferId: z.uuid() })

/**
 * Tells the person that a term has passed: which, in whose hands it is, what it waits for, and until when it may be
 * expected now. Once per clock, again only when the day that was said has passed as well; all of one case in one
 * message. Whoever cannot be told, or wants no progress messages, is put on record as such.
 * @returns how it was told; 'none' where there was nothing to tell
 */
export const tellOverdue = command(TellOverdue, async (ctx, { transferId }) => {
  if (ctx.doer.kind !== 'system') return no({ code: 'wrong-role', detail: 'system' })
  const file = await lockTransfer(ctx.tx, { id: transferId })
  if (!file) return no({ code: 'not-found' })
  const { row, facts } = file
  const nothing: NoticeWay = 'none'
  if (isEnded(facts.state)) return ok(nothing)
  const today = dayOf(ctx.at)
  const late = overdueTold(await tellableClocks(ctx.tx, file), { today, time: timeOf(ctx.at) })
  const [first, ...others] = late
  if (!first) return ok(nothing)
  const way = noticeWay('overdue', reachable(row.person))
  if (way !== 'sms') {
    await recordUntold(ctx.tx, late, way)
    return ok(way)
  }
  const owing = sideOwing(first.clock) === 'origin' ? row.originAgency : row.destinationAgency
  const calendar = await readCalendar(ctx.tx, owing.calendarCode)
  const dueOn = dueDay(today, REVISED_DAYS, calendar).due
  const key = `overdue:${first.clock}:${first.round}:${first.times + 1}`
  const queued = await promise(ctx, file, 'overdue', key, {
    clock: first.clock,
    round: first.round,
    also: others.map(({ clock }) => clock).join(','),
    wasDue: first.dueOn,
    dueOn,
    holder: clockHolder(first.clock, { ...facts, originOwes: row.originOwes }),
    waitsFor: waitsFor({ facts, ...(await causeOnRecord(ctx.tx, first.clockId)) }),
  })
  await recordTold(ctx.tx, late, { transferId: row.id, key, dueOn })
  return ok(queued)
})
