import { COUNTING, type PauseReason } from '@/lib/domain/clocks/pauses'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { outcomeOfWay, type RunningClock } from '@/lib/domain/transfer/overdue-told'
import type { NoticeWay } from '@/lib/domain/transfer/person-told'
import type { ReminderAnswer } from '@/lib/domain/transfer/reminders'
import type { Tx } from './client'
import { fromDay, toDay, toDayOrNull } from './days'
import type { CaseFile } from './transfers'

export type TellableClock = RunningClock & { readonly clockId: string }

/** Running clocks of a case, with the close of business they are judged by and what the person heard of them. */
export async function tellableClocks(tx: Tx, { row }: CaseFile): Promise<TellableClock[]> {
  const running = row.clocks.filter(({ endedAt }) => endedAt === null)
  const tellings = await tx.breachTelling.findMany({
    where: { clockId: { in: running.map(({ id }) => id) } },
    select: { clockId: true, times: true, saidDueOn: true },
  })
  return running.map((clock) => {
    const telling = tellings.find(({ clockId }) => clockId === clock.id)
    const owing = clock.owingAgencyId === row.originAgencyId ? row.originAgency : row.destinationAgency
    return {
      clockId: clock.id,
      clock: clock.clock,
      round: clock.round,
      dueOn: toDay(clock.sortDueOn),
      closing: owing.closeOfBusiness,
      times: telling?.times ?? 0,
      saidDueOn: toDayOrNull(telling?.saidDueOn ?? null),
    }
  })
}

/** The message that was left for the worker names these breaches; what becomes of it is written by PostgreSQL. */
export async function recordTold(
  tx: Tx,
  late: readonly TellableClock[],
  told: { readonly transferId: string; readonly key: string; readonly dueOn: LocalDate },
): Promise<void> {
  const { transferId, key, dueOn } = told
  const notice = await tx.notice.findUniqueOrThrow({
    where: { transferId_key: { transferId, key } },
    select: { id: true },
  })
  for (const { clockId, dueOn: breachedOn } of late) {
    const said = { noticeId: notice.id, saidDueOn: fromDay(dueOn) }
    const { count } = await tx.breachTelling.updateMany({
      where: { clockId, toldAt: { not: null } },
      data: { ...said, times: { increment: 1 } },
    })
    if (count === 0)
      await tx.breachTelling.upsert({
        where: { clockId },
        create: { ...said, clockId, breachedOn: fromDay(breachedOn), outcome: 'sending', times: 1 },
        update: { ...said, outcome: 'sending', times: { increment: 1 } },
      })
  }
}

/** Nothing is sent: why, once per breach. */
export async function recordUntold(
  tx: Tx,
  late: readonly TellableClock[],
  way: Exclude<NoticeWay, 'sms'>,
): Promise<void> {
  await tx.breachTelling.createMany({
    data: late.map(({ clockId, dueOn }) => ({
      clockId,
      breachedOn: fromDay(dueOn),
      outcome: outcomeOfWay(way),
    })),
    skipDuplicates: true,
  })
}

/** What stands on record about a late clock: a pause two people signed, and the last answer to a reminder. */
export async function causeOnRecord(
  tx: Tx,
  clockId: string,
): Promise<{ readonly pause: PauseReason | null; readonly answer: ReminderAnswer | null }> {
  const pause = await tx.clockPause.findFirst({
    where: { clockId, status: { in: [...COUNTING] } },
    orderBy: { fromDay: 'desc' },
    select: { reason: true },
  })
  const reminder = await tx.reminder.findFirst({
    where: { clockId, answer: { not: null } },
    orderBy: { answeredAt: 'desc' },
    select: { answer: true },
  })
  return {
    pause: (pause?.reason as PauseReason | undefined) ?? null,
    answer: (reminder?.answer as ReminderAnswer | undefined) ?? null,
  }
}
