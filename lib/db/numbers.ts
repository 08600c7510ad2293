import type { Tx } from './client'

/**
 * The next number of a series, without gaps: the row stays locked until the transaction ends, so a number
 * is used or was never given.
 */
export async function nextNumber(tx: Tx, series: string): Promise<number> {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO "NumberSeries" (series, last) VALUES (${series}, 1)
    ON CONFLICT (series) DO UPDATE SET last = "NumberSeries".last + 1
    RETURNING last`
  const row = rows[0]
  if (!row) throw new Error('number series gave nothing')
  return row.last
}
