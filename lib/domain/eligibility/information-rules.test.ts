import { describe, expect, it } from 'vitest'
import { asked, type RuleCase } from './sample-facts'

const CASES: readonly RuleCase[] = [
  [
    'FU-05',
    'destination by post',
    { destination: { code: '360400', provinceCode: '360000', connection: 'none' } },
    {},
    'met payoutIfNotMovable info',
  ],
  [
    'FU-05',
    'to resident where the account is paid out',
    { toScheme: 'resident' },
    { origin: { crossSchemeAccount: 'payout' } },
    'met payoutOnApplication info',
  ],
  [
    'FU-05',
    'not where payout is not allowed',
    {},
    { origin: { payoutAllowed: false, payoutDays: 30 } },
    'not asked',
  ],
  ['FU-05', 'usually nothing to say', {}, {}, 'not asked'],
  ['AU-01', 'the origin keeps the record', {}, {}, 'met originKeepsRecord info'],
]

describe('information rules', () => {
  it.each(CASES)('%s: %s', (id, _, facts, local, verdict) => expect(asked(id, facts, local)).toBe(verdict))
})
