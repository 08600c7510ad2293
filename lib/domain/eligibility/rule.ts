import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { LegalSource } from '@/lib/domain/region/legal-source'
import type { PairParameters } from '@/lib/domain/region/pair-mode'
import type { Answer, BecauseCode, CureCode, Effect } from './codes'
import type { EligibilityFacts } from './facts'
import type { EligibilityRuleId } from './rule-ids'

export type Because = {
  readonly code: BecauseCode
  readonly [value: string]: string | number | boolean | null | readonly string[]
}

export type Verdict = { readonly answer: Answer; readonly because: Because; readonly cure?: CureCode }

/** Stored with the case as given, shown to the applicant, and answered for by the clerk. */
export type RuleAnswer = Verdict & {
  readonly id: EligibilityRuleId
  readonly effect: Effect
  readonly source: LegalSource
}

/** One rule of the book. `ask` gives null where the rule does not apply to the case. */
export type EligibilityRule = {
  readonly id: EligibilityRuleId
  readonly source: LegalSource
  /** Days the rule is in force, both included; from its source's own day where none is given. */
  readonly validFrom?: LocalDate
  readonly validTo?: LocalDate
  readonly effect: (parameters: PairParameters) => Effect
  /** @param others answers of all other rules, given only to a rule that looks at them */
  readonly ask: (
    facts: EligibilityFacts,
    parameters: PairParameters,
    others: readonly RuleAnswer[],
  ) => Verdict | null
  /** Asked after the others, about their answers. */
  readonly looksAtOthers?: true
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
