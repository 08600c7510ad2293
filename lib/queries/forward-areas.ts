import 'server-only'
import { db, type Db } from '@/lib/db/client'
import { readParameters } from '@/lib/db/areas'
import { dayOf } from '@/lib/domain/calendar/local-date'
import type { Mode } from '@/lib/domain/transfer/states'

type ForwardArea = {
  readonly code: string
  readonly name: string
  readonly englishName: string
  readonly provinceName: string
  readonly provinceEnglishName: string
}

/** Areas a letter may be forwarded to: not the case's own two, and online only where cases go online. */
export async function forwardAreas(
  own: readonly string[],
  mode: Mode,
  at: Date,
  database: Db = db(),
): Promise<ForwardArea[]> {
  const agencies = await database.agency.findMany({
    where: {
      validTo: null,
      areaCode: { notIn: [...own] },
      ...(mode === 'online' ? { connection: { not: 'none' } } : {}),
    },
    include: { area: true },
    orderBy: [{ area: { provinceCode: 'asc' } }, { areaCode: 'asc' }],
  })
  const areas: ForwardArea[] = []
  for (const { area } of agencies) {
    const { letterMode } = await readParameters(database, area.code, dayOf(at))
    if (mode === 'online' && letterMode) continue
    const { code, name, englishName, provinceName, provinceEnglishName } = area
    areas.push({ code, name, englishName, provinceName, provinceEnglishName })
  }
  return areas
}
