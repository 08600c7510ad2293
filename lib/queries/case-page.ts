import 'server-only'
import { db, type Db } from '@/lib/db/client'
import { toDayOrNull } from '@/lib/db/days'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { keepsGapCause, type GapCause } from '@/lib/domain/continuity/back-payment'
import type { ClerkAnswer } from '@/lib/domain/eligibility/stops'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { isFreshPhoneChange } from '@/lib/domain/persons/phone-change'
import type { ApplicantKind, TransferReason } from '@/lib/domain/transfer/closed-lists'
import { closureOf, type Closure } from '@/lib/domain/transfer/closure'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import { onlineProofIn, type OnlineProof } from '@/lib/domain/transfer/online'
import { stepsOpenTo } from '@/lib/domain/transfer/obstacle'
import { isEnded, type EndedState, type Mode, type PairMode, type Scheme } from '@/lib/domain/transfer/states'
import type { FundsState, RelationshipState, Side } from '@/lib/domain/transfer/states'
import { automaticWaitOf, type AutomaticWaitView } from './case-automatic'
import { clocksOf, type ClockView } from './case-clocks'
import { contactsOf, type ContactView } from './case-contacts'
import { continuityOf, type ContinuityView } from './case-continuity'
import { dueOf, type DueView } from './case-due'
import { historyOf, type HistoryView } from './case-history'
import { identityOf, type IdentityView } from './case-identity'
import { lanesOf, type LaneView } from './case-lanes'
import { materialsOf, type MaterialsView } from './case-materials'
import { moneyOf, type MoneyView } from './case-money'
import {
  handlingOf,
  looksOf,
  mayWorkBeside,
  notesOf,
  type HandlingView,
  type LookView,
  type NoteView,
} from './case-people'
import { noticesOf, type NoticeView } from './case-notices'
import { areasOf, findCaseRecord, nameIn, placeView, type CaseRecord, type PlaceView } from './case-record'
import { pausableClocks } from './case-pauses'
import { otherOrigins, type OtherOrigin } from './other-origins'
import { scansOf, type ScanView } from './case-scans'
import { disputesOf, tablesOf, type DisputeView, type TableView } from './case-table'

export type CasePage = {
  readonly reference: string
  /** What the reader saw: every form on the page sends it back. */
  readonly version: number
  readonly today: LocalDate
  readonly state: RelationshipState
  readonly fundsState: FundsState
  readonly mode: Mode
  readonly pairMode: PairMode
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly lodgedAt: Side
  /** How identity was proven, where it came online. */
  readonly onlineProof: OnlineProof | null
  readonly side: Side | null
  readonly origin: PlaceView
  readonly destination: PlaceView
  /** Areas that tables and rules name, by code. */
  readonly areas: Readonly<Record<string, { readonly name: string; readonly englishName: string }>>
  readonly person: {
    readonly name: string
    readonly idMasked: string
    readonly phoneMasked: string | null
    /** The person changed it online on that day, within the last three days. */
    readonly phoneChangedOn: LocalDate | null
  }
  readonly applicant: ApplicantView
  readonly employerName: string | null
  readonly certificate: { readonly number: string | null; readonly printedOn: LocalDate | null }
  readonly platformSerialNo: string | null
  readonly mayNoteSerial: boolean
  readonly gapCause: GapCause | null
  readonly mayRecordGapCause: boolean
  readonly materials: MaterialsView
  /** Places the person left too and nobody has applied for, for the clerks of the destination. */
  readonly otherOrigins: readonly OtherOrigin[]
  readonly reason: TransferReason | null
  readonly submittedAt: Date | null
  readonly ended: EndView | null
  /** Every step of the lifecycle open to this actor now, in the order of the lifecycle. */
  readonly steps: readonly Step[]
  readonly due: DueView
  /** Why the program left the step that is due to a clerk, where the area lets it take it. */
  readonly automaticWait: AutomaticWaitView | null
  readonly clocks: readonly ClockView[]
  /** Running clocks the reader may ask a pause for. */
  readonly pausable: ReturnType<typeof pausableClocks>
  readonly lanes: readonly LaneView[]
  readonly tables: readonly TableView[]
  readonly disputes: readonly DisputeView[]
  readonly letters: readonly LetterView[]
  /** Then a 受理回执 was issued; before there is only the slip of what was handed in. */
  readonly isAccepted: boolean
  readonly money: MoneyView
  readonly closure: Closure
  readonly notices: readonly NoticeView[]
  /** Since when the person wants only the messages that are required; null where all are sent. */
  readonly progressOffSince: Date | null
  readonly continuity: ContinuityView | null
  readonly rules: JudgedView
  readonly history: HistoryView
  readonly identity: IdentityView
  readonly notes: readonly NoteView[]
  readonly scans: readonly ScanView[]
  readonly contacts: readonly ContactView[]
  readonly looks: readonly LookView[]
  readonly handling: HandlingView
  readonly mayWorkBeside: boolean
}

export type ApplicantView = {
  readonly kind: ApplicantKind
  readonly name: string | null
  readonly idMasked: string | null
  readonly phoneMasked: string | null
  readonly relation: string | null
}

export type EndView = {
  readonly state: EndedState
  readonly at: Date
  readonly reason: string | null
  readonly note: string | null
  readonly monthsRecorded: number | null
}

export type LetterView = {
  readonly number: string
  readonly version: number
  readonly issuedAt: Date
  readonly issuedBy: string | null
  readonly channel: string
  readonly trackingNo: string | null
  readonly deliveredOn: LocalDate | null
  readonly payee: { readonly accountName: string; readonly bankName: string; readonly last4: string } | null
}

