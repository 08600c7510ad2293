import type { LegalSource } from '@/lib/domain/region/legal-source'
import type { PairParameters } from '@/lib/domain/region/pair-mode'
import type { Answer, BecauseCode, CureCode, Effect, EligibilityRuleId } from './codes'
import type { EligibilityFacts } from './facts'

export type Because = {
  readonly code: BecauseCode
  readonly [value: string]: string | number | boolean | null | readonly string[]
}

export type Verdict = { readonly answer: Answer; readonly because: Because; readonly cure?: CureCode }

/** One rule of the book. `ask` gives null where the rule does not apply to the case. */
export type EligibilityRule = {
  readonly id: EligibilityRuleId
  readonly source: LegalSource
  readonly effect: (parameters: PairParameters) => Effect
  readonly ask: (facts: EligibilityFacts, parameters: PairParameters) => Verdict | null
}

type Values = { readonly [value: string]: string | number | boolean | null | readonly string[] }

export function met(code: BecauseCode, values: Values = {}): Verdict {
  return { answer: 'met', because: { ...values, code } }
}

export function notMet(code: BecauseCode, values: Values, cure?: CureCode): Verdict {
  return { answer: 'notMet', because: { ...values, code }, ...(cure && { cure }) }
}

export function cannotTell(code: BecauseCode, values: Values = {}, cure?: CureCode): Verdict {
  return { answer: 'cannotTell', because: { ...values, code }, ...(cure && { cure }) }
}

export const blocks = (): Effect => 'block'
export const informs = (): Effect => 'info'
