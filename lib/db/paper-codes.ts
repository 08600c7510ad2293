import { randomInt } from 'node:crypto'
import { normalisePaperNumber } from '@/lib/domain/documents/paper-number'
import { vault } from './keys'

/** Without letters and digits that are mistaken for each other on paper (0 O, 1 I L, 2 Z, 5 S, 8 B). */
const LETTERS = '34679ACDEFGHJKMNPQRTUVWXY'
const LENGTH = 8

/** What is printed beside the number of a paper and asked by /verify: 25^8 possibilities. */
export function newPaperCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}

/** Paper.codeIndex: digest that number and typed code are looked up by; case, blanks and brackets do not matter. */
export function paperCodeIndex(number: string, code: string): string {
  const typed = code.toUpperCase().replace(/[\s-]/gu, '')
  return vault().blindIndex('Paper.code', `${normalisePaperNumber(number)}/${typed}`)
}