/** The rules' answers as they were given, and what clerks answered for those nobody could tell. */
export type JudgedView = {
  readonly atSubmission: readonly RuleAnswer[] | null
  readonly atAcceptance: {
    readonly rules: readonly RuleAnswer[]
    readonly answers: readonly ClerkAnswer[]
  } | null
}

/**
 * Everything the page of one case shows, trimmed to what the actor may see; null where the case is not there
 * or none of the actor's business.
 */
export async function casePage(
  actor: Actor,
  reference: string,
  at: Date,
  database: Db = db(),
): Promise<CasePage | null> {
  const record = await findCaseRecord(database, actor, reference)
  if (!record) return null
  const { row, facts } = record
  const identity = await identityOf(database, record)
  const contacts = await contactsOf(database, record)
  const clocks = await clocksOf(database, record, at)
  const [due, continuity, history, notes, looks, handling, areas, materials, scans] = await Promise.all([
    dueOf(database, record, clocks, at),
    continuityOf(database, record, at),
    historyOf(database, record),
    notesOf(database, record),
    looksOf(database, record),
    handlingOf(database, record),
    areasOf(database, record),
    materialsOf(database, record, at),
    scansOf(database, record),
  ])
  return {
    reference: record.reference,
    version: row.version,
    today: dayOf(at),
    state: facts.state,
    fundsState: facts.fundsState,
    mode: facts.mode,
    pairMode: facts.pairMode,
    fromScheme: facts.fromScheme,
    toScheme: facts.toScheme,
    lodgedAt: facts.lodgedAt,
    onlineProof: onlineProofIn(row.events.find(({ kind }) => kind === 'submit')?.detail),
    side: record.side,
    origin: placeView(row.originAgency),
    destination: placeView(row.destinationAgency),
    areas,
    person: {
      name: row.person.name,
      idMasked: row.person.idMasked,
      phoneMasked: row.personPhoneMasked ?? row.person.phoneMasked,
      phoneChangedOn:
        row.person.phoneChangedAt && isFreshPhoneChange(row.person.phoneChangedAt, at)
          ? dayOf(row.person.phoneChangedAt)
          : null,
    },
    applicant: applicantOf(record),
    employerName: row.employerName,
    certificate: { number: row.certificateNo, printedOn: toDayOrNull(row.certificatePrintedOn) },
    platformSerialNo: row.platformSerialNo,
    mayNoteSerial: record.side !== null && hasRole(actor, ['clerk']),
    gapCause: row.gapCause as GapCause | null,
    mayRecordGapCause: mayRecordGapCause(record),
    materials,
    otherOrigins: mayLodgeAnother(record) ? await otherOrigins(database, row) : [],
    reason: row.reason as TransferReason | null,
    submittedAt: row.submittedAt,
    ended: endOf(record),
    steps: stepsOpenTo(facts, actor),
    due,
    automaticWait: await automaticWaitOf(database, record),
    clocks,
    pausable: pausableClocks(record),
    lanes: lanesOf(record),
    tables: tablesOf(record),
    disputes: disputesOf(record),
    isAccepted: row.events.some(({ kind }) => kind === 'accept'),
    letters: row.letters.map((letter) => letterView(record, letter)),
    money: moneyOf(record),
    closure: closureOf(facts),
    notices: noticesOf(record),
    progressOffSince: row.person.progressOffSince,
    continuity,
    rules: judgedOf(record),
    history,
    identity,
    notes,
    scans,
    contacts,
    looks,
    handling,
    mayWorkBeside: mayWorkBeside(record),
  }
}

function mayRecordGapCause({ side, actor, row, facts }: CaseRecord): boolean {
  if (side === null || isEnded(facts.state) || !hasRole(actor, ['clerk'])) return false
  return row.gapCause === null && keepsGapCause(side, row.lodgedAt)
}

function mayLodgeAnother({ side, actor, facts }: CaseRecord): boolean {
  const isOpen = !isEnded(facts.state) || facts.state === 'completed'
  return side === 'destination' && hasRole(actor, ['clerk']) && isOpen
}

function applicantOf({ row }: CaseRecord): ApplicantView {
  return {
    kind: row.applicantKind as ApplicantKind,
    name: row.applicantName,
    idMasked: row.applicantIdMasked,
    phoneMasked: row.applicantPhoneMasked,
    relation: row.applicantRelation,
  }
}

function endOf({ row, facts }: CaseRecord): EndView | null {
  if (!isEnded(facts.state)) return null
  const event = row.events.findLast(
    ({ toState, fromState }) => toState === facts.state && fromState !== toState,
  )
  const { note } = (event?.detail ?? {}) as { note?: unknown }
  return {
    state: facts.state,
    at: event?.at ?? row.stateSince,
    reason: event?.reason ?? null,
    note: typeof note === 'string' ? note : null,
    monthsRecorded: row.monthsRecorded,
  }
}

function letterView(record: CaseRecord, letter: CaseRecord['row']['letters'][number]): LetterView {
  const { payee } = letter.content as {
    payee?: { accountName: string; bankName: string; accountLast4: string } | null
  }
  return {
    number: letter.number,
    version: letter.version,
    issuedAt: letter.issuedAt,
    issuedBy: nameIn(record, letter.issuedById),
    channel: letter.channel,
    trackingNo: letter.trackingNo,
    deliveredOn: toDayOrNull(letter.deliveredOn),
    payee: payee
      ? { accountName: payee.accountName, bankName: payee.bankName, last4: payee.accountLast4 }
      : null,
  }
}

function judgedOf({ row }: CaseRecord): JudgedView {
  const accepted = row.rulesAtAcceptance as { rules: RuleAnswer[]; answers: ClerkAnswer[] } | null
  return {
    atSubmission: row.rulesAtSubmission as RuleAnswer[] | null,
    atAcceptance: accepted,
  }
}
