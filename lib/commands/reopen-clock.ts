import { dayOf } from '@/lib/domain/calendar/local-date'
import type { Clock } from '@/lib/domain/clocks/clock'
import { movedIn } from '@/lib/db/calendar-effect'
import { calendarCountedBy, calendarFrom, readYears } from '@/lib/db/calendars'
import type { Tx } from '@/lib/db/client'
import { fromDay, toDay } from '@/lib/db/days'
import type { CaseFile } from '@/lib/db/transfers'
import { NOT_USED } from '@/lib/db/used-days'

/** What ended the clock is undone: it runs on from its first start, by the calendar now in force. */
export async function reopenLast(tx: Tx, file: CaseFile, clock: Clock, at: Date): Promise<void> {
  const last = file.row.clocks.filter((row) => row.clock === clock).at(-1)
  if (!last || last.endedAt === null) return
  const row = await tx.clock.update({
    where: { id: last.id },
    data: {
      endedAt: null,
      endedOn: null,
      ending: null,
      ...NOT_USED,
      lateReason: null,
      lateNote: null,
      confirmedById: null,
      confirmedAt: null,
    },
  })
  await countAnew(tx, row, at)
}

type ClockRow = NonNullable<Awaited<ReturnType<Tx['clock']['findFirst']>>>

/** A calendar that was applied while the clock had ended passed it by. */
async function countAnew(tx: Tx, row: ClockRow, at: Date): Promise<void> {
  const { calendarCode, closeOfBusiness: closing } = await tx.agency.findUniqueOrThrow({
    where: { id: row.agencyId },
    select: { calendarCode: true, closeOfBusiness: true },
  })
  const years = await readYears(tx)
  const counted = { ...row, startedOn: toDay(row.startedOn), dueOn: toDay(row.dueOn) }
  const before = calendarCountedBy(years, row.calendarCode, counted)
  const after = calendarFrom(years, calendarCode)
  const reach = new Map([[row.agencyId, { before, after, closing }]])
  const [move] = await movedIn(tx, [row], reach, at, dayOf(at))
  if (!move) return
  const { dueOn, promisedDueOn, adjustedDueOn, sortDueOn, provisional, calendarVersion } = move.after
  const known = Array.isArray(row.recomputed) ? row.recomputed : []
  await tx.clock.update({
    where: { id: row.id },
    data: {
      dueOn: fromDay(dueOn),
      promisedDueOn: promisedDueOn === null ? null : fromDay(promisedDueOn),
      adjustedDueOn: fromDay(adjustedDueOn),
      sortDueOn: fromDay(sortDueOn),
      provisional,
      calendarVersion,
      recomputed: [...known, { at: at.toISOString(), before: move.before, after: move.after }],
    },
  })
}
