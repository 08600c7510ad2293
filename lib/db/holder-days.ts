import { dayOf, localDate } from '@/lib/domain/calendar/local-date'
import type { WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import type { Clock } from '@/lib/domain/clocks/clock'
import { holderHistory, type HolderEvent } from '@/lib/domain/clocks/holder-history'
import { holderLedger, type HolderLedger } from '@/lib/domain/clocks/holder-ledger'
import type { CaseFacts } from '@/lib/domain/transfer/facts'
import { toDay } from './days'
import type { CaseEvent } from './generated/client'

/** What the holder ledger reads of an entry of the history. */
export const HOLDER_EVENT = {
  at: true,
  kind: true,
  toState: true,
  toFunds: true,
  reason: true,
  detail: true,
} as const
export type HolderEventRow = Pick<CaseEvent, keyof typeof HOLDER_EVENT>

type CountedClock = { readonly clock: Clock; readonly startedAt: Date; readonly startedOn: Date }

export function holderEvent(event: HolderEventRow): HolderEvent {
  const { happenedOn } = event.detail as { happenedOn?: unknown }
  return {
    at: event.at,
    kind: event.kind,
    toState: event.toState,
    toFunds: event.toFunds,
    reason: event.reason,
    happenedOn: typeof happenedOn === 'string' ? localDate(happenedOn) : null,
  }
}

/**
 * Whose working days a clock used up to an instant: its end, or now. The days add up to the elapsed ones.
 * @param events of its case, in the order they were written
 * @throws when the case has no history
 */
export function holderDays(
  row: CountedClock,
  facts: Pick<CaseFacts, 'mode' | 'originConnection'>,
  events: readonly HolderEvent[],
  until: Date,
  { calendar, closing }: { readonly calendar: WorkingCalendar; readonly closing: string },
): HolderLedger {
  const { clock, startedAt, startedOn } = row
  const { mode, originConnection } = facts
  const spans = holderHistory({ clock, startedAt, mode, originConnection }, events)
  if (spans.length === 0) throw new Error(`clock ${clock} has no history`)
  return holderLedger(
    spans,
    { startedOn: toDay(startedOn), until: dayOf(until), endInstant: until },
    calendar,
    closing,
  )
}
