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
  const amounts = parts.map((part) => (parts.length === 1 ? total : partAmount(part)))
  if (amounts.some((amount) => amount === null || amount === 0)) return wrong('parts')
  if (amounts.reduce((sum: number, amount) => sum + (amount ?? 0), 0) !== total) return wrong('parts')
  const references = referencesOf(parts, textAt(entry, 'AcctSvcrRef') ?? countedReference(entry, statementId))
  if (references.includes(null)) return wrong('bank-reference')
  return {
    value: parts.map((part, index) => ({
      row,
      bookedOn,
      amountFen: fen((amounts[index] ?? 0) * (direction === 'DBIT' ? -1 : 1)),
      bankReference: references[index] ?? '',
      ...saidOf(part, entry, direction),
    })),
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

function partAmount(part: Element | null): Fen | null {
  return parseAmount(textAt(part, 'Amt') ?? textAt(part, 'AmtDtls', 'TxAmt', 'Amt') ?? '')
}

/** Who is on the other side, and what they say; version 08 wraps a party once more than 02. */
function saidOf(part: Element | null, entry: Element, direction: 'CRDT' | 'DBIT') {
  const other = direction === 'CRDT' ? 'Dbtr' : 'Cdtr'
  const account = [part, 'RltdPties', `${other}Acct`, 'Id'] as const
  const endToEnd = textAt(part, 'Refs', 'EndToEndId')
  const words = [...unstructured(part), textAt(part, 'AddtlTxInf'), textAt(entry, 'AddtlNtryInf')].filter(
    (one) => one !== null,
  )
  const returned =
    textAt(part, 'RtrInf', 'Rsn', 'Cd') ??
    textAt(part, 'RtrInf', 'Rsn', 'Prtry') ??
    (textAt(entry, 'RvslInd') === 'true' ? 'RVSL' : null)
  return {
    endToEndId: endToEnd === 'NOTPROVIDED' ? null : endToEnd,
    counterName: textAt(part, 'RltdPties', other, 'Pty', 'Nm') ?? textAt(part, 'RltdPties', other, 'Nm'),
    counterAccount: textAt(...account, 'Othr', 'Id') ?? textAt(...account, 'IBAN'),
    text: words.join(' '),
    returnCode: direction === 'CRDT' ? returned : null,
  }
}

function unstructured(part: Element | null): readonly (string | null)[] {
  const said = elementAt(part, 'RmtInf')?.['Ustrd']
  return Array.isArray(said) ? said.map((one) => (typeof one === 'string' ? one : null)) : []
}
