import { db, type Db } from '@/lib/db/client'
import type { Named } from '../worklist-row'
import type { BoardQuery } from './address'

/** Names of the places, and of the clerk, that a query speaks of, by code. */
export async function boardNames(
  query: BoardQuery,
  database: Db = db(),
): Promise<ReadonlyMap<string, Named>> {
  const codes = [query.place, query.other].filter((code) => code !== undefined)
  const areas = await database.area.findMany({
    where: { OR: [{ code: { in: codes } }, { provinceCode: { in: codes } }] },
  })
  const names = new Map<string, Named>()
  for (const area of areas) {
    names.set(area.provinceCode, { name: area.provinceName, englishName: area.provinceEnglishName })
    names.set(area.code, area)
  }
  if (query.measure === 'held' && query.word !== undefined && query.word.includes('-')) {
    const staff = await database.staff.findUnique({ where: { id: query.word } })
    if (staff) names.set(staff.id, staff)
  }
  return names
}
