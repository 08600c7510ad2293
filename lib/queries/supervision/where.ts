import { fromDay } from '@/lib/db/days'
import type { Prisma } from '@/lib/db/generated/client'
import { addDays, instantAt, type LocalDate } from '@/lib/domain/calendar/local-date'
import { BANDS_OF, dueSpan, type Band, type BandGroup } from '@/lib/domain/supervision/due-bands'
import {
  ENDED_STATES,
  RELATIONSHIP_STATES,
  SIDES,
  type RelationshipState,
  type Side,
} from '@/lib/domain/transfer/states'
import { PERSON_CLOCKS, TELLING_OUTCOMES, UNTOLD } from '@/lib/domain/transfer/overdue-told'
import type { BoardQuery } from './address'
import { idsOf, partiesOf, type BoardScope, type Parties, type ScopeAgency } from './scope'

/** Rows of a board are clocks, cases, or entries of a history. */
export type RowsWhere =
  | { readonly of: 'clock'; readonly where: Prisma.ClockWhereInput }
  | { readonly of: 'case'; readonly where: Prisma.TransferWhereInput; readonly side: Side | null }
  | { readonly of: 'event'; readonly where: Prisma.CaseEventWhereInput }

/** Which rows a number counts. Lists, files and counts of what runs all come through here. */
export function rowsWhere(query: BoardQuery, scope: BoardScope): RowsWhere {
  const { measure } = query
  const parties = partiesOf(query, scope)
  const seesDrafts = scope.reach === 'agency' && !query.theirs
  switch (measure) {
    case 'open':
    case 'transit':
    case 'ended':
      return { of: 'clock', where: clockWhere(query, parties) }
    case 'breached':
      return { of: 'clock', where: breachWhere(query, parties) }
    case 'arrived':
    case 'closed':
    case 'untouched':
    case 'held':
      return caseWhere(query, parties, seesDrafts)
    case 'returned':
    case 'refused':
    case 'disputed':
    case 'mismatched':
      return { of: 'event', where: eventWhere(query, parties) }
    default:
      return measure satisfies never
  }
}

function clockWhere(query: BoardQuery, { own, other }: Parties): Prisma.ClockWhereInput {
  const { measure, clock, scheme, band, word } = query
  const [ending, lateReason] = (word ?? '').split('.')
  return {
    owingAgencyId: { in: idsOf(own) },
    ...(other && { otherAgencyId: { in: [...other] } }),
    ...(scheme && { scheme }),
    ...(measure === 'transit' ? { clock: 'TW' } : clock ? { clock } : {}),
    ...(measure === 'ended'
      ? {
          endedAt: { not: null },
          ...(query.from || query.to ? { endedOn: daySpan(query) } : {}),
          ...(isEnding(ending) ? { ending } : word === undefined ? {} : NOTHING),
          ...(lateReason && { lateReason }),
        }
      : { endedAt: null }),
    ...(measure !== 'ended' && band ? { OR: dueIn(band, own) } : {}),
  }
}

/** Nothing has no id: how a query says that it cannot match. */
const NOTHING = { id: { in: [] } }
const ENDINGS = ['met', 'late', 'notMet', 'interrupted'] as const
const isEnding = (word: string | undefined): word is (typeof ENDINGS)[number] =>
  ENDINGS.some((ending) => ending === word)

/**
 * Breaches a person waited for, by the day they fell on: what ended late, what runs late, and what was broken off
 * after the person had been told. The word is what they heard, `untold` where it ended before anybody told them.
 */
function breachWhere(query: BoardQuery, { own, other }: Parties): Prisma.ClockWhereInput {
  const { clock, scheme, word } = query
  return {
    owingAgencyId: { in: idsOf(own) },
    ...(other && { otherAgencyId: { in: [...other] } }),
    ...(scheme && { scheme }),
    ...(query.from || query.to ? { sortDueOn: daySpan(query) } : {}),
    AND: [
      { clock: { in: [...PERSON_CLOCKS] } },
      clock ? { clock } : {},
      {
        OR: [
          { ending: 'late' },
          { endedAt: null, OR: dueIn('overdue', own) },
          { ending: { in: ['notMet', 'interrupted'] }, breachTelling: { isNot: null } },
        ],
      },
      word === undefined
        ? {}
        : word === UNTOLD
          ? { breachTelling: { is: null } }
          : isOutcome(word)
            ? { breachTelling: { outcome: word } }
            : NOTHING,
    ],
  }
}

const isOutcome = (word: string) => TELLING_OUTCOMES.some((outcome) => outcome === word)

/** Agencies with one calendar and one close of business share the due days of a band. */
function dueIn(band: Band | BandGroup, agencies: readonly ScopeAgency[]): Prisma.ClockWhereInput[] {
  const bands = band === 'overdue' || band === 'near' ? BANDS_OF[band] : [band]
  const days = new Map<string, ScopeAgency[]>()
  for (const agency of agencies) {
    const key = `${agency.calendarCode} ${agency.desk.closed}`
    days.set(key, [...(days.get(key) ?? []), agency])
  }
  return [...days.values()].flatMap((alike) =>
    bands.map((one): Prisma.ClockWhereInput => {
      const { from, to } = dueSpan(one, (alike[0] as ScopeAgency).desk)
      return { owingAgencyId: { in: idsOf(alike) }, sortDueOn: daySpan({ from, to }) }
    }),
  )
}

