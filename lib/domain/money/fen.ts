declare const fenBrand: unique symbol

/** Money in whole fen (1/100 yuan), a safe integer; negative only for differences and contra entries. */
export type Fen = number & { readonly [fenBrand]: true }

/** Throws RangeError on anything but a safe integer. The database's bigint comes in through here too. */
export function fen(amount: number | bigint): Fen {
  const value = Number(amount)
  if (!Number.isSafeInteger(value)) throw new RangeError('not a whole number of fen')
  return (value === 0 ? 0 : value) as Fen
}

/** Throws RangeError where the sum leaves the safe integers. */
export function sumFen(amounts: readonly Fen[]): Fen {
  return amounts.reduce((total, amount) => fen(total + amount), fen(0))
}

const YUAN = /^(?:[¥￥]\s*)?(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d{1,2}))?$/u

/**
 * Yuan as people and bank files write them ('3,456.78', '3456.7', '¥12') in fen. Null for anything else: a
 * third decimal, a sign, an exponent, misplaced commas, or more than can be held exactly.
 */
export function parseYuan(text: string): Fen | null {
  const shape = YUAN.exec(text.trim())
  if (!shape) return null
  const amount = Number((shape[1] ?? '').replaceAll(',', '') + (shape[2] ?? '').padEnd(2, '0'))
  return Number.isSafeInteger(amount) ? fen(amount) : null
}

/** '3,456.78', always two decimals, without a currency sign. */
export function formatYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/gu, ',')
  return `${amount < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`
}

/**
 * numerator / denominator to the nearest integer, halves up (towards plus infinity). Exact: reckoned in
 * bigint. Throws RangeError on a denominator that is not positive or a result beyond the safe integers.
 */
export function roundHalfUp(numerator: number | bigint, denominator: number | bigint): number {
  const divisor = BigInt(denominator)
  if (divisor <= 0n) throw new RangeError('the denominator must be positive')
  const doubled = 2n * BigInt(numerator) + divisor
  const [quotient, remainder] = [doubled / (2n * divisor), doubled % (2n * divisor)]
  return fen(remainder < 0n ? quotient - 1n : quotient)
}
