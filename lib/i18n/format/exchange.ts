import { REFUSAL_CODES } from '@/lib/domain/transfer/refusal'
import type { Locale } from '../locale'
import type { AllWords } from '../words'
import { refusalText } from './refusals'

/** Why a message was not taken, in a sentence: a fault of the line, or a refusal as `code` or `code:detail`. */
export function faultText(fault: string, says: AllWords['exchange'], locale: Locale): string {
  const { faults, troubles } = says
  if (Object.hasOwn(faults, fault)) return faults[fault as keyof typeof faults]
  const [code = '', ...rest] = fault.split(':')
  if (rest[0] === 'our-fault') return troubles.ourFault
  const known = REFUSAL_CODES.find((one) => one === code)
  if (!known) return fault
  return refusalText(rest.length > 0 ? { code: known, detail: rest.join(':') } : { code: known }, locale).says
}

/** How long something has waited, in its largest whole unit. */
export function ageText(since: Date, at: Date, { age }: AllWords['exchange']): string {
  const minutes = Math.max(0, Math.floor((at.getTime() - since.getTime()) / 60_000))
  if (minutes < 60) return age.minutes(minutes)
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? age.hours(hours) : age.days(Math.floor(hours / 24))
}
