import { no } from '../../result'
import { addDays, type LocalDate } from '../../calendar/local-date'
import { fen, type Fen } from '../fen'
import {
  parseAmount,
  parseBankDay,
  statementOf,
  type Draft,
  type StatementFault,
  type StatementLine,
  type StatementRead,
} from './statement'
import { saidOf } from './camt-words'
import { elementAt, hasDocumentType, listAt, parseXml, textAt, type Element } from './xml'

const VERSIONS = /urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.(\d{2})/
const KNOWN_VERSIONS = ['02', '08']
/** What the bank announces; every other word but BOOK could be a booking that nobody would ever see. */
const NOT_BOOKED: readonly string[] = ['PDNG', 'INFO', 'FUTR']

type Reading<T> = { readonly value: T } | { readonly fault: StatementFault }

/**
 * A bank statement as ISO 20022 camt.053, versions 02 and 08. Only booked entries are taken; one entry of
 * several transactions becomes as many lines. A day without bookings is a statement too. Every faulty entry is
 * named, by its place in the file.
 */
export function readCamt053(text: string): StatementRead {
  if (hasDocumentType(text)) return no([{ code: 'document-type', row: null }])
  const root = parseXml(text)
  const message = elementAt(root, 'Document', 'BkToCstmrStmt')
  if (!message) return no([{ code: 'unreadable', row: null }])
  const version = VERSIONS.exec(text.slice(0, 2_000))?.[1]
  if (version === undefined || !KNOWN_VERSIONS.includes(version))
    return no([{ code: 'version', row: null, what: version ?? '' }])

  const statements = listAt(message, 'Stmt')
  const accounts = new Set(statements.map(accountOf))
  if (accounts.size > 1) return no([{ code: 'several-accounts', row: null }])
  const entries = statements.flatMap((statement) =>
    listAt(statement, 'Ntry').map((entry) => ({ entry, statementId: textAt(statement, 'Id') })),
  )
  const balances = statements.flatMap((statement) => listAt(statement, 'Bal'))
  if (balances.some((balance) => isForeign(elementAt(balance, 'Amt'))))
    return no([{ code: 'currency', row: null }])
  const faults: StatementFault[] = []
  const lines: StatementLine[] = []
  for (const [index, { entry, statementId }] of entries.entries()) {
    const status = statusOf(entry)
    if (NOT_BOOKED.includes(status)) continue
    if (status !== 'BOOK') {
      faults.push({ code: 'status', row: index + 1, what: status })
      continue
    }
    const read = linesOf(entry, statementId, index + 1)
    if ('fault' in read) faults.push(read.fault)
    else lines.push(...read.value)
  }
  const [first, last] = [statements[0] ?? null, statements.at(-1) ?? null]
  return statementOf(
    {
      format: 'camt053',
      account: [...accounts][0] ?? null,
      openingFen: balanceOf(first, ['OPBD', 'PRCD']),
      closingFen: balanceOf(last, ['CLBD']),
      lines,
      ...coveredDays(statements),
    },
    faults,
  )
}

/** Version 02 writes the status bare, 08 as a code; a bank may use a word of its own. */
function statusOf(entry: Element): string {
  return textAt(entry, 'Sts', 'Cd') ?? textAt(entry, 'Sts', 'Prtry') ?? textAt(entry, 'Sts') ?? ''
}

/** The days a file covers, by its own word or by the days of its closing balances. */
function coveredDays(statements: readonly Element[]): Pick<Draft, 'from' | 'to'> {
  const days = statements.flatMap((statement) => {
    const closing = listAt(statement, 'Bal').findLast(
      (one) => textAt(one, 'Tp', 'CdOrPrtry', 'Cd') === 'CLBD',
    )
    const closed = textAt(closing, 'Dt', 'Dt') ?? textAt(closing, 'Dt', 'DtTm') ?? ''
    const [from, to] = (['FrDtTm', 'ToDtTm'] as const).map(
      (end) => textAt(statement, 'FrToDt', end) ?? closed,
    )
    const [first, last] = [parseBankDay(from ?? ''), parseBankDay(to ?? '')]
    if (first === null || last === null) return []
    // Up to midnight is up to the day before.
    return [first, first < last && /T00:00(?::00)?/u.test(to ?? '') ? addDays(last, -1) : last]
  })
  const sorted = days.toSorted()
  const [from, to] = [sorted[0], sorted.at(-1)]
  return from === undefined || to === undefined ? {} : { from, to }
}

