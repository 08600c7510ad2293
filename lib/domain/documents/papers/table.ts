import type { LocalDate } from '../../calendar/local-date'
import { roundHalfUp } from '../../money/fen'
import type { TableLine } from '../information-table'
import { totalsOf } from '../information-table'
import type { PaperBlock, PaperBody, PaperEntry, PaperValue } from './content'
import { areasOf, type PaperFacts } from './facts'
import { day, entry, fields, month, personInFull, schemeChange, wide, word } from './parts'

export type TableParticulars = {
  /** Null on a preview. */
  readonly number: string | null
  readonly version: number
  readonly letterNumber: string | null
  readonly madeOn: LocalDate
  readonly lines: readonly TableLine[]
  readonly suspendedSince: string | null
  readonly duplicateMonths: number
  readonly arrearsMonths: number
  readonly arrearsFen: number
  readonly retired: boolean
  readonly balanceFen: number
  readonly transferFen: number
  readonly balanceAsOf: LocalDate
  readonly payOut: boolean
  readonly frozen: boolean
  readonly remark: string | null
  readonly draftedBy: string | null
  readonly sealedBy: string | null
  /** Agency and instant of the seal with its digest; null while it is not sealed. */
  readonly seal: { readonly issuer: string; readonly at: string; readonly hash: string } | null
  /** Names of areas the lines mention. */
  readonly areas: Readonly<Record<string, string>>
  /** Null where no money moves. */
  readonly remittance: TableRemittance | null
}

export type TableRemittance = {
  readonly payerAccountName: string
  /** As in the letter as issued; null where the money goes to the person on application. */
  readonly payee: {
    readonly accountName: string
    readonly bankName: string
    readonly bankBranch: string
    readonly accountLast4: string
  } | null
  /** Null while the bank has not paid: written in by hand. */
  readonly bankReference: string | null
  readonly paidOn: LocalDate | null
}

const COLUMNS = [
  'areaCode',
  'area',
  'year',
  'fromMonth',
  'toMonth',
  'months',
  'base',
  'employerRate',
  'creditRate',
  'personalRate',
  'credited',
  'creditedPersonal',
  'interest',
  'interestPersonal',
  'closing',
  'closingPersonal',
  'remark',
] as const
/** Months, credited, of which personal, interest: what is added up over the pages. */
const CARRIED = [5, 10, 11, 12]
/** Interest that is not known of every line has no sum. */
const KNOWN_CARRIED = [5, 10, 11]

/** 信息表 (d.4): every line of the record, with sums carried from page to page. */
export function informationTable(facts: PaperFacts, of: TableParticulars): PaperBody {
  const totals = totalsOf(of.lines)
  const areas = { ...of.areas, ...areasOf(facts) }
  return {
    kind: 'information-table',
    addressee: facts.destination.agency,
    areas,
    copies: ['transfer', 'originArchive', 'finance'],
    blocks: [
      fields('case', [
        entry('reference', facts.reference),
        entry('letterNumber', of.letterNumber),
        entry('schemeChange', schemeChange(facts)),
        entry('madeOn', day(of.madeOn)),
        entry('area', facts.origin.areaName),
        entry('areaCode', facts.origin.areaCode),
        entry('agency', facts.origin.agency),
        entry('mode', word('modes', facts.mode)),
      ]),
      personInFull(facts),
      fields('summary', [
        entry('firstMonth', month(of.lines.map((line) => line.fromMonth).toSorted()[0] ?? null)),
        entry(
          'lastPaidMonth',
          month(
            of.lines
              .map((line) => line.toMonth)
              .toSorted()
              .at(-1) ?? null,
          ),
        ),
        entry('suspendedSince', month(of.suspendedSince)),
        entry('continuousSince', month(continuousSince(of.lines))),
        entry('actualMonths', { months: totals.actualMonths }),
        entry('deemedMonths', { months: totals.deemedMonths }),
        entry('totalMonths', { months: totals.actualMonths + totals.deemedMonths }),
        entry('duplicateMonths', { months: of.duplicateMonths }),
        entry('arrears', { months: of.arrearsMonths }),
        entry('arrearsAmount', of.arrearsMonths === 0 ? null : { fen: of.arrearsFen }),
        entry('retired', word('yesNo', of.retired ? 'yes' : 'no')),
        entry('birthDate', day(facts.person.birthDate)),
      ]),
      ...(of.lines.length === 0
        ? [{ kind: 'says' as const, says: 'accountOnly' as const }]
        : [
            {
              kind: 'list' as const,
              section: 'lines' as const,
              columns: COLUMNS,
              rows: of.lines.map((line) => rowOf(line, areas)),
              carry: of.lines.every((line) => line.interestFen !== null) ? CARRIED : KNOWN_CARRIED,
            },
          ]),
      fields('account', [
        entry('balance', { fen: of.balanceFen }),
        entry('balanceAsOf', day(of.balanceAsOf)),
        entry('payOut', word('yesNo', of.payOut ? 'yes' : 'no')),
        entry('frozen', word('yesNo', of.frozen ? 'yes' : 'no')),
        wide('transferAmount', { fen: of.transferFen, capitals: true }),
        wide('remark', of.remark),
      ]),
      ...(of.remittance === null ? [] : [remittanceBlock(of.remittance, of.transferFen)]),
      fields('signOff', [
        entry('handler', of.draftedBy),
        entry('reviewer', of.sealedBy),
        entry('contactPerson', facts.origin.contactPerson),
        entry('phone', facts.origin.phone),
        ...sealOf(of.seal),
      ]),
      { kind: 'says', says: 'tableUse', note: true },
    ],
  }
}

