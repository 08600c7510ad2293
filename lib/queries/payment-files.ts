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
  /** Void, or one of its orders was cancelled: it is not fetched again. */
  readonly isVoid: boolean
  readonly voidedAt: Date | null
  /** Somebody says the bank executed nothing of it; a second person decides. */
  readonly asked: {
    readonly by: string
    readonly at: Date
    readonly note: string
    readonly own: boolean
  } | null
  readonly mayVoid: boolean
  readonly mayDecide: boolean
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
  const orders = await database.remittanceOrder.findMany({
    where: { payerAgencyId: agencyId, status: 'approved', exportId: null },
    include: { transfer: { select: { reference: true } } },
    orderBy: { reference: 'asc' },
  })
  return {
    unsent: orders.map((order) => ({
      reference: order.reference,
      caseReference: order.transfer.reference ?? '',
      amountFen: Number(order.amountFen),
      payee: order.payee as OrderPayee,
    })),
    unsentFen: orders.reduce((sum, { amountFen }) => sum + Number(amountFen), 0),
    files: await filesOf(database, actor, agencyId),
    mayWork: hasRole(actor, ['finance']),
  }
}

async function filesOf(database: Db, actor: Actor, agencyId: string): Promise<PaymentFileView[]> {
  const rows = await database.paymentFile.findMany({
    where: { agencyId },
    orderBy: { madeAt: 'desc' },
    take: FILES,
  })
  const statuses = await database.remittanceOrder.groupBy({
    by: ['exportId', 'status'],
    where: { exportId: { in: rows.map(({ messageId }) => messageId) } },
    _count: true,
  })
  const staff = await database.staff.findMany({
    where: { id: { in: rows.flatMap(({ voidAskedById }) => voidAskedById ?? []) } },
    select: { id: true, name: true },
  })
  return rows.map((row): PaymentFileView => {
    const count = (...wanted: string[]) =>
      statuses
        .filter(({ exportId, status }) => exportId === row.messageId && wanted.includes(status))
        .reduce((sum, one) => sum + one._count, 0)
    const paid = count('paid', 'returned')
    const isOpen = row.voidedAt === null && paid === 0 && count('approved') > 0
    const isAsked = row.voidAskedById !== null
    return {
      messageId: row.messageId,
      madeAt: row.madeAt,
      count: row.orderCount,
      paid,
      amountFen: Number(row.amountFen),
      isVoid: row.voidedAt !== null || count('cancelled') > 0,
      voidedAt: row.voidedAt,
      asked:
        row.voidAskedById !== null && row.voidAskedAt !== null
          ? {
              by: staff.find(({ id }) => id === row.voidAskedById)?.name ?? '',
              at: row.voidAskedAt,
              note: row.voidNote ?? '',
              own: row.voidAskedById === actor.staffId,
            }
          : null,
      mayVoid: isOpen && !isAsked && hasRole(actor, ['finance']),
      mayDecide: isOpen && isAsked && row.voidAskedById !== actor.staffId && hasRole(actor, ['reviewer']),
    }
  })
}
