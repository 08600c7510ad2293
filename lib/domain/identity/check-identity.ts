import type { IdentityAnswer, IdentityType } from './answer'
import { mod31Check } from './check-digit'
import { normaliseNumber } from './number-text'
import { checkForeignPermanentResident, checkResidencePermit, checkResidentId } from './resident-number'

/**
 * Is this number well formed. Says nothing about whether it was ever issued, nor whether the birth date has
 * come yet: that is the registry's to know. Faults are told nearest first, one at a time.
 */
export function checkIdentity(type: IdentityType, raw: string): IdentityAnswer {
  const number = normaliseNumber(raw)
  switch (type) {
    case 'residentId':
      return checkResidentId(number)
    case 'residencePermit':
      return checkResidencePermit(number)
    case 'foreignPermanentResident':
      return checkForeignPermanentResident(number)
    case 'passport':
      return checkPassport(number)
    case 'creditCode':
      return checkCreditCode(number)
    default:
      return type satisfies never
  }
}

/** Passports have no common check digit; ICAO allows Latin letters and digits. */
function checkPassport(number: string): IdentityAnswer {
  if (!/^[A-Z0-9]*$/u.test(number)) return { valid: false, code: 'characters' }
  if (number.length < 5 || number.length > 17) return { valid: false, code: 'length' }
  return /\d/u.test(number) ? { valid: true, normalized: number } : { valid: false, code: 'characters' }
}

/** 统一社会信用代码, GB 32100-2015. The third to eighth characters are a division code, hence digits. */
function checkCreditCode(number: string): IdentityAnswer {
  if (number.length !== 18) return { valid: false, code: 'length' }
  const check = mod31Check(number.slice(0, 17))
  if (check === null || !/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}/u.test(number))
    return { valid: false, code: 'characters' }
  return check === number.charAt(17)
    ? { valid: true, normalized: number }
    : { valid: false, code: 'check-digit' }
}
