import { toDay } from '@/lib/db/days'
import { payeeOf } from '@/lib/db/cases'
import type { Prisma } from '@/lib/db/generated/client'
import type { OrderPayee } from '@/lib/db/remittances'
import { caseFileOf, type CaseFile } from '@/lib/db/transfers'
import { sideOf } from '@/lib/domain/access/reach'
import { isRole, type Actor, type Role } from '@/lib/domain/access/roles'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import { readClock, type Clock } from '@/lib/domain/clocks/clock'
import { awaitedSignature, type CaseFacts } from '@/lib/domain/transfer/facts'
import { isAdvanced } from '@/lib/domain/region/pair-mode'
import { dueFundsStep } from '@/lib/domain/transfer/due-step'
import { FUNDS_STEPS, type FundsStep } from '@/lib/domain/transfer/funds'
import { isFundsStep, isStep, ruleOf } from '@/lib/domain/transfer/lifecycle'
import { obstacleTo } from '@/lib/domain/transfer/obstacle'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { isEnded, type FundsState, type PairMode, type Side } from '@/lib/domain/transfer/states'
import type { BreakCode } from '@/lib/domain/transfer/closed-lists'
import { amountOf, keptFen, liveOrder, MONEY_CLOCKS } from './funds-amounts'
import { directionOf } from './funds-desks'
import { inquiriesOf, type AskedAfter } from './money-inquiry'
import type { Direction } from './funds-address'
import {
  differencesOf,
  orderLine,
  payeeIn,
  type Difference,
  type OrderLine,
  type OrderRow,
} from './funds-order'

export const FUNDS_ROW = {
  originAgency: { include: { area: true } },
  destinationAgency: { include: { area: true } },
  person: true,
  signatures: { where: { status: 'open' } },
  clocks: { orderBy: [{ startedAt: 'asc' }, { round: 'asc' }] },
  orders: { include: { inquiry: true }, orderBy: [{ madeAt: 'asc' }, { attempt: 'asc' }] },
  receipts: { orderBy: [{ receivedOn: 'asc' }, { recordedAt: 'asc' }] },
  letters: { orderBy: { version: 'desc' }, take: 1 },
} satisfies Prisma.TransferInclude
export type FundsCase = Prisma.TransferGetPayload<{ include: typeof FUNDS_ROW }>

export type FundsPlace = { readonly name: string; readonly englishName: string }

/** The clock of the money that runs out first. */
export type MoneyClock = {
  readonly clock: Clock
  readonly dueOn: LocalDate
  readonly workingDaysLeft: number
  readonly breached: boolean
  readonly closing: string
  readonly provisional: boolean
  /** Working days it has run. */
  readonly elapsed: number
}

/** Whose turn it is with this money. */
export type FundsTurn = {
  readonly step: FundsStep
  readonly side: Side
  /** Whose role it takes, on the side that acts. */
  readonly role: Role | null
  /** Null where it is open to the reader. */
  readonly obstacle: Refusal | null
}

export type ReceiptLine = {
  readonly amountFen: number
  readonly receivedOn: LocalDate
  readonly bankReference: string
}

export type FundsRow = {
  /** One row of this list: a case, or an order where the list is of orders. */
  readonly key: string
  readonly reference: string
  readonly person: { readonly name: string; readonly idMasked: string }
  readonly origin: FundsPlace
  readonly destination: FundsPlace
  /** Null for readers who stand on no side. */
  readonly direction: Direction | null
  readonly fundsState: FundsState
  /** The case is closed: nothing more will happen to this money. */
  readonly ended: boolean
  /** What this row adds to the sum of its list, in fen. */
  readonly amountFen: number
  readonly tableFen: number
  readonly order: OrderLine | null
  /** Where the money goes: by the order, or by the letter as issued while there is none. */
  readonly payee: OrderPayee | null
  /** The attempt the bank sent back last, while its money is ordered anew. */
  readonly sentBack: OrderLine | null
  /** How often this money has been ordered. */
  readonly attempts: number
  /** Only where an order waits to be approved. */
  readonly differences: readonly Difference[] | null
  readonly arrived: {
    readonly receivedFen: number
    /** What arrived minus what the table says. */
    readonly differenceFen: number
    readonly breakCode: BreakCode | null
    readonly receipts: readonly ReceiptLine[]
  } | null
  readonly clock: MoneyClock | null
  /** 资金核查 of this money. */
  readonly asked: AskedAfter
  readonly turn: FundsTurn | null
  /** The first signature of a step that waits for its second. */
  readonly signature: {
    readonly step: FundsStep
    readonly openedBy: string | null
    readonly openedAt: Date
    readonly own: boolean
  } | null
  /** Other steps of the money open to the reader, each on its own page. */
  readonly also: readonly FundsStep[]
}

