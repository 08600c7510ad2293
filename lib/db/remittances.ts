import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { differenceOut } from '@/lib/domain/money/difference-out'
import { fen, type Fen } from '@/lib/domain/money/fen'
import type { PayeeKind, PayOutProof } from '@/lib/domain/persons/pay-out'
import type { Payee } from './cases'
import type { Tx } from './client'
import { fromDay } from './days'
import type { Prisma } from './generated/client'
import { vault } from './keys'

export const ORDER_KINDS = ['remittance', 'difference', 'excessReturn', 'fullReturn', 'payOut'] as const
export type OrderKind = (typeof ORDER_KINDS)[number]

/** Orders are numbered per case and kind; the letter keeps the references of different kinds apart. */
const LETTER: Record<OrderKind, string> = {
  remittance: 'R',
  difference: 'D',
  excessReturn: 'E',
  fullReturn: 'F',
  payOut: 'P',
}

/** Whose bank pays an order of this kind; what comes back is paid by the destination. */
const PAYER: Record<OrderKind, 'originAgencyId' | 'destinationAgencyId'> = {
  remittance: 'originAgencyId',
  difference: 'originAgencyId',
  excessReturn: 'destinationAgencyId',
  fullReturn: 'destinationAgencyId',
  payOut: 'originAgencyId',
}

/** Sent back to the origin and not seen there. */
const RETURNING = {
  kind: { in: ['excessReturn', 'fullReturn'] },
  status: 'paid',
  arrivedOn: null,
} satisfies Prisma.RemittanceOrderWhereInput

export type OrderPayee = Pick<Payee, 'accountName' | 'bankName' | 'bankBranch' | 'accountLast4'> & {
  /** 联行号, where the letter names one. */
  readonly unionBankNo?: string | null
  /** Heirs and people who settle abroad, with the proofs that were seen. */
  readonly payeeKind?: PayeeKind
  readonly proofs?: PayOutProof[]
}

/** The column an order's account was sealed for: agencies' accounts come sealed, a person's is sealed here. */
export function payeeAccountColumn(kind: OrderKind): string {
  return kind === 'payOut' ? 'RemittanceOrder.payeeAccount' : 'Agency.payeeAccount'
}

export type NewOrder = {
  readonly transferId: string
  readonly caseReference: string
  readonly kind: OrderKind
  readonly amountFen: Fen
  readonly payee: OrderPayee
  /** Null where another deployment pays a person and keeps the account to itself. */
  readonly accountSealed: string | null
  readonly madeById: string
  readonly at: Date
  readonly note?: string
  /** Two-signature orders come into being signed; the bank's paper may come with them. */
  readonly approvedById?: string
  readonly paid?: { readonly bankReference: string; readonly paidOn: LocalDate }
}

/** Adds the next order of its kind. Orders are never changed or removed; each attempt is kept. */
export async function addOrder(tx: Tx, entry: NewOrder) {
  const { transferId, kind, paid } = entry
  const last = await tx.remittanceOrder.aggregate({ where: { transferId, kind }, _max: { attempt: true } })
  const attempt = (last._max.attempt ?? 0) + 1
  const agencies = await tx.transfer.findUniqueOrThrow({
    where: { id: transferId },
    select: { originAgencyId: true, destinationAgencyId: true },
  })
  const { accountName, bankName, bankBranch, accountLast4, unionBankNo, payeeKind, proofs } = entry.payee
  return tx.remittanceOrder.create({
    data: {
      transferId,
      kind,
      attempt,
      reference: `${entry.caseReference}-${LETTER[kind]}${attempt}`,
      amountFen: entry.amountFen,
      payee: {
        accountName,
        bankName,
        bankBranch,
        accountLast4,
        ...(unionBankNo ? { unionBankNo } : {}),
        ...(payeeKind ? { payeeKind, proofs: [...(proofs ?? [])] } : {}),
      },
      payeeAccountSealed: entry.accountSealed,
      payerAgencyId: agencies[PAYER[kind]],
      status: paid ? 'paid' : entry.approvedById ? 'approved' : 'prepared',
      madeById: entry.madeById,
      madeAt: entry.at,
      ...(entry.approvedById ? { approvedById: entry.approvedById, approvedAt: entry.at } : {}),
      ...(paid ? { bankReference: paid.bankReference, paidOn: fromDay(paid.paidOn) } : {}),
      note: entry.note ?? null,
    },
  })
}

/** The remittance or pay-out under way; PostgreSQL allows one per case. */
export function findLiveOrder(tx: Tx, transferId: string) {
  return tx.remittanceOrder.findFirst({
    where: {
      transferId,
      kind: { in: ['remittance', 'payOut'] },
      status: { in: ['prepared', 'approved', 'paid'] },
    },
  })
}
export type LiveOrder = NonNullable<Awaited<ReturnType<typeof findLiveOrder>>>

/**
 * Moves the order under way on.
 * @throws where a state of the funds track promises an order that is not there
 */
export async function updateLiveOrder(
  tx: Tx,
  transferId: string,
  data: Prisma.RemittanceOrderUpdateInput,
): Promise<LiveOrder> {
  const order = await findLiveOrder(tx, transferId)
  if (!order) throw new Error(`case ${transferId} has no order under way`)
  return tx.remittanceOrder.update({ where: { id: order.id }, data })
}

/**
 * Takes back an order the bank has not got yet; nothing happens where there is none, or where it was handed over.
 * @returns whether there was one
 */
