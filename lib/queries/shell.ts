import { standInsOf } from '@/lib/db/absences'
import { NATIONAL_CALENDAR, readCalendar } from '@/lib/db/calendars'
import { db, type Db } from '@/lib/db/client'
import {
  mayChangeRules,
  mayIssueCertificates,
  mayKeepRecords,
  mayReadAdministration,
  maySeeFunds,
  maySeeSupervision,
} from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import { maySeeBatches } from '@/lib/domain/batches/batch'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, yearOf } from '@/lib/domain/calendar/local-date'
import { isPublished } from '@/lib/domain/calendar/working-calendar'
import { unreadCount } from './inbox'
import { correctionsWaiting } from './records-page'
import { firstTab, lanesOf, moneyLanesOf, type Lane } from './worklist-where'

/** What the frame of every staff page shows: which ways are open to the actor, and how much waits behind them. */
export type ShellView = {
  /** Null: no way there. A way without a number to it has `count` null. */
  readonly cases: { readonly count: number | null } | null
  readonly mayStartCase: boolean
  readonly batches: boolean
  readonly certificates: boolean
  readonly funds: { readonly count: number | null } | null
  /** Person records: null where the actor does not keep them. */
  readonly records: { readonly count: number | null } | null
  readonly supervision: boolean
  readonly administration: boolean
  /** Messages the actor has not read. */
  readonly unread: number
  /** The year at hand, while nobody has published its calendar: every date is provisional then. */
  readonly unpublishedYear: number | null
  /** The year to come, from November on while nobody has published it: told to those who look after deadlines. */
  readonly unpublishedNextYear: number | null
  /** The reader may enter the schedule that is missing. */
  readonly mayEnterYear: boolean
}

/** The notice of a year appears in late October or November of the one before. */
const NOTICE_MONTH = 11

export async function shellView(actor: Actor, at: Date, database: Db = db()): Promise<ShellView> {
  const first = firstTab(actor)
  const today = dayOf(at)
  const year = yearOf(today)
  const [calendar, cases, money, records, unread] = await Promise.all([
    readCalendar(database, NATIONAL_CALENDAR),
    first === 'mine' ? countMine(database, actor, at) : null,
    hasRole(actor, ['finance', 'reviewer']) ? countOf(database, moneyLanesOf(actor)) : null,
    correctionsWaiting(actor, database),
    unreadCount(actor.staffId, database),
  ])
  return {
    cases: first === undefined ? null : { count: cases },
    mayStartCase: actor.agencyId !== null && hasRole(actor, ['clerk']),
    batches: maySeeBatches(actor),
    certificates: mayIssueCertificates(actor),
    funds: maySeeFunds(actor) ? { count: money } : null,
    records: mayKeepRecords(actor) ? { count: records === 0 ? null : records } : null,
    supervision: maySeeSupervision(actor) !== null,
    administration: mayReadAdministration(actor),
    unread,
    unpublishedYear: isPublished(calendar, year) ? null : year,
    unpublishedNextYear:
      Number(today.slice(5, 7)) >= NOTICE_MONTH &&
      hasRole(actor, ['supervisor', 'administrator', 'auditor']) &&
      !isPublished(calendar, year + 1)
        ? year + 1
        : null,
    mayEnterYear: mayChangeRules(actor),
  }
}

async function countMine(database: Db, actor: Actor, at: Date): Promise<number> {
  const standsInFor = await standInsOf(database, actor, at)
  return countOf(database, lanesOf({ ...actor, standsInFor }, 'mine'))
}

async function countOf(database: Db, lanes: readonly Lane[]): Promise<number> {
  const counts = await Promise.all(lanes.map(({ where }) => database.transfer.count({ where })))
  return counts.reduce((sum, count) => sum + count, 0)
}
