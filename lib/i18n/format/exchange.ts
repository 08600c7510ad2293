import { REFUSAL_CODES, type Refusal } from '@/lib/domain/transfer/refusal'
import type { Locale } from '../locale'
import type { AllWords } from '../words'
import { nameIn } from './names'
import { refusalText, type RefusalText } from './refusals'

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

/** More areas than this are counted, not named. */
const MOST_NAMED = 10

/** Where open cases of areas forbid a change: which areas, and how many cases each; null for any other refusal. */
export function openAreasText(
  { detail, areas }: Refusal,
  { refusals, openIn }: AllWords['exchange'],
  list: string,
  locale: Locale,
): { readonly detail: string; readonly sentence: RefusalText } | null {
  if ((detail !== 'cases-open-here' && detail !== 'cases-open-there') || !areas?.length) return null
  const named = areas
    .slice(0, MOST_NAMED)
    .map((area) => openIn.area(nameIn(area, locale), area.code, area.count))
  if (areas.length > MOST_NAMED) named.push(openIn.more(areas.length - MOST_NAMED))
  return { detail, sentence: { says: openIn[detail](named.join(list)), cure: refusals[detail].cure } }
}
