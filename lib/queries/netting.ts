import { readParameters } from '@/lib/db/areas'
import { db, type Db } from '@/lib/db/client'
import { toDayOrNull } from '@/lib/db/days'
import type { NettingSettlement } from '@/lib/db/generated/client'
import { claimsOfMonth, type MonthClaim } from '@/lib/db/netting'
import { maySeeLedger, type Reach } from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { dayOf, parseLocalDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import { addMonths, monthOf, parseYearMonth, type YearMonth } from '@/lib/domain/calendar/year-month'
import { nettedPairs, positionsOf, type NettedPair } from '@/lib/domain/money/netting'

export type SettlementStatus = 'prepared' | 'approved' | 'paid' | 'settled' | 'declined'
/** What the reader may do with a pair's month now. */
export type NettingTurn = 'prepare' | 'decide' | 'confirm' | 'receive' | 'ownWork' | null

export type SettlementView = {
  readonly id: string
  readonly reference: string
  readonly status: SettlementStatus
  readonly madeBy: string | null
  readonly decidedBy: string | null
  readonly bankReference: string | null
  readonly paidOn: LocalDate | null
  readonly receivedOn: LocalDate | null
  readonly decidedOn: LocalDate | null
  /** How often the bank sent its payment back. */
  readonly returns: number
  readonly mayReport: boolean
}

export type NettingPair = {
  readonly key: string
  readonly creditor: string
  readonly debtor: string
  /** The agency on the other side, where the reader prepares the settlement. */
  readonly otherId: string | null
  readonly netFen: number
  readonly claims: readonly {
    readonly reference: string
    readonly creditor: string
    readonly amountFen: number
  }[]
  readonly settlement: SettlementView | null
  readonly turn: NettingTurn
}

export type Netting = {
  readonly month: YearMonth
  /** The months before and after, where there is anything to turn to. */
  readonly previous: YearMonth
  readonly next: YearMonth | null
  readonly pairs: readonly NettingPair[]
  /** By when the reader's area settles the month, where it says so (FU-07). */
  readonly dueOn: LocalDate | null
  readonly today: LocalDate
  /** Of the agencies within reach, against the province's account. */
  readonly positions: readonly {
    readonly agency: string
    readonly toGetFen: number
    readonly toPayFen: number
    readonly netFen: number
  }[]
}

/**
 * X29: what was credited in advance in a month, agency by agency, as far as the actor reaches: an agency sees its
 * own claims and debts, a province those between its agencies. Null for whoever does not read the books.
 */
export async function netting(
  actor: Actor,
  asked: string | null,
  at: Date,
  database: Db = db(),
): Promise<Netting | null> {
  const reach = maySeeLedger(actor)
  if (reach === null) return null
  const today = dayOf(at)
  const present = monthOf(today)
  const month = (asked === null ? null : parseYearMonth(asked)) ?? present
  const all = await claimsOfMonth(database, month)
  const agencies = await database.agency.findMany({
    where: { id: { in: all.flatMap(({ creditorId, debtorId }) => [creditorId, debtorId]) } },
    select: { id: true, name: true, areaCode: true, area: { select: { provinceCode: true } } },
  })
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  const within = new Set(agencies.filter((one) => isWithin(reach, one)).map(({ id }) => id))
  const claims = all.filter(({ creditorId, debtorId }) => within.has(creditorId) || within.has(debtorId))
  const settlements = await database.nettingSettlement.findMany({
    where: { id: { in: claims.flatMap(({ settlementId }) => settlementId ?? []) } },
  })
  const staff = await database.staff.findMany({
    where: {
      id: {
        in: settlements.flatMap(({ madeById, decidedById }) => [madeById, decidedById ?? '']).filter(Boolean),
      },
    },
    select: { id: true, name: true },
  })
  const reading: PairReading = {
    actor,
    isOver: month < present,
    nameOf: (id) => names.get(id) ?? '',
    staffOf: (id) => staff.find((one) => one.id === id)?.name ?? null,
  }
  const open = nettedPairs(claims.filter(({ settlementId }) => settlementId === null))
  return {
    month,
    previous: addMonths(month, -1),
    next: month < present ? addMonths(month, 1) : null,
    today,
    dueOn: await settledBy(database, actor, month, at),
    pairs: [
      ...open.map((pair) => pairView(pair, null, reading)),
      ...settlements
        .toSorted((a, b) => a.reference.localeCompare(b.reference))
        .map((settlement) => {
          const own = claims.filter(({ settlementId }) => settlementId === settlement.id)
          const { payerAgencyId: debtorId, payeeAgencyId: creditorId } = settlement
          const pair = { debtorId, creditorId, netFen: Number(settlement.amountFen), claims: own }
          return pairView(pair, settlement, reading)
        }),
    ],
    positions: positionsOf(claims)
      .filter(({ agencyId }) => within.has(agencyId))
      .map(({ agencyId, ...position }) => ({ agency: names.get(agencyId) ?? '', ...position })),
  }
}

type PairReading = {
  readonly actor: Actor
  readonly isOver: boolean
  readonly nameOf: (id: string) => string
  readonly staffOf: (id: string | null) => string | null
}
type Pair = Omit<NettedPair<MonthClaim>, 'netFen'> & { readonly netFen: number }

function pairView(pair: Pair, settlement: NettingSettlement | null, reading: PairReading): NettingPair {
  const { nameOf, staffOf, actor } = reading
  const { creditorId, debtorId, netFen, claims } = pair
  return {
    key: settlement?.id ?? `${creditorId} ${debtorId}`,
    creditor: nameOf(creditorId),
    debtor: nameOf(debtorId),
    otherId: actor.agencyId === debtorId ? creditorId : actor.agencyId === creditorId ? debtorId : null,
    netFen,
    claims: claims.map((one) => ({
      reference: one.reference,
      creditor: nameOf(one.creditorId),
      amountFen: one.amountFen,
    })),
    settlement: settlement && {
      id: settlement.id,
      reference: settlement.reference,
      status: settlement.status as SettlementStatus,
      madeBy: staffOf(settlement.madeById),
      decidedBy: staffOf(settlement.decidedById),
      bankReference: settlement.bankReference,
      paidOn: toDayOrNull(settlement.paidOn),
      receivedOn: toDayOrNull(settlement.receivedOn),
      decidedOn: settlement.decidedAt && dayOf(settlement.decidedAt),
      returns: Array.isArray(settlement.returned) ? settlement.returned.length : 0,
      mayReport: settlement.status === 'paid' && actor.agencyId === debtorId && hasRole(actor, ['finance']),
    },
    turn: turnOf(pair, settlement, reading),
  }
}

function turnOf(
  pair: Pair,
  settlement: NettingSettlement | null,
  { actor, isOver }: PairReading,
): NettingTurn {
  const isDebtor = actor.agencyId === pair.debtorId
  const isParty = isDebtor || actor.agencyId === pair.creditorId
  const isFinance = hasRole(actor, ['finance'])
  if (settlement === null)
    return isOver && isFinance && (isDebtor || (isParty && pair.netFen === 0)) ? 'prepare' : null
  switch (settlement.status as SettlementStatus) {
    case 'prepared':
      if (!isDebtor || !hasRole(actor, ['reviewer'])) return null
      return settlement.madeById === actor.staffId ? 'ownWork' : 'decide'
    case 'approved':
      return isDebtor && isFinance ? 'confirm' : null
    case 'paid':
      return isParty && !isDebtor && isFinance ? 'receive' : null
    default:
      return null
  }
}

function isWithin(
  reach: Reach,
  agency: { readonly id: string; readonly area: { readonly provinceCode: string } },
): boolean {
  switch (reach.kind) {
    case 'agency':
      return agency.id === reach.agencyId
    case 'province':
      return agency.area.provinceCode === reach.provinceCode
    case 'nation':
      return true
    default:
      return reach satisfies never
  }
}

async function settledBy(
  database: Db,
  { agencyId }: Actor,
  month: YearMonth,
  at: Date,
): Promise<LocalDate | null> {
  if (agencyId === null) return null
  const { areaCode } = await database.agency.findUniqueOrThrow({ where: { id: agencyId } })
  const { settlementDay } = await readParameters(database, areaCode, dayOf(at))
  return settlementDay === null
    ? null
    : parseLocalDate(`${addMonths(month, 1)}-${String(settlementDay).padStart(2, '0')}`)
}
