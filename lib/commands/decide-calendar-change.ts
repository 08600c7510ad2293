import { askToApply, keepMoves, lockChange } from '@/lib/db/calendar-changes'
import { movesOf, subjectOf } from '@/lib/db/calendar-effect'
import type { Tx } from '@/lib/db/client'
import { no, ok } from '@/lib/domain/result'
import { DecideCalendarChange } from '@/lib/schemas/calendars'
import { command, type Answer } from './command'
import { ruleKeeper } from './rule-keeper'

const TIME_TO_DECIDE = 120_000

type Change = NonNullable<Awaited<ReturnType<Tx['calendarChange']['findUnique']>>>

/**
 * The second signature, by another administrator. With it the new year stands, so that every clock that starts is
 * counted by it at once, and the clocks that run are kept as the approval saw them; the worker moves them in batches.
 */
export const decideCalendarChange = command(
  DecideCalendarChange,
  async (ctx, input) => {
    const { tx, at } = ctx
    const keeper = await ruleKeeper(ctx)
    if (!keeper.ok) return keeper
    const change = await lockChange(tx, input.changeId)
    if (!change) return no({ code: 'not-found' })
    if (change.proposedById === keeper.value.staffId) return no({ code: 'own-work', detail: 'own-request' })
    if (change.outcome !== null) return no({ code: 'changed-meanwhile' })
    const decided = {
      decidedById: keeper.value.staffId,
      decidedAt: at,
      decisionNote: input.note ?? null,
    }
    if (input.decision === 'decline') {
      await tx.calendarChange.update({
        where: { id: change.id },
        data: { ...decided, outcome: 'declined' },
      })
      return ok({ changeId: change.id })
    }
    const underWay = await tx.calendarChange.count({ where: { outcome: 'approved', finishedAt: null } })
    if (underWay > 0) return no({ code: 'wrong-state', detail: 'calendar-under-way' })

    const subject = await subjectOf(tx, change)
    const moves = subject ? await movesOf(tx, subject, at) : []
    await tx.calendarChange.update({
      where: { id: change.id },
      data: {
        ...decided,
        outcome: 'approved',
        total: new Set(moves.map(({ transferId }) => transferId)).size,
        ...(subject?.kind === 'year' && { version: subject.year.version }),
        ...(subject?.kind === 'agency' && { previousCode: subject.previousCode }),
        ...(subject === null && { finishedAt: at }),
      },
    })
    const done = await putInForce(tx, change, subject?.kind === 'year' ? subject.year.version : null, at)
    if (!done.ok) return done
    await keepMoves(tx, change.id, moves, 'approved')
    if (subject) await askToApply(tx, change.id)
    return ok({ changeId: change.id })
  },
  TIME_TO_DECIDE,
)

async function putInForce(tx: Tx, change: Change, version: number | null, at: Date): Promise<Answer<null>> {
  const { id, code, year, days, source, name, englishName, agencyId } = change
  if (version !== null && year !== null) {
    await tx.calendarYear.create({
      data: { code, year, version, source, published: true, days: days ?? [], createdAt: at, changeId: id },
    })
  } else if (agencyId !== null) {
    const { count } = await tx.agency.updateMany({
      where: { id: agencyId, calendarCode: { not: code } },
      data: { calendarCode: code },
    })
    if (count === 0) return no({ code: 'wrong-state', detail: 'same-calendar' })
  } else {
    if (await tx.calendar.findUnique({ where: { code } }))
      return no({ code: 'wrong-state', detail: 'calendar-known' })
    await tx.calendar.create({
      data: { code, name: name ?? code, englishName: englishName ?? code, createdAt: at },
    })
  }
  return ok(null)
}
