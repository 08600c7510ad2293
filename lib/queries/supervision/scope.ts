import { readCalendar } from '@/lib/db/calendars'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { maySeeSupervision, type Reach } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, instantAt, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import type { Desk } from '@/lib/domain/supervision/due-bands'
import type { Named } from '../worklist-row'

export type ScopeAgency = {
  readonly id: string
  readonly areaCode: string
  readonly area: Named
  readonly provinceCode: string
  readonly province: Named
  readonly calendarCode: string
  readonly closing: string
  readonly desk: Desk
}

/** What a board looks at: the agencies a reader reaches, each with its own day. */
export type BoardScope = {
  readonly at: Date
  readonly today: LocalDate
  readonly reach: Reach['kind']
  /** Within the filter's place. */
  readonly agencies: readonly ScopeAgency[]
  /** All the reader reaches. */
  readonly all: readonly ScopeAgency[]
  /** Every agency there is: the other end of a case may lie anywhere. */
  readonly everywhere: ReadonlyMap<string, ScopeAgency>
}

/** @returns null for whoever does not supervise */
export async function boardScope(
  tx: Tx,
  actor: Actor,
  place: string | undefined,
  at: Date,
): Promise<BoardScope | null> {
  const reach = maySeeSupervision(actor)
  if (!reach) return null
  const rows = await tx.agency.findMany({ include: { area: true }, orderBy: { areaCode: 'asc' } })
  const calendars = new Map<string, WorkingCalendar>()
  for (const code of new Set(rows.map((row) => row.calendarCode)))
    calendars.set(code, await readCalendar(tx, code))
  const today = dayOf(at)
  const everywhere = rows.map((row) => agencyOf(row, calendars, today, at))
  const all = everywhere.filter((agency) => isReached(agency, reach))
  const isThere = ({ areaCode, provinceCode }: ScopeAgency) =>
    place === undefined || place === areaCode || place === provinceCode
  return {
    at,
    today,
    reach: reach.kind,
    all,
    agencies: all.filter(isThere),
    everywhere: new Map(everywhere.map((agency) => [agency.id, agency])),
  }
}

function isReached({ id, provinceCode }: ScopeAgency, reach: Reach): boolean {
  switch (reach.kind) {
    case 'agency':
      return id === reach.agencyId
    case 'province':
      return provinceCode === reach.provinceCode
    case 'nation':
      return true
    default:
      return reach satisfies never
  }
}

type Row = Prisma.AgencyGetPayload<{ include: { area: true } }>

function agencyOf(
  row: Row,
  calendars: ReadonlyMap<string, WorkingCalendar>,
  today: LocalDate,
  at: Date,
): ScopeAgency {
  const calendar = calendars.get(row.calendarCode)
  if (!calendar) throw new Error(`no calendar ${row.calendarCode}`)
  const { area } = row
  return {
    id: row.id,
    areaCode: row.areaCode,
    area: { name: area.name, englishName: area.englishName },
    provinceCode: area.provinceCode,
    province: { name: area.provinceName, englishName: area.provinceEnglishName },
    calendarCode: row.calendarCode,
    closing: row.closeOfBusiness,
    desk: { today, closed: at > instantAt(today, row.closeOfBusiness), calendar },
  }
}

export function idsOf(agencies: readonly ScopeAgency[]): string[] {
  return agencies.map(({ id }) => id)
}

/** Whose rows are asked for, and with whom; `other` is null where it may be anybody. */
export type Parties = { readonly own: readonly ScopeAgency[]; readonly other: readonly string[] | null }

/** Where an area has no agency, nothing matches. */
export function partiesOf(
  { other, theirs }: { readonly other?: string; readonly theirs?: true },
  { agencies, everywhere }: BoardScope,
): Parties {
  const there = [...everywhere.values()].filter(({ areaCode }) => other === undefined || areaCode === other)
  if (theirs) return { own: there, other: idsOf(agencies) }
  return { own: agencies, other: other === undefined ? null : idsOf(there) }
}
