import type { Db } from '@/lib/db/client'
import { fillUsedDays } from '@/lib/db/used-days'

/** Puts the figures of boards together. Nothing a board shows waits for it: it only has fewer rows to add up. */
export async function compactFigures(database: Db): Promise<void> {
  await database.$executeRaw`SELECT compact_board_figures()`
}

/** Clocks that ended before it was kept how many days they took. */
export async function fillFigures(database: Db): Promise<number> {
  let filled = 0
  for (let batch = BATCH; batch === BATCH;) {
    batch = await database.$transaction((tx) => fillUsedDays(tx, BATCH), { timeout: 60_000 })
    filled += batch
  }
  return filled
}

const BATCH = 200
