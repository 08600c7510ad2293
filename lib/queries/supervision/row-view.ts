import type { Tx } from '@/lib/db/client'
import { toDay, toDayOrNull } from '@/lib/db/days'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { readClock, type Clock, type Ending } from '@/lib/domain/clocks/clock'
import { maskName } from '@/lib/domain/identity/mask'
import { UNTOLD, type Heard } from '@/lib/domain/transfer/overdue-told'
import { sideOwing } from '@/lib/domain/transfer/holder'
import type { LateReason } from '@/lib/domain/transfer/closed-lists'
import type { FundsState, Holder, RelationshipState, Side } from '@/lib/domain/transfer/states'
import type { Named } from '../worklist-row'
import type { BoardScope } from './scope'
import { LAST_PAID } from './transit'

export type RowClock = {
  readonly clock: Clock
  readonly round: number
  readonly startedOn: LocalDate
  /** What it is judged by. */
  readonly dueOn: LocalDate
  readonly provisional: boolean
  readonly running: boolean
  readonly workingDaysLeft: number
  readonly breached: boolean
  readonly closing: string
  readonly endedOn: LocalDate | null
  readonly ending: Ending | null
  readonly usedDays: number | null
  /** Whose days those were; null while it runs. */
  readonly usedBy: readonly { readonly holder: Holder; readonly days: number }[] | null
  readonly lateReason: LateReason | null
  readonly lateConfirmed: boolean
}

export type BoardRow = {
  readonly key: string
  readonly reference: string | null
  /** Full to the staff of the two agencies, masked to everybody above. */
  readonly person: string
  readonly origin: Named
  readonly destination: Named
  readonly state: RelationshipState
  readonly fundsState: FundsState
  readonly relationshipHolder: Holder
  /** The agency whose row it is. */
  readonly owing: Named | null
  readonly clock: RowClock | null
  /** Day of what happened to it: came in, ended, was sent back. */
  readonly on: LocalDate | null
  readonly words: readonly string[]
  /** Of a breach: what the person heard of it. */
  readonly heard: Heard | null
  readonly amountFen: number | null
  readonly assignee: Named | null
}

const AREA = { select: { area: { select: { name: true, englishName: true } } } } as const
export const CASE = {
  select: {
    id: true,
    reference: true,
    state: true,
    fundsState: true,
    relationshipHolder: true,
    originAgencyId: true,
    destinationAgencyId: true,
    originAssigneeId: true,
    destinationAssigneeId: true,
    amountDueFen: true,
    orders: LAST_PAID,
    submittedAt: true,
    anyDueOn: true,
    endedAt: true,
    person: { select: { name: true } },
    originAgency: AREA,
    destinationAgency: AREA,
  },
} satisfies Prisma.TransferDefaultArgs
export type RowCase = Prisma.TransferGetPayload<typeof CASE>
export const ON_CASE = { transfer: CASE } as const
export type ClockOnCase = Prisma.ClockGetPayload<{ include: typeof ON_CASE }> & {
  readonly breachTelling?: { readonly outcome: string; readonly toldAt: Date | null } | null
}

export type Around = {
  readonly scope: BoardScope
  readonly actor: Actor
  readonly names: ReadonlyMap<string, Named>
}

export function clockRow(row: ClockOnCase, around: Around): BoardRow {
  return {
    ...caseRow(row.transfer, sideOwing(row.clock), around),
    key: row.id,
    owing: around.scope.everywhere.get(row.owingAgencyId)?.area ?? null,
    clock: rowClock(row, around.scope),
    heard: (row.breachTelling?.outcome as Heard | undefined) ?? UNTOLD,
    on: row.breachTelling?.toldAt ? dayOf(row.breachTelling.toldAt) : null,
    // Money on its way is what was paid, be it a difference.
    ...(row.clock === 'TW' && row.transfer.orders[0]
      ? { amountFen: Number(row.transfer.orders[0].amountFen) }
      : {}),
  }
}

/** A clock as lists show it: a running one read now, an ended one as it ended. */
function rowClock(row: Omit<ClockOnCase, 'transfer'>, { at, everywhere }: BoardScope): RowClock {
  const agency = everywhere.get(row.owingAgencyId)
  if (!agency) throw new Error(`clock ${row.id} is owed by no agency`)
  const startedOn = toDay(row.startedOn)
  const dueOn = toDay(row.sortDueOn)
  const reading = readClock(
    { startedOn, sortDueOn: dueOn, endedAt: row.endedAt, ending: row.ending },
    at,
    agency.desk.calendar,
    agency.closing,
  )
  return {
    clock: row.clock,
    round: row.round,
    startedOn,
    dueOn,
    provisional: row.provisional,
    running: row.endedAt === null,
    workingDaysLeft: reading.workingDaysLeft,
    breached: reading.breached,
    closing: agency.closing,
    endedOn: toDayOrNull(row.endedOn),
    ending: row.ending,
    usedDays: row.endedAt === null ? reading.elapsed : row.usedDays,
    usedBy: row.usedBy === null ? null : shares(row.usedBy as Partial<Record<Holder, number>>),
    lateReason: row.lateReason as LateReason | null,
    lateConfirmed: row.confirmedAt !== null,
  }
}

export function shares(totals: Readonly<Partial<Record<Holder, number>>>) {
  return Object.entries(totals).map(([holder, days]) => ({ holder: holder as Holder, days }))
}

export function caseRow(row: RowCase, side: Side | null, { scope, actor, names }: Around): BoardRow {
  const isParty = actor.agencyId === row.originAgencyId || actor.agencyId === row.destinationAgencyId
  const own = side ?? (actor.agencyId === row.originAgencyId ? 'origin' : 'destination')
  const staffId = own === 'origin' ? row.originAssigneeId : row.destinationAssigneeId
  const agencyId = own === 'origin' ? row.originAgencyId : row.destinationAgencyId
  return {
    key: row.id,
    reference: row.reference,
    person: maskName(row.person.name, isParty ? 'staff' : 'counter'),
    origin: row.originAgency.area,
    destination: row.destinationAgency.area,
    state: row.state,
    fundsState: row.fundsState,
    relationshipHolder: row.relationshipHolder as Holder,
    owing: scope.everywhere.get(agencyId)?.area ?? null,
    clock: null,
    on: null,
    words: [],
    heard: null,
    amountFen: row.amountDueFen === null ? null : Number(row.amountDueFen),
    assignee: staffId === null ? null : (names.get(staffId) ?? null),
  }
}

/** Names of who looks after these cases, by id. */
export async function namesOf(
  tx: Tx,
  cases: readonly Pick<RowCase, 'originAssigneeId' | 'destinationAssigneeId'>[],
): Promise<ReadonlyMap<string, Named>> {
  const ids = cases
    .flatMap((row) => [row.originAssigneeId, row.destinationAssigneeId])
    .filter((id) => id !== null)
  const staff = await tx.staff.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, englishName: true },
  })
  return new Map(staff.map((one) => [one.id, one]))
}
