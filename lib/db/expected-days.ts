import { dueDay } from '@/lib/domain/calendar/due-day'
import { instantAt, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { ExpectedRecord, StatusRecord } from '@/lib/domain/site/status-record'
import { clockHolder } from '@/lib/domain/transfer/holder'
import { isEnded } from '@/lib/domain/transfer/states'
import { readParameters } from './areas'
import { readCalendar } from './calendars'
import type { Tx } from './client'
import { toDay } from './days'
import type { StatusRow } from './status-record'
import { caseFileOf } from './transfers'

/** Working days of T2 (DL-02), for who waits for it while T1 runs. */
const IN_DAYS = 5

/** When years and money may be expected, as the clocks stand. */
export async function expectedDays(
  tx: Tx,
  row: StatusRow,
  today: LocalDate,
): Promise<Pick<StatusRecord, 'yearsBy' | 'moneyBy'>> {
  if (isEnded(row.state)) return { yearsBy: null, moneyBy: null }
  return { yearsBy: await yearsBy(tx, row), moneyBy: await moneyBy(tx, row, today) }
}

async function yearsBy(tx: Tx, row: StatusRow): Promise<ExpectedRecord | null> {
  if (row.yearsRecordedAt !== null) return null
  const t2 = runningClock(row, 'T2')
  if (t2) return ofClock(row, t2)
  const t1 = runningClock(row, 'T1')
  // Not received yet: the origin's days first, then the destination's.
  return t1 ? afterwards(tx, row, t1, IN_DAYS) : null
}

async function moneyBy(tx: Tx, row: StatusRow, today: LocalDate): Promise<ExpectedRecord | null> {
  const t4 = runningClock(row, 'T4')
  if (t4) return row.fundsState === 'mismatched' ? null : ofClock(row, t4)
  const tw = runningClock(row, 'TW')
  const base = tw ?? runningClock(row, 'T3')
  if (!base) return null
  if (row.fundsState === 'payOutOrdered') return { ...ofClock(row, base), count: null }
  const { creditDays, transitDays } = await readParameters(tx, row.destinationAreaCode, today)
  return afterwards(tx, row, base, creditDays + (tw ? 0 : transitDays))
}

type ClockRow = StatusRow['clocks'][number]

function runningClock(row: StatusRow, name: ClockRow['clock']): ClockRow | undefined {
  return row.clocks.find((clock) => clock.clock === name && clock.endedAt === null)
}

function ofClock(row: StatusRow, clock: ClockRow): ExpectedRecord {
  return {
    clock: clock.clock,
    on: toDay(clock.dueOn),
    provisional: clock.provisional,
    lateAfter: lateAfter(row, clock),
    count:
      clock.dueWith === null
        ? { start: toDay(clock.startedOn), days: clock.lengthDays, calendar: clock.calendarCode }
        : null,
  }
}

/** The destination's days after the last one of a running term. */
async function afterwards(tx: Tx, row: StatusRow, clock: ClockRow, days: number): Promise<ExpectedRecord> {
  const start = toDay(clock.dueOn)
  const calendar = row.destinationAgency.calendarCode
  const { due, provisional } = dueDay(start, days, await readCalendar(tx, calendar))
  return {
    clock: clock.clock,
    on: due,
    provisional: provisional || clock.provisional,
    lateAfter: lateAfter(row, clock),
    count: { start, days, calendar },
  }
}

function lateAfter(row: StatusRow, clock: ClockRow): string {
  const holder = clockHolder(clock.clock, { ...caseFileOf(row).facts, originOwes: row.originOwes })
  const { closeOfBusiness } = holder === 'origin' ? row.originAgency : row.destinationAgency
  return instantAt(toDay(clock.sortDueOn), closeOfBusiness).toISOString()
}
