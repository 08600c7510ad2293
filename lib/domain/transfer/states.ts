/** States of the relationship track (关系), in the order of the lane. */
export const RELATIONSHIP_STATES = [
  'draft',
  'submitted',
  'supplementRequired',
  'waitingForConnection',
  'notAccepted',
  'accepted',
  'contactLetterSent',
  'transferringOut',
  'tableDrafted',
  'transferredOut',
  'transferringIn',
  'tableDisputed',
  'returnedByOrigin',
  'transferredIn',
  'completed',
  'withdrawn',
  'terminated',
] as const
export type RelationshipState = (typeof RELATIONSHIP_STATES)[number]

/** States of the funds track (资金). */
export const FUNDS_STATES = [
  'undetermined',
  'notRequired',
  'due',
  'prepared',
  'approved',
  'remitted',
  'received',
  'mismatched',
  'matched',
  'credited',
  'payOutOrdered',
  'paidOut',
  'returnedToOrigin',
] as const
export type FundsState = (typeof FUNDS_STATES)[number]

export const ENDED_STATES = ['notAccepted', 'completed', 'withdrawn', 'terminated'] as const
export type EndedState = (typeof ENDED_STATES)[number]
export type OpenState = Exclude<RelationshipState, EndedState>

export function isEnded(state: RelationshipState): state is EndedState {
  return (ENDED_STATES as readonly RelationshipState[]).includes(state)
}

/** Funds states in which nothing is moving and nothing more has to move. */
export const SETTLED_FUNDS = ['credited', 'paidOut', 'notRequired'] as const
/** Funds states in which the money counts as arranged for T1 (办理划转手续). */
export const ARRANGED_FUNDS = [
  'notRequired',
  'approved',
  'remitted',
  'received',
  'mismatched',
  'matched',
  'credited',
  'payOutOrdered',
  'paidOut',
] as const
/** Funds states that allow a case to be terminated: nothing is under way. */
export const RESTING_FUNDS = ['undetermined', 'notRequired', 'due', 'returnedToOrigin'] as const

export function isSettled(funds: FundsState): boolean {
  return (SETTLED_FUNDS as readonly FundsState[]).includes(funds)
}
export function isArranged(funds: FundsState): boolean {
  return (ARRANGED_FUNDS as readonly FundsState[]).includes(funds)
}
export function isResting(funds: FundsState): boolean {
  return (RESTING_FUNDS as readonly FundsState[]).includes(funds)
}

export const SIDES = ['origin', 'destination'] as const
export type Side = (typeof SIDES)[number]

/** Who may hold a case; 'post' only between dispatch and delivery of a paper. */
export const HOLDERS = ['applicant', 'destination', 'origin', 'bank', 'post', 'none'] as const
export type Holder = (typeof HOLDERS)[number]

export const MODES = ['online', 'letter'] as const
export type Mode = (typeof MODES)[number]

export const PAIR_MODES = ['NORMAL', 'PA_ONLY', 'PA_STAYS', 'AUTO', 'IMMEDIATE_NETTED'] as const
export type PairMode = (typeof PAIR_MODES)[number]

export const SCHEMES = ['employee', 'resident'] as const
export type Scheme = (typeof SCHEMES)[number]

/** How the staff of an agency are reached: they sign in here, by exchange, or not at all (by post). */
export const CONNECTIONS = ['connected', 'exchange', 'none'] as const
export type Connection = (typeof CONNECTIONS)[number]
