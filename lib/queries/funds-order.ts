import { toDayOrNull } from '@/lib/db/days'
import type { Prisma } from '@/lib/db/generated/client'
import type { OrderKind, OrderPayee } from '@/lib/db/remittances'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { BankReturnReason } from '@/lib/domain/transfer/closed-lists'

/** A payment order as a list of the money shows it. The account by its last four digits. */
export type OrderLine = {
  readonly kind: OrderKind
  readonly reference: string
  readonly attempt: number
  readonly amountFen: number
  readonly payee: OrderPayee
  readonly madeBy: string | null
  readonly madeAt: Date
  /** The reader made it, so somebody else has to approve it. */
  readonly own: boolean
  readonly bankReference: string | null
  readonly paidOn: LocalDate | null
  readonly returnedOn: LocalDate | null
  readonly returnReason: BankReturnReason | null
}

/** Where an order is not what the papers say; nothing is left to the eye of the second person. */
export type Difference = {
  readonly field: 'amount' | 'accountName' | 'bankName' | 'bankBranch' | 'accountLast4' | 'account'
  readonly against: 'table' | 'letter' | 'agency' | 'previousAttempt'
  readonly order: string
  readonly other: string
}

export type OrderRow = Prisma.RemittanceOrderGetPayload<object>
export type LetterRow = { readonly content: Prisma.JsonValue; readonly payeeAccountSealed: string | null }

export function payeeIn(value: Prisma.JsonValue): OrderPayee {
  const { accountName, bankName, bankBranch, accountLast4 } = value as OrderPayee
  return { accountName, bankName, bankBranch, accountLast4 }
}

export function orderLine(order: OrderRow, names: ReadonlyMap<string, string>, readerId: string): OrderLine {
  return {
    kind: order.kind as OrderKind,
    reference: order.reference,
    attempt: order.attempt,
    amountFen: Number(order.amountFen),
    payee: payeeIn(order.payee),
    madeBy: names.get(order.madeById) ?? null,
    madeAt: order.madeAt,
    own: order.madeById === readerId,
    bankReference: order.bankReference,
    paidOn: toDayOrNull(order.paidOn),
    returnedOn: toDayOrNull(order.returnedOn),
    returnReason: order.returnReason as BankReturnReason | null,
  }
}

const PAYEE_FIELDS = ['accountName', 'bankName', 'bankBranch', 'accountLast4'] as const

export type Papers = {
  readonly tableFen: bigint | null
  readonly letter: LetterRow | undefined
  /** Where the payee's agency wants its money today. */
  readonly agency: OrderPayee | null
  readonly previous: OrderRow | undefined
}

/**
 * Everything in which an order differs: from the sealed table (amount), from the letter as issued (payee and
 * whole account number, compared sealed as it was copied), from the payee's bank data of today, and from the
 * attempt the bank sent back.
 */
export function differencesOf(order: OrderRow, { tableFen, letter, agency, previous }: Papers): Difference[] {
  const differences = [
    ...amountDifference(order, tableFen, 'table'),
    ...payeeDifferences(order, agency, 'agency'),
    ...amountDifference(order, previous?.amountFen ?? null, 'previousAttempt'),
    ...payeeDifferences(order, previous ? payeeIn(previous.payee) : null, 'previousAttempt'),
  ]
  const meant = (letter?.content as { payee?: Prisma.JsonValue } | undefined)?.payee
  if (!letter || !meant || order.kind !== 'remittance') return differences
  const account: Difference = { field: 'account', against: 'letter', order: '', other: '' }
  return [
    ...payeeDifferences(order, payeeIn(meant), 'letter'),
    ...(order.payeeAccountSealed === letter.payeeAccountSealed ? [] : [account]),
    ...differences,
  ]
}

function amountDifference(
  { amountFen }: OrderRow,
  other: bigint | null,
  against: Difference['against'],
): Difference[] {
  if (other === null || other === amountFen) return []
  return [{ field: 'amount', against, order: String(amountFen), other: String(other) }]
}

function payeeDifferences(
  order: OrderRow,
  other: OrderPayee | null,
  against: Difference['against'],
): Difference[] {
  if (!other) return []
  const payee = payeeIn(order.payee)
  return PAYEE_FIELDS.filter((field) => payee[field] !== other[field]).map((field) => ({
    field,
    against,
    order: payee[field],
    other: other[field],
  }))
}
