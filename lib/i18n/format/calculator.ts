import type { Locale } from '../locale'
import type { CalculatorErrorCode } from '../messages/calculator'
import { wordsFor } from '../words'
import { fieldError } from './field-errors'

type Label = keyof ReturnType<typeof wordsFor>['calculator']['labels']

/** The sentence for a wrong answer to one of the calculator's questions. */
export function calculatorError(code: string, field: string, locale: Locale): string {
  const { errors, labels } = wordsFor(locale).calculator
  const label = Object.hasOwn(labels, field) ? labels[field as Label] : field
  return Object.hasOwn(errors, code)
    ? errors[code as CalculatorErrorCode](label)
    : fieldError(code, label, locale)
}
