import type { IdentityType } from '../identity/answer'
import { checkIdentity } from '../identity/check-identity'
import { normaliseNumber } from '../identity/number-text'

/** A number of a sheet in its digits as they were written, so that a lost digit is seen. */
export type SheetNumber = { readonly number: string }
export type Cell = string | SheetNumber

/** A list as it was given: rows as the sheet counts them, from 1, empty ones among them. */
export type ListTable = {
  readonly rows: readonly (readonly Cell[])[]
  /** Rows, from 1, whose quotes do not end where a cell ends. */
  readonly broken: readonly number[]
  /** Lines from a text box may come without headings, in the order of the template. */
  readonly headless: boolean
}

/** How many rows may stand above the headings: a title, a note. */
export const HEAD_ROWS = 10

export function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '')
}

/** A number as it would have been typed, where it is whole and exact; otherwise as the sheet has it. */
export function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell.trim()
  const number = Number(cell.number)
  return Number.isSafeInteger(number) ? String(number) : cell.number
}

/** 1.1E+17, or eighteen digits of which the sheet kept fifteen: the rest are noughts and the check digit fails. */
export function hasLostDigits(cell: string): boolean {
  if (/^\d(?:\.\d+)?E\+?\d+$/iu.test(cell)) return true
  return /^\d{15}000$/.test(cell) && !checkIdentity('residentId', cell).valid
}

type Numbered = {
  readonly row: number
  readonly idType: IdentityType | null
  readonly idNumber: string | null
}

/** Rows with the number of an earlier one; a number counts however it is written. */
export function repeatedNumbers(
  entries: readonly Numbered[],
): readonly { readonly row: number; readonly earlier: number }[] {
  const first = new Map<string, number>()
  return entries.flatMap(({ row, idType, idNumber }) => {
    if (idNumber === null) return []
    const answer = checkIdentity(idType ?? 'residentId', idNumber)
    const number = answer.valid ? answer.normalized : normaliseNumber(idNumber)
    const earlier = first.get(number)
    if (earlier === undefined) first.set(number, row)
    return earlier === undefined ? [] : [{ row, earlier }]
  })
}

/** 姓 名* and 手机号（必填） as one writes them without the trimmings. */
function plainHeading(heading: string): string {
  const whole = heading.normalize('NFKC').replaceAll('*', '').replace(/\(.*$/u, '').trim().toLowerCase()
  return /\p{Script=Han}/u.test(whole) ? whole.replaceAll(/\s/gu, '') : whole.replaceAll(/\s+/gu, ' ')
}

/** Where columns stand in a row of headings, each by any of its names. */
export function placesOf<C extends string>(
  cells: readonly string[],
  headings: Readonly<Record<C, readonly string[]>>,
): { readonly [column in C]?: number } {
  const heads = cells.map(plainHeading)
  const places: { [column in C]?: number } = {}
  for (const column of Object.keys(headings) as C[]) {
    const place = heads.findIndex((head) => headings[column].includes(head))
    if (place >= 0) places[column] = place
  }
  return places
}

/** What a cell means, by any of its words. Null for a word nobody knows. */
export function wordIn<T extends string>(
  words: Readonly<Record<T, readonly string[]>>,
  cell: string,
): T | null {
  const written = cell.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim()
  const found = (Object.keys(words) as T[]).find((key) => words[key].includes(written))
  return found ?? null
}
