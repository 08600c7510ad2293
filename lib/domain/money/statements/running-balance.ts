import { fen, type Fen } from '../fen'

/** A row of a table as far as its balance can say something of it. */
export type Movement = {
  readonly row: number
  readonly amountFen: Fen
  /** It may as well be the other way round. */
  readonly isOpen: boolean
  readonly balanceFen: Fen | null
}

export type Running = {
  readonly openingFen: Fen | null
  readonly closingFen: Fen | null
  /** Open rows that are the other way round, and those no balance says anything of. */
  readonly turned: readonly number[]
  readonly undecided: readonly number[]
}
type Broken = { readonly brokenAt: number; readonly length: number }

/**
 * The balances beside the rows, followed from the first row to the last or from the last to the first, as banks
 * print both. A row that was lost on the way breaks them.
 * @returns the row that breaks them, in the order that breaks them later
 */
export function runningBalance(rows: readonly Movement[]): Running | Broken {
  const [down, up] = [follow(rows), follow(rows.toReversed())]
  if ('brokenAt' in down) return 'brokenAt' in up && down.length >= up.length ? down : up
  if ('brokenAt' in up || down.turned.join() === up.turned.toSorted((a, b) => a - b).join()) return down
  const open = rows.filter(({ isOpen }) => isOpen).map(({ row }) => row)
  return { openingFen: null, closingFen: null, turned: [], undecided: open }
}

function follow(rows: readonly Movement[]): Running | Broken {
  let [opening, balance]: [Fen | null, Fen | null] = [null, null]
  let before: number | null = 0
  const turned: number[] = []
  const undecided: number[] = []
  for (const [index, { row, amountFen, isOpen, balanceFen }] of rows.entries()) {
    let amount: Fen | null = amountFen
    if (isOpen && (balance === null || balanceFen === null)) {
      undecided.push(row)
      amount = null
    } else if (isOpen && balance !== null && balance - amountFen === balanceFen) {
      turned.push(row)
      amount = fen(-amountFen)
    }
    const expected: Fen | null = balance === null || amount === null ? null : fen(balance + amount)
    if (expected !== null && balanceFen !== null && expected !== balanceFen)
      return { brokenAt: row, length: index }
    before = before === null || amount === null ? null : before + amount
    balance = balanceFen ?? expected
    if (balance !== null && before !== null) opening ??= fen(balance - before)
  }
  return { openingFen: opening, closingFen: opening === null ? null : balance, turned, undecided }
}
