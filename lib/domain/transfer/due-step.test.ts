import { describe, expect, it } from 'vitest'
import { facts } from '@/lib/testing/case-facts'
import { dueFundsStep, dueRelationshipStep } from './due-step'
import { ruleOf } from './lifecycle'
import { FUNDS_STATES, isEnded, isSettled, RELATIONSHIP_STATES } from './states'

const QUIET = { originOwes: false, overpaid: false }

describe('the due step', () => {
  it.each(RELATIONSHIP_STATES)('of a case that is %s starts from that state, or there is none', (state) => {
    const step = dueRelationshipStep(facts({ state }))
    if (isEnded(state) || state === 'transferredIn') expect(step).toBeNull()
    else expect(ruleOf(step ?? 'complete').from).toContain(state)
  })

  it.each(FUNDS_STATES)('of money that is %s starts from that state, or there is none', (fundsState) => {
    const of = facts({ state: 'transferredIn', fundsState, yearsRecorded: true, sealedVersions: 1 })
    const step = dueFundsStep(of, QUIET)
    const waits = isSettled(fundsState) || fundsState === 'undetermined' || fundsState === 'returnedToOrigin'
    if (waits) expect(step).toBeNull()
    else expect(ruleOf(step ?? 'complete').from).toContain(fundsState)
  })

  it('of a returned letter is to send it again, or to end a case that cannot be cured', () => {
    expect(dueRelationshipStep(facts({ state: 'returnedByOrigin', returnIsSoft: true }))).toBe('resend')
    expect(dueRelationshipStep(facts({ state: 'returnedByOrigin', returnIsSoft: false }))).toBe('terminate')
  })

  it('after all the money went back is to end the case', () => {
    const of = facts({ state: 'transferredIn', fundsState: 'returnedToOrigin' })
    expect(dueRelationshipStep(of)).toBe('terminate')
  })

  it.each([
    ['a remittance', { pairMode: 'NORMAL', toScheme: 'employee' }, 'prepareRemittance'],
    ['an advance where the province nets', { pairMode: 'IMMEDIATE_NETTED', toScheme: 'employee' }, 'advance'],
    ['a payout for whoever becomes a resident', { pairMode: 'NORMAL', toScheme: 'resident' }, 'orderPayOut'],
  ] as const)('of money that is due is %s', (_says, over, step) => {
    expect(dueFundsStep(facts({ state: 'transferringIn', fundsState: 'due', ...over }), QUIET)).toBe(step)
  })

  it.each(['due', 'prepared', 'approved'] as const)(
    'of money that is %s waits for a disputed table',
    (fundsState) => {
      expect(dueFundsStep(facts({ state: 'tableDisputed', fundsState }), QUIET)).toBeNull()
    },
  )

  it('of a mismatch follows who owes whom', () => {
    const of = facts({ state: 'transferredIn', fundsState: 'mismatched' })
    expect(dueFundsStep(of, { originOwes: true, overpaid: false })).toBe('payDifference')
    expect(dueFundsStep(of, { originOwes: false, overpaid: true })).toBe('returnExcess')
    expect(dueFundsStep(of, QUIET)).toBe('recordReceipt')
  })

  it('of matched money is to credit it, once the years are recorded', () => {
    expect(dueFundsStep(facts({ state: 'transferringIn', fundsState: 'matched' }), QUIET)).toBeNull()
    const recorded = facts({ state: 'transferredIn', fundsState: 'matched', yearsRecorded: true })
    expect(dueFundsStep(recorded, QUIET)).toBe('credit')
  })
})
