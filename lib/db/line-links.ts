import type { BankLineRow } from './bank-lines'
import type { Tx } from './client'

/** Whether somebody entered a receipt of this sum in the case that no line of a statement stands for yet. */
export async function receiptWaits(tx: Tx, line: BankLineRow, transferId: string): Promise<boolean> {
  const entered = await tx.receipt.count({ where: { transferId, amountFen: line.amountFen } })
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
