import type { Tx } from '@/lib/db/client'
import { fromDay, toDayOrNull } from '@/lib/db/days'
import type { Actor } from '@/lib/domain/access/roles'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { withFilter, type Filters, type Tab } from './worklist-address'
import { DUES, groupOfDate, someAgencyHasClosed, timeLeft, type Group, type Reading } from './worklist-dues'
import type { Named } from './worklist-row'
import { lanesOf, type Lane } from './worklist-where'

export type Place = Named & { readonly code: string; readonly count: number }
export type Places = { readonly origin: readonly Place[]; readonly destination: readonly Place[] }
export type TabCount = { readonly tab: Tab; readonly count: number }

/** A list as one reader asked for it. */
type Wanted = { readonly actor: Actor; readonly tab: Tab; readonly filters: Filters }

/** Lists whose holder is given cannot be narrowed by it. */
export function fittingFilters(tab: Tab, filters: Filters): Filters {
  return tab === 'mine' || tab === 'unclaimed' ? withFilter(filters, 'assignee', null) : filters
}

export async function countTabs(
  tx: Tx,
  { actor, filters }: Wanted,
  tabs: readonly Tab[],
): Promise<readonly TabCount[]> {
  const counted: TabCount[] = []
  for (const tab of tabs)
    counted.push({ tab, count: await countOf(tx, lanesOf(actor, tab, fittingFilters(tab, filters))) })
  return counted
}

async function countOf(tx: Tx, lanes: readonly Lane[]): Promise<number> {
  let sum = 0
  for (const { where } of lanes) sum += await tx.transfer.count({ where })
  return sum
}

/** How many cases each group of a whole list has. Only those due today need a look at their clocks. */
export async function countGroups(
  tx: Tx,
  lanes: readonly Lane[],
  reading: Reading,
): Promise<Record<Group, number>> {
  const counts = { overdue: 0, today: 0, soon: 0, later: 0, waiting: 0 }
  for (const lane of lanes)
    for (const { dueOn, count } of await countDates(tx, lane)) counts[groupOfDate(dueOn, reading)] += count
  if (counts.today === 0 || !(await someAgencyHasClosed(tx, reading))) return counts
  for (const { where, due } of lanes) {
    const today = await tx.transfer.findMany({
      where: { AND: [where, { [due]: fromDay(reading.today) }] },
      include: DUES,
    })
    const late = today.filter((row) => timeLeft(row, due, reading)?.breached).length
    counts.overdue += late
    counts.today -= late
  }
  return counts
}

async function countDates(
  tx: Tx,
  { where, due }: Lane,
): Promise<{ readonly dueOn: LocalDate | null; readonly count: number }[]> {
  const rows = await tx.transfer.groupBy({ by: [due], where, _count: { _all: true } })
  return rows.map((row) => ({ dueOn: toDayOrNull(row[due] ?? null), count: row._count._all }))
}

/** Places that occur in the list, so that no choice leads to nothing. */
export async function readPlaces(tx: Tx, wanted: Wanted): Promise<Places> {
  const origin = await countPlaces(tx, wanted, 'origin')
  const destination = await countPlaces(tx, wanted, 'destination')
  const areas = await tx.area.findMany({
    where: { code: { in: [...origin.keys(), ...destination.keys()] } },
    select: { code: true, name: true, englishName: true },
    orderBy: { code: 'asc' },
  })
  const listed = (counts: ReadonlyMap<string, number>): Place[] =>
    areas.flatMap((area) => {
      const count = counts.get(area.code)
      return count === undefined ? [] : [{ ...area, count }]
    })
  return { origin: listed(origin), destination: listed(destination) }
}

async function countPlaces(
  tx: Tx,
  { actor, tab, filters }: Wanted,
  which: 'origin' | 'destination',
): Promise<Map<string, number>> {
  const column = which === 'origin' ? 'originAreaCode' : 'destinationAreaCode'
  const counts = new Map<string, number>()
  for (const { where } of lanesOf(actor, tab, withFilter(filters, which, null))) {
    const rows = await tx.transfer.groupBy({ by: [column], where, _count: { _all: true } })
    for (const row of rows) {
      const code = row[column] ?? ''
      counts.set(code, (counts.get(code) ?? 0) + row._count._all)
    }
  }
  return counts
}
