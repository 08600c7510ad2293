import { maskAccount, maskIdNumber, maskPhone } from './mask'

const GAP = '[ \\t\\u00A0\\u3000\\u200B-]'
/** Case references and days or months stand among numbers and stay: 340100-2026-000902, 2026-09, 2026-09-15. */
const PLAIN = '\\d{6}-(?:19|20)\\d{2}-\\d{6}(?!\\d)|(?:19|20)\\d{2}-\\d{2}(?:-\\d{2})?(?!\\d)'
/** Digits as people type them, in groups of three and more; the last group may be short, or end in X. */
const NUMBER = `\\d{3,}(?:${GAP}(?!${PLAIN})\\d{3,})*(?:${GAP}(?!${PLAIN})\\d{1,2}(?!\\d))?[Xx]?`
const RUNS = new RegExp(`(?<!\\d)(?:(?<plain>${PLAIN})|${NUMBER})`, 'gu')
const GAPS = new RegExp(GAP, 'gu')

const BIRTH_MONTH_AND_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'
const PERSONAL_ID = new RegExp(
  `^\\d{6}(?:(?:18|19|20|21)\\d{2}${BIRTH_MONTH_AND_DAY}\\d{3}[\\dXx]|\\d{2}${BIRTH_MONTH_AND_DAY}\\d{3})$`,
  'u',
)
const MOBILE = /^1[3-9]\d{9}$/u
const EARLIER_PERMIT = /[A-Z]{3}\d{12}(?!\d)/gu
const SHORTEST_ACCOUNT = 12
/** Below a card number's length, groups of digits are rather amounts or years side by side. */
const SHORTEST_GROUPED_ACCOUNT = 16

/**
 * Free text as it may enter the history, which nobody can take back: identity numbers, mobile numbers and
 * bank accounts in it are masked as for staff, also when typed wrongly, in groups or full-width. Amounts,
 * months and case references stay as they are.
 */
export function maskNumbers(text: string): string {
  return masked(text, (number, isGrouped) => {
    if (isGrouped && number.length < SHORTEST_GROUPED_ACCOUNT) return maskPerson(number)
    if (/^(?:\d{15}|\d{17}[\dXx])$/u.test(number) && !isGrouped) return maskIdNumber(number, 'staff')
    return maskPerson(number) ?? (number.length >= SHORTEST_ACCOUNT ? maskAccount(number, 'staff') : null)
  })
}

/** As maskNumbers, for text that names papers: their own long numbers are the evidence and stay. */
export function maskPersonNumbers(text: string): string {
  return masked(text, maskPerson)
}

function maskPerson(number: string): string | null {
  if (MOBILE.test(number)) return maskPhone(number, 'staff')
  return PERSONAL_ID.test(number) ? maskIdNumber(number, 'staff') : null
}

type Mask = (number: string, isGrouped: boolean) => string | null

function masked(text: string, mask: Mask): string {
  return halfWidth(text)
    .replace(EARLIER_PERMIT, (number) => maskIdNumber(number, 'staff'))
    .replace(RUNS, (run, ...rest) => {
      const { plain } = rest.at(-1) as { readonly plain?: string }
      return plain === undefined ? maskRun(run, mask) : run
    })
}

function maskRun(run: string, mask: Mask): string {
  const groups = run.split(GAPS)
  if (groups.length === 1 || groups.every((group) => /^(?:19|20)\d{2}$/u.test(group)))
    return groups.length === 1 ? (mask(run, false) ?? run) : run
  // Whole numbers side by side are masked one by one.
  if (groups.some((group) => group.length > 10))
    return run.replace(/\d+[Xx]?/gu, (group) => mask(group, false) ?? group)
  return mask(groups.join(''), true) ?? run
}

function halfWidth(text: string): string {
  return text.replace(/[\uFF10-\uFF19\uFF38\uFF58]/gu, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  )
}
