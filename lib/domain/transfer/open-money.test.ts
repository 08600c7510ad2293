import { describe, expect, it } from 'vitest'
import { facts } from '@/lib/testing/case-facts'
import { dueFundsStep } from './due-step'
import { isMoneyOpen } from './open-money'
import { FUNDS_STATES, type FundsState } from './states'

const after = (fundsState: FundsState) =>
  dueFundsStep(facts({ state: 'completed', fundsState, destinationConnection: 'none' }), {
    originOwes: false,
    overpaid: false,
  })

describe('money of a case closed without reply', () => {
  it('goes out again where it came back', () => {
    expect(after('due')).toBe('prepareRemittance')
    expect(after('prepared')).toBe('approveRemittance')
    expect(after('approved')).toBe('confirmRemitted')
  })

  it('asks for nothing once it has left, and stays in sight as long as it may come back', () => {
    expect(after('remitted')).toBeNull()
    expect(isMoneyOpen({ state: 'completed', fundsState: 'remitted' })).toBe(true)
    expect(isMoneyOpen({ state: 'completed', fundsState: 'credited' })).toBe(false)
  })

  it('is nobody’s business in a case that ended without moving any', () => {
    for (const fundsState of FUNDS_STATES)
      for (const state of ['withdrawn', 'terminated', 'notAccepted'] as const) {
        expect(isMoneyOpen({ state, fundsState })).toBe(false)
        expect(isMoneyOpen({ state: 'transferredIn', fundsState })).toBe(true)
      }
  })
})
