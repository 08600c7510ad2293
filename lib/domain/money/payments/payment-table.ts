import { decimalOf, type PaymentFile } from './payment-file'

export const PAYMENT_COLUMNS = [
  'reference',
  'payeeName',
  'payeeAccount',
  'payeeBank',
  'payeeBranch',
  'amount',
  'text',
] as const
export type PaymentColumn = (typeof PAYMENT_COLUMNS)[number]

/**
 * Approved orders as a table for banks that take no messages: UTF-8 with its mark, lines as RFC 4180 ends them.
 * @param heads the bank's clerk reads them, so they come in words
 */
export function paymentTable(
  { orders }: Pick<PaymentFile, 'orders'>,
  heads: Readonly<Record<PaymentColumn, string>>,
): string {
  const rows = orders.map((order) => {
    const cells: Record<PaymentColumn, string> = {
      reference: order.reference,
      payeeName: order.payeeName,
      // A bank's program takes every sign for part of the number: nothing is put before it for a spreadsheet's sake.
      payeeAccount: order.payeeAccount,
      payeeBank: order.payeeBank,
      payeeBranch: order.payeeBranch,
      amount: decimalOf(order.amountFen),
      text: order.text,
    }
    return PAYMENT_COLUMNS.map((column) => cell(cells[column]))
  })
  const head = PAYMENT_COLUMNS.map((column) => cell(heads[column]))
  return `\uFEFF${[head, ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`
}

/** A cell that no spreadsheet takes for a formula: whatever begins like one gets an apostrophe before it. */
export function cell(text: string): string {
  const safe = /^[=+\-@\r\n]/.test(text) || /^\t+[=+\-@]/.test(text) ? `'${text}` : text
  return /[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
