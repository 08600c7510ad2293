import { describe, expect, test } from 'vitest'
import { facts, actorAt as actor } from '@/lib/testing/case-facts'
import { ROLES, type Actor, type Role } from '../access/roles'
import type { CaseFacts } from './facts'
import { STEPS, type Step } from './lifecycle'
import { obstacleTo } from './obstacle'
import { RELATIONSHIP_STATES, type Side } from './states'

const open = (of: CaseFacts, who: Actor, steps: readonly Step[]): Step[] =>
  steps.filter((step) => obstacleTo(step, of, who) === null).toSorted()

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