export type Reading = {
  readonly actor: Actor
  readonly at: Date
  readonly calendars: ReadonlyMap<string, WorkingCalendar>
  readonly names: ReadonlyMap<string, string>
}

/** What the list is about, where that is not the money itself. */
export type About = { readonly returned?: OrderRow; readonly signing?: boolean }

export function fundsRow(row: FundsCase, reading: Reading, about: About = {}): FundsRow {
  const { actor, names } = reading
  const { returned, signing = false } = about
  const file = caseFileOf(row)
  const side = sideOf(actor, file.facts)
  const order = returned ?? liveOrder(row.orders)
  const turn = turnOf(file, row, actor, signing)
  const back = row.orders.findLast(({ status }) => status === 'returned')
  const awaited = awaitedStep(file.facts, actor)
  const open = row.signatures.find(({ step }) => step === awaited)
  return {
    key: returned?.id ?? row.id,
    reference: row.reference ?? '',
    person: { name: row.person.name, idMasked: row.person.idMasked },
    origin: placeOf(row.originAgency),
    destination: placeOf(row.destinationAgency),
    direction: side && directionOf(side),
    fundsState: row.fundsState,
    ended: isEnded(row.state),
    amountFen: returned ? Number(returned.amountFen) : amountOf(row),
    tableFen: Number(row.amountDueFen ?? 0n),
    order: order && orderLine(order, names, actor.staffId),
    payee: order ? payeeIn(order.payee) : letterPayee(row),
    sentBack: back && !returned ? orderLine(back, names, actor.staffId) : null,
    attempts: Math.max(0, ...row.orders.map(({ kind, attempt }) => (kind === order?.kind ? attempt : 0))),
    differences: row.fundsState === 'prepared' && order && !returned ? compared(row, order) : null,
    arrived: arrivedOf(row),
    clock: clockOf(row, reading),
    asked: inquiriesOf(row, file.facts, actor),
    turn,
    signature:
      open && awaited
        ? {
            step: awaited,
            openedBy: names.get(open.openedById) ?? null,
            openedAt: open.openedAt,
            own: open.openedById === actor.staffId,
          }
        : null,
    also: FUNDS_STEPS.filter(
      (step) => step !== turn?.step && obstacleTo(step, file.facts, actor) === null && isOffered(step, row),
    ),
  }
}

/** Steps the judge allows but that make no sense here: a difference where none is, money back without need. */
function isOffered(step: FundsStep, row: FundsCase): boolean {
  const off = keptFen(row) - Number(row.amountDueFen ?? 0n)
  if (step === 'payDifference') return off < 0
  if (step === 'returnExcess') return off > 0
  return true
}

/** @param signing the list is of signatures: there the signature comes first, whoever has to give it */
function turnOf({ facts }: CaseFile, row: FundsCase, actor: Actor, signing: boolean): FundsTurn | null {
  const overpaid = row.fundsState === 'mismatched' && keptFen(row) > Number(row.amountDueFen ?? 0n)
  const awaited = awaitedStep(facts, actor)
  const due = arrivingStep(row, facts, actor) ?? dueFundsStep(facts, { originOwes: row.originOwes, overpaid })
  const isOpen = (step: FundsStep | null) => step !== null && obstacleTo(step, facts, actor) === null
  const step = !signing && !isOpen(awaited) && isOpen(due) ? due : (awaited ?? due)
  if (step === null) return null
  const rule = ruleOf(step)
  const role = awaitedSignature(step, facts)?.role ?? rule.by[0]
  return {
    step,
    side: rule.side === 'origin' ? 'origin' : 'destination',
    role: role !== undefined && isRole(role) ? role : null,
    obstacle: obstacleTo(step, facts, actor),
  }
}

