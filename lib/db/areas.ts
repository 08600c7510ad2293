import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import { resolveParameters, type ResolvedParameters } from '@/lib/domain/region/resolve-parameters'
import type { Tx } from './client'
import { toDay, toDayOrNull } from './days'

/** An area's parameters in force on a day, each with where it comes from. */
export async function readResolvedParameters(
  tx: Tx,
  areaCode: string,
  on: LocalDate,
): Promise<ResolvedParameters> {
  const rows = await tx.areaParameter.findMany({ where: { areaCode } })
  return resolveParameters(
    rows.map((row) => ({ ...row, validFrom: toDay(row.validFrom), validTo: toDayOrNull(row.validTo) })),
    on,
  )
}

export async function readParameters(tx: Tx, areaCode: string, on: LocalDate): Promise<AreaParameters> {
  return (await readResolvedParameters(tx, areaCode, on)).parameters
}

/** The agency that handles an area's transfers. One per area in force. */
export function findAgencyOfArea(tx: Tx, areaCode: string) {
  return tx.agency.findFirst({ where: { areaCode, validTo: null }, include: { area: true } })
}
