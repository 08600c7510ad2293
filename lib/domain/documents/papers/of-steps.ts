import type { Step } from '../../transfer/lifecycle'
import type { Side } from '../../transfer/states'
import type { PaperKind } from './kinds'

/** What decides which papers a step leaves behind. */
export type PaperCase = {
  readonly reference: string | null
  readonly mode: 'online' | 'letter'
  readonly fundsState: string
  readonly lodgedAt: Side
  readonly originConnection: string
  readonly destinationConnection: string
}

type Rule = {
  readonly kind: PaperKind
  readonly by: Side | 'lodging'
  readonly when?: (one: PaperCase) => boolean
  /** Who issues it where the first has no login here. */
  readonly else?: Side
}

const ADVICE: Rule = { kind: 'remittance-advice', by: 'origin' }
/** Of money that goes back, and of what is credited before any moves, the destination tells. */
const ADVICE_BACK: Rule = { kind: 'remittance-advice', by: 'destination' }

/** Which papers a step issues. The contact letter is issued with its own record. */
const RULES: Partial<Record<Step, readonly Rule[]>> = {
  submit: [{ kind: 'application-form', by: 'lodging' }],
  accept: [{ kind: 'acceptance-receipt', by: 'destination' }],
  receiveContactLetter: [
    // Who received it says so; only for a side without a login the other one records it.
    { kind: 'delivery-record', by: 'origin', else: 'destination', when: (one) => one.mode === 'letter' },
  ],
  refuse: [{ kind: 'refusal-notice', by: 'destination' }],
  requireSupplement: [{ kind: 'supplement-notice', by: 'destination' }],
  sealTable: [
    { kind: 'information-table', by: 'origin' },
    { kind: 'account-transfer-notice', by: 'origin', when: (one) => one.fundsState === 'due' },
  ],
  approveRemittance: [ADVICE],
  confirmRemitted: [ADVICE],
  payDifference: [ADVICE],
  orderPayOut: [ADVICE],
  confirmPaidOut: [ADVICE],
  returnExcess: [ADVICE_BACK],
  returnAll: [ADVICE_BACK],
  advance: [ADVICE_BACK],
  returnByOrigin: [{ kind: 'return-notice', by: 'origin' }],
  disputeTable: [{ kind: 'dispute-note', by: 'destination' }],
  withdraw: [{ kind: 'withdrawal-confirmation', by: 'destination', else: 'origin' }],
  terminate: [{ kind: 'termination-notice', by: 'destination', else: 'origin' }],
  complete: [{ kind: 'completion-notice', by: 'destination', else: 'origin' }],
  closeWithoutReply: [{ kind: 'completion-notice', by: 'origin' }],
}

export type DuePaper = { readonly kind: PaperKind; readonly by: Side }

/**
 * Papers a step issues, and in whose name. An agency without a login issues nothing here: what is recorded on
 * its behalf has its own paper there. A draft that is withdrawn never was a case.
 */
export function papersOf(step: Step, one: PaperCase): DuePaper[] {
  if (one.reference === null) return []
  return (RULES[step] ?? []).flatMap((rule) => {
    if (rule.when && !rule.when(one)) return []
    const first = rule.by === 'lodging' ? one.lodgedAt : rule.by
    if (isIssuing(first, one)) return [{ kind: rule.kind, by: first }]
    // Another deployment issues its own papers there; only for one without a login somebody else does.
    const isElsewhere = connectionOf(first, one) === 'exchange'
    return rule.else && !isElsewhere && isIssuing(rule.else, one) ? [{ kind: rule.kind, by: rule.else }] : []
  })
}

function connectionOf(side: Side, one: PaperCase): string {
  return side === 'origin' ? one.originConnection : one.destinationConnection
}

export function isIssuing(side: Side, one: PaperCase): boolean {
  return connectionOf(side, one) === 'connected'
}
