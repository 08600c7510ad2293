import { dayOf } from '@/lib/domain/calendar/local-date'
import type { PaperBody } from '@/lib/domain/documents/papers/content'
import type { LetterPayee } from '@/lib/domain/documents/papers/letters'
import { advanceAdvice, remittanceAdvice } from '@/lib/domain/documents/papers/money'
import type { Tx } from './client'
import { toDayOrNull } from './days'
import { vault } from './keys'
import { lastLetter, letterPayee, namesOf } from './paper-agency'
import type { PaperCase } from './paper-facts'
import { eventOf } from './paper-notices'
import { payeeAccountColumn, type OrderKind } from './remittances'
import { lastSealedOf } from './tables'

/* What the advice of a payment is made of: the newest order of the case, whoever pays it. */

export async function remittanceAdviceOf(tx: Tx, one: PaperCase): Promise<PaperBody | null> {
  const { row, facts } = one
  const order = await tx.remittanceOrder.findFirst({
    where: { transferId: row.id },
    orderBy: [{ madeAt: 'desc' }, { attempt: 'desc' }],
  })
  if (!order) return advanceAdviceOf(tx, one)
  const staff = await namesOf(tx, [order.madeById, order.approvedById])
  const letter = letterPayee(await lastLetter(tx, row.id))
  const payee = order.payee as Omit<LetterPayee, 'accountNumber'>
  const paidBy = order.payerAgencyId === row.originAgencyId ? 'origin' : 'destination'
  const payer = paidBy === 'origin' ? row.originAgency : row.destinationAgency
  return remittanceAdvice(facts, {
    orderKind: order.kind,
    orderReference: order.reference,
    attempt: order.attempt,
    amountFen: Number(order.amountFen),
    paidBy,
    payer: {
      accountName: payer.payeeAccountName,
      accountNumber: opened('Agency.payeeAccount', payer.payeeAccountSealed),
      bankBranch: payer.payeeBankBranch,
      bankName: payer.payeeBankName,
    },
    payee: {
      ...payee,
      accountNumber: opened(payeeAccountColumn(order.kind as OrderKind), order.payeeAccountSealed),
      unionBankNo:
        payee.unionBankNo ??
        (paidBy === 'origin' && order.kind !== 'payOut' ? (letter?.unionBankNo ?? null) : null),
    },
    bankReference: order.bankReference,
    paidOn: toDayOrNull(order.paidOn),
    madeBy: staff.get(order.madeById) ?? null,
    approvedBy: staff.get(order.approvedById ?? '') ?? null,
    tableNumber: (await lastSealedOf(tx, row.id))?.number ?? null,
    isPaid: order.status === 'paid',
  })
}

/** Credited in advance: no order was made, the event of the step is the evidence. */
async function advanceAdviceOf(tx: Tx, { row, facts }: PaperCase): Promise<PaperBody | null> {
  const event = await eventOf(tx, row.id, 'advance')
  const table = await lastSealedOf(tx, row.id)
  if (!event || !table) return null
  const signed = await tx.signature.findFirst({
    where: { transferId: row.id, step: 'advance', status: { in: ['open', 'executed'] } },
    orderBy: { openedAt: 'desc' },
  })
  const staff = await namesOf(tx, [signed?.openedById ?? null])
  return advanceAdvice(facts, {
    tableNumber: table.number,
    amountFen: Number(row.amountDueFen ?? table.transferFen),
    creditedOn: dayOf(event.at),
    madeBy: staff.get(signed?.openedById ?? '') ?? null,
    approvedBy: event.actorName,
  })
}

function opened(column: string, sealed: string | null): string | null {
  return sealed === null ? null : vault().open(column, sealed)
}
