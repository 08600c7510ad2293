import type { StepRule } from './rule'
import type { FundsState } from './states'

export const FUNDS_STEPS = [
  'prepareRemittance',
  'rejectRemittance',
  'approveRemittance',
  'cancelRemittance',
  'confirmRemitted',
  'reportReturned',
  'recordReceipt',
  'matchReceipt',
  'unmatch',
  'payDifference',
  'returnExcess',
  'returnAll',
  'credit',
  'advance',
  'orderPayOut',
  'confirmPaidOut',
  'reportPayOutReturned',
] as const
export type FundsStep = (typeof FUNDS_STEPS)[number]

type Rule = StepRule<FundsState>

/**
 * The funds lifecycle. `undetermined` is left only inside sealTable, which decides due or notRequired,
 * and disputeTable may bring an unremitted order back to due: see FUNDS_EFFECTS.
 */
export const FUNDS: Record<FundsStep, Rule> = {
  prepareRemittance: {
    from: ['due'],
    to: ['prepared'],
    side: 'origin',
    by: ['finance'],
    recordable: true,
  },
  rejectRemittance: {
    from: ['prepared'],
    to: ['due'],
    side: 'origin',
    by: ['reviewer'],
    recordable: true,
  },
  approveRemittance: {
    from: ['prepared'],
    to: ['approved'],
    side: 'origin',
    by: ['reviewer'],
    notBy: 'maker',
    ends: ['T1'],
    recordable: true,
  },
  cancelRemittance: {
    from: ['approved'],
    to: ['due'],
    side: 'origin',
    by: ['finance'],
    second: 'reviewer',
    recordable: true,
  },
  confirmRemitted: {
    from: ['approved'],
    to: ['remitted'],
    side: 'origin',
    by: ['finance'],
    ends: ['T3'],
    starts: ['TW'],
    recordable: true,
  },
  reportReturned: {
    from: ['remitted'],
    to: ['due'],
    side: 'origin',
    by: ['finance'],
    ends: ['TW'],
    starts: ['T3'],
    recordable: true,
  },
  recordReceipt: {
    from: ['remitted', 'mismatched', 'due', 'prepared', 'approved'],
    to: ['received'],
    side: 'destination',
    by: ['finance'],
    ends: ['T1', 'T3', 'TW'],
    starts: ['T4'],
    recordable: true,
  },
  matchReceipt: {
    from: ['received'],
    to: ['matched', 'mismatched'],
    side: 'destination',
    by: ['finance'],
    recordable: true,
  },
  unmatch: {
    from: ['matched'],
    to: ['received'],
    side: 'destination',
    by: ['finance'],
    second: 'reviewer',
    recordable: true,
  },
  payDifference: {
    from: ['mismatched'],
    to: ['mismatched'],
    side: 'origin',
    by: ['finance'],
    second: 'reviewer',
    starts: ['TW'],
    recordable: true,
  },
  returnExcess: {
    from: ['mismatched'],
    to: ['received'],
    side: 'destination',
    by: ['finance'],
    second: 'reviewer',
    recordable: true,
  },
  returnAll: {
    from: ['received', 'mismatched', 'matched'],
    to: ['returnedToOrigin'],
    side: 'destination',
    by: ['finance'],
    second: 'reviewer',
    ends: ['TW', 'T4'],
    recordable: true,
  },
  credit: {
    from: ['matched'],
    to: ['credited'],
    side: 'destination',
    by: ['reviewer'],
    notBy: 'matcher',
    ends: ['T4'],
    recordable: true,
  },
  advance: {
    from: ['due'],
    to: ['credited'],
    side: 'destination',
    by: ['finance'],
    second: 'reviewer',
    ends: ['T1', 'T3'],
    recordable: true,
  },
  orderPayOut: {
    from: ['due'],
    to: ['payOutOrdered'],
    side: 'origin',
    by: ['finance'],
    second: 'reviewer',
    ends: ['T1'],
    recordable: true,
  },
  confirmPaidOut: {
    from: ['payOutOrdered'],
    to: ['paidOut'],
    side: 'origin',
    by: ['finance'],
    ends: ['T3'],
    recordable: true,
  },
  reportPayOutReturned: {
    from: ['payOutOrdered', 'paidOut'],
    to: ['due'],
    side: 'origin',
    by: ['finance'],
    starts: ['T3'],
    recordable: true,
  },
}

/**
 * Moves of the funds track that ride on a relationship step. A sealed table decides what is due; a new
 * version decides again while nothing is under way, and lets money that did not fit the old amount be
 * compared anew; a dispute recalls an order the bank has not got yet.
 *
 * Beside the steps: a receipt that is taken back leaves the money where it was before it was seen.
 */
export const FUNDS_EFFECTS = {
  sealTable: [
    ['undetermined', 'due'],
    ['undetermined', 'notRequired'],
    ['due', 'due'],
    ['due', 'notRequired'],
    ['notRequired', 'due'],
    ['notRequired', 'notRequired'],
    ['mismatched', 'received'],
  ],
  disputeTable: [
    ['prepared', 'due'],
    ['approved', 'due'],
    ['payOutOrdered', 'due'],
  ],
  withdrawReceipt: [
    ['received', 'due'],
    ['received', 'approved'],
    ['received', 'remitted'],
    ['received', 'received'],
    ['received', 'mismatched'],
    ['mismatched', 'due'],
    ['mismatched', 'approved'],
    ['mismatched', 'remitted'],
    ['mismatched', 'received'],
    ['mismatched', 'mismatched'],
    ['matched', 'due'],
    ['matched', 'approved'],
    ['matched', 'remitted'],
    ['matched', 'mismatched'],
  ],
} as const satisfies Record<string, readonly (readonly [FundsState, FundsState])[]>
