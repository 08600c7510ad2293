import { describe, expect, it } from 'vitest'
import { clockLength, type LengthFacts, type LengthParameters } from '@/lib/domain/clocks/lengths'

const LENGTHS: LengthParameters = {
  t0Days: 1,
  supplementDays: 10,
  letterDays: 2,
  promisedOutDays: 8,
  promisedInDays: 4,
  correctionDays: 5,
  fundsDays: null,
  fundsRetryDays: 5,
  payoutDays: null,
  transitDays: 3,
  creditDays: 2,
  oldRulesByLetter: false,
}
const FACTS: LengthFacts = { mode: 'online', round: 1, fundsState: 'due' }

describe('the length of a clock', () => {
  it.each([
    ['T0', 1, null],
    ['TS', 10, null],
    ['TL', 2, null],
    ['T1', 10, 8],
    ['TD', 5, null],
    ['T2', 5, 4],
    ['TW', 3, null],
    ['T4', 2, null],
  ] as const)('%s: %i working days, promised %s', (clock, days, promisedDays) => {
    expect(clockLength(clock, LENGTHS, FACTS)).toEqual({ days, promisedDays })
  })

  it.each([
    ['online', false, 10, 8],
    ['letter', false, 10, 8],
    ['online', true, 10, 8],
    ['letter', true, 15, null],
  ] as const)(
    'T1 %s, rules of 2016 by letter %s: %i, promised %s',
    (mode, oldRulesByLetter, days, promisedDays) => {
      expect(clockLength('T1', { ...LENGTHS, oldRulesByLetter }, { ...FACTS, mode })).toEqual({
        days,
        promisedDays,
      })
    },
  )

  it.each([
    ['first payment', {}, {}, 1, 'T1'],
    ['first payment, area value', { fundsDays: 5 }, {}, 5, undefined],
    ['later attempt', {}, { round: 2 }, 5, undefined],
    ['later attempt, area value for the first', { fundsDays: 30 }, { round: 3 }, 5, undefined],
    ['pay-out, no area value', {}, { fundsState: 'payOutOrdered' }, 1, 'T1'],
    ['pay-out, area value', { payoutDays: 30 }, { fundsState: 'payOutOrdered' }, 30, undefined],
    [
      'pay-out in place of a remittance',
      { payoutDays: 30 },
      { fundsState: 'payOutOrdered', round: 2 },
      30,
      undefined,
    ],
    ['remittance where pay-outs have a value', { payoutDays: 30 }, {}, 1, 'T1'],
  ] as const)('T3, %s', (_, lengths, facts, days, dueWith) => {
    expect(clockLength('T3', { ...LENGTHS, ...lengths }, { ...FACTS, ...facts })).toEqual({
      days,
      promisedDays: null,
      ...(dueWith && { dueWith }),
    })
  })
})
