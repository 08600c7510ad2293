import 'server-only'
import { readParameters } from '@/lib/db/areas'
import { readCalendar } from '@/lib/db/calendars'
import { db, type Db } from '@/lib/db/client'
import { toDay } from '@/lib/db/days'
import { usualMonths } from '@/lib/db/usual-time'
import { vault } from '@/lib/db/keys'
import type { Actor } from '@/lib/domain/access/roles'
import { dueDay } from '@/lib/domain/calendar/due-day'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { clockLength } from '@/lib/domain/clocks/lengths'
import { maskIdNumber, maskName } from '@/lib/domain/identity/mask'
import type { ApplicantKind } from '@/lib/domain/transfer/closed-lists'
import type { Mode, Scheme } from '@/lib/domain/transfer/states'
import { continuityOf, type ContinuityView } from './case-continuity'
import { findCaseRecord, placeView, type CaseRecord, type PlaceView } from './case-record'

/** A day by which something is done: fixed by a running clock, or expected from the dates before it. */
export type ByDay = { readonly on: LocalDate; readonly provisional: boolean; readonly expected: boolean }

export type TermView = {
  readonly days: number
  readonly by: ByDay | null
  readonly promisedDays: number | null
  readonly promisedBy: ByDay | null
}

export type ReceiptPaper = {
  readonly reference: string
  readonly queryCode: string
  readonly submittedAt: Date
  /** Then the 受理回执 was issued; before, this is the slip of what was handed in. */
  readonly isAccepted: boolean
  readonly lodgedWith: PlaceView
  readonly clerk: string | null
  readonly personName: string
  readonly idNumber: string
  readonly applicantKind: ApplicantKind
  readonly certificateNo: string | null
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly mode: Mode
  readonly origin: PlaceView
  readonly destination: PlaceView
  /** Last day for deciding on acceptance; null once that is done. */
  readonly acceptBy: ByDay | null
  readonly out: TermView
  readonly in: TermView
  /** Months a transfer is said to take there; for orientation beside the legal days. */
  readonly usualMonths: number | null
  /** What the move means for the benefits, as of acceptance (today while nothing is decided). */
  readonly continuity: ContinuityView | null
}

/** The receipt handed over at the counter, for staff of the two agencies: masked like every public paper. */
export async function acceptanceReceipt(
  actor: Actor,
  reference: string,
  at: Date,
  database: Db = db(),
): Promise<ReceiptPaper | null> {
  const record = await findCaseRecord(database, actor, reference)
  if (!record || record.side === null) return null
  const { row, facts } = record
  if (!row.queryCodeSealed || !row.submittedAt) return null
  const submission = row.events.find((one) => one.kind === 'submit' || one.kind === 'registerIncomingLetter')
  return {
    reference,
    queryCode: vault().open('Transfer.queryCode', row.queryCodeSealed),
    submittedAt: row.submittedAt,
    isAccepted: row.events.some((one) => one.kind === 'accept'),
    lodgedWith: placeView(facts.lodgedAt === 'origin' ? row.originAgency : row.destinationAgency),
    clerk: submission?.actorId ? submission.actorName : null,
    personName: maskName(row.person.name, 'public'),
    idNumber: maskIdNumber(vault().open('Person.id', row.person.idSealed), 'public'),
    applicantKind: row.applicantKind as ApplicantKind,
    certificateNo: row.certificateNo,
    fromScheme: facts.fromScheme,
    toScheme: facts.toScheme,
    mode: facts.mode,
    origin: placeView(row.originAgency),
    destination: placeView(row.destinationAgency),
    ...(await termsOf(database, record, at)),
    usualMonths: await usualMonths(database, row, dayOf(at)),
    continuity: await continuityOf(database, record, acceptedAt(record) ?? at, 'registry'),
  }
}

function acceptedAt({ row }: CaseRecord): Date | null {
  return row.events.find((one) => one.kind === 'accept' || one.kind === 'registerIncomingLetter')?.at ?? null
}

/**
 * Both terms with their days. What no clock has fixed yet is expected from the latest lawful day of what
 * comes before it; by letter nobody knows when the post arrives, so only the length is told.
 */
async function termsOf(
  database: Db,
  { row, facts }: CaseRecord,
  at: Date,
): Promise<Pick<ReceiptPaper, 'acceptBy' | 'out' | 'in'>> {
  const today = dayOf(at)
  const [there, here] = await Promise.all([
    readCalendar(database, row.originAgency.calendarCode),
    readCalendar(database, row.destinationAgency.calendarCode),
  ])
  const lengthFacts = { mode: facts.mode, round: 1, fundsState: facts.fundsState }
  const out = clockLength('T1', await readParameters(database, row.originAreaCode, today), lengthFacts)
  const into = clockLength('T2', await readParameters(database, row.destinationAreaCode, today), lengthFacts)

  const t0 = row.clocks.findLast((clock) => clock.clock === 'T0' && clock.endedAt === null)
  const t1 = row.clocks.find((clock) => clock.clock === 'T1')
  const t2 = row.clocks.findLast((clock) => clock.clock === 'T2')
  const acceptBy = t0 ? { on: toDay(t0.dueOn), provisional: t0.provisional, expected: false } : null
  const later = (from: ByDay | null, days: number, calendar: typeof here): ByDay | null => {
    if (!from) return null
    const { due, provisional } = dueDay(from.on, days, calendar)
    return { on: due, provisional: provisional || from.provisional, expected: true }
  }
  const outFrom = facts.mode === 'online' ? acceptBy : null
  const outBy = t1 ? fixed(t1.dueOn, t1.provisional) : later(outFrom, out.days, there)
  const outPromisedBy = t1?.promisedDueOn
    ? fixed(t1.promisedDueOn, t1.provisional)
    : later(outFrom, out.promisedDays ?? out.days, there)
  return {
    acceptBy,
    out: {
      days: t1?.lengthDays ?? out.days,
      by: outBy,
      promisedDays: out.promisedDays,
      promisedBy: outPromisedBy,
    },
    in: {
      days: t2?.lengthDays ?? into.days,
      by: t2 ? fixed(t2.dueOn, t2.provisional) : later(outBy, into.days, here),
      promisedDays: into.promisedDays,
      promisedBy: t2?.promisedDueOn
        ? fixed(t2.promisedDueOn, t2.provisional)
        : later(outPromisedBy, into.promisedDays ?? into.days, here),
    },
  }
}

function fixed(day: Date, provisional: boolean): ByDay {
  return { on: toDay(day), provisional, expected: false }
}
