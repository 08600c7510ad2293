import type { BankLineRow } from './bank-lines'
import type { Tx } from './client'
import { keptReceipts } from './remittances'

type Withdrawn = {
  readonly agencyId: string
  readonly transferId: string
  readonly amountFen: bigint
  readonly bankReference: string
}

/**
 * The line of a statement that stands for a receipt taken back: the one with its reference, or one more than the
 * case has receipts of this sum. It waits in suspense for another case. Null where no statement has brought it.
 */
export async function releaseLine(tx: Tx, receipt: Withdrawn): Promise<BankLineRow | null> {
  const { agencyId, transferId, amountFen, bankReference } = receipt
  const lines = await tx.bankLine.findMany({
    where: { agencyId, transferId, amountFen, placedAs: 'recordReceipt' },
    orderBy: { placedAt: 'desc' },
  })
  const kept = (await keptReceipts(tx, transferId)).filter((one) => one.amountFen === amountFen)
  const named = lines.find((line) => line.bankReference === bankReference)
  const spare = lines.find((line) => !kept.some((one) => one.bankReference === line.bankReference))
  const line = named ?? (lines.length > kept.length ? spare : undefined)
  if (!line) return null
  return tx.bankLine.update({
    where: { id: line.id },
    data: {
      status: 'suspense',
      round: line.round + 1,
      notTransferId: transferId,
      transferId: null,
      placedAs: null,
      rung: null,
      breakCode: null,
      waitsFor: null,
      placedById: null,
      placedAt: null,
    },
  })
}
