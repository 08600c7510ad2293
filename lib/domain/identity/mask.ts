/** Who is looking: staff of the two agencies; a counter display or printed list; public pages and receipts. */
export const MASK_LEVELS = ['staff', 'counter', 'public'] as const
export type MaskLevel = (typeof MASK_LEVELS)[number]

type Window = { readonly head: number; readonly stars: number; readonly tail: number }

/** Citizen numbers and their kin, fixed by the masking table of the lifecycle. */
const ID_WINDOWS: Record<MaskLevel, Window> = {
  staff: { head: 6, stars: 8, tail: 4 },
  counter: { head: 4, stars: 10, tail: 2 },
  public: { head: 1, stars: 16, tail: 1 },
}
/** Shorter documents (passports) would give too much away under the long windows. */
const SHORT_ID_EDGE: Record<MaskLevel, number> = { staff: 2, counter: 1, public: 1 }

/** Full for staff; elsewhere the first character, whatever its code point, and one star for all the rest. */
export function maskName(name: string, level: MaskLevel): string {
  if (level === 'staff') return name
  const [first = '', ...rest] = [...name]
  if (rest.length === 0) return first === '' ? '' : '*'
  // A variation selector belongs to the character before it.
  const selector = /^\p{M}/u.test(rest[0] ?? '') ? rest[0] : ''
  return `${first}${selector}*`
}

export function maskIdNumber(number: string, level: MaskLevel): string {
  if (number.length === 18) return windowed(number, ID_WINDOWS[level])
  const edge = number.length >= 15 ? ID_WINDOWS[level] : shortWindow(number, level)
  return windowed(number, { ...edge, stars: Math.max(number.length - edge.head - edge.tail, 0) })
}

/** Only staff see any of a phone number: 138****1234, a landline with its area code. Null: show nothing. */
export function maskPhone(phone: string, level: MaskLevel): string | null {
  if (level !== 'staff') return null
  const landline = /^(0\d{2,3}-)\d+(\d{4})$/u.exec(phone)
  if (landline) return `${landline[1]}****${landline[2]}`
  return phone.length >= 11 ? `${phone.slice(0, -8)}****${phone.slice(-4)}` : '*'.repeat(phone.length)
}

/** Only staff see any of a bank account: its last four digits. Null: show nothing. */
export function maskAccount(account: string, level: MaskLevel): string | null {
  if (level !== 'staff') return null
  return account.length > 4 ? `****${account.slice(-4)}` : '*'.repeat(account.length)
}

function shortWindow(number: string, level: MaskLevel): Window {
  const edge = number.length > SHORT_ID_EDGE[level] * 2 ? SHORT_ID_EDGE[level] : 0
  return { head: edge, stars: 0, tail: edge }
}

function windowed(text: string, { head, stars, tail }: Window): string {
  return text.slice(0, head) + '*'.repeat(stars) + text.slice(text.length - tail)
}
