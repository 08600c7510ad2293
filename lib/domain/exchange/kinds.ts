import type { Step } from '../transfer/lifecycle'

/** What two deployments say to each other about a case. */
export const EXCHANGE_KINDS = [
  'contactLetter',
  'informationTable',
  'return',
  'dispute',
  'reminder',
  'remittanceAdvice',
  'progress',
  'answer',
] as const
export type ExchangeKind = (typeof EXCHANGE_KINDS)[number]
/** Kinds that carry a step. */
type StepKind = Exclude<ExchangeKind, 'reminder' | 'answer'>

/**
 * The message a step travels in; null for what the other side need not hear (before the letter is out), or takes by
 * itself (the table arrives inside sealTable on both sides).
 */
const KIND_OF_STEP: Record<Step, StepKind | null> = {
  submit: null,
  requireSupplement: null,
  supplement: null,
  refuse: null,
  park: null,
  unpark: null,
  accept: null,
  sendContactLetter: 'contactLetter',
  registerIncomingLetter: null,
  receiveContactLetter: 'progress',
  draftTable: 'progress',
  returnDraft: 'progress',
  sealTable: 'informationTable',
  receiveTable: null,
  disputeTable: 'dispute',
  recordYears: 'progress',
  returnByOrigin: 'return',
  resend: 'contactLetter',
  withdraw: 'progress',
  terminate: 'progress',
  complete: 'progress',
  closeWithoutReply: null,
  prepareRemittance: 'progress',
  rejectRemittance: 'progress',
  approveRemittance: 'progress',
  cancelRemittance: 'progress',
  confirmRemitted: 'remittanceAdvice',
  reportReturned: 'progress',
  recordReceipt: 'progress',
  matchReceipt: 'progress',
  unmatch: 'progress',
  payDifference: 'remittanceAdvice',
  returnExcess: 'remittanceAdvice',
  returnAll: 'remittanceAdvice',
  credit: 'progress',
  advance: 'progress',
  orderPayOut: 'progress',
  confirmPaidOut: 'progress',
  reportPayOutReturned: 'progress',
}

export function kindOfStep(step: Step): StepKind | null {
  return KIND_OF_STEP[step]
}

/** Why a message is turned away at the door: it is not stored. */
export const DOOR_FAULTS = [
  'malformed',
  'unknown-sender',
  'unverifiable',
  'not-for-us',
  'schema-too-old',
  'schema-unknown',
  'id-reused',
  'sequence-taken',
] as const
export type DoorFault = (typeof DOOR_FAULTS)[number]

/** How a delivery failed, as far as it concerns whoever looks after it. */
export const DELIVERY_FAULTS = [...DOOR_FAULTS, 'no-key', 'unreachable', 'too-busy', 'no-receipt'] as const
export type DeliveryFault = (typeof DELIVERY_FAULTS)[number]

/** Seconds until the next try: 15 s, doubled each time, an hour at most. */
export function secondsUntilNextTry(attempts: number): number {
  return Math.min(15 * 2 ** Math.max(0, attempts - 1), 3600)
}
