export const NAME_FAULTS = [
  'empty',
  'too-long',
  'outer-space',
  'inner-space',
  'dot-look-alike',
  'dot-position',
  'private-use',
  'characters',
] as const
export type NameFault = (typeof NAME_FAULTS)[number]

export type NameAnswer =
  | { readonly valid: true; readonly name: string }
  | { readonly valid: false; readonly code: NameFault; readonly suggestion?: string }

/** Counted in characters as people count them, not in UTF-16 units; the standard asks for at least 50. */
export const NAME_LIMIT = 100

/** Separator of the parts of a transliterated name: U+00B7 (GB 18030 A1A4) and nothing else. */
const MIDDLE_DOT = '\u00B7'
const LOOK_ALIKES = /[\u2022\u2027\u2219\u22C5\u30FB\uFF65\uFF0E]/gu
/** A full stop is lawful after a Latin initial, never between two Han characters. */
const STOP_BETWEEN_HAN = /(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu
/** Spaces separate Latin words; beside a Han character they are a typing habit, not part of the name. */
const SPACE_AT_HAN = /(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu
const ALLOWED = /^[\p{L}\p{M}\p{Script=Han}\u00B7 .'’-]+$/u

/**
 * Is this a name that can be stored as written. The name is never rewritten: NFC and NFKC turn some
 * characters into others (U+FA10 becomes U+585A), and a name so changed no longer matches its document.
 * A dot that only looks right is reported with a suggestion for the clerk to confirm.
 */
export function checkPersonName(raw: string): NameAnswer {
  if (raw.trim() === '') return { valid: false, code: 'empty' }
  if (raw !== raw.trim()) return { valid: false, code: 'outer-space', suggestion: raw.trim() }
  if ([...raw].length > NAME_LIMIT) return { valid: false, code: 'too-long' }
  const dotted = raw.replace(LOOK_ALIKES, MIDDLE_DOT).replace(STOP_BETWEEN_HAN, MIDDLE_DOT)
  if (dotted !== raw) return { valid: false, code: 'dot-look-alike', suggestion: dotted }
  if (/\p{Co}/u.test(raw)) return { valid: false, code: 'private-use' }
  const spaced = raw.replace(SPACE_AT_HAN, '').replace(/\s\s+/gu, ' ')
  if (spaced !== raw) return { valid: false, code: 'inner-space', suggestion: spaced }
  if (!ALLOWED.test(raw) || !/\p{L}|\p{Script=Han}/u.test(raw)) return { valid: false, code: 'characters' }
  if (/^\u00B7|\u00B7$|\u00B7\u00B7/u.test(raw)) return { valid: false, code: 'dot-position' }
  return { valid: true, name: raw }
}
