import { fen, type Fen } from '../fen'

/** A row of a table as far as its balance can say something of it. */
export type Movement = {
  readonly row: number
  readonly amountFen: Fen
  readonly balanceFen: Fen | null
}

export type Running = { readonly openingFen: Fen | null; readonly closingFen: Fen | null }

/**
 * The balances beside the rows, followed from the first row to the last or from the last to the first, as banks
 * print both. A row that was lost on the way breaks them.
 * @returns the row that breaks them, in the order that breaks them later
 */
export function runningBalance(rows: readonly Movement[]): Running | { readonly brokenAt: number } {
  const [down, up] = [follow(rows), follow(rows.toReversed())]
  if (!('brokenAt' in down)) return down
  if (!('brokenAt' in up)) return up
  return down.length >= up.length ? { brokenAt: down.brokenAt } : { brokenAt: up.brokenAt }
}

function follow(rows: readonly Movement[]): Running | { readonly brokenAt: number; readonly length: number } {
  let opening: Fen | null = null
  let balance: Fen | null = null
  let before = 0
  for (const [index, { row, amountFen, balanceFen }] of rows.entries()) {
    const expected: Fen | null = balance === null ? null : fen(balance + amountFen)
    if (expected !== null && balanceFen !== null && expected !== balanceFen)
      return { brokenAt: row, length: index }
    before += amountFen
    balance = balanceFen ?? expected
    if (balance !== null) opening ??= fen(balance - before)
  }
  return { openingFen: opening, closingFen: balance }
}
