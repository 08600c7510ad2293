import type { GapAnswer } from '@/lib/site/calculator'
import type { GapQuestion } from '@/lib/schemas/calculator'

export type NextStep =
  | 'askPlace'
  | 'askEmployer'
  | 'payBack'
  | 'keepBills'
  | 'keepPaying'
  | 'keepPayingPart'
  | 'reEnrol'
  | 'stillCovered'
  | 'apply'

/** What somebody in this situation does next, the most pressing first. */
export function nextSteps(
  { area, answer, otherwise, gap }: Pick<GapAnswer, 'area' | 'answer' | 'otherwise' | 'gap'>,
  { cause, back }: Pick<GapQuestion, 'cause' | 'back'>,
): NextStep[] {
  const steps: NextStep[] = []
  if (gap.length === 0) steps.push('stillCovered')
  if (gap.length > 0 && cause === 'employer') steps.push('askEmployer')
  if (back === 'no' && otherwise?.answer.outcome === 'backPay') steps.push('payBack')
  if (answer.retroactive || (otherwise?.answer.retroactive ?? false)) steps.push('keepBills')
  if (answer.outcome === 'waiting' && answer.waitingMonths > 0)
    steps.push(answer.benefitRatioDuringWait > 0 ? 'keepPayingPart' : 'keepPaying')
  if (answer.outcome === 'reEnrol') steps.push('reEnrol')
  steps.push('apply')
  if (area === null && gap.length > 0) steps.push('askPlace')
  return steps
}
