import { toDay, toDayOrNull } from '@/lib/db/days'
import type { OrderKind, OrderPayee } from '@/lib/db/remittances'
import { maySeeLedger } from '@/lib/domain/access/policy'
import { hasRole, mayActFor, sideOf } from '@/lib/domain/access/reach'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { differenceOut } from '@/lib/domain/money/difference-out'
import type { BankReturnReason, BreakCode } from '@/lib/domain/transfer/closed-lists'
import type { FundsState } from '@/lib/domain/transfer/states'
import { nameIn, type CaseRecord } from './case-record'
import { withdrawalOf, type Withdrawal } from './case-withdrawal'
import { inquiriesOf, type AskedAfter } from './money-inquiry'

export type OrderStatus = 'prepared' | 'approved' | 'paid' | 'returned' | 'cancelled' | 'rejected'

export type OrderView = {
  readonly kind: OrderKind
  readonly attempt: number
  readonly reference: string
  readonly status: OrderStatus
  readonly amountFen: number
  readonly payee: OrderPayee
  readonly madeBy: string | null
  readonly madeAt: Date
  readonly approvedBy: string | null
  readonly approvedAt: Date | null
  readonly bankReference: string | null
  readonly paidOn: LocalDate | null
  readonly returnedOn: LocalDate | null
  readonly returnReason: BankReturnReason | null
  /** When what was sent back was seen at the origin. */
  readonly arrivedOn: LocalDate | null
  readonly note: string | null
  /** When it went to the bank in a payment file. */
  readonly handedAt: Date | null
}

export type ReceiptView = {
  readonly id: string
  readonly amountFen: number
  readonly receivedOn: LocalDate
  readonly bankReference: string
  readonly status: 'received' | 'matched' | 'mismatched' | 'sentBack' | 'withdrawn'
  readonly breakCode: BreakCode | null
  readonly recordedBy: string | null
  readonly matchedBy: string | null
  readonly creditedBy: string | null
  readonly creditedAt: Date | null
}

/** A difference that was paid, is not seen to have arrived, and may be recorded as returned by the reader. */
export type DifferenceOut = { readonly order: string; readonly onBehalf: boolean }

/** Money the destination sent back, not seen in the reader's account yet. */
export type ReturnOut = { readonly order: string; readonly amountFen: number }

export type MoneyView = {
  readonly state: FundsState
  readonly stateSince: Date
  /** What the sealed table says has to move; null before it is sealed. */
  readonly dueFen: number | null
  /** What arrived and stayed; null while nothing has. */
  readonly receivedFen: number | null
  readonly originOwes: boolean
  readonly orders: readonly OrderView[]
  readonly receipts: readonly ReceiptView[]
  /** 资金核查 of this money. */
  readonly asked: AskedAfter
  readonly differenceOut: DifferenceOut | null
  readonly returnsOut: readonly ReturnOut[]
  readonly withdrawal: Withdrawal
  /** Whether the reader may open the books of this case. */
  readonly mayReadBooks: boolean
}

export function moneyOf(record: CaseRecord): MoneyView {
  const { row, facts } = record
  const kept = row.receipts.filter(({ status }) => status !== 'sentBack' && status !== 'withdrawn')
  const returned = row.orders.filter((order) => order.kind === 'excessReturn' && order.status === 'paid')
  const sum = (rows: readonly { readonly amountFen: bigint }[]) =>
    Number(rows.reduce((total, one) => total + one.amountFen, 0n))
  return {
    state: facts.fundsState,
    stateSince: row.fundsSince,
    dueFen: row.amountDueFen === null ? null : Number(row.amountDueFen),
    receivedFen: kept.length === 0 ? null : sum(kept) - sum(returned),
    originOwes: row.originOwes,
    orders: row.orders.map((order) => orderView(record, order)),
    receipts: row.receipts.map((receipt) => receiptView(record, receipt)),
    asked: inquiriesOf(row, facts, record.actor),
    differenceOut: differenceOutOf(record),
    returnsOut: returnsOutOf(record),
    withdrawal: withdrawalOf(record),
    mayReadBooks: maySeeLedger(record.actor) !== null,
  }
}

function differenceOutOf({ row, facts, actor }: CaseRecord): DifferenceOut | null {
  const acting = mayActFor(actor, 'origin', facts)
  if (acting === 'no' || !hasRole(actor, ['finance'])) return null
  const order = differenceOut(
    row.orders,
    row.receipts.filter(({ status }) => status !== 'withdrawn'),
  )
  return order && { order: order.reference, onBehalf: acting === 'onBehalf' }
}

function returnsOutOf({ row, facts, actor }: CaseRecord): ReturnOut[] {
  if (sideOf(actor, facts) !== 'origin' || !hasRole(actor, ['finance'])) return []
  return row.orders
    .filter(
      ({ kind, status, arrivedOn }) =>
        (kind === 'excessReturn' || kind === 'fullReturn') && status === 'paid' && arrivedOn === null,
    )
    .map(({ reference, amountFen }) => ({ order: reference, amountFen: Number(amountFen) }))
}

function orderView(record: CaseRecord, order: CaseRecord['row']['orders'][number]): OrderView {
  const { accountName, bankName, bankBranch, accountLast4 } = order.payee as OrderPayee
  return {
    kind: order.kind as OrderKind,
    attempt: order.attempt,
    reference: order.reference,
    status: order.status as OrderStatus,
    amountFen: Number(order.amountFen),
    payee: { accountName, bankName, bankBranch, accountLast4 },
    madeBy: nameIn(record, order.madeById),
    madeAt: order.madeAt,
    approvedBy: nameIn(record, order.approvedById),
    approvedAt: order.approvedAt,
    bankReference: order.bankReference,
    paidOn: toDayOrNull(order.paidOn),
    returnedOn: toDayOrNull(order.returnedOn),
    returnReason: order.returnReason as BankReturnReason | null,
    arrivedOn: toDayOrNull(order.arrivedOn),
    note: order.note,
    handedAt: order.exportedAt,
  }
}

function receiptView(record: CaseRecord, receipt: CaseRecord['row']['receipts'][number]): ReceiptView {
  return {
    id: receipt.id,
    amountFen: Number(receipt.amountFen),
    receivedOn: toDay(receipt.receivedOn),
    bankReference: receipt.bankReference,
    status: receipt.status as ReceiptView['status'],
    breakCode: receipt.breakCode as BreakCode | null,
    recordedBy: nameIn(record, receipt.recordedById),
    matchedBy: nameIn(record, receipt.matchedById),
    creditedBy: nameIn(record, receipt.creditedById),
    creditedAt: receipt.creditedAt,
  }
}
