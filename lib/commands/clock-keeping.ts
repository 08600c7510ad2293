import { dayOf, instantAt, type LocalDate } from '@/lib/domain/calendar/local-date'
import { dueDay, workingDaysAfter } from '@/lib/domain/calendar/due-day'
import type { WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import { isLate, startClock, type Clock, type Ending } from '@/lib/domain/clocks/clock'
import { clockLength } from '@/lib/domain/clocks/lengths'
import { clockMoves, type ClockEnd } from '@/lib/domain/transfer/clock-moves'
import { dueFundsStep } from '@/lib/domain/transfer/due-step'
import {
  clockHolder,
  deskOf,
  fundsHolder,
  LOOK_AFTER_DAYS,
  relationshipHolder,
  sideOwing,
} from '@/lib/domain/transfer/holder'
import { isEnded, type Side } from '@/lib/domain/transfer/states'
import { no, ok } from '@/lib/domain/result'
import type { LateReason } from '@/lib/domain/transfer/closed-lists'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import { readCalendar } from '@/lib/db/calendars'
import type { Tx } from '@/lib/db/client'
import { fromDay, toDay } from '@/lib/db/days'
import { usedUp } from '@/lib/db/used-days'
import { readParameters } from '@/lib/db/areas'
import { lapsePauses } from '@/lib/db/pauses'
import { lastSealedOf } from '@/lib/db/tables'
import { caseFileOf, withClocksAnew, type CaseFile } from '@/lib/db/transfers'
import type { Answer } from './command'
import { reopenLast } from './reopen-clock'

type ClockRow = CaseFile['row']['clocks'][number]
export type LateWords = {
  readonly lateReason?: LateReason | undefined
  readonly lateNote?: string | undefined
}

function agencyOf(file: CaseFile, side: Side) {
  return side === 'origin' ? file.row.originAgency : file.row.destinationAgency
}

/** A day somebody names becomes an instant: the present one for today, noon for any other day. */
export function instantOfDay(day: LocalDate, at: Date): Date {
  return dayOf(at) === day ? at : instantAt(day, '12:00')
}

/**
 * Ends, starts and reopens the clocks of a step and rewrites the dates that lists sort by.
 * @param file the case as it is after the step
 * @param before the case as it was
 * @param happened the instant the clocks count from: now, or the day a paper or payment arrived
 */
export async function keepClocks(
  tx: Tx,
  step: Step,
  before: CaseFile,
  file: CaseFile,
  happened: Date,
  words: LateWords,
): Promise<Answer<CaseFile>> {
  const moves = clockMoves(step, file.facts, before)
  for (const end of moves.end) {
    const row = file.row.clocks.find((clock) => clock.clock === end.clock && clock.endedAt === null)
    if (!row) continue
    const ended = await endRow(tx, file, row, end, await endInstant(tx, file, row, happened), words)
    if (!ended.ok) return ended
  }
  for (const clock of moves.reopen) await reopenLast(tx, file, clock, happened)
  for (const clock of moves.start) await startRow(tx, file, clock, happened)
  const isMoved = [moves.end, moves.reopen, moves.start].some((clocks) => clocks.length > 0)
  return ok(await rewriteAttention(tx, isMoved ? await withClocksAnew(tx, file) : file, happened))
}

/**
 * A receipt that is taken back: the money is with the bank again since it was paid, or not paid at all. What the
 * receipt had ended begins anew; T1 alone runs on.
 * @param paidOn when the payment left that is to be awaited again, null where none is
 */
export async function keepClocksUnreceived(
  tx: Tx,
  file: CaseFile,
  paidOn: Date | null,
  at: Date,
): Promise<CaseFile> {
  const { fundsState } = file.facts
  const running = (clock: Clock) => file.row.clocks.find((one) => one.clock === clock && one.endedAt === null)
  const t4 = running('T4')
  if (t4 && fundsState !== 'received' && fundsState !== 'mismatched')
    await endRow(tx, file, t4, { clock: 'T4', how: 'notMet' }, at, {})
  if (paidOn !== null && !running('TW')) await startRow(tx, file, 'TW', paidOn)
  if ((fundsState === 'due' || fundsState === 'approved') && !running('T3'))
    await startRow(tx, file, 'T3', at)
  if (fundsState === 'due') await reopenLast(tx, file, 'T1', at)
  return rewriteAttention(tx, await withClocksAnew(tx, file), at)
}

/** Money that comes back outside the track is not with the bank any more. */
export async function endTransit(tx: Tx, file: CaseFile, happened: Date): Promise<void> {
  const row = file.row.clocks.find(({ clock, endedAt }) => clock === 'TW' && endedAt === null)
  if (!row) return
  await endRow(tx, file, row, { clock: 'TW', how: 'judged' }, await endInstant(tx, file, row, happened), {})
}

/**
 * When a clock ended: never before it began, and for T1 not before the table was sealed, however early the
 * money is said to have been arranged.
 */
async function endInstant(tx: Tx, file: CaseFile, row: ClockRow, happened: Date): Promise<Date> {
  const sealed = row.clock === 'T1' ? (await lastSealedOf(tx, file.row.id))?.sealedAt : null
  return [happened, row.startedAt, sealed ?? happened].reduce((latest, one) => (one > latest ? one : latest))
}

async function endRow(
  tx: Tx,
  file: CaseFile,
  row: ClockRow,
  end: ClockEnd,
  happened: Date,
  words: LateWords,
): Promise<Answer<null>> {
  const agency = agencyOf(file, sideOwing(row.clock))
  const late =
    end.how !== 'notMet' && isLate({ sortDueOn: toDay(row.sortDueOn) }, happened, agency.closeOfBusiness)
  const ending: Ending =
    end.how === 'notMet' ? 'notMet' : late ? 'late' : end.how === 'interrupted' ? 'interrupted' : 'met'
  // Who is late is not always who acts: the applicant's and the bank's delay need no confession of the clerk.
  const known = row.clock === 'TS' ? 'applicantLate' : row.clock === 'TW' ? 'bankLate' : undefined
  const reason = words.lateReason ?? known
  if (ending === 'late' && reason === undefined) return no({ code: 'reason-required', detail: row.clock })
  if (ending === 'late' && reason === 'other' && !words.lateNote)
    return no({ code: 'reason-required', detail: 'lateNote' })
  await tx.clock.update({
    where: { id: row.id },
    data: {
      endedAt: happened,
      endedOn: fromDay(dayOf(happened)),
      ending,
      ...(await usedUp(tx, { row, facts: file.facts, agency }, happened)),
      ...(ending === 'late' ? { lateReason: reason ?? null, lateNote: words.lateNote ?? null } : {}),
    },
  })
  await lapsePauses(tx, row.id, happened)
  return ok(null)
}

async function startRow(tx: Tx, file: CaseFile, clock: Clock, happened: Date): Promise<void> {
  const side = sideOwing(clock)
  const agency = agencyOf(file, side)
  const calendar = await readCalendar(tx, agency.calendarCode)
  const parameters = await readParameters(tx, agency.areaCode, dayOf(happened))
  const earlier = file.row.clocks.filter((row) => row.clock === clock)
  const round = earlier.length + 1
  const length = clockLength(clock, parameters, {
    mode: file.facts.mode,
    round,
    fundsState: file.facts.fundsState,
  })
  const start = startClock({
    clock,
    startedAt: happened,
    lengthDays: length.days,
    ...(length.promisedDays === null ? {} : { promisedDays: length.promisedDays }),
    receiptPolicy: parameters.receiptPolicy,
    calendar,
    closeOfBusiness: agency.closeOfBusiness,
    carriedDays: clock === 'T2' ? carried(earlier, calendar) : 0,
  })
  const t1 = length.dueWith === 'T1' ? file.row.clocks.find((row) => row.clock === 'T1') : undefined
  // The payment is due with T1; when T1 has passed already (a disputed table), it has a working day at least.
  const withT1 = t1 && toDay(t1.dueOn) > start.startedOn ? t1.dueOn : null
  const counted = withT1 ? workingDaysAfter(start.startedOn, toDay(withT1), calendar) : length.days
  await tx.clock.create({
    data: {
      transferId: file.row.id,
      clock,
      round,
      agencyId: agency.id,
      owingAgencyId: agency.id,
      otherAgencyId: agencyOf(file, side === 'origin' ? 'destination' : 'origin').id,
      scheme: file.row.fromScheme,
      startedAt: happened,
      startedOn: fromDay(start.startedOn),
      lengthDays: counted,
      dueOn: withT1 ?? fromDay(start.dueOn),
      promisedDueOn: withT1 || start.promisedDueOn === null ? null : fromDay(start.promisedDueOn),
      adjustedDueOn: withT1 ?? fromDay(start.adjustedDueOn),
      sortDueOn: withT1 ?? fromDay(start.sortDueOn),
      provisional: withT1 && t1 ? t1.provisional : start.provisional,
      calendarCode: calendar.code,
      calendarVersion: withT1
        ? dueDay(start.startedOn, counted, calendar).calendarVersion
        : start.calendarVersion,
      carriedDays: start.carriedDays,
      ...(withT1 ? { dueWith: 'T1' } : {}),
    },
  })
}

/** Working days the destination held earlier versions of a disputed table. */
function carried(rounds: readonly ClockRow[], calendar: WorkingCalendar): number {
  return rounds.reduce(
    (sum, row) =>
      sum + (row.endedOn ? workingDaysAfter(toDay(row.startedOn), toDay(row.endedOn), calendar) : 0),
    0,
  )
}

/** An agency without a login has no desk here: the side that records for it keeps its dates too. */
function attended(file: CaseFile, desk: Side | null): Side | null {
  const { originConnection, destinationConnection } = file.facts
  if (desk === null || (desk === 'origin' ? originConnection : destinationConnection) !== 'none') return desk
  return desk === 'origin' ? 'destination' : 'origin'
}

/**
 * Whose list a running clock presses on. Where the destination credits in advance, the days left of the
 * origin's clocks are in its hands.
 */
function deskOfClock({ row, facts }: CaseFile, clock: Clock): Side | null {
  const holder = clockHolder(clock, { ...facts, originOwes: row.originOwes })
  const money = dueFundsStep(facts, { originOwes: row.originOwes, overpaid: false })
  return holder === 'origin' && money === 'advance' ? 'destination' : deskOf(holder, facts)
}

/** The side whose staff have a running clock on their list. */
export function deskLookingAfter(file: CaseFile, clock: Clock): Side | null {
  return attended(file, deskOfClock(file, clock))
}

/** What each desk has to do first, for sorting alone; `calendarOf` counts where no clock runs. */
export async function attentionOf(
  file: CaseFile,
  calendarOf: (code: string) => Promise<WorkingCalendar>,
): Promise<Record<'originDueOn' | 'destinationDueOn' | 'anyDueOn', Date | null>> {
  const { row, facts } = file
  const dues: Record<Side, Date[]> = { origin: [], destination: [] }
  for (const clock of row.clocks) {
    if (clock.endedAt !== null) continue
    const desk = deskLookingAfter(file, clock.clock)
    if (desk) dues[desk].push(clock.sortDueOn)
  }
  const holder = relationshipHolder({ ...facts, originOwes: row.originOwes })
  if (!isEnded(facts.state)) {
    const desk = attended(file, deskOf(holder, facts))
    if (desk && dues[desk].length === 0) {
      const calendar = await calendarOf(agencyOf(file, desk).calendarCode)
      dues[desk].push(fromDay(dueDay(dayOf(row.stateSince), LOOK_AFTER_DAYS[facts.state], calendar).due))
    }
  }
  const earliest = (dates: Date[]) => dates.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
  const originDueOn = earliest(dues.origin)
  const destinationDueOn = earliest(dues.destination)
  const anyDueOn = earliest([originDueOn, destinationDueOn].filter((date) => date !== null))
  return { originDueOn, destinationDueOn, anyDueOn }
}

/**
 * Dates for sorting: what each desk has to do first. Judged by nobody, so a stopped worker cannot falsify them.
 * @param file the case with everything that was written to it
 */
export async function rewriteAttention(tx: Tx, file: CaseFile, at: Date): Promise<CaseFile> {
  const { row, facts } = file
  const holderFacts = { ...facts, originOwes: row.originOwes }
  const money = fundsHolder(holderFacts)
  const attention = {
    relationshipHolder: relationshipHolder(holderFacts),
    fundsHolder: money === 'none' ? null : money,
    ...(await attentionOf(file, (code) => readCalendar(tx, code))),
    ...(isEnded(facts.state) && row.endedAt === null ? { endedAt: at } : {}),
  }
  await tx.transfer.update({ where: { id: row.id }, data: attention, select: { id: true } })
  return caseFileOf({ ...row, ...attention })
}
