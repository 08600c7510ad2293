import { isStep, type Step } from '@/lib/domain/transfer/lifecycle'

/** Everything beside the steps (notes, assignments, pauses, first signatures) is one kind. */
export const BESIDE = 'beside'
export type WebhookKind = Step | typeof BESIDE

export function isWebhookKind(kind: string): kind is WebhookKind {
  return kind === BESIDE || isStep(kind)
}

/** Whether an event is among the chosen kinds; none chosen means all. */
export function isChosen(kinds: readonly string[], event: string): boolean {
  return kinds.length === 0 || kinds.includes(isStep(event) ? event : BESIDE)
}
