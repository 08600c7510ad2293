import { parseYuan } from '@/lib/domain/money/fen'
import type { ParameterKey } from './area-parameters'
import { PARAMETERS } from './parameter-table'

/** What a figure counts, and so how it is typed and said. */
export type ParameterUnit =
  'workingDays' | 'months' | 'calendarMonth' | 'dayOfMonth' | 'dayOfSameMonth' | 'fen' | 'basisPoints'

const UNITS: Partial<Record<ParameterKey, ParameterUnit>> = {
  settlementDay: 'dayOfMonth',
  contributionDueDay: 'dayOfSameMonth',
  longGapBenefitsInMonth: 'calendarMonth',
  backPayBaseFen: 'fen',
  backPayRateBasisPoints: 'basisPoints',
}

/** Unit of a parameter whose value is a whole number: working days for clocks, months for all else unnamed. */
export function unitOf(key: ParameterKey): ParameterUnit {
  return UNITS[key] ?? (key.endsWith('Days') ? 'workingDays' : 'months')
}

/**
 * The value a form means: figures come as text, amounts in yuan, shares and rates in per cent, flags as
 * 'true' and 'false', nothing at all as ''. What cannot be read is handed back as it came, for
 * `parameterFault` to refuse; values of other systems that have their type already pass through.
 */
export function typedValue(key: ParameterKey, typed: unknown): unknown {
  if (typeof typed === 'string' && typed.trim() === '') return null
  const { input } = PARAMETERS[key]
  switch (input.kind) {
    case 'integer':
      return typeof typed === 'string' ? wholeNumber(typed, unitOf(key)) : typed
    case 'share':
      return typeof typed === 'string' ? (perHundred(typed) ?? typed) : typed
    case 'flag':
      return typed === 'true' ? true : typed === 'false' ? false : typed
    case 'choice':
    case 'monthDay':
      return typed
    case 'ageLimit':
      return typeof typed === 'object' && typed !== null ? ageLimit(typed) : typed
    default:
      return input satisfies never
  }
}

/** A value as a form shows it for changing; the counterpart of `typedValue`. An age limit has several fields. */
export function shownValue(key: ParameterKey, value: unknown): string {
  if (value === null || typeof value === 'object') return ''
  const { input } = PARAMETERS[key]
  if (typeof value === 'number' && input.kind === 'share') return String(Math.round(value * 10_000) / 100)
  if (typeof value === 'number' && input.kind === 'integer' && ['fen', 'basisPoints'].includes(unitOf(key)))
    return (value / 100).toFixed(2).replace(/\.00$/u, '')
  return String(value)
}

function wholeNumber(typed: string, unit: ParameterUnit): unknown {
  if (unit === 'fen' || unit === 'basisPoints') return parseYuan(typed) ?? typed
  return /^-?\d{1,9}$/u.test(typed.trim()) ? Number(typed) : typed
}

/** '50' and '12.5' per cent as a fraction of 1, reckoned in whole hundredths of a per cent. */
function perHundred(typed: string): number | null {
  const hundredths = parseYuan(typed)
  return hundredths === null ? null : hundredths / 10_000
}

function ageLimit(typed: object): unknown {
  const { maleMax, femaleMax, inclusive } = typed as Record<string, unknown>
  if (maleMax === '' && femaleMax === '') return null
  const years = (one: unknown) => (typeof one === 'string' && /^\d{1,3}$/u.test(one) ? Number(one) : one)
  return {
    maleMax: years(maleMax),
    femaleMax: years(femaleMax),
    inclusive: inclusive === 'true' || inclusive === true,
  }
}
