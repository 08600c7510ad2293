import type { Step } from '@/lib/domain/transfer/lifecycle'
import type { CasePage } from '@/lib/queries/case-page'

/** What may go wrong at a step stands beside it, quieter. */
const BESIDE: Partial<Record<Step, readonly Step[]>> = {
  accept: ['requireSupplement', 'refuse'],
  refuse: ['requireSupplement', 'accept'],
  receiveContactLetter: ['returnByOrigin'],
  draftTable: ['returnByOrigin'],
  sealTable: ['returnDraft'],
  recordYears: ['disputeTable'],
  approveRemittance: ['rejectRemittance'],
  confirmRemitted: ['cancelRemittance'],
  credit: ['unmatch'],
  resend: ['terminate'],
}

/** The quieter steps beside the reader's due one, as far as they are open. */
export function besideSteps({ due, steps }: CasePage): readonly Step[] {
  const [first] = due.turns
  return first?.mine ? (BESIDE[first.step] ?? []).filter((step) => steps.includes(step)) : []
}
