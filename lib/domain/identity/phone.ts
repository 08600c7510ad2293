export const PHONE_FAULTS = ['characters', 'length', 'prefix'] as const
export type PhoneFault = (typeof PHONE_FAULTS)[number]

export type PhoneAnswer =
  | { readonly valid: true; readonly kind: 'mobile' | 'landline'; readonly normalized: string }
  | { readonly valid: false; readonly code: PhoneFault }

/**
 * A number that can be reached in the mainland: a mobile (11 digits from 13 to 19) or a landline with its
 * area code, stored as 0551-12345678. A leading +86 is dropped.
 */
export function checkPhone(raw: string): PhoneAnswer {
  const halfWidth = raw.replace(/[\uFF01-\uFF5E]/gu, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  )
  const digits = halfWidth.replace(/[\s\u3000()-]/gu, '').replace(/^(?:\+86|0086)/u, '')
  if (!/^\d+$/u.test(digits)) return { valid: false, code: 'characters' }
  if (digits.startsWith('0')) return checkLandline(digits)
  if (!digits.startsWith('1')) return { valid: false, code: 'prefix' }
  if (digits.length !== 11) return { valid: false, code: 'length' }
  return /^1[3-9]/u.test(digits)
    ? { valid: true, kind: 'mobile', normalized: digits }
    : { valid: false, code: 'prefix' }
}

/** A number as it is dialled, however it was typed; what is no number stays as it is. */
export function dialled(raw: string): string {
  const answer = checkPhone(raw)
  return answer.valid ? answer.normalized : raw
}

/** Area codes: 010 and 02x have three digits, all others four. */
function checkLandline(digits: string): PhoneAnswer {
  const areaLength = /^0(?:10|2\d)/u.test(digits) ? 3 : 4
  const [area, local] = [digits.slice(0, areaLength), digits.slice(areaLength)]
  if (!/^0[1-9]/u.test(area)) return { valid: false, code: 'prefix' }
  if (local.length !== 7 && local.length !== 8) return { valid: false, code: 'length' }
  return { valid: true, kind: 'landline', normalized: `${area}-${local}` }
}