function accountOf(statement: Element): string | null {
  return textAt(statement, 'Acct', 'Id', 'Othr', 'Id') ?? textAt(statement, 'Acct', 'Id', 'IBAN')
}

function balanceOf(statement: Element | null, codes: readonly string[]): Fen | null {
  const balance = listAt(statement, 'Bal').find((one) =>
    codes.includes(textAt(one, 'Tp', 'CdOrPrtry', 'Cd') ?? ''),
  )
  const amount = parseAmount(textAt(balance, 'Amt') ?? '')
  if (amount === null) return null
  return textAt(balance, 'CdtDbtInd') === 'DBIT' ? fen(-amount) : amount
}

function linesOf(entry: Element, statementId: string | null, row: number): Reading<readonly StatementLine[]> {
  const wrong = (code: StatementFault['code']) => ({ fault: { code, row } })
  const direction = textAt(entry, 'CdtDbtInd')
  if (direction !== 'CRDT' && direction !== 'DBIT') return wrong('direction')
  if (textAt(entry, 'Amt', '@Ccy') !== 'CNY') return wrong('currency')
  const total = parseAmount(textAt(entry, 'Amt') ?? '')
  if (total === null || total === 0) return wrong('amount')
  const bookedOn = dayAt(entry, 'BookgDt') ?? dayAt(entry, 'ValDt')
  if (bookedOn === null) return wrong('date')

  const details = listAt(entry, 'NtryDtls').flatMap((group) => listAt(group, 'TxDtls'))
  const parts = details.length > 1 ? details : [details[0] ?? null]
  const signed = fen(direction === 'DBIT' ? -total : total)
  const amounts = parts.length === 1 ? [signed] : details.map((part) => signedPart(part, direction))
  if (details.some((part) => isForeign(amountOf(part)))) return wrong('currency')
  if (amounts.some((amount) => amount === null || amount === 0)) return wrong('parts')
  if (amounts.reduce((sum: number, amount) => sum + (amount ?? 0), 0) !== signed) return wrong('parts')
  const references = referencesOf(parts, textAt(entry, 'AcctSvcrRef') ?? countedReference(entry, statementId))
  if (references.includes(null)) return wrong('bank-reference')
  return {
    value: parts.map((part, index) => {
      const amountFen = amounts[index] ?? signed
      return {
        row,
        bookedOn,
        amountFen,
        bankReference: references[index] ?? '',
        ...saidOf(part, entry, amountFen > 0),
      }
    }),
  }
}

/**
 * The bank's references of an entry's parts. Parts that share one, the entry's or their own, are told apart by their
 * places: each is a payment of its own, and a reference names one.
 */
function referencesOf(
  parts: readonly (Element | null)[],
  ofEntry: string | null,
): readonly (string | null)[] {
  const said = parts.map((part) => textAt(part, 'Refs', 'AcctSvcrRef') ?? ofEntry)
  return said.map((reference, index) => {
    const isShared = said.filter((one) => one === reference).length > 1
    return reference !== null && isShared ? `${reference}/${index + 1}` : reference
  })
}

/** NtryRef only counts within its statement: with the statement's own name before it, it names one payment. */
function countedReference(entry: Element, statementId: string | null): string | null {
  const counted = textAt(entry, 'NtryRef')
  return counted === null || statementId === null ? null : `${statementId}:${counted}`
}

function dayAt(entry: Element, name: string): LocalDate | null {
  return parseBankDay(textAt(entry, name, 'Dt') ?? textAt(entry, name, 'DtTm') ?? '')
}

/** The amount of a part, where either version writes it. */
function amountOf(part: Element): Element | null {
  return elementAt(part, 'Amt') ?? elementAt(part, 'AmtDtls', 'TxAmt', 'Amt')
}

/** A part may go the other way than its entry: a batch of payments less one taken back. */
function signedPart(part: Element, ofEntry: 'CRDT' | 'DBIT'): Fen | null {
  const amount = parseAmount(textAt(amountOf(part)) ?? '')
  const direction = textAt(part, 'CdtDbtInd') ?? ofEntry
  if (amount === null || (direction !== 'CRDT' && direction !== 'DBIT')) return null
  return fen(direction === 'DBIT' ? -amount : amount)
}

function isForeign(amount: Element | null): boolean {
  return (textAt(amount, '@Ccy') ?? 'CNY') !== 'CNY'
}