/** A step of the reader's side that waits for its second signature; one the reader may give comes first. */
function awaitedStep(facts: CaseFacts, actor: Actor): FundsStep | null {
  const steps = facts.openSignatures
    .map(({ step }) => step)
    .filter((step): step is FundsStep => isStep(step) && isFundsStep(step))
    .map((step) => ({ step, obstacle: obstacleTo(step, facts, actor) }))
    .filter(({ obstacle }) => obstacle?.code !== 'wrong-side')
  return (steps.find(({ obstacle }) => obstacle === null) ?? steps[0])?.step ?? null
}

/** Once the difference is on its way, the destination waits for it with its statement in hand. */
function arrivingStep(row: FundsCase, facts: CaseFacts, actor: Actor): FundsStep | null {
  const onItsWay = row.clocks.some(({ clock, endedAt }) => clock === 'TW' && endedAt === null)
  if (facts.fundsState !== 'mismatched' || !row.originOwes || !onItsWay) return null
  return obstacleTo('recordReceipt', facts, actor) === null ? 'recordReceipt' : null
}

function compared(row: FundsCase, order: OrderRow): Difference[] {
  const previous = row.orders.findLast(({ kind, attempt }) => kind === order.kind && attempt < order.attempt)
  return differencesOf(order, {
    tableFen: row.amountDueFen,
    letter: row.letters[0],
    agency: order.kind === 'remittance' ? (payeeOf(row.destinationAgency)?.payee ?? null) : null,
    previous,
  })
}

/** Where an order will send the money; a pay-out goes elsewhere, and credited in advance it goes nowhere. */
function letterPayee({ fundsState, toScheme, pairMode, letters }: FundsCase): OrderPayee | null {
  if (fundsState !== 'due' || toScheme === 'resident' || isAdvanced(pairMode as PairMode)) return null
  const { payee } = (letters[0]?.content ?? {}) as { payee?: OrderPayee | null }
  return payee ? payeeIn(payee) : null
}

function arrivedOf(row: FundsCase): FundsRow['arrived'] {
  const kept = row.receipts.filter(({ status }) => status !== 'sentBack' && status !== 'withdrawn')
  if (kept.length === 0) return null
  const receivedFen = keptFen(row)
  return {
    receivedFen,
    differenceFen: receivedFen - Number(row.amountDueFen ?? 0n),
    breakCode: (kept.at(-1)?.breakCode ?? null) as BreakCode | null,
    receipts: kept.map(({ amountFen, receivedOn, bankReference }) => ({
      amountFen: Number(amountFen),
      receivedOn: toDay(receivedOn),
      bankReference,
    })),
  }
}

function clockOf(row: FundsCase, { at, calendars }: Reading): MoneyClock | null {
  const first = row.clocks
    .filter(({ clock, endedAt }) => endedAt === null && MONEY_CLOCKS.includes(clock))
    // The first remittance falls due with the transfer-out days: then it is the remittance that is named.
    .toSorted((a, b) => a.sortDueOn.getTime() - b.sortDueOn.getTime() || b.clock.localeCompare(a.clock))[0]
  if (!first) return null
  const agency = first.agencyId === row.originAgencyId ? row.originAgency : row.destinationAgency
  const calendar = calendars.get(agency.calendarCode)
  if (!calendar) throw new Error(`no calendar ${agency.calendarCode}`)
  const sortDueOn = toDay(first.sortDueOn)
  const reading = readClock(
    { startedOn: toDay(first.startedOn), sortDueOn, endedAt: null, ending: null },
    at,
    calendar,
    agency.closeOfBusiness,
  )
  return {
    clock: first.clock,
    dueOn: sortDueOn,
    workingDaysLeft: reading.workingDaysLeft,
    breached: reading.breached,
    closing: agency.closeOfBusiness,
    provisional: first.provisional,
    elapsed: reading.elapsed,
  }
}

function placeOf({ area }: FundsCase['originAgency']): FundsPlace {
  return { name: area.name, englishName: area.englishName }
}
