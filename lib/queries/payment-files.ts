import { db, type Db } from '@/lib/db/client'
import type { OrderPayee } from '@/lib/db/remittances'
import { maySeeLedger } from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'

export type UnsentOrder = {
  readonly reference: string
  readonly caseReference: string
  readonly amountFen: number
  readonly payee: OrderPayee
}
export type PaymentFileView = {
  readonly messageId: string
  readonly madeAt: Date
  readonly count: number
  readonly paid: number
  readonly amountFen: number
  /** One of its orders was cancelled, so it is not fetched again. */
  readonly isVoid: boolean
}
export type PaymentDesk = {
  readonly unsent: readonly UnsentOrder[]
  readonly unsentFen: number
  readonly files: readonly PaymentFileView[]
  /** Files hold full account numbers: finance makes and fetches them. */
  readonly mayWork: boolean
}

const FILES = 50

/** What waits for the bank of the actor's own agency and what it has got; null for everybody else. */
export async function paymentDesk(actor: Actor, database: Db = db()): Promise<PaymentDesk | null> {
  const { agencyId } = actor
  if (maySeeLedger(actor) === null || agencyId === null) return null
  const [orders, sent] = await Promise.all([
    database.remittanceOrder.findMany({
      where: { payerAgencyId: agencyId, status: 'approved', exportId: null },
      include: { transfer: { select: { reference: true } } },
      orderBy: { reference: 'asc' },
    }),
    database.remittanceOrder.findMany({
      where: { payerAgencyId: agencyId, exportId: { not: null } },
      orderBy: { exportedAt: 'desc' },
      select: { exportId: true, exportedAt: true, amountFen: true, status: true },
    }),
  ])
  const files = new Map<string, PaymentFileView>()
  for (const { exportId, exportedAt, amountFen, status } of sent) {
    if (exportId === null || exportedAt === null) continue
    const file = files.get(exportId) ?? {
      messageId: exportId,
      madeAt: exportedAt,
      count: 0,
      paid: 0,
      amountFen: 0,
      isVoid: false,
    }
    files.set(exportId, {
      ...file,
      count: file.count + 1,
      paid: file.paid + (status === 'paid' || status === 'returned' ? 1 : 0),
      amountFen: file.amountFen + Number(amountFen),
      isVoid: file.isVoid || status === 'cancelled',
    })
  }
  return {
    unsent: orders.map((order) => ({
      reference: order.reference,
      caseReference: order.transfer.reference ?? '',
      amountFen: Number(order.amountFen),
      payee: order.payee as OrderPayee,
    })),
    unsentFen: orders.reduce((sum, { amountFen }) => sum + Number(amountFen), 0),
    files: [...files.values()].slice(0, FILES),
    mayWork: hasRole(actor, ['finance']),
  }
}
