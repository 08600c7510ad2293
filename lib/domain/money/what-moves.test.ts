import { expect, test } from 'vitest'
import { PAPER_FACTS } from '@/lib/testing/paper-facts'
import { contactLetter } from '../documents/papers/letters'
import { mayRemit, whatMoves } from './what-moves'

const PAIRS = [
  ['employee', 'employee', 'NORMAL', true],
  ['employee', 'employee', 'PA_ONLY', true],
  // Credited in advance, yet each claim is one on the account the letter names.
  ['employee', 'employee', 'IMMEDIATE_NETTED', true],
  ['employee', 'employee', 'PA_STAYS', false],
  ['employee', 'resident', 'NORMAL', false],
  ['resident', 'employee', 'NORMAL', false],
  ['resident', 'resident', 'NORMAL', false],
] as const

test.each(PAIRS)('%s to %s, %s: a letter names a payee: %s', (fromScheme, toScheme, pairMode, moves) => {
  const pair = { fromScheme, toScheme, pairMode }
  expect(mayRemit(pair)).toBe(moves)
  expect(whatMoves({ ...pair, transferFen: 0, payoutAllowed: true })).toBe('nothing')
  expect(whatMoves({ ...pair, transferFen: 1, payoutAllowed: false })).toBe(moves ? 'remittance' : 'nothing')
})

test('who goes over to the residents is paid, unless the account stays (FU-05, FU-06)', () => {
  const leaving = {
    fromScheme: 'employee',
    toScheme: 'resident',
    transferFen: 1,
    payoutAllowed: true,
  } as const
  expect(whatMoves({ ...leaving, pairMode: 'NORMAL' })).toBe('payOut')
  expect(whatMoves({ ...leaving, pairMode: 'PA_STAYS' })).toBe('nothing')
})

test('where the destination advances, the letter asks for no payment beside the settlement', () => {
  const payee = { accountName: 'A', accountNumber: '1', bankName: 'B', bankBranch: 'C', unionBankNo: null }
  const of = {
    payee,
    channel: 'platform',
    trackingNo: null,
    number: null,
    sentOn: PAPER_FACTS.submittedOn,
  } as const
  const said = (pairMode: 'NORMAL' | 'IMMEDIATE_NETTED') =>
    contactLetter({ ...PAPER_FACTS, pairMode }, of).blocks[0]
  expect(said('NORMAL')).toMatchObject({ says: 'letterBody' })
  expect(said('IMMEDIATE_NETTED')).toMatchObject({ says: 'letterBodyAdvanced' })
})
