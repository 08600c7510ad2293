import { dayOf } from '@/lib/domain/calendar/local-date'
import type { NamedArea } from '@/lib/domain/employees/area-named'
import type { Tx } from './client'
import { fromDay } from './days'

/** Areas in force that have an agency, as a sheet may name them. */
export async function namedAreas(tx: Tx, at: Date): Promise<NamedArea[]> {
  const day = fromDay(dayOf(at))
  const inForce = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] }
  return tx.area.findMany({
    where: { ...inForce, agencies: { some: inForce } },
    orderBy: { code: 'asc' },
    select: { code: true, name: true, englishName: true, provinceName: true },
  })
}
