import type { Db } from './client'
import { vault } from './keys'

/** Applications from one proven number within a day: a family's, or an employer's lists. */
const MOST_A_DAY = { person: 10, employer: 400 } as const

const keyOf = (phone: string) => vault().blindIndex('Lodged.phone', phone)
const DAY_MS = 86_400_000

/** How many more applications may come from this number today; by digests only. */
export async function lodgingsLeft(
  database: Db,
  phone: string,
  as: keyof typeof MOST_A_DAY,
  at: Date,
): Promise<number> {
  const since = new Date(at.getTime() - DAY_MS)
  const lodged = await database.statusAttempt.count({ where: { key: keyOf(phone), at: { gt: since } } })
  return MOST_A_DAY[as] - lodged
}

export async function countLodgings(database: Db, phone: string, howMany: number, at: Date): Promise<void> {
  const rows = Array.from({ length: howMany }, () => ({ key: keyOf(phone), at }))
  await database.statusAttempt.createMany({ data: rows })
}
