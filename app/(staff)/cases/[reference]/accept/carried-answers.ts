'use client'

import type { ClerkAnswer } from '@/lib/domain/eligibility/stops'

/**
 * Answers on their way from the form of an acceptance to that of a refusal. They live in the page's memory
 * alone: what a clerk writes of a person stays out of addresses and of the browser's stores.
 */
const carried = new Map<string, readonly ClerkAnswer[]>()

export function carryAnswers(reference: string, form: HTMLFormElement, rules: readonly string[]): void {
  const typed = new FormData(form)
  const textOf = (name: string) => {
    const value = typed.get(name)
    return typeof value === 'string' ? value : ''
  }
  carried.set(
    reference,
    rules.flatMap((rule, index): ClerkAnswer[] => {
      const answer = textOf(`answers.${index}.answer`)
      if (answer !== 'met' && answer !== 'notMet') return []
      return [{ rule, answer, reason: textOf(`answers.${index}.reason`) }]
    }),
  )
}

export function carriedAnswers(reference: string): readonly ClerkAnswer[] {
  return carried.get(reference) ?? []
}
