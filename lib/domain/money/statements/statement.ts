import {
  checkForeignPermanentResident,
  checkResidencePermit,
  checkResidentId,
} from '../../identity/resident-number'
import { daysBetween, parseLocalDate, type LocalDate } from '../../calendar/local-date'
import { no, ok, type Result } from '../../result'
import type { BankReturnReason } from '../../transfer/closed-lists'
import { fen, type Fen } from '../fen'

/** A payment as the bank's statement says it, whatever file it came in. */
export type StatementLine = {
  /** Where it stands in its file, from 1: a row of a table, an entry of a message. */
  readonly row: number
  readonly bookedOn: LocalDate
  /** Into the account positive, out of it negative; never zero. */
  readonly amountFen: Fen
  readonly bankReference: string
  readonly endToEndId: string | null
  readonly counterName: string | null
  readonly counterAccount: string | null
  readonly text: string
  /** The bank's code where this is an own payment that came back. */
  readonly returnCode: string | null
}

export type Statement = {
  readonly format: 'camt053' | 'csv'
  /** The account as the file names it, or null where it does not. */
  readonly account: string | null
  readonly from: LocalDate
  readonly to: LocalDate
  readonly openingFen: Fen | null
  readonly closingFen: Fen | null
  readonly lines: readonly StatementLine[]
}

export const STATEMENT_FAULTS = [
  'unreadable',
  'document-type',
  'version',
  'currency',
  'date',
  'amount',
  'direction',
  'bank-reference',
  'parts',
  'status',
  'balance',
  'running-balance',
  'sum',
  'quotes',
  'cells',
  'columns',
  'empty',
  'several-accounts',
  'too-many',
] as const
export type StatementFaultCode = (typeof STATEMENT_FAULTS)[number]
/** What keeps a file from being taken in; `row` where it is one row's fault. */
export type StatementFault = {
  readonly code: StatementFaultCode
  readonly row: number | null
  readonly what?: string
}
export type StatementRead = Result<Statement, readonly StatementFault[]>

/** A day's statement of a busy agency has hundreds of lines; what is beyond this is some other file. */
const MOST_LINES = 10_000
/** Largest statement that is taken, in bytes: 10,000 entries of camt.053 at some two kilobytes, and room for more. */
export const LARGEST_STATEMENT = 40 * 1024 * 1024

export type Draft = Omit<Statement, 'from' | 'to'> & { readonly from?: LocalDate; readonly to?: LocalDate }

/** The last look at a whole file: of some days, not endless, and its lines carry the opening to the closing balance. */
export function statementOf(draft: Draft, faults: readonly StatementFault[]): StatementRead {
  if (faults.length > 0) return no(faults)
  const { lines, openingFen, closingFen } = draft
  if (lines.length > MOST_LINES) return no([{ code: 'too-many', row: null }])
  const days = [draft.from ?? [], lines.map(({ bookedOn }) => bookedOn), draft.to ?? []].flat().toSorted()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return no([{ code: 'empty', row: null }])
  const moved = lines.reduce((sum, { amountFen }) => sum + amountFen, 0)
  if (openingFen !== null && closingFen !== null && openingFen + moved !== closingFen)
    return no([{ code: 'balance', row: null }])
  return ok({ ...draft, from, to })
}

/** An account number as people and banks write it, in groups or not: the same number. */
export function isSameAccount(one: string, other: string): boolean {
  const plain = (account: string) => account.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase()
  return plain(one) === plain(other)
}

const AMOUNT = /^(\d{1,13})(?:\.(\d{1,5}))?$/

/** An amount as messages write it ('3456.78', '3456.780'); null where it has a fraction of a fen. */
export function parseAmount(text: string): Fen | null {
  const shape = AMOUNT.exec(text.trim())
  if (!shape) return null
  const fraction = (shape[2] ?? '').replace(/0+$/, '')
  if (fraction.length > 2) return null
  return fen(Number((shape[1] ?? '') + fraction.padEnd(2, '0')))
}

