import type { LocalDate } from '../../calendar/local-date'
import { isAdvanced } from '../../region/pair-mode'
import { isSoftReturn, type ReturnReason } from '../../transfer/closed-lists'
import type { PaperBody } from './content'
import { areasOf, type PaperFacts } from './facts'
import {
  agencyBlock,
  day,
  entry,
  fields,
  month,
  numberOf,
  personInFull,
  schemeChange,
  wide,
  word,
} from './parts'

/* Papers between the two agencies. */

export type LetterPayee = {
  readonly accountName: string
  readonly accountNumber: string | null
  readonly bankName: string
  readonly bankBranch: string
  readonly unionBankNo: string | null
}

export type LetterParticulars = {
  readonly payee: LetterPayee | null
  readonly channel: 'platform' | 'post' | 'carried' | 'fax'
  readonly trackingNo: string | null
  /** Null on a preview. */
  readonly number: string | null
  readonly sentOn: LocalDate
}

/** 联系函 (d.3) with the payee the origin pays to, and the stub it sends back. */
export function contactLetter(facts: PaperFacts, of: LetterParticulars): PaperBody {
  const { origin, destination } = facts
  const { payee } = of
  return {
    kind: 'contact-letter',
    addressee: origin.agency,
    areas: areasOf(facts),
    copies: ['transfer', 'originArchive', 'destinationArchive'],
    blocks: [
      {
        kind: 'says',
        says: payee
          ? isAdvanced(facts.pairMode)
            ? 'letterBodyAdvanced'
            : 'letterBody'
          : 'letterBodyNoMoney',
        with: { dest: destination.agency },
      },
      personInFull(facts),
      fields('transfer', [
        entry('reference', facts.reference),
        entry('category', schemeChange(facts)),
        entry('insurance', word('schemes', facts.toScheme)),
        entry('enrolledSince', month(facts.enrolledSince)),
        entry('pairMode', word('pairModes', facts.pairMode)),
        entry('certificateNo', facts.certificateNo),
      ]),
      payee
        ? fields('payee', [
            entry('accountName', payee.accountName),
            entry('accountNumber', payee.accountNumber),
            entry('bankBranch', payee.bankBranch),
            entry('bankName', payee.bankName),
            wide('unionBankNo', payee.unionBankNo),
          ])
        : { kind: 'says', says: 'letterNoPayee' },
      agencyBlock('sender', destination),
      fields('sending', [
        entry('mode', word('channels', of.channel)),
        entry('trackingNo', of.trackingNo),
        entry('sentOn', day(of.sentOn)),
        entry('originAreaCode', origin.areaCode),
        wide('enclosures', { list: 'materials', codes: enclosuresOf(facts) }),
      ]),
      {
        kind: 'stub',
        addressee: destination.agency,
        sender: origin.agency,
        entries: [
          entry('letterNumber', of.number),
          entry('name', facts.person.name),
          entry('receivedOn', null),
          entry('receivedBy', null),
        ],
      },
    ],
  }
}

/** What goes along: the certificate that was shown, and every paper that was received with the application. */
function enclosuresOf({ certificateNo, materials }: PaperFacts): string[] {
  return [...new Set([...(certificateNo === null ? [] : ['certificate']), ...materials])]
}

/** 退回告知书: why the letter comes back and what the two sides hold, field by field. */
export function returnNotice(
  facts: PaperFacts,
  of: {
    readonly letterNumber: string | null
    readonly reason: ReturnReason
    readonly differences: readonly {
      readonly field: string
      readonly ours: string
      readonly theirs: string
    }[]
    readonly note: string | null
  },
): PaperBody {
  return {
    kind: 'return-notice',
    addressee: facts.destination.agency,
    areas: areasOf(facts),
    copies: ['transfer', 'originArchive'],
    blocks: [
      { kind: 'says', says: 'returnBody', with: { number: of.letterNumber ?? facts.reference } },
      personInFull(facts),
      fields('reasons', [
        entry('letterNumber', of.letterNumber),
        entry('reference', facts.reference),
        wide('reason', word('returnReasons', of.reason)),
        wide('note', of.note),
      ]),
      ...(of.differences.length === 0
        ? []
        : [
            {
              kind: 'list' as const,
              section: 'differences' as const,
              columns: ['fieldName', 'theirs', 'ours'] as const,
              rows: of.differences.map((one) => [one.field, one.theirs, one.ours]),
            },
          ]),
      { kind: 'says', says: isSoftReturn(of.reason) ? 'returnSoft' : 'returnHard' },
      agencyBlock('sender', facts.origin),
    ],
  }
}

