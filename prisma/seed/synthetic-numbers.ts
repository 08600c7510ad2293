import { mod11Check, mod31Check } from '@/lib/domain/identity/check-digit'
import type { LocalDate } from '@/lib/domain/calendar/local-date'

/**
 * A citizen number with a valid check digit that belongs to nobody: whoever it could name was born before
 * 1900. The sequence is odd for men and even for women.
 */
export function residentNumber(region: string, birthDate: LocalDate, sequence: number): string {
  const body = region + birthDate.replaceAll('-', '') + String(sequence).padStart(3, '0')
  return body + mod11Check(body)
}

/**
 * A unified social credit code with valid check characters that no organisation has: its division ends in
 * 99, which names no county of any city.
 */
export function creditCode(areaCode: string, serial: number): string {
  const office = String(serial).padStart(8, '0')
  const body = `91${areaCode.slice(0, 4)}99${office}${officeCheck(office)}`
  return body + (mod31Check(body) ?? '')
}

/** Check character of an organisation code (GB 11714), the last of the nine in the middle of a credit code. */
function officeCheck(office: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(office[index]), 0)
  const check = 11 - (sum % 11)
  return check === 11 ? '0' : check === 10 ? 'X' : String(check)
}

/** 154 is the one block of the 15x series that was never given to a carrier: nobody receives our messages. */
export function phoneNumber(serial: number): string {
  return `1540000${String(serial).padStart(4, '0')}`
}

/** Nineteen digits like a corporate account; the run of zeros after the area is no bank's numbering. */
export function bankAccount(areaCode: string, serial: number): string {
  return `9${areaCode}00000000${String(serial).padStart(4, '0')}`
}
