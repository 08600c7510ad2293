import { createHash } from 'node:crypto'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { fen } from '@/lib/domain/money/fen'
import type { PaymentFile } from '@/lib/domain/money/payments/payment-file'
import { payeeOf } from './cases'
import type { Tx } from './client'
import { vault } from './keys'
import { payeeAccountColumn, type OrderKind, type OrderPayee } from './remittances'

/** The agency's own account, as statements name it; null where its bank data are not complete. */
export async function payeeAccountOf(tx: Tx, agencyId: string): Promise<string | null> {
  const own = payeeOf(await tx.agency.findUniqueOrThrow({ where: { id: agencyId } }))
  return own && vault().open('Agency.payeeAccount', own.accountSealed)
}

/** Approved orders the bank has not got, locked until they are handed over. */
export async function lockUnsentOrders(tx: Tx, agencyId: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "RemittanceOrder"
    WHERE "payerAgencyId" = ${agencyId}::uuid AND status = 'approved' AND "exportId" IS NULL
    ORDER BY reference FOR UPDATE`
  return rows.map(({ id }) => id)
}

/** Names a set of orders: the same orders of the same agency always by the same id. */
export function messageIdOf(agencyId: string, references: readonly string[]): string {
  const digest = createHash('sha256')
    .update([agencyId, ...references.toSorted()].join('\n'))
    .digest('hex')
  return `JX${digest.slice(0, 30).toUpperCase()}`
}

/** A file is void once one of its orders is cancelled: handed over again, it would still pay it. */
export async function isFileVoid(tx: Tx, agencyId: string, messageId: string): Promise<boolean> {
  const gone = { payerAgencyId: agencyId, exportId: messageId, status: 'cancelled' }
  return (await tx.remittanceOrder.count({ where: gone })) > 0
}

/** A file as it was handed over; null where the agency has none of this name, or its own bank data are gone. */
export async function readPaymentFile(
  tx: Tx,
  agencyId: string,
  messageId: string,
): Promise<PaymentFile | null> {
  const orders = await tx.remittanceOrder.findMany({
    where: { payerAgencyId: agencyId, exportId: messageId },
    include: { transfer: { select: { reference: true } } },
    orderBy: { reference: 'asc' },
  })
  const createdAt = orders[0]?.exportedAt
  const payer = payeeOf(await tx.agency.findUniqueOrThrow({ where: { id: agencyId } }))
  if (!createdAt || !payer) return null
  return {
    messageId,
    createdAt,
    executeOn: dayOf(createdAt),
    payer: {
      name: payer.payee.accountName,
      account: vault().open('Agency.payeeAccount', payer.accountSealed),
      bank: payer.payee.bankName,
      branch: payer.payee.bankBranch,
      unionBankNo: payer.payee.unionBankNo,
    },
    orders: orders.map((order) => {
      const payee = order.payee as OrderPayee
      return {
        reference: order.reference,
        amountFen: fen(order.amountFen),
        payeeName: payee.accountName,
        payeeBank: payee.bankName,
        payeeBranch: payee.bankBranch,
        payeeUnionBankNo: payee.unionBankNo ?? null,
        payeeAccount: vault().open(
          payeeAccountColumn(order.kind as OrderKind),
          order.payeeAccountSealed ?? '',
        ),
        text: order.transfer.reference ?? '',
      }
    }),
  }
}
