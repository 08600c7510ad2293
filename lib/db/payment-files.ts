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

/**
 * Names a set of orders. After a file was void the same orders go by another name, or the bank would drop them
 * as repeated; their end-to-end ids stay.
 * @param round how many files of the agency were void before
 */
export function messageIdOf(agencyId: string, references: readonly string[], round: number): string {
  const digest = createHash('sha256')
    .update([agencyId, ...(round === 0 ? [] : [String(round)]), ...references.toSorted()].join('\n'))
    .digest('hex')
  return `JX${digest.slice(0, 30).toUpperCase()}`
}

type HandedOver = {
  readonly agencyId: string
  readonly orders: readonly { readonly id: string; readonly reference: string; readonly amountFen: bigint }[]
  readonly byId: string
  readonly at: Date
}

/** Hands these orders over as one file. */
export async function addPaymentFile(
  tx: Tx,
  { agencyId, orders, byId, at }: HandedOver,
): Promise<{ readonly messageId: string }> {
  const round = await tx.paymentFile.count({ where: { agencyId, voidedAt: { not: null } } })
  const references = orders.map(({ reference }) => reference)
  const messageId = messageIdOf(agencyId, references, round)
  await tx.paymentFile.create({
    data: {
      messageId,
      agencyId,
      madeById: byId,
      madeAt: at,
      orderCount: orders.length,
      amountFen: orders.reduce((sum, { amountFen }) => sum + amountFen, 0n),
    },
  })
  await tx.remittanceOrder.updateMany({
    where: { id: { in: orders.map(({ id }) => id) } },
    data: { exportId: messageId, exportedAt: at },
  })
  return { messageId }
}

/** Locks a file of the agency: two people who decide about it queue here. */
export async function lockPaymentFile(tx: Tx, agencyId: string, messageId: string) {
  await tx.$queryRaw`SELECT "messageId" FROM "PaymentFile" WHERE "messageId" = ${messageId} FOR UPDATE`
  return tx.paymentFile.findFirst({ where: { messageId, agencyId } })
}

/** Whether the bank has paid anything of a file. */
export async function isFileBegun(tx: Tx, messageId: string): Promise<boolean> {
  const paid = { exportId: messageId, status: { in: ['paid', 'returned'] } }
  return (await tx.remittanceOrder.count({ where: paid })) > 0
}

/** The orders of a void file wait for the next one. @returns how many */
export async function releaseOrders(tx: Tx, messageId: string): Promise<number> {
  const { count } = await tx.remittanceOrder.updateMany({
    where: { exportId: messageId, status: 'approved' },
    data: { exportId: null, exportedAt: null },
  })
  return count
}

/**
 * A file is not fetched again once it is void or one of its orders is cancelled: handed over again, it would
 * still pay it.
 */
export async function isFileVoid(tx: Tx, agencyId: string, messageId: string): Promise<boolean> {
  const gone = { payerAgencyId: agencyId, exportId: messageId, status: 'cancelled' }
  return (
    (await tx.paymentFile.count({ where: { messageId, agencyId, voidedAt: { not: null } } })) > 0 ||
    (await tx.remittanceOrder.count({ where: gone })) > 0
  )
}

/** A file as it was handed over; null where the agency has none of this name, or its own bank data are gone. */
export async function readPaymentFile(
  tx: Tx,
  agencyId: string,
  messageId: string,
): Promise<PaymentFile | null> {
  const orders = await tx.remittanceOrder.findMany({
    where: { payerAgencyId: agencyId, exportId: messageId },
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
        text: order.reference,
      }
    }),
  }
}
