import { db, type Db } from '@/lib/db/client'
import { toDay, toDayOrNull } from '@/lib/db/days'
import { mayReadAdministration } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { ParameterKey } from '@/lib/domain/region/area-parameters'
import { rowAfter, rowOn } from '@/lib/domain/region/change-validity'
import { isParameterKey } from '@/lib/domain/region/parameter-table'
import type { Connection } from '@/lib/domain/transfer/states'
import type { Named } from './staff-page'

type AreaEntry = Named & {
  readonly areaCode: string
  readonly province: Named
  readonly connection: Connection
  readonly payeeComplete: boolean
  /** Parameters with a value of the area's own in force today. */
  readonly ownValues: number
  /** Changes that wait for a second administrator. */
  readonly open: number
  /** The next value that comes into force. */
  readonly next: { readonly on: LocalDate; readonly key: ParameterKey } | null
}

/** Every area with what it decided for itself; null for whoever neither administers nor audits. */
export async function areasPage(
  actor: Actor,
  at: Date,
  database: Db = db(),
): Promise<readonly AreaEntry[] | null> {
  if (!mayReadAdministration(actor)) return null
  const today = dayOf(at)
  const [areas, waiting] = await Promise.all([
    database.area.findMany({
      where: { validTo: null },
      include: {
        parameters: { select: { key: true, validFrom: true, validTo: true } },
        agencies: { where: { validTo: null }, select: { connection: true, payeeValid: true } },
      },
      orderBy: { code: 'asc' },
    }),
    database.areaChange.groupBy({ by: ['areaCode'], where: { outcome: null }, _count: true }),
  ])
  const open = new Map(waiting.map(({ areaCode, _count }) => [areaCode, _count]))
  return areas.map((area) => {
    const rows = area.parameters.flatMap(({ key, validFrom, validTo }) =>
      isParameterKey(key) ? [{ key, validFrom: toDay(validFrom), validTo: toDayOrNull(validTo) }] : [],
    )
    const next = rowAfter(rows, today)
    const agency = area.agencies[0]
    return {
      areaCode: area.code,
      name: area.name,
      englishName: area.englishName,
      province: { name: area.provinceName, englishName: area.provinceEnglishName },
      connection: (agency?.connection ?? 'none') as Connection,
      payeeComplete: agency?.payeeValid ?? false,
      ownValues: new Set(rows.filter((row) => rowOn([row], today)).map(({ key }) => key)).size,
      open: open.get(area.code) ?? 0,
      next: next && { on: next.validFrom, key: next.key },
    }
  })
}
