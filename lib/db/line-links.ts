import type { FundsStep } from '@/lib/domain/transfer/funds'
import type { BankLineRow } from './bank-lines'
import type { Tx } from './client'
import type { Prisma } from './generated/client'

/** The steps a line of a statement can stand for. */
export type LineStep =
  | Extract<
      FundsStep,
      'recordReceipt' | 'reportReturned' | 'reportPayOutReturned' | 'confirmRemitted' | 'confirmPaidOut'
    >
  // Beside the track: a difference that came back, and what the destination sent back.
  | 'reportDifferenceReturned'
  | 'recordReturnArrival'
/** By what a line was recognised, the surest first. */
export type Rung = 'ownReference' | 'endToEnd' | 'person' | 'byHand'

/** Whether somebody entered a receipt of this sum in the case that no line of a statement stands for yet. */
export async function receiptWaits(tx: Tx, line: BankLineRow, transferId: string): Promise<boolean> {
  const entered = await tx.receipt.count({
    where: { transferId, amountFen: line.amountFen, status: { not: 'withdrawn' } },
  })
  return entered > (await linkedReceipts(tx, line, transferId))
}

/** Lines that stand for receipts of this sum already. */
function linkedReceipts(tx: Tx, line: BankLineRow, transferId: string): Promise<number> {
  const { agencyId, amountFen, id } = line
  return tx.bankLine.count({
    where: { agencyId, transferId, placedAs: 'recordReceipt', amountFen, id: { not: id } },
  })
}

/** Whether another line stands for this payment of the order already. */
export async function isTaken(
  tx: Tx,
  line: BankLineRow,
  placedAs: string,
  orderReference: string,
): Promise<boolean> {
  const { agencyId, id } = line
  return (await tx.bankLine.count({ where: { agencyId, placedAs, orderReference, id: { not: id } } })) > 0
}

/** The step by which an own payment of this kind comes back. */
export function backStep(kind: string): LineStep | null {
  switch (kind) {
    case 'remittance':
      return 'reportReturned'
    case 'payOut':
      return 'reportPayOutReturned'
    case 'difference':
      return 'reportDifferenceReturned'
    default:
      return null
  }
}

/** The step that says an order of this kind is paid. */
export function paidBy(kind: string): FundsStep {
  switch (kind) {
    case 'payOut':
      return 'confirmPaidOut'
    case 'difference':
      return 'payDifference'
    case 'excessReturn':
      return 'returnExcess'
    case 'fullReturn':
      return 'returnAll'
    default:
      return 'confirmRemitted'
  }
}

export type Entered = { readonly step: FundsStep | LineStep; readonly orderReference?: string }

/**
 * What somebody entered in the case already and no line stands for: the receipt of this sum, or an order of it that
 * was paid, came back or, sent back by the destination, arrived.
 */
export async function enteredAlready(
  tx: Tx,
  line: BankLineRow,
  { transferId, isDestination }: { readonly transferId: string; readonly isDestination: boolean },
): Promise<Entered | null> {
  const isIn = line.amountFen > 0n
  if (isIn && isDestination)
    return (await receiptWaits(tx, line, transferId)) ? { step: 'recordReceipt' } : null
  const amountFen = isIn ? line.amountFen : -line.amountFen
  const orders = await tx.remittanceOrder.findMany({
    where: { transferId, amountFen, ...(isIn ? CAME_BACK : { ...LEFT, payerAgencyId: line.agencyId }) },
    orderBy: { madeAt: 'asc' },
  })
  for (const { kind, reference } of orders) {
    const step = isIn ? (backStep(kind) ?? 'recordReturnArrival') : paidBy(kind)
    if (!(await isTaken(tx, line, step, reference))) return { step, orderReference: reference }
  }
  return null
}

const CAME_BACK = {
  OR: [
    { status: 'returned', kind: { in: ['remittance', 'payOut', 'difference'] } },
    { arrivedOn: { not: null } },
  ],
} satisfies Prisma.RemittanceOrderWhereInput
const LEFT = { status: { in: ['paid', 'returned'] } } satisfies Prisma.RemittanceOrderWhereInput

/**
 * The line of a payment that waits in suspense, locked; one that somebody else is just placing is left to them:
 * they look again once the case is free.
 */
export async function lockWaitingLine(
  tx: Tx,
  said: { readonly agencyId: string; readonly amountFen: bigint; readonly bankReference: string },
): Promise<BankLineRow | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "BankLine" WHERE "agencyId" = ${said.agencyId}::uuid AND "bankReference" = ${said.bankReference}
      AND "amountFen" = ${said.amountFen} AND status = 'suspense' AND "returnById" IS NULL
    ORDER BY "bookedOn", row LIMIT 1 FOR UPDATE SKIP LOCKED`
  return found ? tx.bankLine.findUnique({ where: { id: found.id } }) : null
}

/** Holds what a line is about to be counted with: its case, or the line that it sends back. */
export async function holdTarget(tx: Tx, line: BankLineRow, transferId: string | null): Promise<void> {
  if (transferId !== null)
    await tx.$queryRaw`SELECT id FROM "Transfer" WHERE id = ${transferId}::uuid FOR UPDATE`
  else
    await tx.$queryRaw`SELECT id FROM "BankLine" WHERE "agencyId" = ${line.agencyId}::uuid
      AND "returnReference" = ${line.bankReference} AND status = 'sentBack' ORDER BY id FOR UPDATE`
}
