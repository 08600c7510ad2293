import 'server-only'
import { readCalendar } from '@/lib/db/calendars'
import { db, type Db } from '@/lib/db/client'
import { fromDay, toDay } from '@/lib/db/days'
import type { Prisma } from '@/lib/db/generated/client'
import { ladderAsOf } from '@/lib/db/ladder'
import { visibleCases } from '@/lib/db/visible-cases'
import { maySeeSupervision } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import { readClock, type Clock } from '@/lib/domain/clocks/clock'
import { RUNGS, type Rung } from '@/lib/domain/clocks/ladder'
import { sideOwing } from '@/lib/domain/transfer/holder'
import type { Side } from '@/lib/domain/transfer/states'
import type { ReminderState } from './case-reminders'

/** 待答复: somebody owes an answer. 已超期: past the due day. 全部: every running clock
 * on a rung or with a reminder. */
export const REMINDER_LISTS = ['open', 'late', 'all'] as const
export type ReminderList = (typeof REMINDER_LISTS)[number]
export type RemindersAddress = { readonly list: ReminderList; readonly page: number }

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

/** Reads an address; what it does not understand is left out. */
export function readRemindersAddress(params: SearchParams): RemindersAddress {
  const page = Number(params['page'])
  return {
    list: REMINDER_LISTS.find((one) => one === params['list']) ?? 'open',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

type Named = { readonly name: string; readonly englishName: string }

export type ReminderRow = {
  readonly reference: string
  readonly origin: Named
  readonly destination: Named
  readonly clock: Clock
  readonly owing: Side
  /** The reader's own side; null from above. */
  readonly side: Side | null
  readonly dueOn: LocalDate
  readonly workingDaysLeft: number
  readonly breached: boolean
  /** Close of business of the agency that owes the step. */
  readonly closing: string
  readonly provisional: boolean
  /** Highest rung that was fired; null where only people have reminded. */
  readonly rung: { readonly name: Rung; readonly firedAt: Date } | null
  readonly reminder: {
    readonly answerBy: LocalDate
    readonly state: Exclude<ReminderState, 'settled'>
  } | null
  readonly province: {
    readonly answerBy: LocalDate
    readonly isAnswered: boolean
    readonly isOverdue: boolean
  } | null
}

export type RemindersPage = {
  readonly tabs: readonly { readonly list: ReminderList; readonly count: number }[]
  readonly list: ReminderList
  readonly rows: readonly ReminderRow[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** When the worker last looked at every ladder. */
  readonly evaluatedAt: Date | null
}

const PAGE_SIZE = 50

/** What a list holds; number and rows both come through here. */
function inList(list: ReminderList, actor: Actor, today: LocalDate): Prisma.ClockWhereInput | null {
  const cases = visibleCases(actor)
  if (!cases) return null
  const running: Prisma.ClockWhereInput = {
    endedAt: null,
    transfer: cases,
    OR: [{ escalations: { some: { outcome: 'fired' } } }, { reminders: { some: { settledAt: null } } }],
  }
  switch (list) {
    case 'open':
      return {
        ...running,
        OR: [
          { reminders: { some: { answer: null, settledAt: null } } },
          { escalations: { some: { answerBy: { not: null }, answer: null } } },
        ],
      }
    case 'late':
      return { ...running, sortDueOn: { lt: fromDay(today) } }
    case 'all':
      return running
  }
}

/** 催办清单 for supervisors and auditors as far as they reach; null for everybody else. */
export async function remindersPage(
  actor: Actor,
  { list, page }: RemindersAddress,
  at: Date,
  database: Db = db(),
): Promise<RemindersPage | null> {
  if (!maySeeSupervision(actor)) return null
  const today = dayOf(at)
  const where = inList(list, actor, today)
  if (!where) return null
  const tabs = await Promise.all(
    REMINDER_LISTS.map(async (one) => ({
      list: one,
      count: await database.clock.count({ where: inList(one, actor, today) ?? {} }),
    })),
  )
  const total = tabs.find((tab) => tab.list === list)?.count ?? 0
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const current = Math.min(page, pages)
  const clocks = await database.clock.findMany({
    where,
    ...LISTED,
    orderBy: [{ sortDueOn: 'asc' }, { id: 'asc' }],
    skip: (current - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  })
  const calendars = new Map<string, WorkingCalendar>()
  for (const code of new Set(clocks.map(({ calendarCode }) => calendarCode)))
    calendars.set(code, await readCalendar(database, code))
  return {
    tabs,
    list,
    rows: clocks.flatMap((clock) => {
      const calendar = calendars.get(clock.calendarCode)
      const row = calendar && rowOf(actor, clock, calendar, at)
      return row ? [row] : []
    }),
    total,
    page: current,
    pages,
    evaluatedAt: await ladderAsOf(database),
  }
}

const AREA = { select: { area: true, closeOfBusiness: true } } as const
const LISTED = {
  include: {
    transfer: {
      select: {
        reference: true,
        originAgencyId: true,
        destinationAgencyId: true,
        originAgency: AREA,
        destinationAgency: AREA,
      },
    },
    escalations: true,
    reminders: { orderBy: { sentAt: 'desc' } },
  },
} satisfies Prisma.ClockDefaultArgs
type Listed = Prisma.ClockGetPayload<typeof LISTED>

function rowOf(actor: Actor, clock: Listed, calendar: WorkingCalendar, at: Date): ReminderRow | null {
  const { transfer, escalations } = clock
  const fired = RUNGS.map((rung) => escalations.find((one) => one.rung === rung && one.outcome === 'fired'))
  const top = fired.findLast((one) => one !== undefined)
  if (transfer.reference === null) return null
  const owing = sideOwing(clock.clock)
  const agency = owing === 'origin' ? transfer.originAgency : transfer.destinationAgency
  const dueOn = toDay(clock.sortDueOn)
  const reading = readClock(
    { startedOn: toDay(clock.startedOn), sortDueOn: dueOn, endedAt: null, ending: null },
    at,
    calendar,
    agency.closeOfBusiness,
  )
  return {
    reference: transfer.reference,
    origin: transfer.originAgency.area,
    destination: transfer.destinationAgency.area,
    clock: clock.clock,
    owing,
    side: sideOf(actor, transfer),
    dueOn,
    workingDaysLeft: reading.workingDaysLeft,
    breached: reading.breached,
    closing: agency.closeOfBusiness,
    provisional: clock.provisional,
    rung: top ? { name: top.rung as Rung, firedAt: top.evaluatedAt } : null,
    reminder: lastReminder(clock.reminders, dayOf(at)),
    province: lastProvince(escalations, dayOf(at)),
  }
}

function sideOf(actor: Actor, transfer: Listed['transfer']): Side | null {
  if (actor.agencyId === null) return null
  if (actor.agencyId === transfer.destinationAgencyId) return 'destination'
  return actor.agencyId === transfer.originAgencyId ? 'origin' : null
}

/** One that waits for an answer goes before one that has it; what was settled without one is told no more. */
function lastReminder(sent: Listed['reminders'], today: LocalDate): ReminderRow['reminder'] {
  const told = sent.filter(({ settledAt }) => settledAt === null)
  const one = told.find(({ answer }) => answer === null) ?? told[0]
  if (!one) return null
  const answerBy = toDay(one.answerBy)
  return { answerBy, state: one.answer !== null ? 'answered' : answerBy < today ? 'overdue' : 'open' }
}

function lastProvince(taken: Listed['escalations'], today: LocalDate): ReminderRow['province'] {
  const asked = taken.find(({ answerBy }) => answerBy !== null)
  if (!asked?.answerBy) return null
  const answerBy = toDay(asked.answerBy)
  const isAnswered = asked.answer !== null
  return { answerBy, isAnswered, isOverdue: !isAnswered && answerBy < today }
}
