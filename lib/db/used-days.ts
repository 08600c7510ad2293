import type { WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import { sideOwing } from '@/lib/domain/transfer/holder'
import type { Connection, Mode } from '@/lib/domain/transfer/states'
import { readCalendar } from './calendars'
import type { Tx } from './client'
import { HOLDER_EVENT, holderDays, holderEvent } from './holder-days'

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
