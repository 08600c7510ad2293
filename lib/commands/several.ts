import { no, ok } from '@/lib/domain/result'
import type { Answer } from './command'
import type { Taken } from './take-step'

type SeenCase = { readonly reference: string; readonly version: number }
type Several = { readonly count: number }

/**
 * One piece of work on several cases: all of them or none, so that a person who reads "three" has three. Cases
 * are taken in one order, so that two people with overlapping lists cannot wait for each other. The refusal
 * names its case.
 */
export async function onSeveral(
  cases: readonly SeenCase[],
  work: (seen: SeenCase) => Promise<Answer<Taken>>,
): Promise<Answer<Several>> {
  const ordered = cases.toSorted((a, b) => (a.reference < b.reference ? -1 : 1))
  for (const seen of ordered) {
    const { reference } = seen
    const done = await work(seen)
    if (!done.ok) return no(done.refusal.code === 'not-found' ? done.refusal : { ...done.refusal, reference })
  }
  return ok({ count: ordered.length })
}
