import { workingDaysAfter } from '@/lib/domain/calendar/due-day'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { OpenWork } from '@/lib/domain/allocation/distribute'
import { ENDED_STATES, SIDES, type Side } from '@/lib/domain/transfer/states'
import { readCalendar } from './calendars'
import type { Tx } from './client'
import { toDayOrNull } from './days'
import type { Prisma } from './generated/client'
import { casesOfSide } from './visible-cases'

type Where = Prisma.TransferWhereInput

export const OPEN: Where = { state: { notIn: [...ENDED_STATES] } }

export type SideDue = 'originDueOn' | 'destinationDueOn'
export function dueColumn(side: Side): SideDue {
  return side === 'origin' ? 'originDueOn' : 'destinationDueOn'
}

export function assignedTo(side: Side, staffId: string | null): Where {
  return side === 'origin' ? { originAssigneeId: staffId } : { destinationAssigneeId: staffId }
}

/** 待领办: something is due at this desk and nobody looks after it. */
export function unclaimedAt(side: Side): Where {
  return { AND: [assignedTo(side, null), { [dueColumn(side)]: { not: null }, state: { not: 'draft' } }] }
}

/** An open case of an agency, as far as sharing out work depends on it. */
export type DeskCase = OpenWork & {
  readonly reference: string | null
  readonly version: number
  readonly side: Side
  readonly assigneeId: string | null
  readonly dueOn: LocalDate | null
  readonly unclaimed: boolean
}

/** The open cases of an agency on both sides, drafts of its own included, by their number. */
export async function openCasesAt(tx: Tx, agencyId: string, at: Date): Promise<DeskCase[]> {
  const agency = await tx.agency.findUniqueOrThrow({
    where: { id: agencyId },
    select: { calendarCode: true },
  })
  const calendar = await readCalendar(tx, agency.calendarCode)
  const today = dayOf(at)
  const left = new Map<LocalDate, number>()
  const daysLeft = (due: LocalDate): number => {
    const known = left.get(due) ?? workingDaysAfter(today, due, calendar)
    left.set(due, known)
    return known
  }
  const found: DeskCase[] = []
  for (const side of SIDES) {
    const rows = await tx.transfer.findMany({
      where: { AND: [casesOfSide(side, agencyId), OPEN] },
      select: {
        id: true,
        reference: true,
        version: true,
        state: true,
        originAssigneeId: true,
        destinationAssigneeId: true,
        originDueOn: true,
        destinationDueOn: true,
      },
      orderBy: { id: 'asc' },
    })
    found.push(
      ...rows.map((row) => {
        const dueOn = toDayOrNull(row[dueColumn(side)])
        const assigneeId = side === 'origin' ? row.originAssigneeId : row.destinationAssigneeId
        return {
          id: row.id,
          reference: row.reference,
          version: row.version,
          side,
          assigneeId,
          dueOn,
          workingDaysLeft: dueOn && daysLeft(dueOn),
          unclaimed: assigneeId === null && dueOn !== null && row.state !== 'draft',
        }
      }),
    )
  }
  return found
}
