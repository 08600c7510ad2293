import { maskName, type MaskLevel } from '@/lib/domain/identity/mask'
import type { Tx } from '@/lib/db/client'
import { toDay, toDayOrNull } from '@/lib/db/days'
import { dueColumn, OPEN } from '@/lib/db/desk-cases'
import { factsOf } from '@/lib/db/transfers'
import { casesOfSide } from '@/lib/db/visible-cases'
import { CLOCK_KIND, isLate, type Clock } from '@/lib/domain/clocks/clock'
import { owedBy, pressesOnClerks, type Owed } from '@/lib/domain/feasibility/owed-step'
import type { Job } from '@/lib/domain/feasibility/schedule'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { sideOwing } from '@/lib/domain/transfer/holder'
import { SIDES, type RelationshipState, type Side } from '@/lib/domain/transfer/states'
import { LISTED, type ListedCase, type Named } from './worklist-row'

/** An open case as the reckoning shows it. */
export type CaseLine = {
  readonly id: string
  readonly reference: string
  readonly personName: string
  readonly origin: Named
  readonly destination: Named
  readonly state: RelationshipState
  readonly owed: Owed
  /** The clock that presses, or null where the desk is only asked to look by its day. */
  readonly clock: Clock | null
  readonly dueOn: LocalDate | null
  readonly closing: string
  readonly assigneeId: string | null
}

/** A case whose turn it is at the clerks' desk. */
export type ClerksJob = Job & { readonly line: CaseLine & { readonly dueOn: LocalDate } }

export type DeskWork = {
  readonly jobs: readonly ClerksJob[]
  /** Open cases that wait for another role here, or for somebody outside. */
  readonly colleague: readonly CaseLine[]
  readonly outside: readonly CaseLine[]
}

/**
 * Every open case of an agency once for each side it stands on: what its clerks owe, and what they do not.
 * @param effort of each step, in per cent of the measured one
 * @param names full for the staff of the agency, masked for whoever looks on from above
 */
export async function deskWork(
  tx: Tx,
  agencyId: string,
  effort: number,
  at: Date,
  names: MaskLevel,
): Promise<DeskWork> {
  const jobs: ClerksJob[] = []
  const waiting: Record<'colleague' | 'outside', CaseLine[]> = { colleague: [], outside: [] }
  for (const side of SIDES) {
    const rows = await tx.transfer.findMany({
      ...LISTED,
      // A draft is nobody's turn but the applicant's.
      where: { AND: [casesOfSide(side, agencyId), OPEN, { state: { not: 'draft' } }] },
      orderBy: { id: 'asc' },
    })
    for (const row of rows) {
      const line = { ...lineOf(row, side), personName: maskName(row.person.name, names) }
      const { owed, dueOn } = line
      if (owed.kind === 'colleague' || owed.kind === 'outside') waiting[owed.kind].push(line)
      else if (dueOn === null) waiting.outside.push(line)
      else
        jobs.push({
          id: row.id,
          dueOn,
          effort,
          statutory: line.clock !== null && CLOCK_KIND[line.clock] === 'statutory',
          overdue: isLate({ sortDueOn: dueOn }, at, line.closing),
          line: { ...line, dueOn },
        })
    }
  }
  return { jobs, ...waiting }
}

function lineOf(row: ListedCase, side: Side): Omit<CaseLine, 'personName'> {
  const facts = { ...factsOf(row), originOwes: row.originOwes }
  const pressing = row.clocks
    .filter(({ clock }) => pressesOnClerks(side, clock, facts))
    .toSorted((a, b) => a.sortDueOn.getTime() - b.sortDueOn.getTime())[0]
  const owing = pressing ? sideOwing(pressing.clock) : side
  const agency = owing === 'origin' ? row.originAgency : row.destinationAgency
  return {
    id: row.id,
    reference: row.reference ?? '',
    origin: row.originAgency.area,
    destination: row.destinationAgency.area,
    state: row.state,
    owed: owedBy(side, facts),
    clock: pressing?.clock ?? null,
    dueOn: pressing ? toDay(pressing.sortDueOn) : toDayOrNull(row[dueColumn(side)]),
    closing: agency.closeOfBusiness,
    assigneeId: side === 'origin' ? row.originAssigneeId : row.destinationAssigneeId,
  }
}
