import { describe, expect, test } from 'vitest'
import { FUNDS_STEPS } from '../transfer/funds'
import type { Side } from '../transfer/states'
import { fen } from './fen'
import {
  contraOf,
  lineEntries,
  NOTHING_BOOKED,
  postingsFor,
  type Balances,
  type LedgerAccount,
  type PostingFacts,
  type PostingStep,
} from './ledger'

/* Every line written by hand, from what happens to the money; none is reckoned by the code it checks. */

type Amounts = { readonly [account in LedgerAccount]?: number }
type Said = { readonly [side in Side]?: Amounts }

const balances = (amounts: Amounts = {}): Balances => ({
  ...NOTHING_BOOKED,
  ...Object.fromEntries(Object.entries(amounts).map(([account, amount]) => [account, fen(amount)])),
})

function said(step: PostingStep, given: Partial<Omit<PostingFacts, 'booked'>> & { booked?: Said } = {}) {
  const facts: PostingFacts = {
    amountFen: fen(345_678),
    dueFen: fen(345_678),
    fundsBefore: 'due',
    fundsAfter: 'due',
    returningFen: fen(0),
    ...given,
    booked: {
      origin: balances(given.booked?.origin),
      destination: balances(given.booked?.destination),
    },
  }
  return Object.fromEntries(
    postingsFor(step, facts).map(({ side, entries }) => [
      side,
      Object.fromEntries(entries.map(({ account, amountFen }) => [account, amountFen])),
    ]),
  )
}

const ON_THE_WAY = { origin: { inTransit: 345_678, fiscalAccount: -345_678 } }
const ARRIVED = {
  origin: { personalAccounts: 345_678, fiscalAccount: -345_678 },
  destination: { fiscalAccount: 345_678, suspense: -345_678 },
}
const MATCHED = { ...ARRIVED, destination: { fiscalAccount: 345_678, clearing: -345_678 } }

describe('a clean remittance', () => {
  test.each([
    'prepareRemittance',
    'rejectRemittance',
    'approveRemittance',
    'cancelRemittance',
    'orderPayOut',
  ] as const)('%s is a promise and books nothing', (step) => {
    expect(said(step)).toEqual({})
  })

  test('confirmRemitted: out of the bank, on its way', () => {
    expect(said('confirmRemitted')).toEqual({ origin: { fiscalAccount: -345_678, inTransit: 345_678 } })
  })

  test('recordReceipt: in the bank of the destination, unexplained; the origin owes the person no more', () => {
    expect(said('recordReceipt', { booked: ON_THE_WAY })).toEqual({
      destination: { fiscalAccount: 345_678, suspense: -345_678 },
      origin: { personalAccounts: 345_678, inTransit: -345_678 },
    })
  })

  test('matchReceipt: explained, waiting for its credit', () => {
    expect(said('matchReceipt', { fundsAfter: 'matched', booked: ARRIVED })).toEqual({
      destination: { suspense: 345_678, clearing: -345_678 },
    })
  })

  test('credit: owed to the person by the destination; nothing is left to settle at the origin', () => {
    expect(said('credit', { booked: MATCHED })).toEqual({
      destination: { clearing: 345_678, personalAccounts: -345_678 },
    })
  })
})

