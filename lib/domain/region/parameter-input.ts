import type { AgeLimit } from './area-parameters'

/** What kind of value a parameter takes: drives the check here and the field on the screen. */
export type ParameterInput =
  | {
      readonly kind: 'integer'
      readonly min: number
      readonly max: number
      /** Longest the law allows; above it the answer says so instead of "out of range". */
      readonly legalMax?: number
      readonly nullable?: true
    }
  | { readonly kind: 'share' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'ageLimit' }
  | { readonly kind: 'monthDay' }

export const PARAMETER_FAULTS = ['unknown-key', 'wrong-type', 'out-of-range', 'longer-than-law'] as const
export type ParameterFault = (typeof PARAMETER_FAULTS)[number]

export function inputFault(input: ParameterInput, value: unknown): ParameterFault | null {
  switch (input.kind) {
    case 'integer':
      if (value === null) return input.nullable ? null : 'wrong-type'
      if (typeof value !== 'number' || !Number.isInteger(value)) return 'wrong-type'
      if (input.legalMax !== undefined && value > input.legalMax) return 'longer-than-law'
      return value < input.min || value > input.max ? 'out-of-range' : null
    case 'share':
      if (typeof value !== 'number' || Number.isNaN(value)) return 'wrong-type'
      return value < 0 || value > 1 ? 'out-of-range' : null
    case 'flag':
      return typeof value === 'boolean' ? null : 'wrong-type'
    case 'choice':
      if (typeof value !== 'string') return 'wrong-type'
      return input.options.includes(value) ? null : 'out-of-range'
    case 'ageLimit':
      return value === null ? null : ageLimitFault(value)
    case 'monthDay':
      if (value === null) return null
      if (typeof value !== 'string') return 'wrong-type'
      return /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(value) ? null : 'out-of-range'
    default:
      return input satisfies never
  }
}

function ageLimitFault(value: unknown): ParameterFault | null {
  if (typeof value !== 'object') return 'wrong-type'
  const { maleMax, femaleMax, inclusive } = value as Partial<Record<keyof AgeLimit, unknown>>
  if (typeof inclusive !== 'boolean') return 'wrong-type'
  for (const age of [maleMax, femaleMax]) {
    if (typeof age !== 'number' || !Number.isInteger(age)) return 'wrong-type'
    if (age < 16 || age > 100) return 'out-of-range'
  }
  return null
}
