import type { Pause } from '@/lib/domain/clocks/adjusted-due'
import { COUNTING } from '@/lib/domain/clocks/pauses'
import type { Tx } from './client'
import { toDay, toDayOrNull } from './days'

/**
 * Approved pauses of the clocks of these cases, by clock id and in order, as `recomputeClock` and `adjustedDueOn`
 * take them. Clocks that nobody paused are not in it.
 */
export async function pausesOf(
  tx: Pick<Tx, 'clockPause'>,
  transferIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Pause[]>> {
  const rows = await tx.clockPause.findMany({
    where: { transferId: { in: [...transferIds] }, status: { in: [...COUNTING] } },
    select: { clockId: true, fromDay: true, toDay: true },
    orderBy: { fromDay: 'asc' },
  })
  const byClock = new Map<string, Pause[]>()
  for (const { clockId, fromDay, toDay: last } of rows)
    byClock.set(clockId, [...(byClock.get(clockId) ?? []), { from: toDay(fromDay), to: toDayOrNull(last) }])
  return byClock
}

/** What an agency asked for and nobody signed goes with the case that leaves it: pauses lapse, ends are asked anew. */
export async function lapsePausesOf(
  tx: Tx,
  { transferId, agencyId }: { readonly transferId: string; readonly agencyId: string },
  at: Date,
): Promise<void> {
  await tx.clockPause.updateMany({
    where: { transferId, agencyId, status: 'asked' },
    data: { status: 'lapsed', closedAt: at },
  })
  await tx.clockPause.updateMany({
    where: { transferId, agencyId, status: 'resuming' },
    data: { status: 'running', resumeOn: null, resumeAskedById: null, resumeAskedAt: null },
  })
}

/** A clock that ends takes the pauses along that nobody has decided yet. */
export async function lapsePauses(tx: Tx, clockId: string, at: Date): Promise<void> {
  await tx.clockPause.updateMany({
    where: { clockId, status: 'asked' },
    data: { status: 'lapsed', closedAt: at },
  })
}