/** 更正函: what the sealed version says and what it should say; the version itself never changes. */
export function disputeNote(
  facts: PaperFacts,
  of: {
    readonly tableNumber: string | null
    readonly tableVersion: number
    readonly items: readonly {
      readonly path: string
      readonly stated: string | null
      readonly expected: string
      readonly note: string | null
    }[]
    readonly answerBy: LocalDate | null
  },
): PaperBody {
  return {
    kind: 'dispute-note',
    addressee: facts.origin.agency,
    areas: areasOf(facts),
    copies: ['transfer', 'destinationArchive'],
    blocks: [
      {
        kind: 'says',
        says: 'disputeBody',
        with: { number: numberOf(of.tableNumber), version: { count: of.tableVersion } },
      },
      personInFull(facts),
      fields('case', [
        entry('reference', facts.reference),
        entry('tableNumber', numberOf(of.tableNumber)),
        entry('tableVersion', { count: of.tableVersion }),
        entry('answerBy', day(of.answerBy)),
      ]),
      {
        kind: 'list',
        section: 'items',
        columns: ['fieldName', 'stated', 'expected', 'note'],
        rows: of.items.map((item) => [{ path: item.path }, item.stated, item.expected, item.note]),
      },
      agencyBlock('sender', facts.destination),
    ],
  }
}

/** 催办函 from one agency to the other, with the day its answer is expected. */
export function reminderLetter(
  facts: PaperFacts,
  of: {
    readonly from: 'origin' | 'destination'
    readonly step: string
    readonly dueOn: LocalDate | null
    readonly overdueDays: number
    readonly answerBy: LocalDate | null
    readonly note: string | null
  },
): PaperBody {
  const to = of.from === 'origin' ? facts.destination : facts.origin
  return {
    kind: 'reminder-letter',
    addressee: to.agency,
    areas: areasOf(facts),
    copies: [],
    blocks: [
      { kind: 'says', says: 'reminderBody', with: { reference: facts.reference } },
      personInFull(facts),
      fields('clock', [
        entry('step', word('steps', of.step)),
        entry('dueOn', day(of.dueOn)),
        entry('overdueDays', { count: of.overdueDays }),
        entry('answerBy', day(of.answerBy)),
        wide('note', of.note),
      ]),
      agencyBlock('sender', facts[of.from]),
    ],
  }
}

/** 送达回证: when and how a letter that travelled by post arrived. */
export function deliveryRecord(
  facts: PaperFacts,
  of: {
    readonly letterNumber: string
    readonly channel: string
    readonly trackingNo: string | null
    readonly sentOn: LocalDate
    readonly deliveredOn: LocalDate
    readonly evidence: string | null
    /** 签收人; null where the paper that came back does not name one. */
    readonly receivedBy?: string | null
  },
): PaperBody {
  return {
    kind: 'delivery-record',
    addressee: null,
    areas: areasOf(facts),
    copies: ['originArchive', 'destinationArchive'],
    blocks: [
      { kind: 'says', says: 'deliveryBody', with: { number: of.letterNumber } },
      fields('sending', [
        entry('letterNumber', of.letterNumber),
        entry('reference', facts.reference),
        entry('name', facts.person.name),
        entry('mode', word('channels', of.channel)),
        entry('trackingNo', of.trackingNo),
        entry('sentOn', day(of.sentOn)),
        entry('deliveredOn', day(of.deliveredOn)),
        entry('receivedBy', [facts.origin.agency, of.receivedBy ?? ''].join(' ').trim()),
        wide('deliveryEvidence', of.evidence),
      ]),
      { kind: 'sign', signers: ['receiver', 'handler'] },
    ],
  }
}