const DAYS = [
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].*|Z|[+-]\d{2}:\d{2})?$/u,
  /^(\d{4})(\d{2})(\d{2})(?:\d{6}|[T\s].*)?$/u,
]

/**
 * A day as banks write it: 2026-10-12, 2026/1/5, 2026年10月12日, 20261012, with or without a time or zone behind it.
 * Without marks all eight digits stand there: 2026115 could be two days.
 */
export function parseBankDay(text: string): LocalDate | null {
  const shape = DAYS.map((pattern) => pattern.exec(text.trim())).find((found) => found !== null)
  if (!shape) return null
  const [, year = '', month = '', day = ''] = shape
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/**
 * What makes a line this line: day, amount, the bank's reference and the other account; of several alike in
 * one file each its own. The same line in another file has the same text.
 */
export function fingerprints(lines: readonly StatementLine[]): readonly string[] {
  const seen = new Map<string, number>()
  return lines.map(({ bookedOn, amountFen, bankReference, counterAccount }) => {
    const text = [bookedOn, amountFen, bankReference, counterAccount ?? ''].join('|')
    const count = (seen.get(text) ?? 0) + 1
    seen.set(text, count)
    return `${text}|${count}`
  })
}

/**
 * What every format says of a payment: day, amount, and the bank's reference without marks, case and the place of a
 * part. The other account is left out, for one format has it and the other has not.
 */
export function looseMark({ bookedOn, amountFen, bankReference }: StatementLine): string {
  const reference = bankReference
    .replace(/\/\d+$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
  return [bookedOn, amountFen, reference || bankReference].join('|')
}

const REFERENCE = /(?<!\d)(\d{6}-\d{4}-\d{6})(?:-([RDEFP]\d{1,3}))?(?![\dA-Za-z])/g

export type NamedReferences = {
  readonly caseReference: string | null
  readonly orderReference: string | null
}

/** The case and the order a payment names; a text that names two cases names none. */
export function referencesIn(...texts: readonly (string | null)[]): NamedReferences {
  const found = texts.flatMap((text) => [...(text ?? '').matchAll(REFERENCE)])
  const cases = new Set(found.map(([, reference]) => reference))
  const orders = new Set(found.flatMap(([, reference, order]) => (order ? [`${reference}-${order}`] : [])))
  const [caseReference] = cases.size === 1 ? cases : []
  const [orderReference] = cases.size === 1 && orders.size === 1 ? orders : []
  return { caseReference: caseReference ?? null, orderReference: orderReference ?? null }
}

/**
 * Identity numbers of 18 places in a bank's text, each once. Accounts and the bank's own numbers have as many places: a
 * number is a person's only where region, day of birth and check digit are.
 */
export function identityNumbersIn(text: string): readonly string[] {
  const found = [...text.matchAll(/(?<!\d)\d{17}[\dXx](?![\dXx])/g)].map(([number]) => number.toUpperCase())
  const checks = [checkResidentId, checkResidencePermit, checkForeignPermanentResident]
  return [...new Set(found)].filter((number) => checks.some((check) => check(number).valid))
}

/** A payment that a bank sends back says so in words where it has no code for it. */
export function saysReturned(text: string): boolean {
  return /退汇|退票|退款|退回/u.test(text)
}

/** The bank's code of a returned payment (ISO 20022 return reasons) in the words of the closed list. */
export function returnReasonOf(code: string): BankReturnReason {
  switch (code) {
    case 'AC01':
    case 'AC02':
    case 'AC03':
      return 'accountNotFound'
    case 'AC04':
    case 'AC05':
    case 'AC07':
      return 'accountClosed'
    case 'BE01':
    case 'BE06':
      return 'nameMismatch'
    case 'AC06':
    case 'AG01':
    case 'AG02':
    case 'AM09':
    case 'MS02':
    case 'RR04':
      return 'bankRejected'
    default:
      return 'other'
  }
}

/** Whole weeks a line has waited: the list of suspense is looked through once a week. */
export function weeksWaiting(bookedOn: LocalDate, today: LocalDate): number {
  return Math.max(0, Math.floor(daysBetween(bookedOn, today) / 7))
}
