import type { FundsState } from '@/lib/domain/transfer/states'
import type { Clock } from '@/lib/domain/clocks/clock'

type OrderAmount = { readonly kind: string; readonly status: string; readonly amountFen: bigint }
type ReceiptAmount = { readonly status: string; readonly amountFen: bigint }

export type MoneyRow = {
  readonly fundsState: FundsState
  readonly amountDueFen: bigint | null
  readonly orders: readonly OrderAmount[]
  readonly receipts: readonly ReceiptAmount[]
}

const LIVE = ['prepared', 'approved', 'paid']

/** The remittance or pay-out under way. */
export function liveOrder<O extends OrderAmount>(orders: readonly O[]): O | null {
  return (
    orders.find(({ kind, status }) => ['remittance', 'payOut'].includes(kind) && LIVE.includes(status)) ??
    null
  )
}

/** What arrived and stayed, in fen: receipts not sent back, less what was returned as paid too much. */
export function keptFen({ orders, receipts }: Pick<MoneyRow, 'orders' | 'receipts'>): number {
  const kept = receipts.filter(({ status }) => status !== 'sentBack' && status !== 'withdrawn')
  if (kept.length === 0) return 0
  const back = orders.filter(({ kind, status }) => kind === 'excessReturn' && status === 'paid')
  return sum(kept) - sum(back)
}

/**
 * The amount a row of the money stands for, in fen: what the table says while nothing was ordered, then what
 * was ordered, then what arrived. Rows and the sum under them both ask here.
 */
export function amountOf(row: MoneyRow): number {
  const table = Number(row.amountDueFen ?? 0n)
  switch (row.fundsState) {
    case 'prepared':
    case 'approved':
    case 'remitted':
    case 'payOutOrdered':
    case 'paidOut':
      return Number(liveOrder(row.orders)?.amountFen ?? table)
    case 'received':
    case 'mismatched':
    case 'matched':
      return keptFen(row)
    case 'undetermined':
    case 'notRequired':
    case 'due':
    case 'credited':
    case 'returnedToOrigin':
      return table
    default:
      return row.fundsState satisfies never
  }
}

/** Clocks that measure the money: transfer-out until it is arranged, then each leg of its way. */
export const MONEY_CLOCKS: readonly Clock[] = ['T1', 'T3', 'TW', 'T4']

function sum(rows: readonly { readonly amountFen: bigint }[]): number {
  return Number(rows.reduce((total, one) => total + one.amountFen, 0n))
}
