import {
  casesToMove,
  isAnyOpenSince,
  leaveClocks,
  lockCases,
  lockChange,
  moveClocks,
  writeAttention,
} from '@/lib/db/calendar-changes'
import {
  movedIn,
  movesOf,
  reachOfSubject,
  subjectOf,
  type CalendarSubject,
  type Reach,
} from '@/lib/db/calendar-effect'
import { readCalendar } from '@/lib/db/calendars'
import type { Tx } from '@/lib/db/client'
import { fromDay } from '@/lib/db/days'
import { readCaseFiles } from '@/lib/db/transfers'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { spanOf } from '@/lib/domain/calendar/schedule/schedule'
import type { WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import { no, ok } from '@/lib/domain/result'
import { ENDED_STATES } from '@/lib/domain/transfer/states'
import { ApplyCalendarBatch } from '@/lib/schemas/calendars'
import { attentionOf } from './clock-keeping'
import { command } from './command'
import { tellOfCalendar } from './tell-of-calendar'

const TIME_FOR_A_BATCH = 120_000

/**
 * The next cases of an approved change, in one transaction: every running clock is counted by the new calendar, with
 * its dates before and after kept, and so are the dates that lists sort by. First the cases the approval saw; then
 * open cases where no clock presses, whose dates only sort; last what began by the old calendar while this was under
 * way. What began before `since`, a moment after the approval, may still write by the old calendar: it is waited for,
 * and the preview asked only then. Stopped anywhere, it goes on with what is not done. No case changes its version: nobody's hand is disturbed.
 */
export const applyCalendarBatch = command(
  ApplyCalendarBatch,
  async (ctx, { changeId, most, since }) => {
    const { tx, at } = ctx
    if (ctx.doer.kind !== 'system') return no({ code: 'wrong-role', detail: 'system' })
    const change = await lockChange(tx, changeId)
    if (!change || change.outcome !== 'approved') return no({ code: 'not-found' })
    const subject = await subjectOf(tx, change)
    if (change.finishedAt !== null || !subject) return ok({ isOver: true, waits: false })

    const asOf = dayOf(change.decidedAt ?? at)
    const seen = await casesToMove(tx, changeId, most)
    if (seen.length > 0) {
      await moveCases(tx, changeId, subject, seen, { at, asOf })
      await tx.calendarChange.update({ where: { id: changeId }, data: { done: { increment: seen.length } } })
      return ok({ isOver: false, waits: false })
    }
    const waiting = await waitingCases(tx, subject, change.lastTransferId, most)
    if (waiting.length > 0) {
      await rewriteDates(tx, waiting)
      const lastTransferId = waiting.at(-1) ?? null
      await tx.calendarChange.update({ where: { id: changeId }, data: { lastTransferId } })
      return ok({ isOver: false, waits: false })
    }
    if (await isAnyOpenSince(tx, since)) return ok({ isOver: false, waits: true })
    const late = await movesOf(tx, subject, at, asOf)
    if (late.length > 0) {
      const cases = [...new Set(late.map(({ transferId }) => transferId))].toSorted()
      await moveCases(tx, changeId, subject, cases.slice(0, most), { at, asOf })
      return ok({ isOver: false, waits: false })
    }
    await tx.calendarChange.update({ where: { id: changeId }, data: { finishedAt: at } })
    await tellOfCalendar(tx, change, at)
    return ok({ isOver: true, waits: false })
  },
  TIME_FOR_A_BATCH,
)

async function moveCases(
  tx: Tx,
  changeId: string,
  subject: CalendarSubject,
  cases: readonly string[],
  { at, asOf }: { readonly at: Date; readonly asOf: LocalDate },
): Promise<void> {
  const reach: Reach = await reachOfSubject(tx, subject)
  await lockCases(tx, cases)
  const clocks = await tx.clock.findMany({
    where: { transferId: { in: [...cases] } },
    orderBy: [{ transferId: 'asc' }, { startedAt: 'asc' }],
  })
  await moveClocks(tx, changeId, await movedIn(tx, clocks, reach, at, asOf), at)
  await leaveClocks(tx, changeId, cases, at)
  await rewriteDates(tx, cases)
}

/** Open cases after this one whose dates for sorting the change may move without moving a clock. */
async function waitingCases(
  tx: Tx,
  subject: CalendarSubject,
  after: string | null,
  most: number,
): Promise<string[]> {
  const since = subject.kind === 'year' ? { gte: fromDay(spanOf(subject.year.year).from) } : null
  const rows = await tx.transfer.findMany({
    where: {
      state: { notIn: [...ENDED_STATES] },
      ...(after && { id: { gt: after } }),
      ...(since
        ? { OR: [{ originDueOn: since }, { destinationDueOn: since }] }
        : subject.kind === 'agency' && {
            OR: [{ originAgencyId: subject.agencyId }, { destinationAgencyId: subject.agencyId }],
          }),
    },
    orderBy: { id: 'asc' },
    take: most,
    select: { id: true },
  })
  const ids = rows.map(({ id }) => id)
  await lockCases(tx, ids)
  return ids
}

async function rewriteDates(tx: Tx, cases: readonly string[]): Promise<void> {
  const calendars = new Map<string, Promise<WorkingCalendar>>()
  const calendarOf = (code: string) => {
    const read = calendars.get(code) ?? readCalendar(tx, code)
    calendars.set(code, read)
    return read
  }
  const rows = []
  for (const file of await readCaseFiles(tx, cases))
    rows.push({ id: file.row.id, ...(await attentionOf(file, calendarOf)) })
  await writeAttention(tx, rows)
}
