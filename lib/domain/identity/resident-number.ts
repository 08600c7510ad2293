import { parseLocalDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import { mod11Check } from './check-digit'
import type { IdentityAnswer, IdentityFault, Sex } from './answer'

/**
 * First two digits of every province ever issued in a citizen number. Only these are checked: a number never
 * changes though its county was merged or renamed, so a current division list would refuse lawful holders.
 */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(' '),
)

/** Regions of the residence permit for Hong Kong, Macao and Taiwan residents. 71 is seen in one source only. */
const PERMIT_REGIONS = new Set(['810000', '820000', '830000', '710000'])

const EARLIEST_YEAR = 1800
const LATEST_YEAR = 2199

/** 公民身份号码 of 18 digits, or the 15-digit number of before 1999, which is brought up to 18. */
export function checkResidentId(number: string): IdentityAnswer {
  if (number.length === 15) {
    if (!/^\d{15}$/u.test(number)) return fault('characters')
    const first17 = `${number.slice(0, 6)}19${number.slice(6)}`
    const answer = checkBody(first17 + mod11Check(first17), isProvince)
    return answer.valid ? { ...answer, warning: 'upgraded-from-15' } : answer
  }
  return number.length === 18 ? checkBody(number, isProvince) : fault('length')
}

/** 港澳台居民居住证: the citizens' scheme with a region of its own. */
export function checkResidencePermit(number: string): IdentityAnswer {
  if (number.length !== 18) return fault('length')
  const answer = checkBody(number, (body) => PERMIT_REGIONS.has(body.slice(0, 6)))
  return answer.valid && number.startsWith('71') ? { ...answer, warning: 'region-71' } : answer
}

/**
 * 外国人永久居留身份证. Since 2023-12-01: 9, accepting region (2), country (3), birth (8), sequence (3), check.
 * Before: three letters and twelve digits, which carry no century, so no birth date is read from them.
 */
export function checkForeignPermanentResident(number: string): IdentityAnswer {
  if (number.length === 15)
    return /^[A-Z]{3}\d{12}$/u.test(number) ? { valid: true, normalized: number } : fault('characters')
  if (number.length !== 18) return fault('length')
  return checkBody(number, (body) => body.startsWith('9') && PROVINCES.has(body.slice(1, 3)))
}

function isProvince(body: string): boolean {
  return PROVINCES.has(body.slice(0, 2))
}

function checkBody(number: string, isRegion: (number: string) => boolean): IdentityAnswer {
  if (!/^\d{17}[\dX]$/u.test(number)) return fault('characters')
  if (!isRegion(number)) return fault('region')
  const birthDate = birthDateOf(number.slice(6, 14))
  if (birthDate === null) return fault('birth-date')
  if (mod11Check(number) !== number.charAt(17)) return fault('check-digit')
  const sex: Sex = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female'
  return { valid: true, normalized: number, birthDate, sex }
}

function birthDateOf(digits: string): LocalDate | null {
  const year = Number(digits.slice(0, 4))
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return null
  return parseLocalDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`)
}

function fault(code: IdentityFault): IdentityAnswer {
  return { valid: false, code }
}