describe('what goes wrong', () => {
  test('reportReturned: back in the bank, before anything had arrived', () => {
    expect(said('reportReturned', { booked: ON_THE_WAY })).toEqual({
      origin: { fiscalAccount: 345_678, inTransit: -345_678 },
    })
  })

  test('reportReturned after the case was closed without reply: owed to the person again', () => {
    expect(said('closeWithoutReply', { booked: ON_THE_WAY })).toEqual({
      origin: { personalAccounts: 345_678, inTransit: -345_678 },
    })
    expect(said('reportReturned', { booked: { origin: { personalAccounts: 345_678 } } })).toEqual({
      origin: { fiscalAccount: 345_678, personalAccounts: -345_678 },
    })
  })

  test('FU-04: a mismatch stays in suspense', () => {
    expect(said('matchReceipt', { fundsAfter: 'mismatched', booked: ARRIVED })).toEqual({})
  })

  test('unmatch is the contra entry of matchReceipt', () => {
    const [posting] = postingsFor('unmatch', {
      amountFen: fen(0),
      dueFen: fen(345_678),
      fundsBefore: 'matched',
      fundsAfter: 'received',
      returningFen: fen(0),
      booked: { origin: balances(MATCHED.origin), destination: balances(MATCHED.destination) },
    })
    expect(posting).toEqual({
      side: 'destination',
      undoes: 'matchReceipt',
      entries: [
        { account: 'suspense', amountFen: -345_678 },
        { account: 'clearing', amountFen: 345_678 },
      ],
    })
  })

  test('short by a yuan: one yuan stays on its way', () => {
    expect(said('recordReceipt', { amountFen: fen(345_578), booked: ON_THE_WAY })).toEqual({
      destination: { fiscalAccount: 345_578, suspense: -345_578 },
      origin: { personalAccounts: 345_578, inTransit: -345_578 },
    })
    expect(said('payDifference', { amountFen: fen(100) })).toEqual({
      origin: { fiscalAccount: -100, inTransit: 100 },
    })
  })

  test('what was paid and never arrived is a claim on the bank once the case is credited', () => {
    expect(
      said('credit', { booked: { ...MATCHED, origin: { personalAccounts: 345_678, inTransit: 100 } } }),
    ).toEqual({
      destination: { clearing: 345_678, personalAccounts: -345_678 },
      origin: { inTransit: -100, clearing: 100 },
    })
  })

  test('over by nine fen that the origin never sent: they are not its own', () => {
    expect(said('recordReceipt', { amountFen: fen(345_687), booked: ON_THE_WAY })).toEqual({
      destination: { fiscalAccount: 345_687, suspense: -345_687 },
      origin: { personalAccounts: 345_678, inTransit: -345_678 },
    })
    expect(said('returnExcess', { amountFen: fen(9), booked: ARRIVED })).toEqual({
      destination: { suspense: 9, fiscalAccount: -9 },
      origin: { inTransit: 9, clearing: -9 },
    })
  })

  test('over because a newer table asks for less: the excess belongs to the person at the origin', () => {
    expect(said('returnExcess', { amountFen: fen(78), dueFen: fen(345_600), booked: ARRIVED })).toEqual({
      destination: { suspense: 78, fiscalAccount: -78 },
      origin: { inTransit: 78, personalAccounts: -78 },
    })
  })

  test('returnAll, explained or not: owed to nobody, and on its way until the origin sees it', () => {
    const back = { origin: { inTransit: 345_678, personalAccounts: -345_678 } }
    expect(said('returnAll', { booked: ARRIVED })).toEqual({
      destination: { suspense: 345_678, fiscalAccount: -345_678 },
      ...back,
    })
    expect(said('returnAll', { booked: MATCHED })).toEqual({
      destination: { clearing: 345_678, fiscalAccount: -345_678 },
      ...back,
    })
  })

  test('returnAll of a short receipt: what is missing is a claim on the bank', () => {
    const booked = {
      origin: { personalAccounts: 345_578, inTransit: 100 },
      destination: { suspense: -345_578 },
    }
    expect(said('returnAll', { amountFen: fen(345_578), booked })).toEqual({
      destination: { suspense: 345_578, fiscalAccount: -345_578 },
      origin: { inTransit: 345_478, personalAccounts: -345_578, clearing: 100 },
    })
  })

  test('what was sent back is in the account once it is seen there, and not before', () => {
    const booked = { origin: { inTransit: 345_678, fiscalAccount: -345_678 } }
    expect(said('recordReturnArrival', { returningFen: fen(345_678), booked })).toEqual({
      origin: { fiscalAccount: 345_678, inTransit: -345_678 },
    })
  })

  test('an excess on its way back is no money on its way there', () => {
    const booked = { ...MATCHED, origin: { personalAccounts: 345_678, inTransit: 9 } }
    expect(said('credit', { returningFen: fen(9), booked })).toEqual({
      destination: { clearing: 345_678, personalAccounts: -345_678 },
    })
    expect(said('recordReceipt', { amountFen: fen(9), returningFen: fen(9), booked })).toEqual({
      destination: { fiscalAccount: 9, suspense: -9 },
    })
  })
})

test('FU-07, advance: no money moves, the agencies owe each other until the netting', () => {
  expect(said('advance')).toEqual({
    destination: { clearing: 345_678, personalAccounts: -345_678 },
    origin: { personalAccounts: 345_678, clearing: -345_678 },
  })
})

describe('FU-05, to the person’s own account', () => {
  test('paid, and back again', () => {
    expect(said('confirmPaidOut')).toEqual({
      origin: { personalAccounts: 345_678, fiscalAccount: -345_678 },
    })
    expect(said('reportPayOutReturned', { fundsBefore: 'paidOut' })).toEqual({
      origin: { fiscalAccount: 345_678, personalAccounts: -345_678 },
    })
  })
  test('refused by the bank before it had paid: nothing had moved', () => {
    expect(said('reportPayOutReturned', { fundsBefore: 'payOutOrdered' })).toEqual({})
  })
})

test('X18: a line nobody knows, in and out, and its contra entries', () => {
  expect(lineEntries(fen(500))).toEqual([
    { account: 'fiscalAccount', amountFen: 500 },
    { account: 'suspense', amountFen: -500 },
  ])
  expect(contraOf(lineEntries(fen(500)))).toEqual(lineEntries(fen(-500)))
})

test('the table above names every step of the money', () => {
  const moves = new Set<string>(
    [
      'confirmRemitted recordReceipt matchReceipt credit reportReturned unmatch payDifference returnExcess',
      'returnAll advance confirmPaidOut reportPayOutReturned',
      'prepareRemittance rejectRemittance approveRemittance cancelRemittance orderPayOut',
    ].flatMap((line) => line.split(' ')),
  )
  expect([...moves].sort()).toEqual([...FUNDS_STEPS].sort())
})
