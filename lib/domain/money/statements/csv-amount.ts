import { fen, parseYuan, type Fen } from '../fen'
import type { Column, Heading } from './columns'

const SIGN = /^[-−+]/u
const MINUS = /^[-−]/u

/** An amount with or without a sign before it. */
export function signedYuan(text: string): Fen | null {
  const size = parseYuan(text.replace(SIGN, ''))
  return size !== null && MINUS.test(text) ? fen(-size) : size
}

/**
 * Amounts in one column say their direction beside them or by their sign. A table that does neither shows money
 * out as money in. The same where every amount of the column of money out bears a minus: whether that is the
 * bank's way of writing it or the taking back of each, only balances can tell.
 */
export function saysDirection(rows: readonly (readonly string[])[], head: Heading): boolean {
  const { row, places, isTwoColumns } = head
  const { amount, direction, out, balance } = places
  const cellsOf = (place: number | undefined) =>
    rows
      .slice(row + 1)
      .map((cells) => cells[place ?? -1] ?? '')
      .filter((cell) => signedYuan(cell))
  if (isTwoColumns) {
    const outs = cellsOf(out)
    return balance !== undefined || outs.length < 2 || outs.some((cell) => !MINUS.test(cell))
  }
  return direction !== undefined || cellsOf(amount).some((cell) => SIGN.test(cell))
}

type AmountRead = {
  readonly amountFen: Fen
  /** A minus beside a word for the direction says it twice or takes it back: the balance knows. */
  readonly isOpen: boolean
}
type AmountFault = { readonly code: 'amount' | 'direction'; readonly what: string }

/** Into the account positive, out of it negative. In columns of their own a minus (红字) means the other direction. */
export function amountIn(cell: (column: Column) => string, head: Heading): AmountRead | AmountFault {
  if (head.isTwoColumns) return amountOfTwo(cell('in'), cell('out'))
  const amount = cell('amount')
  const signed = signedYuan(amount)
  if (signed === null || signed === 0) return { code: 'amount', what: amount }
  if (head.places.direction === undefined) return { amountFen: signed, isOpen: false }
  const isOut = directionOf(cell('direction'))
  if (isOut === null) return { code: 'direction', what: cell('direction') }
  const size = Math.abs(signed)
  return { amountFen: fen(isOut ? -size : size), isOpen: signed < 0 }
}

function amountOfTwo(income: string, outgo: string): AmountRead | AmountFault {
  const [plus, minus] = [income, outgo].map((one) => (one === '' || one === '-' ? fen(0) : signedYuan(one)))
  const wrong = { code: 'amount', what: [income, outgo].filter(Boolean).join(' / ') } as const
  if (typeof plus !== 'number' || typeof minus !== 'number') return wrong
  if ((plus === 0) === (minus === 0)) return wrong
  return { amountFen: fen(plus - minus), isOpen: plus < 0 || minus < 0 }
}

const IN = /贷|收|入|来|进|存|credit|crdt|^cr?$|^\+$/iu
const OUT = /借|支|付|出|往|取|debit|dbit|^dr?$|^[-−]$/iu

/** Whether the bank's word means money out of the account; null for a word that means neither or both. */
function directionOf(word: string): boolean | null {
  const [isIn, isOut] = [IN.test(word), OUT.test(word)]
  return isIn === isOut ? null : isOut
}
