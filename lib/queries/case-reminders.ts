import 'server-only'
import { readCalendar } from '@/lib/db/calendars'
import { db, type Db } from '@/lib/db/client'
import { toDay, toDayOrNull } from '@/lib/db/days'
import { ladderAsOf } from '@/lib/db/ladder'
import { hasRole, mayActFor } from '@/lib/domain/access/reach'
import type { Actor, Role } from '@/lib/domain/access/roles'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import type { Clock } from '@/lib/domain/clocks/clock'
import { rungDay, RUNGS, type Audience, type Rung, type RungOutcome } from '@/lib/domain/clocks/ladder'
import { isIssuing } from '@/lib/domain/documents/papers/of-steps'
import { remindable } from '@/lib/domain/documents/papers/reminders'
import type { ProvinceMeasure, ReminderAnswer, ReminderChannel } from '@/lib/domain/transfer/reminders'
import { isEnded, type Side } from '@/lib/domain/transfer/states'
import { mayWorkBeside } from './case-people'
import { findCaseRecord, sideOfAgency, type CaseRecord, type CaseRow } from './case-record'

export type ProvinceView = {
  readonly id: string
  readonly answerBy: LocalDate
  readonly measure: ProvinceMeasure | null
  readonly note: string | null
  readonly answeredBy: string | null
  readonly answeredAt: Date | null
  readonly isOverdue: boolean
  readonly mayAnswer: boolean
}

export type RungView = {
  readonly rung: Rung
  readonly on: LocalDate
  /** `ahead`: its day has not come. `waiting`: it has, and the next evaluation in office hours takes it. */
  readonly state: RungOutcome | 'ahead' | 'waiting'
  /** When it was last looked at; null where that has not happened since the clock began. */
  readonly evaluatedAt: Date | null
  readonly told: readonly Audience[]
  readonly province: ProvinceView | null
}

export type LadderView = {
  readonly clock: Clock
  readonly round: number
  readonly running: boolean
  /** What breach is judged by, whatever pauses there are. */
  readonly dueOn: LocalDate
  readonly rungs: readonly RungView[]
}

export const REMINDER_STATES = ['open', 'overdue', 'answered', 'settled'] as const
export type ReminderState = (typeof REMINDER_STATES)[number]

export type ReminderView = {
  readonly id: string
  readonly channel: ReminderChannel
  readonly clock: Clock
  readonly round: number
  readonly from: Side | null
  readonly to: Side | null
  /** 文号 of the letter. */
  readonly number: string | null
  /** Null: the ladder. */
  readonly sentBy: string | null
  readonly sentAt: Date
  readonly note: string | null
  readonly answerBy: LocalDate
  /** `settled`: what was asked for happened, the case ended or left one of the two, before anybody answered. */
  readonly state: ReminderState
  readonly answer: ReminderAnswer | null
  readonly promisedOn: LocalDate | null
  readonly answerNote: string | null
  readonly answeredBy: string | null
  readonly answeredAt: Date | null
  readonly mayAnswer: boolean
  /** The reader writes down what an agency without a login said. */
  readonly onBehalf: boolean
}

export type CaseReminders = {
  readonly reference: string
  readonly ladders: readonly LadderView[]
  /** Newest first; those that wait for an answer before. */
  readonly reminders: readonly ReminderView[]
  /** How this reader may remind the other agency now. */
  readonly channels: readonly ReminderChannel[]
}

const REMINDERS: readonly Role[] = ['clerk', 'finance', 'supervisor']

type Names = ReadonlyMap<string, string>

/** 催办 of a case: every rung of its clocks, letters and calls, and what was answered. Null as for the case itself. */
export async function caseReminders(
  actor: Actor,
  reference: string,
  at: Date,
  database: Db = db(),
): Promise<CaseReminders | null> {
  const record = await findCaseRecord(database, actor, reference)
  if (!record) return null
  const transferId = record.row.id
  const [escalations, sent, asOf] = await Promise.all([
    database.escalation.findMany({ where: { transferId } }),
    database.reminder.findMany({
      where: { transferId },
      include: { paper: { select: { number: true } } },
      orderBy: { sentAt: 'desc' },
    }),
    ladderAsOf(database),
  ])
  const staff = await database.staff.findMany({
    where: {
      id: {
        in: [
          ...escalations.map((one) => one.answeredById),
          ...sent.flatMap((one) => [one.sentById, one.answeredById]),
        ].filter((id) => id !== null),
      },
    },
    select: { id: true, name: true },
  })
  const names: Names = new Map(staff.map(({ id, name }) => [id, name]))
  const calendars = new Map<string, WorkingCalendar>()
  for (const code of new Set(record.row.clocks.map(({ calendarCode }) => calendarCode)))
    calendars.set(code, await readCalendar(database, code))
  const ladders = record.row.clocks.flatMap((clock) => {
    const calendar = calendars.get(clock.calendarCode)
    const taken = escalations.filter(({ clockId }) => clockId === clock.id)
    if (!calendar || (clock.endedAt !== null && !taken.some(({ outcome }) => outcome === 'fired'))) return []
    return ladderOf(record, clock, { calendar, taken, names, asOf, at })
  })
  const reminders = sent.flatMap((one) => reminderOf(record, one, names, dayOf(at)) ?? [])
  const waits = ({ state }: ReminderView) => state === 'open' || state === 'overdue'
  return {
    reference,
    ladders,
    reminders: [...reminders.filter(waits), ...reminders.filter((one) => !waits(one))],
    channels: channelsOf(record),
  }
}

