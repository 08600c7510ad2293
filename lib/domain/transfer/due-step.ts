import { isAdvanced } from '../region/pair-mode'
import type { CaseFacts } from './facts'
import type { FundsStep } from './funds'
import { isMoneyToMove } from './open-money'
import type { RelationshipStep } from './relationship'
import { isEnded } from './states'

export type MoneyFacts = {
  /** The origin owes a difference after a short receipt. */
  readonly originOwes: boolean
  /** More has arrived than the table says. */
  readonly overpaid: boolean
}

/**
 * 当前待办 of the relationship: the step that carries the case on from here, whoever has to take it. Null
 * where it has ended, or waits for the money and the notice alone.
 */
export function dueRelationshipStep(facts: CaseFacts): RelationshipStep | null {
  // Money goes back in full only for a case that is to be terminated.
  if (facts.fundsState === 'returnedToOrigin' && !isEnded(facts.state)) return 'terminate'
  switch (facts.state) {
    case 'draft':
      return 'submit'
    case 'submitted':
      return 'accept'
    case 'supplementRequired':
      return 'supplement'
    case 'waitingForConnection':
      return 'unpark'
    case 'accepted':
      return 'sendContactLetter'
    case 'contactLetterSent':
      return 'receiveContactLetter'
    case 'transferringOut':
    case 'tableDisputed':
      return 'draftTable'
    case 'tableDrafted':
      return 'sealTable'
    case 'transferredOut':
      return 'receiveTable'
    case 'transferringIn':
      return 'recordYears'
    case 'returnedByOrigin':
      return facts.returnIsSoft === false ? 'terminate' : 'resend'
    case 'transferredIn':
    case 'notAccepted':
    case 'completed':
    case 'withdrawn':
    case 'terminated':
      return null
    default:
      return facts.state satisfies never
  }
}

/**
 * 当前待办 of the money, by the way the pair of areas moves it. Null where nothing is to be done yet: before
 * the table is sealed, while it is being corrected, and before the years are recorded.
 */
export function dueFundsStep(facts: CaseFacts, money: MoneyFacts): FundsStep | null {
  if (!isMoneyToMove(facts)) return null
  const isCorrected = facts.state === 'tableDisputed' || facts.state === 'tableDrafted'
  switch (facts.fundsState) {
    case 'due':
      if (isCorrected) return null
      if (facts.toScheme === 'resident') return 'orderPayOut'
      return isAdvanced(facts.pairMode) ? 'advance' : 'prepareRemittance'
    case 'prepared':
      return isCorrected ? null : 'approveRemittance'
    case 'approved':
      return isCorrected ? null : 'confirmRemitted'
    case 'remitted':
      return 'recordReceipt'
    case 'received':
      return 'matchReceipt'
    case 'mismatched':
      if (money.originOwes) return 'payDifference'
      return money.overpaid ? 'returnExcess' : 'recordReceipt'
    case 'matched':
      return facts.yearsRecorded && facts.state === 'transferredIn' ? 'credit' : null
    case 'payOutOrdered':
      return 'confirmPaidOut'
    case 'returnedToOrigin':
      return null
    case 'undetermined':
    case 'notRequired':
    case 'credited':
    case 'paidOut':
      return null
    default:
      return facts.fundsState satisfies never
  }
}