/** 划转信息: from which account to which, and by what the bank's entry is found again. */
function remittanceBlock(of: TableRemittance, amountFen: number): PaperBlock {
  return fields('remittance', [
    entry('payerAccountName', of.payerAccountName),
    entry('payeeAccountName', of.payee?.accountName ?? null),
    entry('bankBranch', of.payee?.bankBranch ?? null),
    entry('bankName', of.payee?.bankName ?? null),
    entry('accountNumber', of.payee === null ? null : `****${of.payee.accountLast4}`),
    entry('amount', { fen: amountFen }),
    entry('bankReference', of.bankReference),
    entry('paidOn', day(of.paidOn)),
  ])
}

function rowOf(line: TableLine, areas: Readonly<Record<string, string>>): PaperValue[] {
  return [
    line.areaCode,
    areas[line.areaCode] ?? line.areaCode,
    String(line.year),
    line.fromMonth.slice(5),
    line.toMonth.slice(5),
    { count: line.months },
    { fen: line.baseFen },
    { rateBp: line.employerRateBp },
    creditRate(line),
    { rateBp: line.personalRateBp },
    { fen: line.creditedFen },
    { fen: line.creditedPersonalFen },
    amount(line.interestFen),
    personalPart(line.interestFen),
    amount(line.closingFen),
    personalPart(line.closingFen),
    line.kind === 'deemed' && !line.remark ? { list: 'terms', codes: ['deemed'] } : (line.remark ?? null),
  ]
}

function amount(fen: number | null): PaperValue {
  return fen === null ? null : { fen }
}

/** Of nothing nothing is the person's; of anything else the registry does not tell. */
function personalPart(fen: number | null): PaperValue {
  return fen === 0 ? { fen } : null
}

function sealOf(seal: TableParticulars['seal']): PaperEntry[] {
  if (seal === null) return []
  return [entry('sealIssuer', seal.issuer), entry('sealedAt', { at: seal.at }), wide('sealHash', seal.hash)]
}

/** The share of the base that went to the account; the registry keeps the amount, not the rate. */
function creditRate({ creditedFen, baseFen, months }: TableLine): PaperValue {
  return baseFen === 0 || creditedFen === 0
    ? null
    : { rateBp: roundHalfUp(creditedFen * 10_000, baseFen * months) }
}

/**
 * First month of the last unbroken run of the record. Null where that run touches a line with fewer months than it
 * spans: which of them are missing the line does not say. Lines may overlap, as those of two employers do.
 */
export function continuousSince(
  lines: readonly Pick<TableLine, 'fromMonth' | 'toMonth' | 'months'>[],
): string | null {
  let since: string | null = null
  let last: string | null = null
  for (const { fromMonth, toMonth, months } of lines.toSorted(byBeginning)) {
    const isApart = last === null || fromMonth > nextMonth(last)
    const hasHoles = months < Number(toMonth.slice(5)) - Number(fromMonth.slice(5)) + 1
    const isCovered = last !== null && toMonth <= last
    if (isApart) since = hasHoles ? null : fromMonth
    else if (hasHoles && !isCovered) since = null
    if (!isCovered) last = toMonth
  }
  return since
}

/** Of two that begin together the longer first: it covers the other. */
function byBeginning(
  one: Pick<TableLine, 'fromMonth' | 'toMonth'>,
  other: Pick<TableLine, 'fromMonth' | 'toMonth'>,
): number {
  if (one.fromMonth !== other.fromMonth) return one.fromMonth < other.fromMonth ? -1 : 1
  return one.toMonth === other.toMonth ? 0 : one.toMonth > other.toMonth ? -1 : 1
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
