type Order = {
  readonly kind: string
  readonly status: string
  readonly amountFen: bigint
  readonly madeAt: Date
}
type Receipt = { readonly amountFen: bigint; readonly recordedAt: Date }

/**
 * The paid difference that may still come back, the last one: what was paid as differences and has not been seen
 * to arrive since covers it. Null where everything paid so has arrived.
 */
export function differenceOut<O extends Order>(orders: readonly O[], receipts: readonly Receipt[]): O | null {
  const differences = orders.filter(({ kind }) => kind === 'difference')
  const [first] = differences.toSorted((a, b) => a.madeAt.getTime() - b.madeAt.getTime())
  const paid = differences.filter(({ status }) => status === 'paid')
  const last = paid.at(-1)
  if (!first || !last) return null
  const since = receipts.filter(({ recordedAt }) => recordedAt > first.madeAt)
  const unseen = sum(paid) - sum(since)
  return unseen >= last.amountFen ? last : null
}

function sum(rows: readonly { readonly amountFen: bigint }[]): bigint {
  return rows.reduce((total, { amountFen }) => total + amountFen, 0n)
}
