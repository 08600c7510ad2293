import type { CaseFacts } from '../transfer/facts'
import { isFundsStep, type Step } from '../transfer/lifecycle'
import type { RelationshipState, Side } from '../transfer/states'

/** The origin has the work in its hands: it may seal a table while we decide otherwise. */
const AT_ORIGIN: readonly RelationshipState[] = [
  'contactLetterSent',
  'transferringOut',
  'tableDrafted',
  'tableDisputed',
]

/**
 * Whether a step takes effect only once the other deployment has agreed. Two deployments have no common row to lock,
 * so each side takes freely what is in its own hands and can meet nothing the other side may do at that moment;
 * whatever could meet something is asked for first, while the asking side takes no other step of that case.
 *
 * - The destination disputes, withdraws or terminates while the origin works, or while it may pay any moment.
 * - Money at the destination moves while the table that says how much is being corrected.
 * - The origin takes back, or adds to, money the destination may just be seeing.
 */
export function isAskedFirst(step: Step, facts: CaseFacts, by: Side): boolean {
  switch (step) {
    case 'disputeTable':
    case 'advance':
    case 'payDifference':
    case 'reportReturned':
    case 'reportPayOutReturned':
      return true
    case 'withdraw':
    case 'terminate':
      return AT_ORIGIN.includes(facts.state) || facts.fundsState === 'due'
    default:
      return by === 'destination' && isFundsStep(step) && isCorrected(facts.state)
  }
}

function isCorrected(state: RelationshipState): boolean {
  return state === 'tableDisputed' || state === 'tableDrafted'
}