type Taken = Awaited<ReturnType<Db['escalation']['findMany']>>
type Ladder = {
  readonly calendar: WorkingCalendar
  readonly taken: Taken
  readonly names: Names
  readonly asOf: Date | null
  readonly at: Date
}

function ladderOf(
  record: CaseRecord,
  clock: CaseRow['clocks'][number],
  { calendar, taken, names, asOf, at }: Ladder,
): LadderView {
  const dueOn = toDay(clock.sortDueOn)
  const running = clock.endedAt === null
  const looked = asOf !== null && asOf >= clock.startedAt ? asOf : null
  const today = dayOf(at)
  const rungs = RUNGS.flatMap((rung): RungView[] => {
    const row = taken.find((one) => one.rung === rung)
    const on = row ? toDay(row.rungOn) : rungDay(rung, dueOn, calendar)
    if (!row)
      return running
        ? [
            {
              rung,
              on,
              state: on > today ? 'ahead' : 'waiting',
              evaluatedAt: looked,
              told: [],
              province: null,
            },
          ]
        : []
    return [
      {
        rung,
        on,
        state: row.outcome as RungOutcome,
        evaluatedAt: row.evaluatedAt,
        told: row.told as Audience[],
        province: provinceOf(record, row, names, today, running),
      },
    ]
  })
  return { clock: clock.clock, round: clock.round, running, dueOn, rungs }
}

function provinceOf(
  { actor }: CaseRecord,
  row: Taken[number],
  names: Names,
  today: LocalDate,
  running: boolean,
): ProvinceView | null {
  if (row.answerBy === null) return null
  const answerBy = toDay(row.answerBy)
  const isTheirs =
    actor.scope === 'nation' || (actor.scope === 'province' && actor.provinceCode === row.provinceCode)
  return {
    id: row.id,
    answerBy,
    measure: row.answer as ProvinceMeasure | null,
    note: row.answerNote,
    answeredBy: row.answeredById === null ? null : (names.get(row.answeredById) ?? ''),
    answeredAt: row.answeredAt,
    isOverdue: row.answer === null && running && answerBy < today,
    mayAnswer: row.answer === null && isTheirs && hasRole(actor, ['supervisor']),
  }
}

type Sent = NonNullable<Awaited<ReturnType<Db['reminder']['findFirst']>>> & {
  readonly paper: { readonly number: string } | null
}

function reminderOf(record: CaseRecord, one: Sent, names: Names, today: LocalDate): ReminderView | null {
  const { row, actor, facts } = record
  const clock = row.clocks.find(({ id }) => id === one.clockId)
  if (!clock) return null
  const to = sideOfAgency(row, one.toAgencyId)
  const answerBy = toDay(one.answerBy)
  const state: ReminderState =
    one.answer !== null
      ? 'answered'
      : one.settledAt !== null || clock.endedAt !== null
        ? 'settled'
        : answerBy < today
          ? 'overdue'
          : 'open'
  const acting = to === null ? 'no' : mayActFor(actor, to, facts)
  const waits = state === 'open' || state === 'overdue'
  return {
    id: one.id,
    channel: one.channel as ReminderChannel,
    clock: clock.clock,
    round: clock.round,
    from: sideOfAgency(row, one.fromAgencyId),
    to,
    number: one.paper?.number ?? null,
    sentBy: one.sentById === null ? null : (names.get(one.sentById) ?? ''),
    sentAt: one.sentAt,
    note: one.note,
    answerBy,
    state,
    answer: one.answer as ReminderAnswer | null,
    promisedOn: toDayOrNull(one.promisedOn),
    answerNote: one.answerNote,
    answeredBy: one.answeredById === null ? null : (names.get(one.answeredById) ?? ''),
    answeredAt: one.answeredAt,
    mayAnswer: waits && acting !== 'no' && mayWorkBeside(record),
    onBehalf: acting === 'onBehalf',
  }
}

/** Whether a clock runs for the other agency, and how this reader may ask it about that. */
function channelsOf(record: CaseRecord): readonly ReminderChannel[] {
  const { row, facts, side, actor } = record
  if (side === null || isEnded(facts.state) || !hasRole(actor, REMINDERS)) return []
  const other = side === 'origin' ? row.destinationAgencyId : row.originAgencyId
  const running = row.clocks
    .filter(({ endedAt }) => endedAt === null)
    .map(({ clock, owingAgencyId, dueOn }) => ({ clock, owingAgencyId, dueOn: toDay(dueOn) }))
  if (remindable(running, other, row.sealedVersions > 0) === null) return []
  const { mode, fundsState } = facts
  return isIssuing(side, { ...facts, reference: row.reference, mode, fundsState })
    ? ['letter', 'phone']
    : ['phone']
}
