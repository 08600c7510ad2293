import { HOME_ZONE, instantAt, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { Clock } from '@/lib/domain/clocks/clock'
import type { HolderSpan } from '@/lib/domain/clocks/holder-ledger'
import { clockHolder } from '@/lib/domain/transfer/holder'
import type { Connection, FundsState, Mode, RelationshipState } from '@/lib/domain/transfer/states'

/** What an entry of the history says of who holds a clock. */
export type HolderEvent = {
  readonly at: Date
  readonly kind: string
  readonly toState: RelationshipState
  readonly toFunds: FundsState
  readonly reason: string | null
  /** The day it really happened, where it was recorded later (delivery, payment, arrival). */
  readonly happenedOn: LocalDate | null
}

type Running = {
  readonly clock: Clock
  readonly startedAt: Date
  readonly mode: Mode
  readonly originConnection: Connection
}

/** Steps after which the origin owes nothing, until the next short receipt. */
const PAYS_WHAT_IS_OWED = ['payDifference', 'recordReceipt', 'returnExcess', 'returnAll', 'sealTable']

/**
 * Who answered for a clock from its start on, out of the history of the case (lifecycle §5, last column).
 * An entry counts from the day it happened, yet never from before the one written before it, so that a late
 * record cannot take days away from whoever was seen to hold the case.
 * @param events of the case, in the order they were written
 */
export function holderHistory(
  running: Running,
  events: readonly HolderEvent[],
  zone: string = HOME_ZONE,
): HolderSpan[] {
  const spans: HolderSpan[] = []
  let moment = new Date(0)
  let originOwes = false
  for (const event of events) {
    if (event.kind === 'matchReceipt') originOwes = event.reason === 'short'
    else if (event.kind === 'reportDifferenceReturned') originOwes = event.toFunds === 'mismatched'
    else if (PAYS_WHAT_IS_OWED.includes(event.kind)) originOwes = false
    const happened = event.happenedOn ? noonOrEarlier(event, event.happenedOn, zone) : event.at
    if (happened > moment) moment = happened
    const holder = clockHolder(running.clock, {
      state: event.toState,
      fundsState: event.toFunds,
      originOwes,
    })
    const last = spans.at(-1)
    // A clock may count from before the case was entered (a letter that had lain): its first holder had it then.
    const from = last && moment > running.startedAt ? moment : running.startedAt
    if (last && last.from >= from) spans[spans.length - 1] = { holder, from: last.from }
    else if (last?.holder !== holder) spans.push({ holder, from })
  }
  return spans
}

/** A day somebody named is its noon, as when its clocks were started, unless it was written before that. */
function noonOrEarlier(event: HolderEvent, day: LocalDate, zone: string): Date {
  const noon = instantAt(day, '12:00', zone)
  return noon < event.at ? noon : event.at
}
