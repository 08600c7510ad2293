import type { WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import type { CaseFacts } from '@/lib/domain/transfer/facts'
import { sideOwing } from '@/lib/domain/transfer/holder'
import type { Connection, Mode } from '@/lib/domain/transfer/states'
import { readCalendar } from './calendars'
import type { Tx } from './client'
import { Prisma, type Clock } from './generated/client'
import { HOLDER_EVENT, holderDays, holderEvent } from './holder-days'

/** What a clock says of its days while it runs. */
export const NOT_USED = { usedDays: null, usedBy: Prisma.DbNull }

type Ended = {
  readonly row: Pick<Clock, 'transferId' | 'clock' | 'startedAt' | 'startedOn'>
  readonly facts: Pick<CaseFacts, 'mode' | 'originConnection'>
  /** That owes the step the clock measures. */
  readonly agency: { readonly calendarCode: string; readonly closeOfBusiness: string }
}

/** How many working days a clock took up to its end, and whose they were; boards add them up. */
export async function usedUp(tx: Tx, { row, facts, agency }: Ended, endedAt: Date) {
  const calendar = await readCalendar(tx, agency.calendarCode)
  const events = await tx.caseEvent.findMany({
    where: { transferId: row.transferId },
    orderBy: { version: 'asc' },
    select: HOLDER_EVENT,
  })
  const place = { calendar, closing: agency.closeOfBusiness }
  const { days, totals } = holderDays(row, facts, events.map(holderEvent), endedAt, place)
  return { usedDays: days.length, usedBy: totals }
}

const CLOSING = { calendarCode: true, closeOfBusiness: true, connection: true } as const

/**
 * Says of ended clocks how many working days they took and whose they were, where nobody has said it yet.
 * @returns how many it found
 */
export async function fillUsedDays(tx: Tx, most: number): Promise<number> {
  const rows = await tx.clock.findMany({
    where: { endedAt: { not: null }, usedDays: null },
    include: {
      transfer: {
        select: {
          mode: true,
          originAgency: { select: CLOSING },
          destinationAgency: { select: CLOSING },
          events: { select: HOLDER_EVENT, orderBy: { version: 'asc' } },
        },
      },
    },
    orderBy: { id: 'asc' },
    take: most,
  })
  const calendars = new Map<string, WorkingCalendar>()
  for (const row of rows) {
    const { mode, originAgency, destinationAgency, events } = row.transfer
    const agency = sideOwing(row.clock) === 'origin' ? originAgency : destinationAgency
    const { calendarCode, closeOfBusiness } = agency
    const calendar = calendars.get(calendarCode) ?? (await readCalendar(tx, calendarCode))
    calendars.set(calendarCode, calendar)
    const { days, totals } = holderDays(
      row,
      { mode: mode as Mode, originConnection: originAgency.connection as Connection },
      events.map(holderEvent),
      row.endedAt ?? row.startedAt,
      { calendar, closing: closeOfBusiness },
    )
    await tx.clock.update({ where: { id: row.id }, data: { usedDays: days.length, usedBy: totals } })
  }
  return rows.length
}
