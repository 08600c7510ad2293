import { z } from 'zod'
import { documentedAs } from '../documented'

/** Members that carry an amount or a rate. */
const IS_AMOUNT = /(Fen|Bp)$|^(balance|transfer)$/u

/**
 * The fields of a form as a program sends them. A person types yuan as text, a program sends whole fen: an amount as
 * text would be a hundred times another one, so here it is none.
 */
export function asSent<S extends z.ZodType>(fields: S): z.ZodType<z.output<S>> {
  return documentedAs(z.preprocess(wholeNumbers, fields), fields)
}

function wholeNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wholeNumbers)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      IS_AMOUNT.test(name) && typeof one === 'string' ? NO_AMOUNT : wholeNumbers(one),
    ]),
  )
}

/** Every amount is at least nothing. */
const NO_AMOUNT = -1
