import { checkIdentity } from '../identity/check-identity'
import { checkPersonName } from '../identity/names'
import { normaliseNumber } from '../identity/number-text'

export const SEARCH_KINDS = ['reference', 'serial', 'number', 'name'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** What somebody who types into the one search field is looking for. */
export type SearchFor = { readonly kind: SearchKind; readonly text: string }

const REFERENCE = /^(\d{6})(\d{4})(\d{6})$/
const SERIAL = /^\d{1,6}$/
/** From the shortest passport to a citizen number. */
const DOCUMENT = /^(?=.*\d)[A-Z0-9]{5,18}$/

/**
 * Tells a reference (340100-2026-000902), the end of one (902), a document number and a name apart. Sixteen
 * digits are never a document, so that hyphens need not be typed; a number of before 1999 is brought up to 18.
 */
export function readSearch(typed: string): SearchFor {
  const number = normaliseNumber(typed)
  const parts = REFERENCE.exec(number)
  if (parts) return { kind: 'reference', text: parts.slice(1).join('-') }
  if (SERIAL.test(number)) return { kind: 'serial', text: number.padStart(6, '0') }
  if (DOCUMENT.test(number)) {
    const resident = checkIdentity('residentId', number)
    return { kind: 'number', text: resident.valid ? resident.normalized : number }
  }
  return { kind: 'name', text: asWritten(typed.trim()) }
}

/** A look-alike dot or a stray space is how people type, not how names are stored. */
function asWritten(name: string): string {
  const answer = checkPersonName(name)
  return answer.valid ? answer.name : (answer.suggestion ?? name)
}
