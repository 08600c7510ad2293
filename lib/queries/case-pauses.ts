import type { Db } from '@/lib/db/client'
import { toDay, toDayOrNull } from '@/lib/db/days'
import { hasRole, mayActFor } from '@/lib/domain/access/reach'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { COUNTING, isResumable, type PauseReason, type PauseStatus } from '@/lib/domain/clocks/pauses'
import type { Clock } from '@/lib/domain/clocks/clock'
import { sideOwing } from '@/lib/domain/transfer/holder'
import { isEnded, type Side } from '@/lib/domain/transfer/states'
import type { CaseRecord } from './case-record'

export type PauseView = {
  readonly id: string
  readonly clock: Clock
  readonly round: number
  readonly side: Side
  readonly reason: PauseReason
  readonly note: string | null
  readonly from: LocalDate
  /** Last paused day; null while open. */
  readonly to: LocalDate | null
  readonly status: PauseStatus
  /** Its days are left out of the adjusted date. */
  readonly counts: boolean
  readonly askedBy: string
  readonly askedAt: Date
  readonly closedBy: string | null
  readonly closedAt: Date | null
  readonly closedNote: string | null
  /** The end that waits for its second signature, or was signed. */
  readonly resume: {
    readonly on: LocalDate
    readonly askedBy: string
    readonly signedBy: string | null
    readonly signedAt: Date | null
  } | null
  readonly mayDecide: boolean
  readonly mayTakeBack: boolean
  readonly mayResume: boolean
}

/** Pauses of a case by clock id; what nobody approved is its own agency's alone. */
export async function pauseViewsOf(
  database: Db,
  record: CaseRecord,
  today: LocalDate,
): Promise<ReadonlyMap<string, readonly PauseView[]>> {
  const { row, actor, facts } = record
  const rows = await database.clockPause.findMany({
    where: { transferId: row.id },
    orderBy: [{ fromDay: 'asc' }, { askedAt: 'asc' }],
  })
  if (rows.length === 0) return new Map()
  const staff = await database.staff.findMany({
    where: {
      id: {
        in: rows
          .flatMap((one) => [one.askedById, one.closedById, one.resumeAskedById, one.resumedById])
          .filter((id) => id !== null),
      },
    },
    select: { id: true, name: true },
  })
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const byClock = new Map<string, PauseView[]>()
  for (const one of rows) {
    const clock = row.clocks.find(({ id }) => id === one.clockId)
    if (!clock) continue
    const status = one.status as PauseStatus
    const counts = COUNTING.includes(status)
    const side = sideOwing(clock.clock)
    const ours = mayActFor(actor, side, facts) !== 'no'
    if (!counts && !ours) continue
    const runs = clock.endedAt === null && !isEnded(facts.state)
    const waits = runs && ours && (status === 'asked' || status === 'resuming')
    const isOwn = (status === 'asked' ? one.askedById : one.resumeAskedById) === actor.staffId
    const days = { from: toDay(one.fromDay), to: toDayOrNull(one.toDay) }
    const view: PauseView = {
      id: one.id,
      clock: clock.clock,
      round: clock.round,
      side,
      reason: one.reason as PauseReason,
      note: one.note,
      ...days,
      status,
      counts,
      askedBy: nameOf(one.askedById) ?? '',
      askedAt: one.askedAt,
      closedBy: nameOf(one.closedById),
      closedAt: one.closedAt,
      closedNote: one.closedNote,
      resume:
        one.resumeOn === null
          ? null
          : {
              on: toDay(one.resumeOn),
              askedBy: nameOf(one.resumeAskedById) ?? '',
              signedBy: nameOf(one.resumedById),
              signedAt: one.resumedAt,
            },
      mayDecide: waits && !isOwn && hasRole(actor, ['supervisor']),
      mayTakeBack: waits && isOwn,
      mayResume: runs && ours && hasRole(actor, ['clerk']) && isResumable({ ...days, status }, today),
    }
    byClock.set(clock.id, [...(byClock.get(clock.id) ?? []), view])
  }
  return byClock
}

/** Running clocks of the own side that this clerk may ask a pause for. */
export function pausableClocks({
  row,
  actor,
  facts,
}: CaseRecord): readonly { clock: Clock; round: number }[] {
  if (isEnded(facts.state) || !hasRole(actor, ['clerk'])) return []
  return row.clocks
    .filter(({ clock, endedAt }) => endedAt === null && mayActFor(actor, sideOwing(clock), facts) !== 'no')
    .map(({ clock, round }) => ({ clock, round }))
}
