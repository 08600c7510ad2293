import type { SummaryEntry } from '@/components/ui/error-summary'

/** What stands in the address, as typed, and the sentence for every wrong answer. */
export type Asked = {
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** What a field of a question is given: its name, what was typed, and what is wrong with it. */
export function fieldOf({ values, errors }: Asked, name: string, start = '') {
  const error = errors[name]
  return { name, defaultValue: values[name] ?? start, ...(error !== undefined && { error }) }
}

export function summaryOf({ errors }: Asked): SummaryEntry[] {
  return Object.entries(errors).map(([field, text]) => ({ field, text }))
}
