import type { BreakCode } from '../../transfer/closed-lists'
import type { Refusal } from '../../transfer/refusal'

const PAID_ALREADY: readonly string[] = ['receipt-known', 'matched', 'credited']
const OVER: readonly string[] = [
  'returnedToOrigin',
  'notRequired',
  'paidOut',
  'completed',
  'terminated',
  'withdrawn',
]

/**
 * What a refused step says about its line, in the words of the closed list; null where the line only waits for
 * something: it came before its payment was recorded, a reason is to be given, the person's records are frozen.
 * @param isPart together with what has arrived it is no more than is due
 */
export function breakOf({ code, detail = '' }: Refusal, isPart: boolean): BreakCode | null {
  if (PAID_ALREADY.includes(detail)) return 'duplicate'
  if (detail === 'received') return isPart ? null : 'duplicate'
  return code === 'wrong-state' && OVER.includes(detail) ? 'late' : null
}
