import type { LocalDate } from '../../calendar/local-date'
import { sumFen, type Fen } from '../fen'

/** An approved order as the bank needs it. */
export type PaymentOrder = {
  /** Our own reference: the end-to-end id that comes back on every statement. */
  readonly reference: string
  readonly amountFen: Fen
  readonly payeeName: string
  readonly payeeBank: string
  readonly payeeBranch: string
  /** 联行号 of the payee's bank; null where nobody named it. */
  readonly payeeUnionBankNo: string | null
  readonly payeeAccount: string
  /**
   * What the receiving side reads: the order and with it the case, nothing personal. Domestic statements show the text
   * (附言), not the end-to-end id.
   */
  readonly text: string
}

/** A set of orders handed to the bank together. */
export type PaymentFile = {
  readonly messageId: string
  /** When it was first made: the same file again says the same. */
  readonly createdAt: Date
  readonly executeOn: LocalDate
  readonly payer: {
    readonly name: string
    readonly account: string
    readonly bank: string
    readonly branch: string
    readonly unionBankNo: string | null
  }
  readonly orders: readonly PaymentOrder[]
}

export function totalOf({ orders }: Pick<PaymentFile, 'orders'>): Fen {
  return sumFen(orders.map(({ amountFen }) => amountFen))
}

/** '3456.78': no thousands, two decimals, as messages write it. */
export function decimalOf(amountFen: Fen): string {
  const digits = String(amountFen).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