export async function cancelUnpaidOrder(tx: Tx, transferId: string, note: string): Promise<boolean> {
  const { count } = await tx.remittanceOrder.updateMany({
    where: {
      transferId,
      kind: { in: ['remittance', 'payOut'] },
      status: { in: ['prepared', 'approved'] },
      exportId: null,
    },
    data: { status: 'cancelled', note },
  })
  return count > 0
}

export function findLastOrder(tx: Tx, transferId: string, kind: OrderKind) {
  return tx.remittanceOrder.findFirst({ where: { transferId, kind }, orderBy: { attempt: 'desc' } })
}

/** The difference that was paid and is not seen to have arrived; null where none is. */
export async function findDifferenceOut(tx: Tx, transferId: string) {
  const orders = await tx.remittanceOrder.findMany({ where: { transferId }, orderBy: { madeAt: 'asc' } })
  const receipts = await tx.receipt.findMany({ where: { transferId, status: { not: 'withdrawn' } } })
  return differenceOut(orders, receipts)
}

/**
 * A bank's reference names one payment of its day of the agency whose bank it is; a second order of that agency
 * cannot claim it. Many banks count anew every day, so the same reference of another day is another payment's.
 */
export async function isBankReferenceUsed(
  tx: Tx,
  payerAgencyId: string,
  { bankReference, paidOn }: { readonly bankReference: string; readonly paidOn: LocalDate },
): Promise<boolean> {
  const where = { bankReference, payerAgencyId, paidOn: fromDay(paidOn) }
  return (await tx.remittanceOrder.count({ where })) > 0
}

/** Where the destination wants its money: the bank data of the letter as it was issued, not as it is today. */
export async function findLetterPayee(
  tx: Tx,
  transferId: string,
): Promise<{ readonly payee: OrderPayee; readonly accountSealed: string } | null> {
  const letter = await tx.contactLetter.findFirst({ where: { transferId }, orderBy: { version: 'desc' } })
  const { payee } = (letter?.content ?? {}) as { payee?: OrderPayee | null }
  return payee && letter?.payeeAccountSealed ? { payee, accountSealed: letter.payeeAccountSealed } : null
}

type PersonAccount = {
  readonly accountName: string
  readonly bankName: string
  readonly accountNumber: string
}

/** A person's account: readable by its last four digits only. */
export function personPayee(
  account: PersonAccount,
  payeeKind: PayeeKind,
  proofs: readonly PayOutProof[],
): { readonly payee: OrderPayee; readonly accountSealed: string } {
  const { accountName, bankName, accountNumber } = account
  return {
    payee: {
      accountName,
      bankName,
      bankBranch: '',
      accountLast4: accountNumber.slice(-4),
      ...(payeeKind === 'self' ? {} : { payeeKind, proofs: [...proofs] }),
    },
    accountSealed: vault().seal(payeeAccountColumn('payOut'), accountNumber),
  }
}

/** Neither sent back nor taken back: the money is here for this case. */
const KEPT = { status: { notIn: ['sentBack', 'withdrawn'] } } satisfies Prisma.ReceiptWhereInput

/** What has arrived and stayed: receipts not sent back, less what was returned as paid too much. */
export async function receivedFen(tx: Tx, transferId: string): Promise<Fen> {
  const kept = await tx.receipt.aggregate({
    where: { transferId, ...KEPT },
    _sum: { amountFen: true },
    _count: true,
  })
  if (kept._count === 0) return fen(0)
  const returned = await tx.remittanceOrder.aggregate({
    where: { transferId, kind: 'excessReturn', status: 'paid' },
    _sum: { amountFen: true },
  })
  return fen((kept._sum.amountFen ?? 0n) - (returned._sum.amountFen ?? 0n))
}

/** What the destination sent back and the origin has not seen to arrive. */
export async function returningFen(tx: Tx, transferId: string): Promise<Fen> {
  const { _sum } = await tx.remittanceOrder.aggregate({
    where: { transferId, ...RETURNING },
    _sum: { amountFen: true },
  })
  return fen(_sum.amountFen ?? 0n)
}

/** The oldest of them, of one sum or under one reference where these are known. */
export function findReturning(
  tx: Tx,
  transferId: string,
  said: { readonly amountFen?: bigint; readonly reference?: string | undefined } = {},
) {
  const { amountFen, reference } = said
  return tx.remittanceOrder.findFirst({
    where: {
      transferId,
      ...RETURNING,
      ...(amountFen === undefined ? {} : { amountFen }),
      ...(reference === undefined ? {} : { reference }),
    },
    orderBy: { madeAt: 'asc' },
  })
}

/** Changes the receipts that still count, all of them together. */
export async function updateKeptReceipts(
  tx: Tx,
  transferId: string,
  data: Prisma.ReceiptUncheckedUpdateManyInput,
): Promise<void> {
  await tx.receipt.updateMany({ where: { transferId, ...KEPT }, data })
}

/** The receipts that still count. */
export function keptReceipts(tx: Tx, transferId: string) {
  return tx.receipt.findMany({ where: { transferId, ...KEPT }, orderBy: { recordedAt: 'asc' } })
}

/**
 * Enters a payment seen on the agency's statement. False where its bank reference is entered already: for that day, or
 * for this case with this sum, which a slip in the day does not make another payment.
 */
export async function addReceipt(tx: Tx, data: Prisma.ReceiptCreateManyInput): Promise<boolean> {
  const { transferId, agencyId, bankReference, amountFen } = data
  const alike = await tx.receipt.count({ where: { transferId, agencyId, bankReference, amountFen } })
  if (alike > 0) return false
  const { count } = await tx.receipt.createMany({ data, skipDuplicates: true })
  return count === 1
}
