import { describe, expect, test } from 'vitest'
import { ROLES, type Actor, type Role } from '../access/roles'
import type { CaseFacts } from './facts'
import { STEPS, type Step } from './lifecycle'
import { obstacleTo } from './obstacle'
import {
  FUNDS_STATES,
  RELATIONSHIP_STATES,
  SIDES,
  type FundsState,
  type RelationshipState,
  type Side,
} from './states'

/*
 * Who may do what in which state, written by hand from the law and the lifecycle, by state and desk. It is
 * not derived from the tables it checks. `clerk: …` is the first signature of a two-signature step too.
 */
type Desk = Partial<Record<Role, string>>
type Matrix<S extends string> = Record<S, { origin: Desk; destination: Desk }>

const NOBODY = { origin: {}, destination: {} }

const BY_RELATIONSHIP: Matrix<RelationshipState> = {
  // Lodged at the destination here; a draft lodged at the origin is submitted there.
  draft: { origin: { clerk: 'registerIncomingLetter' }, destination: { clerk: 'submit withdraw' } },
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
const SEALED: readonly RelationshipState[] = [
  'transferredOut',
  'transferringIn',
  'tableDisputed',
  'transferredIn',
  'completed',
  'terminated',
]

function facts(over: Partial<CaseFacts>): CaseFacts {
  const state = over.state ?? 'transferringIn'
  return {
    state,
    fundsState: 'undetermined',
    mode: 'online',
    pairMode: 'NORMAL',
    fromScheme: 'employee',
    toScheme: 'employee',
    originAgencyId: 'nanjing',
    destinationAgencyId: 'hefei',
    originConnection: 'connected',
    destinationConnection: 'connected',
    lodgedAt: 'destination',
    sealedVersions: SEALED.includes(state) ? 1 : 0,
    draftedFrom: 'transferringOut',
    draftedBy: 'somebody',
    orderMadeBy: 'somebody',
    matchedBy: 'somebody',
    yearsRecorded: state === 'transferredIn' || state === 'completed',
    returnIsSoft: true,
    openSignatures: [],
    noticeIssued: false,
    ...over,
  }
}

function actor(side: Side | 'elsewhere', role: Role, staffId = 'me'): Actor {
  const agencyId = { origin: 'nanjing', destination: 'hefei', elsewhere: 'suzhou' }[side]
  return {
    staffId,
    login: staffId,
    name: staffId,
    scope: 'agency',
    agencyId,
    areaCode: null,
    provinceCode: null,
    roles: [role],
  }
}

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

test('for a third agency no case exists, whatever the role, state and step', () => {
  for (const role of ROLES)
    for (const state of RELATIONSHIP_STATES)
      for (const step of STEPS)
        expect(obstacleTo(step, facts({ state }), actor('elsewhere', role))).toEqual({ code: 'not-found' })
})

test('a role nobody knows may do nothing', () => {
  const stranger = { ...actor('destination', 'clerk'), roles: ['director' as Role] }
  for (const state of RELATIONSHIP_STATES) expect(open(facts({ state }), stranger, STEPS)).toEqual([])
})

describe('own work is not approved', () => {
  const cases: [Step, Partial<CaseFacts>, Side, Role][] = [
    ['sealTable', { state: 'tableDrafted', draftedBy: 'me' }, 'origin', 'reviewer'],
    [
      'approveRemittance',
      { state: 'transferringIn', fundsState: 'prepared', orderMadeBy: 'me' },
      'origin',
      'reviewer',
    ],
    ['credit', { state: 'transferredIn', fundsState: 'matched', matchedBy: 'me' }, 'destination', 'reviewer'],
  ]
  test.each(cases)('%s', (step, over, side, role) => {
    expect(obstacleTo(step, facts(over), actor(side, role))).toMatchObject({ code: 'own-work' })
    expect(obstacleTo(step, facts(over), actor(side, role, 'another'))).toBeNull()
  })

  test.each([
    ['refuse', 'submitted', 'undetermined', 'destination', 'clerk', 'reviewer'],
    ['terminate', 'transferringIn', 'due', 'destination', 'clerk', 'supervisor'],
    ['cancelRemittance', 'transferringIn', 'approved', 'origin', 'finance', 'reviewer'],
    ['unmatch', 'transferredIn', 'matched', 'destination', 'finance', 'reviewer'],
    ['returnAll', 'transferredIn', 'matched', 'destination', 'finance', 'reviewer'],
    ['orderPayOut', 'transferredIn', 'due', 'origin', 'finance', 'reviewer'],
  ] as const)(
    '%s: the second signature is another person of the named role',
    (step, state, fundsState, side, first, second) => {
      const of = facts({ state, fundsState, openSignatures: [{ step, openedBy: 'me', role: second }] })
      const both = { ...actor(side, first), roles: [first, second] }
      expect(obstacleTo(step, of, both)).toMatchObject({ code: 'own-work' })
      expect(obstacleTo(step, of, actor(side, first, 'another'))).toMatchObject({ code: 'wrong-role' })
      expect(obstacleTo(step, of, actor(side, second, 'another'))).toBeNull()
    },
  )
})

describe('guards beyond state and role', () => {
  const dest = actor('destination', 'clerk')
  const orig = actor('origin', 'clerk')
  test('nothing is withdrawn or returned once a version was sealed', () => {
    const sealed = facts({ state: 'tableDrafted', sealedVersions: 1 })
    expect(obstacleTo('withdraw', sealed, dest)).toEqual({ code: 'version-sealed' })
    expect(
      obstacleTo('returnByOrigin', facts({ state: 'transferringOut', sealedVersions: 1 }), orig),
    ).toEqual({ code: 'version-sealed' })
  })
  test('a hard return is not sent again', () => {
    const hard = facts({ state: 'returnedByOrigin', returnIsSoft: false })
    expect(obstacleTo('resend', hard, dest)).toMatchObject({ code: 'wrong-state' })
  })
  test('only an area without connection is waited for', () => {
    expect(obstacleTo('park', facts({ state: 'submitted', originConnection: 'none' }), dest)).toBeNull()
  })
  test.each([
    'prepared',
    'approved',
    'remitted',
    'received',
    'mismatched',
    'matched',
    'payOutOrdered',
  ] as const)('no case is terminated while the money is %s', (fundsState) => {
    expect(obstacleTo('terminate', facts({ state: 'transferringIn', fundsState }), dest)).toMatchObject({
      code: 'money-under-way',
    })
  })
  test('after the years were recorded a case is terminated only with the money back at the origin', () => {
    expect(
      obstacleTo('terminate', facts({ state: 'transferredIn', fundsState: 'notRequired' }), dest),
    ).not.toBeNull()
    expect(
      obstacleTo('terminate', facts({ state: 'transferredIn', fundsState: 'returnedToOrigin' }), dest),
    ).toBeNull()
  })
  test('years come before the credit', () => {
    const early = facts({ state: 'transferringIn', fundsState: 'matched' })
    expect(obstacleTo('credit', early, actor('destination', 'reviewer'))).toMatchObject({
      detail: 'years-first',
    })
  })
  test('a dispute blocks preparing, approving and confirming', () => {
    const finance = actor('origin', 'finance')
    expect(
      obstacleTo('prepareRemittance', facts({ state: 'tableDisputed', fundsState: 'due' }), finance),
    ).toMatchObject({ detail: 'table-disputed' })
    expect(
      obstacleTo('confirmRemitted', facts({ state: 'tableDisputed', fundsState: 'approved' }), finance),
    ).toMatchObject({ detail: 'table-disputed' })
  })
  test('settled money is not disputed any more', () => {
    expect(
      obstacleTo('disputeTable', facts({ state: 'transferredIn', fundsState: 'credited' }), dest),
    ).toMatchObject({ detail: 'funds-settled' })
  })
  test('money is believed to have come before its order only where the origin cannot tell', () => {
    const finance = actor('destination', 'finance')
    expect(obstacleTo('recordReceipt', facts({ fundsState: 'due' }), finance)).not.toBeNull()
    expect(
      obstacleTo('recordReceipt', facts({ fundsState: 'due', originConnection: 'none' }), finance),
    ).toBeNull()
  })
  test('the destination records for an origin without a login, and never for one that signs in', () => {
    const silent = facts({ state: 'transferringOut', originConnection: 'none', mode: 'letter' })
    expect(obstacleTo('draftTable', silent, dest)).toBeNull()
    expect(obstacleTo('draftTable', facts({ state: 'transferringOut' }), dest)).toMatchObject({
      code: 'wrong-side',
    })
  })
  test('closing without reply is for destinations without a login, with the money gone or none due', () => {
    const silent = facts({ state: 'transferredOut', destinationConnection: 'none', fundsState: 'remitted' })
    expect(obstacleTo('closeWithoutReply', silent, orig)).toBeNull()
    expect(obstacleTo('closeWithoutReply', { ...silent, fundsState: 'approved' }, orig)).toMatchObject({
      code: 'money-under-way',
    })
    expect(
      obstacleTo('closeWithoutReply', { ...silent, destinationConnection: 'connected' }, orig),
    ).not.toBeNull()
  })
  test('nobody skips a state', () => {
    expect(obstacleTo('recordYears', facts({ state: 'accepted' }), dest)).toMatchObject({
      code: 'wrong-state',
    })
    expect(
      obstacleTo('sealTable', facts({ state: 'transferringOut' }), actor('origin', 'reviewer')),
    ).toMatchObject({ code: 'wrong-state' })
  })
})

test('two steps may wait for their second signature at the same time, each for its own', () => {
  const of = facts({
    state: 'transferringIn',
    fundsState: 'mismatched',
    openSignatures: [
      { step: 'payDifference', openedBy: 'paying', role: 'reviewer' },
      { step: 'returnAll', openedBy: 'me', role: 'reviewer' },
    ],
  })
  expect(obstacleTo('returnAll', of, actor('destination', 'reviewer', 'another'))).toBeNull()
  expect(obstacleTo('returnAll', of, actor('destination', 'finance'))).toMatchObject({ code: 'own-work' })
  expect(obstacleTo('payDifference', of, actor('origin', 'reviewer'))).toBeNull()
})
