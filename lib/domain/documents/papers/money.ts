import type { LocalDate } from '../../calendar/local-date'
import type { PaperBody } from './content'
import { areasOf, type PaperFacts } from './facts'
import type { LetterPayee } from './letters'
import { day, entry, fields, numberOf, wide, word } from './parts'

type Bank = {
  readonly accountName: string | null
  readonly accountNumber: string | null
  readonly bankBranch: string | null
  readonly bankName: string | null
}

export type AdviceParticulars = {
  readonly orderKind: string
  readonly orderReference: string
  readonly attempt: number
  readonly amountFen: number
  /** Which of the two agencies pays: what comes back is paid by the destination. */
  readonly paidBy: 'origin' | 'destination'
  readonly payer: Bank
  readonly payee: LetterPayee
  readonly bankReference: string | null
  readonly paidOn: LocalDate | null
  readonly madeBy: string | null
  readonly approvedBy: string | null
  readonly tableNumber: string | null
  readonly isPaid: boolean
}

/** 划转通知单: what is paid to whom, and once the bank has paid, under which of its references. */
export function remittanceAdvice(facts: PaperFacts, of: AdviceParticulars): PaperBody {
  const { origin, destination } = facts
  const returned = of.paidBy === 'destination'
  const payer = returned ? destination.agency : origin.agency
  return {
    kind: 'remittance-advice',
    addressee: of.orderKind === 'payOut' ? facts.person.name : (returned ? origin : destination).agency,
    areas: areasOf(facts),
    copies: ['finance', 'originArchive', 'destinationArchive'],
    blocks: [
      returned
        ? { kind: 'says', says: 'adviceReturned', with: { dest: payer } }
        : { kind: 'says', says: of.isPaid ? 'advicePaid' : 'adviceApproved', with: { orig: payer } },
      personOf(facts),
      fields('payment', [
        entry('orderReference', of.orderReference),
        entry('orderKind', word('orderKinds', of.orderKind)),
        entry('attempt', { count: of.attempt }),
        entry('tableNumber', numberOf(of.tableNumber)),
        wide('amount', { fen: of.amountFen, capitals: true }),
        entry('bankReference', of.bankReference),
        entry('paidOn', day(of.paidOn)),
      ]),
      fields('payer', [
        entry('accountName', of.payer.accountName ?? payer),
        entry('accountNumber', of.payer.accountNumber),
        entry('bankBranch', of.payer.bankBranch),
        entry('bankName', of.payer.bankName),
      ]),
      payeeOf(of.payee),
      fields('signOff', [entry('madeBy', of.madeBy), entry('approvedBy', of.approvedBy)]),
    ],
  }
}

/**
 * 划转通知单 of an advance (FU-07): the destination has credited the person before any money moves, and says so to
 * the origin that owes it. No bank pays anything, so there is no account and no order.
 */
export function advanceAdvice(
  facts: PaperFacts,
  of: {
    readonly tableNumber: string | null
    readonly amountFen: number
    readonly creditedOn: LocalDate
    readonly madeBy: string | null
    readonly approvedBy: string | null
  },
): PaperBody {
  return {
    kind: 'remittance-advice',
    addressee: facts.origin.agency,
    areas: areasOf(facts),
    copies: ['finance', 'originArchive', 'destinationArchive'],
    blocks: [
      { kind: 'says', says: 'adviceAdvanced', with: { dest: facts.destination.agency } },
      personOf(facts),
      fields('payment', [
        entry('orderKind', word('orderKinds', 'advance')),
        entry('tableNumber', of.tableNumber),
        wide('amount', { fen: of.amountFen, capitals: true }),
        wide('creditedOn', day(of.creditedOn)),
      ]),
      fields('signOff', [entry('madeBy', of.madeBy), entry('approvedBy', of.approvedBy)]),
    ],
  }
}

/** 个人账户金转出通知书: by it finance checks payee, bank, account, total and name before paying (c.6). */
export function accountTransferNotice(
  facts: PaperFacts,
  of: {
    readonly tableNumber: string | null
    readonly letterNumber: string | null
    readonly amountFen: number
    readonly balanceAsOf: LocalDate
    /** Null where the money goes to the person on application. */
    readonly payee: LetterPayee | null
    readonly handler: string | null
    readonly reviewer: string | null
    readonly dueOn: LocalDate | null
  },
): PaperBody {
  return {
    kind: 'account-transfer-notice',
    addressee: null,
    areas: areasOf(facts),
    copies: ['finance', 'originArchive'],
    blocks: [
      { kind: 'says', says: 'accountTransferBody', with: { name: facts.person.name } },
      personOf(facts),
      fields('payment', [
        entry('tableNumber', numberOf(of.tableNumber)),
        entry('letterNumber', of.letterNumber),
        wide('transferAmount', { fen: of.amountFen, capitals: true }),
        entry('balanceAsOf', day(of.balanceAsOf)),
        entry('dueOn', day(of.dueOn)),
      ]),
      ...(of.payee === null ? [] : [payeeOf(of.payee)]),
      fields('signOff', [entry('handler', of.handler), entry('reviewer', of.reviewer)]),
      { kind: 'says', says: 'accountTransferCheck', note: true },
      { kind: 'sign', signers: ['finance', 'reviewer'] },
    ],
  }
}

function personOf({ person, reference, destination }: PaperFacts) {
  return fields('person', [
    entry('name', person.name),
    entry('idNumber', person.idNumber),
    entry('reference', reference),
    entry('destinationAgency', destination.agency),
  ])
}

function payeeOf(payee: LetterPayee) {
  return fields('payee', [
    entry('accountName', payee.accountName),
    entry('accountNumber', payee.accountNumber),
    entry('bankBranch', payee.bankBranch === '' ? null : payee.bankBranch),
    entry('bankName', payee.bankName),
    wide('unionBankNo', payee.unionBankNo),
  ])
}
