import { fen, formatYuan } from '@/lib/domain/money/fen'

/** ¥3,456.78 from whole fen; the same in both languages. A minus stands before the sign of the yuan. */
export function money(amount: number | bigint): string {
  return plainAmount(amount).replace(/^-?/u, '$&¥')
}

/** As in columns; nothing where the amount is not known. */
export function knownAmount(amount: number | null): string {
  return amount === null ? '' : plainAmount(amount)
}

/** 3,456.78 for columns whose heading already says yuan. Throws RangeError on a fraction of a fen. */
export function plainAmount(amount: number | bigint): string {
  return formatYuan(fen(amount))
}
