import { brokenLink } from '@/lib/db/events'
import type { Db } from '@/lib/db/client'
import { localDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { FundsState, RelationshipState, Side } from '@/lib/domain/transfer/states'
import { sideOfAgency, type CaseRecord, type CaseRow } from './case-record'

/** Figures and references of an entry that are told beside it; everything else stays in the record. */
const TOLD_NUMBERS = [
  'months',
  'amountFen',
  'transferFen',
  'expectedFen',
  'receivedFen',
  'version',
  'attempt',
  'attempts',
  'round',
] as const
const TOLD_TEXTS = [
  'number',
  'order',
  'bankReference',
  'trackingNo',
  'note',
  'step',
  'clock',
  'outcome',
  'channel',
  'nameBefore',
  'nameNow',
  'idBefore',
  'idNow',
  'fromArea',
  'toArea',
  'payeeKind',
  'diedOn',
  'answerBy',
] as const
export type DisputedEntry = {
  readonly path: string
  readonly expected: string
  readonly note: string | null
}

export type EventFacts = {
  readonly [K in (typeof TOLD_NUMBERS)[number]]?: number
} & { readonly [K in (typeof TOLD_TEXTS)[number]]?: string } & {
  /** Months that were on record already and count once. */
  readonly overlapping?: number
  readonly supplements?: readonly string[]
  /** Entries of the table that were disputed, and what they should be. */
  readonly disputed?: readonly DisputedEntry[]
  /** Rules not met where a case was sent on to. */
  readonly unmet?: readonly string[]
}

export type EventView = {
  readonly version: number
  readonly at: Date
  /** A step, or one of the commands beside the steps. */
  readonly kind: string
  readonly actor: 'staff' | 'applicant' | 'system' | 'counterpart'
  readonly actorName: string
  readonly role: string
  readonly side: Side | null
  readonly onBehalfOf: Side | null
  readonly evidence: string | null
  /** Where it was recorded later than it happened. */
  readonly happenedOn: LocalDate | null
  readonly reason: string | null
  readonly facts: EventFacts
  readonly fromState: RelationshipState | null
  readonly toState: RelationshipState
  readonly fromFunds: FundsState | null
  readonly toFunds: FundsState
}

export type HistoryView = {
  /** Newest first. */
  readonly entries: readonly EventView[]
  /** Version of the first entry that does not fit the chain; null while every one does. */
  readonly brokenAt: number | null
  readonly lastHash: string | null
}

/** What colleagues write to each other when work goes back to them is not for the other agency. */
const OWN_WORDS = [
  'returnDraft',
  'rejectRemittance',
  'cancelRemittance',
  'unmatch',
  'openSignature',
  'declineSignature',
  'assign',
  'release',
  'takeOver',
  'confirmLate',
]

export async function historyOf(database: Db, record: CaseRecord): Promise<HistoryView> {
  const { row } = record
  return {
    entries: row.events.map((event) => eventView(record, event)).toReversed(),
    brokenAt: await brokenLink(database, row.id),
    lastHash: row.events.at(-1)?.hash ?? null,
  }
}

/** Words of another agency's colleagues to each other: that it happened is told, what they wrote is not. */
export function isInternalTo({ side, actor }: CaseRecord, event: CaseRow['events'][number]): boolean {
  // The agency a case was forwarded from is no side of it any more.
  const isForeign = side !== null && event.actorAgencyId !== null && event.actorAgencyId !== actor.agencyId
  return isForeign && OWN_WORDS.includes(event.kind)
}

function eventView(record: CaseRecord, event: CaseRow['events'][number]): EventView {
  const { row } = record
  const side = sideOfAgency(row, event.actorAgencyId)
  const isInternal = isInternalTo(record, event)
  const facts = factsOfDetail(event.kind, event.detail)
  const { note: _note, ...withoutNote } = facts
  const happenedOn = (event.detail as { happenedOn?: unknown }).happenedOn
  return {
    version: event.version,
    at: event.at,
    kind: event.kind,
    actor: actorOfEvent(event),
    actorName: event.actorName,
    role: event.role,
    side,
    onBehalfOf: sideOfAgency(row, event.onBehalfOfAgencyId),
    evidence: event.evidence,
    happenedOn: typeof happenedOn === 'string' ? localDate(happenedOn) : null,
    reason: isInternal ? null : event.reason,
    facts: isInternal ? withoutNote : facts,
    fromState: event.fromState,
    toState: event.toState,
    fromFunds: event.fromFunds,
    toFunds: event.toFunds,
  }
}

function factsOfDetail(event: string, detail: unknown): EventFacts {
  const all = (typeof detail === 'object' && detail !== null ? detail : {}) as Record<string, unknown>
  const told: Record<string, unknown> = {}
  for (const key of TOLD_NUMBERS) if (typeof all[key] === 'number') told[key] = all[key]
  for (const key of TOLD_TEXTS) if (typeof all[key] === 'string' && all[key] !== '') told[key] = all[key]
  const { overlapping, items, unmet } = all
  if (event === 'forward' && Array.isArray(unmet))
    told['unmet'] = unmet.filter((rule) => typeof rule === 'string')
  if (Array.isArray(overlapping) && overlapping.length > 0) told['overlapping'] = overlapping.length
  const asked = Array.isArray(items) ? items.map((item: { code?: unknown }) => item.code) : []
  const supplements = asked.filter((code) => typeof code === 'string')
  if (supplements.length > 0) told['supplements'] = supplements
  if (event === 'disputeTable' && Array.isArray(items)) told['disputed'] = items
  return told as EventFacts
}

function actorOfEvent({ actorId, role }: { readonly actorId: string | null; readonly role: string }) {
  if (actorId !== null) return 'staff'
  return role === 'applicant' || role === 'counterpart' ? role : 'system'
}
