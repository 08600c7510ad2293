import 'server-only'
import { fromDay } from '@/lib/db/days'
import type { Db } from '@/lib/db/open-database'
import { siteDb } from '@/lib/db/site-client'
import { dayOf } from '@/lib/domain/calendar/local-date'

type Named = { readonly name: string; readonly englishName: string }

/** A pooling area with the office that handles it. */
export type PublishedArea = Named & {
  readonly code: string
  readonly province: Named & { readonly code: string }
  /** Its office works online; otherwise letters go by post. */
  readonly online: boolean
  readonly agency: Named & { readonly phone: string; readonly address: string; readonly hours: string }
}

/** Areas that have an office today, by code. */
export async function publishedAreas(at: Date, from: Db = siteDb()): Promise<readonly PublishedArea[]> {
  const day = fromDay(dayOf(at))
  const inForce = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] }
  const areas = await from.area.findMany({
    where: inForce,
    orderBy: { code: 'asc' },
    select: {
      code: true,
      name: true,
      englishName: true,
      provinceCode: true,
      provinceName: true,
      provinceEnglishName: true,
    },
  })
  const agencies = await from.agency.findMany({
    where: inForce,
    select: {
      areaCode: true,
      name: true,
      englishName: true,
      connection: true,
      phone: true,
      address: true,
      hours: true,
    },
  })
  return areas.flatMap(({ code, name, englishName, provinceCode, provinceName, provinceEnglishName }) => {
    const agency = agencies.find(({ areaCode }) => areaCode === code)
    if (!agency) return []
    const { connection, areaCode: _code, ...office } = agency
    const province = { code: provinceCode, name: provinceName, englishName: provinceEnglishName }
    return [{ code, name, englishName, province, online: connection !== 'none', agency: office }]
  })
}
