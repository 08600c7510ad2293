import type { PersonRecord } from './records'

/** DU-02, decided by the area: which record survives where none is in force. */
type MergePolicy = 'personChooses' | 'newestSurvives'

export type Survivor =
  | { readonly kind: 'survives'; readonly personId: string; readonly because: 'active' | 'newest' }
  | { readonly kind: 'personChooses' }
  /** Enrolled twice at the same time: that is put right first (DU-01). */
  | { readonly kind: 'severalActive' }

/** Paid for, or drawing a retiree's benefits: the person is insured by this record. */
const IN_FORCE: readonly string[] = ['active', 'retired']

function isInForce({ enrolments }: PersonRecord): boolean {
  return enrolments.some(({ status }) => IN_FORCE.includes(status))
}

/** Which of several records of one person goes on (X13): the one in force, else as the area has it. */
export function survivorOf(records: readonly PersonRecord[], policy: MergePolicy): Survivor {
  const [inForce, another] = records.filter(isInForce)
  if (inForce && another) return { kind: 'severalActive' }
  if (inForce) return { kind: 'survives', personId: inForce.id, because: 'active' }
  const newest = records.toSorted((a, b) => b.recordNo - a.recordNo)[0]
  return policy === 'newestSurvives' && newest
    ? { kind: 'survives', personId: newest.id, because: 'newest' }
    : { kind: 'personChooses' }
}
