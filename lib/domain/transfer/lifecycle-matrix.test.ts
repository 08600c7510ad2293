import { describe, expect, test } from 'vitest'
import { facts, actorAt as actor, SEALED_STATES as SEALED } from '@/lib/testing/case-facts'
import { ROLES, type Actor, type Role } from '../access/roles'
import type { CaseFacts } from './facts'
import { STEPS, type Step } from './lifecycle'
import { obstacleTo } from './obstacle'
import { FUNDS_STATES, RELATIONSHIP_STATES, SIDES, type FundsState, type RelationshipState } from './states'

/*
 * Who may do what in which state, written by hand from the law and the lifecycle, by state and desk. It is
 * not derived from the tables it checks. `clerk: …` is the first signature of a two-signature step too.
 */
type Desk = Partial<Record<Role, string>>
type Matrix<S extends string> = Record<S, { origin: Desk; destination: Desk }>

const NOBODY = { origin: {}, destination: {} }

const BY_RELATIONSHIP: Matrix<RelationshipState> = {
  // Lodged at the destination here; a draft lodged at the origin is submitted there.
  draft: { origin: {}, destination: { clerk: 'submit withdraw' } },
  submitted: { origin: {}, destination: { clerk: 'requireSupplement refuse accept withdraw' } },
  supplementRequired: { origin: {}, destination: { clerk: 'supplement refuse withdraw' } },
  waitingForConnection: { origin: {}, destination: { clerk: 'unpark withdraw' } },
  notAccepted: NOBODY,
  accepted: { origin: {}, destination: { clerk: 'sendContactLetter withdraw' } },
  contactLetterSent: {
    origin: { clerk: 'receiveContactLetter returnByOrigin' },
    destination: { clerk: 'withdraw terminate' },
  },
  transferringOut: {
    origin: { clerk: 'draftTable returnByOrigin' },
    destination: { clerk: 'withdraw terminate' },
  },
  tableDrafted: {
    origin: { reviewer: 'returnDraft sealTable' },
    destination: { clerk: 'withdraw terminate' },
  },
  transferredOut: { origin: {}, destination: { clerk: 'receiveTable terminate' } },
  transferringIn: { origin: {}, destination: { clerk: 'disputeTable recordYears terminate' } },
  tableDisputed: { origin: { clerk: 'draftTable' }, destination: { clerk: 'terminate' } },
  returnedByOrigin: { origin: {}, destination: { clerk: 'resend withdraw terminate' } },
  transferredIn: { origin: {}, destination: { clerk: 'disputeTable' } },
  completed: NOBODY,
  withdrawn: NOBODY,
  terminated: NOBODY,
}

/** With the years recorded and the table undisputed: the money's own desk work. */
const BY_FUNDS: Matrix<FundsState> = {
  undetermined: NOBODY,
  notRequired: NOBODY,
  due: {
    origin: { finance: 'prepareRemittance orderPayOut' },
    destination: { finance: 'advance' },
  },
  prepared: { origin: { reviewer: 'rejectRemittance approveRemittance' }, destination: {} },
  approved: { origin: { finance: 'cancelRemittance confirmRemitted' }, destination: {} },
  remitted: { origin: { finance: 'reportReturned' }, destination: { finance: 'recordReceipt' } },
  received: { origin: {}, destination: { finance: 'matchReceipt returnAll' } },
  mismatched: {
    origin: { finance: 'payDifference' },
    destination: { finance: 'recordReceipt returnExcess returnAll' },
  },
  matched: { origin: {}, destination: { finance: 'unmatch returnAll', reviewer: 'credit' } },
  credited: NOBODY,
  payOutOrdered: { origin: { finance: 'confirmPaidOut reportPayOutReturned' }, destination: {} },
  paidOut: { origin: { finance: 'reportPayOutReturned' }, destination: {} },
  returnedToOrigin: NOBODY,
}

const FUNDS_ONLY = new Set<Step>(STEPS.slice(STEPS.indexOf('prepareRemittance')))
const allowed = (desk: Desk, role: Role): Step[] =>
  (desk[role] ?? '').split(' ').filter(Boolean).toSorted() as Step[]
const open = (of: CaseFacts, who: Actor, steps: readonly Step[]): Step[] =>
  steps.filter((step) => obstacleTo(step, of, who) === null).toSorted()

const RELATIONSHIP_ONLY = STEPS.filter((step) => !FUNDS_ONLY.has(step))

describe('every state, step, role and side of the relationship', () => {
  for (const state of RELATIONSHIP_STATES)
    for (const side of SIDES)
      for (const role of ROLES)
        test(`${state}: ${side} ${role}`, () => {
          const of = facts({ state, fundsState: SEALED.includes(state) ? 'due' : 'undetermined' })
          expect(open(of, actor(side, role), RELATIONSHIP_ONLY)).toEqual(
            allowed(BY_RELATIONSHIP[state][side], role),
          )
        })
})

describe('every state, step, role and side of the money', () => {
  for (const fundsState of FUNDS_STATES)
    for (const side of SIDES)
      for (const role of ROLES)
        test(`${fundsState}: ${side} ${role}`, () => {
          const of = facts({ state: 'transferredIn', fundsState })
          expect(open(of, actor(side, role), [...FUNDS_ONLY])).toEqual(
            allowed(BY_FUNDS[fundsState][side], role),
          )
        })
})
