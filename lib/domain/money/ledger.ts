import type { FundsStep } from '../transfer/funds'
import type { FundsState, Side } from '../transfer/states'
import { fen, sumFen, type Fen } from './fen'

/**
 * The books of one agency. Assets: fiscalAccount (财政专户), inTransit (paid out, not yet seen to arrive).
 * Liabilities: personalAccounts (owed to the insured), suspense (arrived, not yet explained), clearing
 * (explained, not yet settled: matched and waiting for its credit, advances to be netted, what a bank owes).
 * otherBusiness: what moved on the account and is of no transfer (interest, fees, contributions); the fund's own
 * accounting takes it from there.
 */
export const LEDGER_ACCOUNTS = [
  'fiscalAccount',
  'personalAccounts',
  'inTransit',
  'suspense',
  'clearing',
  'otherBusiness',
] as const
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number]

/** One side of a booking in fen: debit positive, credit negative, never zero. */
export type LedgerEntry = { readonly account: LedgerAccount; readonly amountFen: Fen }
export type Posting = {
  readonly side: Side
  readonly entries: readonly LedgerEntry[]
  /** The step whose booking this one undoes. */
  readonly undoes?: FundsStep
}
export type Balances = { readonly [account in LedgerAccount]: Fen }

/**
 * Beside the funds track: closeWithoutReply settles money whose arrival nobody will report. A difference that the
 * bank sent back (FU-08) and money the destination sent back, once it is here, change no state of the track.
 */
export const POSTING_BESIDE = [
  'closeWithoutReply',
  'reportDifferenceReturned',
  'recordReturnArrival',
] as const
export type PostingStep = FundsStep | (typeof POSTING_BESIDE)[number]

export type PostingFacts = {
  /** What the step moves, in fen. */
  readonly amountFen: Fen
  /** What the newest sealed table says has to move. */
  readonly dueFen: Fen
  readonly fundsBefore: FundsState
  readonly fundsAfter: FundsState
  /** What the destination has sent back and the origin has not seen, before the step. */
  readonly returningFen: Fen
  /** What the books of each side already say of this case. */
  readonly booked: { readonly [side in Side]: Balances }
}

export const NOTHING_BOOKED: Balances = {
  fiscalAccount: fen(0),
  personalAccounts: fen(0),
  inTransit: fen(0),
  suspense: fen(0),
  clearing: fen(0),
  otherBusiness: fen(0),
}

/**
 * What a step of the money writes into the books of the two sides. An order is a promise, not money: making,
 * approving, rejecting and cancelling one books nothing (FU-09). A side without books here is left out by the
 * caller.
 * @throws RangeError where entries would not sum to zero
 */
