import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { firstDayOf, monthOf, yearMonth } from '@/lib/domain/calendar/year-month'
import { readResolvedParameters } from './areas'
import type { Tx } from './client'
import { fromDay } from './days'

/** Somebody who left one area of a province and enrolled in another that follows it by itself (AUTO). */
export type AutomaticMove = {
  readonly personId: string
  readonly originArea: string
  readonly destinationArea: string
}

type AutomaticArea = { readonly code: string; readonly provinceCode: string; readonly since: string | null }

/** Areas in force whose province moves relationships by itself, each with the first month it held there. */
async function automaticAreas(tx: Tx, on: LocalDate): Promise<AutomaticArea[]> {
  const agencies = await tx.agency.findMany({
    where: { validTo: null, connection: 'connected' },
    select: { area: { select: { code: true, provinceCode: true } } },
  })
  const areas: AutomaticArea[] = []
  for (const { area } of agencies) {
    const { parameters, provenance } = await readResolvedParameters(tx, area.code, on)
    if (parameters.intraProvinceMode !== 'AUTO') continue
    const { intraProvinceMode: from } = provenance
    areas.push({ ...area, since: from.origin === 'area' ? monthOf(from.validFrom) : null })
  }
  return areas
}

/**
 * New enrolments that ask for a case nobody has opened: employee to employee inside one province, suspended
 * there, active here, begun since the province moves them by itself, and no case of this pair since then.
 */
export async function automaticMoves(tx: Tx, on: LocalDate): Promise<AutomaticMove[]> {
  const areas = await automaticAreas(tx, on)
  const moves: AutomaticMove[] = []
  for (const here of areas) {
    const there = areas.filter((one) => one.provinceCode === here.provinceCode && one.code !== here.code)
    if (there.length === 0) continue
    moves.push(...(await movesInto(tx, here, there)))
  }
  return moves
}

async function movesInto(
  tx: Tx,
  here: AutomaticArea,
  there: readonly AutomaticArea[],
): Promise<AutomaticMove[]> {
  const left = {
    areaCode: { in: there.map((one) => one.code) },
    scheme: 'employee',
    status: 'suspended',
  } as const
  const arrived = await tx.enrolment.findMany({
    where: {
      areaCode: here.code,
      scheme: 'employee',
      status: 'active',
      retired: false,
      ...(here.since === null ? {} : { startMonth: { gte: here.since } }),
      person: { mergedIntoId: null, diedOn: null, enrolments: { some: left } },
    },
    select: {
      personId: true,
      startMonth: true,
      person: { select: { enrolments: { where: left, select: { areaCode: true, startMonth: true } } } },
    },
    orderBy: [{ startMonth: 'asc' }, { personId: 'asc' }],
  })
  const moves: AutomaticMove[] = []
  for (const { personId, startMonth, person } of arrived)
    for (const origin of person.enrolments) {
      const move = { personId, originArea: origin.areaCode, destinationArea: here.code }
      const isNewer = startMonth > origin.startMonth
      if (isNewer && !(await hasBeenOpened(tx, move, startMonth))) moves.push(move)
    }
  return moves
}

/** Whatever became of it: a case that was withdrawn or refused is not opened again behind anybody's back. */
export async function hasBeenOpened(
  tx: Tx,
  { personId, originArea, destinationArea }: AutomaticMove,
  startMonth: string,
): Promise<boolean> {
  const opened = await tx.transfer.count({
    where: {
      personId,
      originAreaCode: originArea,
      destinationAreaCode: destinationArea,
      fromScheme: 'employee',
      toScheme: 'employee',
      state: { not: 'draft' },
      createdAt: { gte: fromDay(firstDayOf(yearMonth(startMonth))) },
    },
  })
  return opened > 0
}
