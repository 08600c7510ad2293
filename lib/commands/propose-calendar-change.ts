import { keepMoves } from '@/lib/db/calendar-changes'
import { movesOf, subjectOf } from '@/lib/db/calendar-effect'
import { administratorsOfNation } from '@/lib/db/calendar-readers'
import { NATIONAL_CALENDAR } from '@/lib/db/calendars'
import { tellStaff } from '@/lib/db/staff-messages'
import { dayOf, yearOf } from '@/lib/domain/calendar/local-date'
import { readSchedule } from '@/lib/domain/calendar/schedule/read-schedule'
import { daysOf, type ScheduleFault } from '@/lib/domain/calendar/schedule/schedule'
import type { CalendarDay } from '@/lib/domain/calendar/working-calendar'
import { no, ok } from '@/lib/domain/result'
import { ProposeCalendarChange } from '@/lib/schemas/calendars'
import { command, type Answer, type Ctx } from './command'
import { ruleKeeper } from './rule-keeper'

export type CalendarProposed =
  | { readonly kind: 'faulty'; readonly faults: readonly ScheduleFault[] }
  | { readonly kind: 'proposed'; readonly changeId: string }

/** Looking through every open clock of the country takes longer than a step. Milliseconds. */
const TIME_TO_PREVIEW = 120_000

type Prepared =
  | { readonly faults: readonly ScheduleFault[] }
  | {
      readonly year?: number
      readonly days?: readonly CalendarDay[]
      readonly name?: string
      readonly englishName?: string
      readonly agencyId?: string
    }

/**
 * The first of two signatures under a change of a calendar: a year's schedule, a new local calendar, or which one an
 * agency counts by. Changes nothing yet; the clocks it would move are kept with it as they were seen.
 */
export const proposeCalendarChange = command(
  ProposeCalendarChange,
  async (ctx, input) => {
    const { tx, at } = ctx
    const keeper = await ruleKeeper(ctx)
    if (!keeper.ok) return keeper
    const prepared = await prepare(ctx, input)
    if (!prepared.ok) return prepared
    if ('faults' in prepared.value)
      return ok<CalendarProposed>({ kind: 'faulty', faults: prepared.value.faults })
    const { days, ...set } = prepared.value
    const change = await tx.calendarChange.create({
      data: {
        kind: input.kind,
        code: input.code,
        source: `${input.noticeNumber}, ${input.noticeDate}`,
        reason: input.reason,
        proposedById: keeper.value.staffId,
        proposedAt: at,
        ...set,
        ...(days && { days: days.map((day) => ({ ...day })) }),
      },
    })
    const subject = await subjectOf(tx, change)
    if (subject) await keepMoves(tx, change.id, await movesOf(tx, subject, at), 'proposed')
    const others = await administratorsOfNation(tx)
    await tellStaff(
      tx,
      others.filter((id) => id !== keeper.value.staffId),
      {
        kind: 'calendarProposed',
        key: `calendarProposed:${change.id}`,
        content: { changeId: change.id, change: input.kind, code: input.code, year: change.year },
        at,
      },
    )
    return ok<CalendarProposed>({ kind: 'proposed', changeId: change.id })
  },
  TIME_TO_PREVIEW,
)

async function prepare({ tx, at }: Ctx, input: ProposeCalendarChange): Promise<Answer<Prepared>> {
  const known = await tx.calendar.findUnique({ where: { code: input.code } })
  switch (input.kind) {
    case 'year': {
      if (!known) return no({ code: 'not-found' })
      const thisYear = yearOf(dayOf(at))
      if (input.year < thisYear - 1 || input.year > thisYear + 2)
        return no({ code: 'wrong-state', detail: 'year-out-of-reach' })
      const text = input.file ? await textOf(input.file) : (input.typed ?? '')
      if (text === null) return ok({ faults: [{ code: 'notReadable' }] })
      const read = readSchedule(text, input.year, input.code !== NATIONAL_CALENDAR)
      return ok(read.ok ? { year: input.year, days: daysOf(read.days) } : { faults: read.faults })
    }
    case 'calendar':
      return known
        ? no({ code: 'wrong-state', detail: 'calendar-known' })
        : ok({ name: input.name, englishName: input.englishName })
    case 'agency': {
      const agency = await tx.agency.findUnique({ where: { id: input.agencyId } })
      if (!agency || !known) return no({ code: 'not-found' })
      return agency.calendarCode === input.code
        ? no({ code: 'wrong-state', detail: 'same-calendar' })
        : ok({ agencyId: agency.id })
    }
    default:
      return input satisfies never
  }
}

/** Null for what is not UTF-8: a list of names half read is worse than none. */
async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return null
  }
}