export function postingsFor(step: PostingStep, facts: PostingFacts): readonly Posting[] {
  const { amountFen, dueFen, booked } = facts
  // On its way to the destination; what comes back from there is under way too.
  const transit = booked.origin.inTransit - facts.returningFen
  switch (step) {
    case 'prepareRemittance':
    case 'rejectRemittance':
    case 'approveRemittance':
    case 'cancelRemittance':
    case 'orderPayOut':
      return []
    case 'confirmRemitted':
    case 'payDifference':
      return postings(posting('origin', { inTransit: amountFen, fiscalAccount: -amountFen }))
    case 'reportReturned': {
      const under = Math.min(amountFen, transit)
      return postings(
        posting('origin', {
          fiscalAccount: amountFen,
          inTransit: -under,
          personalAccounts: under - amountFen,
        }),
      )
    }
    case 'reportDifferenceReturned': {
      // Settled meanwhile by another payment, it was a claim on the bank.
      const under = Math.max(0, Math.min(amountFen, transit))
      const claim = Math.max(0, Math.min(amountFen - under, booked.origin.clearing))
      return postings(
        posting('origin', {
          fiscalAccount: amountFen,
          inTransit: -under,
          clearing: -claim,
          personalAccounts: under + claim - amountFen,
        }),
      )
    }
    case 'recordReceipt': {
      // The origin's debt to the person ends with what is seen to have arrived, as far as it was sent.
      const seen = Math.max(0, Math.min(amountFen, transit))
      return postings(
        posting('destination', { fiscalAccount: amountFen, suspense: -amountFen }),
        posting('origin', { personalAccounts: seen, inTransit: -seen }),
      )
    }
    case 'matchReceipt': {
      const held = facts.fundsAfter === 'matched' ? -booked.destination.suspense : 0
      return postings(posting('destination', { suspense: held, clearing: -held }))
    }
    case 'unmatch': {
      const held = -booked.destination.clearing
      return postings(posting('destination', { clearing: held, suspense: -held }, 'matchReceipt'))
    }
    case 'returnExcess': {
      const tooMuch = Math.max(0, Math.min(amountFen, booked.origin.personalAccounts - dueFen))
      return postings(
        posting('destination', { suspense: amountFen, fiscalAccount: -amountFen }),
        posting('origin', {
          inTransit: amountFen,
          personalAccounts: -tooMuch,
          clearing: tooMuch - amountFen,
        }),
      )
    }
    case 'returnAll': {
      const explained = Math.min(amountFen, -booked.destination.clearing)
      const { personalAccounts } = booked.origin
      return postings(
        posting('destination', {
          clearing: explained,
          suspense: amountFen - explained,
          fiscalAccount: -amountFen,
        }),
        posting('origin', {
          inTransit: amountFen - transit,
          personalAccounts: -personalAccounts,
          clearing: personalAccounts + transit - amountFen,
        }),
      )
    }
    case 'credit': {
      // What never arrived although it was paid is a claim on the bank; the person is owed nothing more.
      const open = dueFen - booked.origin.personalAccounts
      return postings(
        posting('destination', { clearing: amountFen, personalAccounts: -amountFen }),
        posting('origin', { personalAccounts: open, inTransit: -transit, clearing: transit - open }),
      )
    }
    case 'advance':
      return postings(
        posting('destination', { clearing: amountFen, personalAccounts: -amountFen }),
        posting('origin', { personalAccounts: amountFen, clearing: -amountFen }),
      )
    case 'confirmPaidOut':
      return postings(posting('origin', { personalAccounts: amountFen, fiscalAccount: -amountFen }))
    case 'reportPayOutReturned':
      // A pay-out the bank refused before it had paid never left the account.
      return facts.fundsBefore === 'paidOut'
        ? postings(posting('origin', { fiscalAccount: amountFen, personalAccounts: -amountFen }))
        : []
    case 'recordReturnArrival':
      return postings(posting('origin', { fiscalAccount: amountFen, inTransit: -amountFen }))
    case 'closeWithoutReply':
      return postings(posting('origin', { personalAccounts: transit, inTransit: -transit }))
    default:
      return step satisfies never
  }
}

/** A line of a bank's statement that nothing explains yet; negative for money that left. */
export function lineEntries(amountFen: Fen): readonly LedgerEntry[] {
  return entriesOf({ fiscalAccount: amountFen, suspense: -amountFen })
}

/** A line out of suspense that two people call no business of any transfer. */
export function otherBusinessEntries(amountFen: Fen): readonly LedgerEntry[] {
  return entriesOf({ suspense: amountFen, otherBusiness: -amountFen })
}

/** What a bank kept of a payment that came back: the account has that much less, at the cost of other business. */
export function bankFeeEntries(feeFen: Fen): readonly LedgerEntry[] {
  return entriesOf({ fiscalAccount: -feeFen, otherBusiness: feeFen })
}

/** The contra entries of a booking: the same accounts, the other sides. */
export function contraOf(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return entries.map(({ account, amountFen }) => ({ account, amountFen: fen(-amountFen) }))
}

/** Balances after further entries. */
export function addEntries(balances: Balances, entries: readonly LedgerEntry[]): Balances {
  return entries.reduce<Balances>(
    (sum, { account, amountFen }) => ({ ...sum, [account]: fen(sum[account] + amountFen) }),
    balances,
  )
}

type Amounts = { readonly [account in LedgerAccount]?: number }

function postings(...all: readonly (Posting | null)[]): readonly Posting[] {
  return all.filter((one) => one !== null)
}

function posting(side: Side, amounts: Amounts, undoes?: FundsStep): Posting | null {
  const entries = entriesOf(amounts)
  return entries.length === 0 ? null : { side, entries, ...(undoes && { undoes }) }
}

function entriesOf(amounts: Amounts): readonly LedgerEntry[] {
  const entries = LEDGER_ACCOUNTS.flatMap((account) => {
    const amountFen = fen(amounts[account] ?? 0)
    return amountFen === 0 ? [] : [{ account, amountFen }]
  })
  if (sumFen(entries.map(({ amountFen }) => amountFen)) !== 0)
    throw new RangeError('a booking has two sides that sum to zero')
  return entries
}
