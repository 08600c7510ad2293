import type { CaseFacts } from './facts'
import type { Clock } from '../clocks/clock'
import type { FundsState, Holder, OpenState, RelationshipState, Side } from './states'

type HolderFacts = Pick<CaseFacts, 'state' | 'fundsState' | 'mode' | 'destinationConnection'> & {
  /** The origin owes a difference after a short receipt. */
  readonly originOwes?: boolean
}

/** Holder of every relationship state where only the state decides. */
const HOLDER: Record<RelationshipState, Holder | 'originOrPost' | 'destinationOrPost' | 'moneyHolder'> = {
  draft: 'applicant',
  submitted: 'destination',
  supplementRequired: 'applicant',
  waitingForConnection: 'destination',
  notAccepted: 'none',
  accepted: 'destination',
  contactLetterSent: 'originOrPost',
  transferringOut: 'origin',
  tableDrafted: 'origin',
  transferredOut: 'destinationOrPost',
  transferringIn: 'destination',
  tableDisputed: 'origin',
  returnedByOrigin: 'destination',
  transferredIn: 'moneyHolder',
  completed: 'none',
  withdrawn: 'none',
  terminated: 'none',
}

const FUNDS_HOLDER: Record<FundsState, Holder | 'destinationOrOwing'> = {
  undetermined: 'none',
  notRequired: 'none',
  due: 'origin',
  prepared: 'origin',
  approved: 'origin',
  remitted: 'bank',
  received: 'destination',
  mismatched: 'destinationOrOwing',
  matched: 'destination',
  credited: 'none',
  payOutOrdered: 'origin',
  paidOut: 'none',
  returnedToOrigin: 'destination',
}

/** Who holds the money just now; 'none' when nothing is due or all is settled. */
export function fundsHolder(facts: HolderFacts): Holder {
  const holder = FUNDS_HOLDER[facts.fundsState]
  if (holder === 'destinationOrOwing') return facts.originOwes ? 'origin' : 'destination'
  return holder
}

/** Whose turn it is on the relationship track. In letter mode a paper under way is with the post. */
export function relationshipHolder(facts: HolderFacts): Holder {
  const holder = HOLDER[facts.state]
  switch (holder) {
    case 'originOrPost':
      // A letter from a place without a login is known here only because it has arrived.
      return facts.mode === 'letter' && facts.destinationConnection !== 'none' ? 'post' : 'origin'
    case 'destinationOrPost':
      return facts.mode === 'letter' ? 'post' : 'destination'
    case 'moneyHolder': {
      const money = fundsHolder(facts)
      return money === 'none' ? 'destination' : money
    }
    case 'applicant':
    case 'destination':
    case 'origin':
    case 'bank':
    case 'post':
    case 'none':
      return holder
  }
}

/** Who answers for a running clock at this moment (lifecycle §5, last column). */
export function clockHolder(
  clock: Clock,
  facts: Pick<HolderFacts, 'state' | 'fundsState' | 'originOwes'>,
): Holder {
  switch (clock) {
    case 'T0':
    case 'TL':
    case 'T2':
      return 'destination'
    case 'T4':
      return facts.fundsState === 'mismatched' && facts.originOwes ? 'origin' : 'destination'
    case 'TS':
      return 'applicant'
    case 'T1':
      return facts.state === 'returnedByOrigin' ? 'destination' : 'origin'
    case 'TD':
    case 'T3':
      return 'origin'
    case 'TW':
      return 'bank'
  }
}

/**
 * Which side owes the step a clock measures: its calendar and close of business count. A case that was
 * forwarded keeps the clock that began at another agency, so the agency alone does not say.
 */
export function sideOwing(clock: Clock): Side {
  return clock === 'T1' || clock === 'TD' || clock === 'T3' ? 'origin' : 'destination'
}

/**
 * Which side has to look after a holder who has no desk here: the applicant and paper in the post are
 * followed up by the side that waits for them, money in transit by the side that will receive it.
 */
export function deskOf(
  holder: Holder,
  facts: Pick<CaseFacts, 'state' | 'lodgedAt' | 'originConnection' | 'destinationConnection'>,
): Side | null {
  const side = sideWaiting(holder, facts)
  // An agency without a login has no desk here: the other side records and follows up for it.
  if (side === 'origin' && facts.originConnection === 'none') return 'destination'
  if (side === 'destination' && facts.destinationConnection === 'none') return 'origin'
  return side
}

function sideWaiting(holder: Holder, facts: Pick<CaseFacts, 'state' | 'lodgedAt'>): Side | null {
  switch (holder) {
    case 'origin':
    case 'destination':
      return holder
    case 'applicant':
      return facts.state === 'draft' ? facts.lodgedAt : 'destination'
    case 'bank':
    case 'post':
      return 'destination'
    case 'none':
      return null
  }
}

/**
 * Every open state has a date. Where no clock runs, this many working days after the state began the
 * desk is asked to look (an expectation of ours, never a legal limit).
 */
export const LOOK_AFTER_DAYS: Record<OpenState, number> = {
  draft: 5,
  submitted: 1,
  supplementRequired: 10,
  waitingForConnection: 10,
  accepted: 2,
  contactLetterSent: 5,
  transferringOut: 10,
  tableDrafted: 2,
  transferredOut: 5,
  transferringIn: 5,
  tableDisputed: 5,
  returnedByOrigin: 2,
  transferredIn: 2,
}
