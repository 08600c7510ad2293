import { standInsOf } from '@/lib/db/absences'
import { db, type Db, type Tx } from '@/lib/db/client'
import { clerksOf, type Clerk } from '@/lib/db/distribution'
import { maySeeCases } from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import type { Address, Cursor, Filters, Tab } from './worklist-address'
import {
  countGroups,
  countTabs,
  fittingFilters,
  readPlaces,
  type Places,
  type TabCount,
} from './worklist-counts'
import { GROUPS, groupOfDate, startReading, type Group, type Reading } from './worklist-dues'
import { readPage } from './worklist-paging'
import type { WorklistRow } from './worklist-row'
import { firstTab, lanesOf, tabsOf } from './worklist-where'

export const PAGE_SIZE = 50

export type Colleague = Clerk

export type WorklistGroup = {
  readonly group: Group
  /** In the whole list, not on this page alone. */
  readonly count: number
  /** Begun on an earlier page. */
  readonly continued: boolean
  readonly rows: readonly WorklistRow[]
}

export type WorklistView = {
  readonly tab: Tab
  /** How far the one list of an overseer reaches. */
  readonly reach: 'agency' | 'province' | 'nation'
  readonly tabs: readonly TabCount[]
  readonly filters: Filters
  readonly total: number
  readonly groups: readonly WorklistGroup[]
  readonly isFirstPage: boolean
  readonly next: Cursor | null
  /** The first row that waits for the reader. */
  readonly nextForMe: WorklistRow | null
  readonly places: Places
  /** Clerks of the own agency, to filter by and to give cases to. */
  readonly colleagues: readonly Colleague[]
  readonly may: { readonly claim: boolean; readonly assign: boolean; readonly start: boolean }
}

/**
 * The worklist of one reader at one instant, or null for whoever has no case work. Numbers and rows are read
 * from one state of the database, through the same lanes.
 */
export async function worklistPage(
  actor: Actor,
  address: Address,
  at: Date,
  database: Db = db(),
  pageSize: number = PAGE_SIZE,
): Promise<WorklistView | null> {
  const reach = maySeeCases(actor)
  const tabs = tabsOf(actor)
  const tab = address.tab && tabs.includes(address.tab) ? address.tab : firstTab(actor)
  if (reach === null || tab === undefined) return null
  const filters = fittingFilters(tab, address.filters)
  const inAgency = reach.kind === 'agency'
  const may = (role: 'clerk' | 'supervisor') => inAgency && hasRole(actor, [role])

  const read = async (tx: Tx): Promise<WorklistView> => {
    const reader: Actor = { ...actor, standsInFor: await standInsOf(tx, actor, at) }
    const wanted = { actor: reader, tab, filters }
    const reading = await startReading(tx, await ownCalendar(tx, actor), at)
    const lanes = lanesOf(reader, tab, filters)
    const counts = await countGroups(tx, lanes, reading)
    const page = await readPage(tx, lanes, { actor: reader, reading, after: address.after, pageSize })
    return {
      tab,
      reach: reach.kind,
      tabs: await countTabs(tx, wanted, tabs),
      filters,
      total: GROUPS.reduce((sum, group) => sum + counts[group], 0),
      groups: groupRows(page.rows, counts, address.after, reading),
      isFirstPage: address.after === null,
      next: page.next,
      nextForMe: page.rows.find((row) => row.forMe) ?? null,
      places: await readPlaces(tx, wanted),
      colleagues: actor.agencyId !== null ? await clerksOf(tx, actor.agencyId) : [],
      may: { claim: may('clerk'), assign: may('supervisor'), start: may('clerk') },
    }
  }
  return database.$transaction(read, { isolationLevel: 'RepeatableRead', timeout: 20_000, maxWait: 20_000 })
}

/** The calendar a reader's dates fall into groups by: the own agency's, beyond one the national. */
export async function ownCalendar(tx: Tx, { agencyId }: Actor): Promise<string> {
  if (agencyId === null) return 'CN'
  const agency = await tx.agency.findUniqueOrThrow({
    where: { id: agencyId },
    select: { calendarCode: true },
  })
  return agency.calendarCode
}

function groupRows(
  rows: readonly WorklistRow[],
  counts: Record<Group, number>,
  after: Cursor | null,
  reading: Reading,
): readonly WorklistGroup[] {
  const before = after && groupOfDate(after.dueOn, reading)
  return GROUPS.map((group) => ({
    group,
    count: counts[group],
    continued: group === before,
    rows: rows.filter((row) => row.group === group),
  })).filter((one) => one.rows.length > 0)
}
