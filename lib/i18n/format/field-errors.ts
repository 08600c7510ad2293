import type { Locale } from '../locale'
import { fieldsEn, fieldsZh, type FieldCode } from '../messages/fields'
import { inLocale } from '../wording'

/** zod's own issue codes, for schemas that name no finer one. */
const ZOD_CODES = new Map<string, FieldCode>([
  ['invalid_type', 'required'],
  ['too_small', 'too-short'],
  ['too_big', 'too-long'],
  ['invalid_format', 'format'],
  ['not_multiple_of', 'whole'],
  ['invalid_value', 'choice'],
  ['unrecognized_keys', 'unknown-entry'],
  ['account', 'account-number'],
])

/** Faults named by lib/domain/identity come from the schemas with the kind of entry before them. */
const KIND = /^(?:id|name|phone)-/

/** The sentence for a wrong entry. A code nobody knows still asks to check the named field. */
export function fieldError(code: string, label: string, locale: Locale): string {
  const { errors } = inLocale(locale, fieldsZh, fieldsEn)
  const plain = code.replace(KIND, '')
  const known = Object.hasOwn(errors, plain) ? (plain as FieldCode) : (ZOD_CODES.get(plain) ?? 'invalid')
  return errors[known](label)
}

/** The label of a field path such as `person.idNumber` or `items.0.note`; the last name in it decides. */
export function fieldLabel(path: string, locale: Locale): string {
  const { labels, thisEntry } = inLocale(locale, fieldsZh, fieldsEn)
  const name = path.split('.').findLast((part) => Object.hasOwn(labels, part))
  return name === undefined ? thisEntry : labels[name as keyof typeof labels]
}