type Span = { readonly from?: LocalDate | null | undefined; readonly to?: LocalDate | null | undefined }

function daySpan({ from, to }: Span): Prisma.DateTimeFilter {
  return { ...(from && { gte: fromDay(from) }), ...(to && { lte: fromDay(to) }) }
}

/** Instants of the days from and to in Shanghai. */
function instantSpan({ from, to }: Span): Prisma.DateTimeFilter {
  return {
    ...(from && { gte: instantAt(from, '00:00') }),
    ...(to && { lt: instantAt(addDays(to, 1), '00:00') }),
  }
}

function caseWhere(query: BoardQuery, parties: Parties, seesDrafts: boolean): RowsWhere {
  const { measure, scheme } = query
  const period = query.from || query.to ? instantSpan(query) : {}
  const [side = '', state] = (query.word ?? 'destination').split('.')
  const scheming = scheme ? { fromScheme: scheme } : {}
  if (measure === 'held') {
    const open = { state: { notIn: [...ENDED_STATES] } }
    return {
      of: 'case',
      side: null,
      where: {
        AND: [
          open,
          scheming,
          { OR: SIDES.map((one) => ({ AND: [ofSide(one, query, parties), draftsOf(one, seesDrafts)] })) },
        ],
      },
    }
  }
  const when: Prisma.TransferWhereInput =
    measure === 'arrived'
      ? { submittedAt: { not: null, ...period }, ...(state === undefined ? {} : NOTHING) }
      : {
          submittedAt: { not: null },
          endedAt: { not: null, ...period },
          ...(measure === 'untouched' && { untouched: true }),
          ...(state === undefined ? {} : measure === 'closed' && isState(state) ? { state } : NOTHING),
        }
  const own = isSide(side) ? ofSide(side, query, parties) : NOTHING
  return { of: 'case', side: isSide(side) ? side : null, where: { AND: [when, scheming, own] } }
}

const isSide = (word: string): word is Side => (SIDES as readonly string[]).includes(word)
const isState = (word: string): word is RelationshipState =>
  (RELATIONSHIP_STATES as readonly string[]).includes(word)

/** A draft is nobody's business but that of the side that is lodging it. */
function draftsOf(side: Side, seesDrafts: boolean): Prisma.TransferWhereInput {
  return seesDrafts ? { OR: [{ state: { not: 'draft' } }, { lodgedAt: side }] } : { state: { not: 'draft' } }
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** A staff id as the word of what is held; `nobody` is work on a desk that nobody has taken. */
function ofSide(side: Side, query: BoardQuery, parties: Parties): Prisma.TransferWhereInput {
  const own = { in: idsOf(parties.own) }
  const other = parties.other && { in: [...parties.other] }
  const held = query.measure === 'held' ? heldBy(side, query.word ?? 'nobody') : {}
  return side === 'origin'
    ? { originAgencyId: own, ...(other && { destinationAgencyId: other }), ...held }
    : { destinationAgencyId: own, ...(other && { originAgencyId: other }), ...held }
}

function heldBy(side: Side, word: string): Prisma.TransferWhereInput {
  const staffId = word === 'nobody' ? null : word
  if (staffId !== null && !UUID.test(staffId)) return NOTHING
  return side === 'origin'
    ? { originAssigneeId: staffId, ...(staffId === null ? { originDueOn: { not: null } } : {}) }
    : {
        destinationAssigneeId: staffId,
        ...(staffId === null ? { destinationDueOn: { not: null } } : {}),
      }
}

const KINDS = {
  returned: { kind: 'returnByOrigin' },
  refused: { kind: 'refuse' },
  disputed: { kind: 'disputeTable' },
  mismatched: { kind: 'matchReceipt', toFunds: 'mismatched' },
} as const satisfies Record<string, Prisma.CaseEventWhereInput>

/** Letters come back from the origin as it is named in the entry; everything else is the destination's. */
function eventWhere(query: BoardQuery, parties: Parties): Prisma.CaseEventWhereInput {
  const { measure, scheme, word } = query
  const own = { in: idsOf(parties.own) }
  const other = parties.other && { in: [...parties.other] }
  const isOrigins = measure === 'returned'
  const sender: Prisma.CaseEventWhereInput = isOrigins
    ? { OR: [{ onBehalfOfAgencyId: own }, { onBehalfOfAgencyId: null, actorAgencyId: own }] }
    : {}
  return {
    ...KINDS[measure as keyof typeof KINDS],
    ...(query.from || query.to ? { at: instantSpan(query) } : {}),
    ...sender,
    ...(word === undefined ? {} : measure === 'refused' ? hasRule(word) : { reason: word }),
    transfer: {
      ...(scheme && { fromScheme: scheme }),
      ...(isOrigins
        ? other && { destinationAgencyId: other }
        : { destinationAgencyId: own, ...(other && { originAgencyId: other }) }),
    },
  }
}

/** Refusals keep their rules in one text, apart by commas. */
function hasRule(rule: string): Prisma.CaseEventWhereInput {
  return {
    OR: [
      { reason: rule },
      { reason: { startsWith: `${rule},` } },
      { reason: { endsWith: `,${rule}` } },
      { reason: { contains: `,${rule},` } },
    ],
  }
}
