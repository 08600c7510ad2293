import { no, ok } from '@/lib/domain/result'
import type { Answer } from './command'

export type SeenCase = { readonly reference: string; readonly version: number }

/**
 * One piece of work on several cases: all of them or none, so that a person who reads "three" has three. Cases
 * are taken in one order, so that two people with overlapping lists cannot wait for each other. The refusal
 * names its case.
 */
export async function onSeveral<T>(
  cases: readonly SeenCase[],
  work: (seen: SeenCase) => Promise<Answer<T>>,
): Promise<Answer<readonly T[]>> {
  const ordered = cases.toSorted((a, b) => (a.reference < b.reference ? -1 : 1))
  const all: T[] = []
  for (const seen of ordered) {
    const { reference } = seen
    const done = await work(seen)
    if (!done.ok) return no(done.refusal.code === 'not-found' ? done.refusal : { ...done.refusal, reference })
    all.push(done.value)
  }
  return ok(all)
}
