import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { orderInTransit } from '@/lib/domain/money/inquiry'
import type { Tx } from './client'
import { fromDay } from './days'

/** The order whose money is on its way, with the inquiry about it. */
export async function findOrderInTransit(tx: Tx, transferId: string) {
  const { clocks, orders } = await tx.transfer.findUniqueOrThrow({
    where: { id: transferId },
    select: {
      clocks: { select: { clock: true, endedAt: true } },
      orders: { include: { inquiry: true }, orderBy: [{ madeAt: 'asc' }, { attempt: 'asc' }] },
    },
  })
  return orderInTransit({ clocks, orders })
}

/**
 * Cases whose money should have arrived before this day, nobody having asked about some paid order yet. It may
 * name one too many (an earlier order was not asked about, the present one was); the command looks again.
 */
export async function transitsOver(tx: Tx, today: LocalDate): Promise<readonly string[]> {
  const rows = await tx.transfer.findMany({
    where: {
      clocks: { some: { clock: 'TW', endedAt: null, sortDueOn: { lt: fromDay(today) } } },
      orders: {
        some: { kind: { in: ['remittance', 'difference'] }, status: 'paid', inquiry: { is: null } },
      },
    },
    select: { reference: true },
    orderBy: { fundsSince: 'asc' },
  })
  return rows.flatMap(({ reference }) => reference ?? [])
}
