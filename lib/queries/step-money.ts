import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { FundsStep } from '@/lib/domain/transfer/funds'
import { payeeOf } from '@/lib/db/cases'
import type { Tx } from '@/lib/db/client'
import { toDay } from '@/lib/db/days'
import { lastPayOutApplication, openPayOutAccount } from '@/lib/db/pay-out-applications'
import { findLetterPayee, findLiveOrder, receivedFen, type LiveOrder } from '@/lib/db/remittances'
import type { CaseFile } from '@/lib/db/transfers'

/** Where money goes; the account by its last four digits. */
export type PayeeView = {
  readonly accountName: string
  readonly bankName: string
  readonly bankBranch: string
  readonly accountLast4: string
}

export type OrderView = {
  readonly reference: string
  readonly attempt: number
  readonly amountFen: number
  readonly payee: PayeeView
  readonly madeBy: string
  readonly madeAt: Date
  readonly approvedBy: string | null
  readonly bankReference: string | null
  readonly paidOn: LocalDate | null
}

export type ReceiptView = {
  readonly amountFen: number
  readonly receivedOn: LocalDate
  readonly bankReference: string
}

export type MoneyView = {
  /** What the step moves, in fen. */
  readonly amountFen?: number
  /** What the sealed table says has to move, in fen. */
  readonly dueFen?: number
  readonly receivedFen?: number
  readonly receipts?: readonly ReceiptView[]
  readonly order?: OrderView
  readonly payee?: PayeeView
  /** What the person asked for online: bank and account for the one who orders the payment. */
  readonly payOutAsked?: {
    readonly bankName: string
    readonly accountNumber: string
    readonly askedOn: LocalDate
  }
  /** Where the money goes is not on file and has to be typed. */
  readonly asksPayee?: true
}

/** The amounts, order and receipts a step of the money shows before it is taken. */
export async function moneyFor(tx: Tx, { row, facts }: CaseFile, step: FundsStep): Promise<MoneyView> {
  const dueFen = Number(row.amountDueFen ?? 0n)
  switch (step) {
    case 'prepareRemittance': {
      const letter = await findLetterPayee(tx, row.id)
      return { dueFen, amountFen: dueFen, ...(letter && { payee: letter.payee }) }
    }
    case 'advance':
      return { dueFen, amountFen: dueFen }
    case 'orderPayOut':
      return { dueFen, amountFen: dueFen, ...(await payOutAsked(tx, row.id)) }
    case 'rejectRemittance':
    case 'approveRemittance':
    case 'cancelRemittance':
    case 'confirmRemitted':
    case 'reportReturned':
    case 'confirmPaidOut':
    case 'reportPayOutReturned': {
      const order = await findLiveOrder(tx, row.id)
      if (!order) return { dueFen }
      return { dueFen, amountFen: Number(order.amountFen), order: await orderView(tx, order) }
    }
    case 'recordReceipt':
      return { dueFen, ...(await arrivals(tx, row.id)) }
    case 'matchReceipt':
    case 'unmatch':
    case 'credit': {
      const arrived = await arrivals(tx, row.id)
      return { dueFen, amountFen: arrived.receivedFen, ...arrived }
    }
    case 'payDifference': {
      const arrived = await arrivals(tx, row.id)
      const to = await findLetterPayee(tx, row.id)
      return { dueFen, amountFen: dueFen - arrived.receivedFen, ...arrived, ...(to && { payee: to.payee }) }
    }
    case 'returnExcess':
    case 'returnAll': {
      const arrived = await arrivals(tx, row.id)
      const to = payeeOf(row.originAgency)
      const kept = step === 'returnExcess' ? dueFen : 0
      const known = to
        ? { payee: to.payee }
        : facts.originConnection === 'none' && { asksPayee: true as const }
      return { dueFen, amountFen: arrived.receivedFen - kept, ...arrived, ...known }
    }
    default:
      return step satisfies never
  }
}

async function payOutAsked(tx: Tx, transferId: string): Promise<Pick<MoneyView, 'payOutAsked'>> {
  const asked = await lastPayOutApplication(tx, transferId)
  if (!asked) return {}
  const { bankName, accountSealed, askedAt } = asked
  return {
    payOutAsked: { bankName, accountNumber: openPayOutAccount(accountSealed), askedOn: dayOf(askedAt) },
  }
}

async function arrivals(tx: Tx, transferId: string) {
  const rows = await tx.receipt.findMany({
    where: { transferId, status: { notIn: ['sentBack', 'withdrawn'] } },
    orderBy: [{ receivedOn: 'asc' }, { recordedAt: 'asc' }],
  })
  return {
    receivedFen: await receivedFen(tx, transferId),
    receipts: rows.map((row) => ({
      amountFen: Number(row.amountFen),
      receivedOn: toDay(row.receivedOn),
      bankReference: row.bankReference,
    })),
  }
}

async function orderView(tx: Tx, order: LiveOrder): Promise<OrderView> {
  const ids = [order.madeById, order.approvedById].filter((id) => id !== null)
  const staff = await tx.staff.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const nameOf = (id: string | null) => staff.find((one) => one.id === id)?.name ?? null
  return {
    reference: order.reference,
    attempt: order.attempt,
    amountFen: Number(order.amountFen),
    payee: order.payee as unknown as PayeeView,
    madeBy: nameOf(order.madeById) ?? '',
    madeAt: order.madeAt,
    approvedBy: nameOf(order.approvedById),
    bankReference: order.bankReference,
    paidOn: order.paidOn ? toDay(order.paidOn) : null,
  }
}
