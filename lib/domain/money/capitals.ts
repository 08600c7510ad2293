import type { Fen } from './fen'

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟'] as const

/**
 * 大写金额 as on certificates and payment papers. By the rules for bank papers (支付结算办法, annex 1): 整 after
 * whole yuan, none after jiao or fen; 零 for a zero between other digits; one 零 for several zeros in a row.
 */
export function capitals(amount: Fen): string {
  if (amount < 0) return `负${capitals(-amount as Fen)}`
  const yuan = Math.floor(amount / 100)
  const jiao = Math.floor(amount / 10) % 10
  const cents = amount % 10
  if (amount === 0) return '零元整'
  const whole = yuan === 0 ? '' : `${spell(yuan)}元`
  if (jiao === 0 && cents === 0) return `${whole}整`
  const tenths = jiao === 0 ? (whole === '' ? '' : '零') : `${DIGITS.charAt(jiao)}角`
  return `${whole}${tenths}${cents === 0 ? '' : `${DIGITS.charAt(cents)}分`}`
}

/** Whole number above zero, grouped by 亿 and 万; 亿 itself may carry a number of any size before it. */
function spell(number: number): string {
  if (number >= 100_000_000) return grouped(number, 100_000_000, '亿')
  if (number >= 10_000) return grouped(number, 10_000, '万')
  return spellBelowTenThousand(number)
}

function grouped(number: number, unit: number, name: string): string {
  const rest = number % unit
  const head = `${spell(Math.floor(number / unit))}${name}`
  if (rest === 0) return head
  // The next place down is empty: a zero must be read, or 1 0100 0000 would sound like 1 1000 0000.
  return `${head}${rest < unit / 10 ? '零' : ''}${spell(rest)}`
}

function spellBelowTenThousand(number: number): string {
  const digits = String(number)
  let text = ''
  let zeroPending = false
  for (const [index, digit] of [...digits].entries()) {
    if (digit === '0') {
      zeroPending = true
      continue
    }
    text += `${zeroPending ? '零' : ''}${DIGITS.charAt(Number(digit))}${PLACES[digits.length - 1 - index]}`
    zeroPending = false
  }
  return text
}
