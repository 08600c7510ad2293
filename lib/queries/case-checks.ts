import type { Db } from '@/lib/db/client'
import { sha256 } from '@/lib/db/cases'
import { monthsToRecord } from '@/lib/db/moved-years'
import { findEnrolment } from '@/lib/db/registry'
import { findLetterPayee, type OrderPayee } from '@/lib/db/remittances'
import { contentOf, paidMonthsOf } from '@/lib/db/tables'
import { threeWayOf } from '@/lib/db/three-way'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { monthOf } from '@/lib/domain/calendar/year-month'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { threeWayVerdict } from '@/lib/domain/money/three-way'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import { monthsHere } from './case-months'
import { nameIn, type CaseRecord, type CaseRow } from './case-record'

/** What the program has checked before a step is taken; `ok` false is what a person should look at first. */
export type Check =
  | { code: 'rules'; met: number; notMet: number; cannotTell: number; ok: boolean }
  | { code: 'seal'; version: number; ok: boolean }
  | { code: 'months'; months: number; overlapping: number; deemed: number; total: number; ok: true }
  | { code: 'registry'; months: number; balanceFen: number; ok: true }
  | { code: 'draft'; version: number; months: number; transferFen: number; by: string | null; ok: true }
  | { code: 'disputed'; version: number; items: number; ok: false }
  | { code: 'order'; orderFen: number; tableFen: number; ok: boolean }
  | { code: 'payee'; accountName: string; last4: string; ok: boolean }
  | { code: 'received'; receivedFen: number; expectedFen: number; ok: boolean }
  | { code: 'ordered'; orderedFen: number; tableFen: number; ok: boolean }
  | { code: 'onStatement'; isShown: boolean; ok: true }
  | { code: 'madeBy' | 'matchedBy'; by: string | null; ok: true }
  | { code: 'yearsRecorded'; months: number; ok: true }

export type TableRow = CaseRow['tables'][number]

export function lastSealed({ row }: CaseRecord): TableRow | undefined {
  return row.tables.find((table) => table.status === 'sealed')
}

/** Whether a sealed version still is what was sealed. */
export function isSealIntact(table: TableRow, reference: string): boolean {
  return table.sealHash !== null && sha256(contentOf(table, reference)) === table.sealHash
}

/** @param rules today's answers, asked where acceptance is due */
export async function checksFor(
  database: Db,
  record: CaseRecord,
  step: Step,
  rules: readonly RuleAnswer[],
  at: Date,
): Promise<Check[]> {
  switch (step) {
    case 'accept':
    case 'refuse':
      return [ruleCheck(rules)]
    case 'draftTable':
      return draftChecks(database, record, at)
    case 'sealTable':
      return sealChecks(record)
    case 'recordYears':
      return yearChecks(database, record)
    case 'prepareRemittance':
    case 'approveRemittance':
    case 'confirmRemitted':
      return orderChecks(database, record, step)
    case 'matchReceipt':
    case 'payDifference':
    case 'returnExcess':
    case 'credit':
      return receiptChecks(database, record, step)
    default:
      return []
  }
}

function dueFenOf({ row }: CaseRecord): number {
  return Number(row.amountDueFen ?? 0n)
}

function ruleCheck(rules: readonly RuleAnswer[]): Check {
  // What merely informs is no condition.
  const conditions = rules.filter((rule) => rule.effect !== 'info')
  const count = (answer: RuleAnswer['answer']) => conditions.filter((rule) => rule.answer === answer).length
  const [met, notMet, cannotTell] = [count('met'), count('notMet'), count('cannotTell')]
  return { code: 'rules', met, notMet, cannotTell, ok: notMet === 0 && cannotTell === 0 }
}

async function draftChecks(database: Db, record: CaseRecord, at: Date): Promise<Check[]> {
  const { row, facts } = record
  const open = row.disputes.find((one) => one.answeredByVersion === null)
  const checks: Check[] = open
    ? [{ code: 'disputed', version: open.tableVersion, items: listLength(open.items), ok: false }]
    : []
  const enrolment =
    facts.originConnection === 'none'
      ? null
      : await findEnrolment(database, row.personId, row.originAreaCode, row.fromScheme)
  if (!enrolment) return checks
  const months = paidMonthsOf(enrolment, monthOf(dayOf(at))).length
  const balanceFen = Number(enrolment.account?.balanceFen ?? 0n)
  return [...checks, { code: 'registry', months, balanceFen, ok: true }]
}

function sealChecks(record: CaseRecord): Check[] {
  const draft = record.row.tables.find((table) => table.status === 'draft')
  if (!draft) return []
  const months = draft.actualMonths + draft.deemedMonths
  const check: Check = {
    code: 'draft',
    version: draft.version,
    months,
    transferFen: Number(draft.transferFen),
    by: nameIn(record, draft.draftedById),
    ok: true,
  }
  return [check]
}

async function yearChecks(database: Db, record: CaseRecord): Promise<Check[]> {
  const { row } = record
  const table = lastSealed(record)
  if (!table) return []
  const here = await monthsHere(database, record)
  const place = { personId: row.personId, areaCode: row.destinationAreaCode }
  const { fresh, overlapping, deemed } = await monthsToRecord(database, table, place, row.id)
  return [
    { code: 'seal', version: table.version, ok: isSealIntact(table, record.reference) },
    {
      code: 'months',
      months: fresh.length,
      overlapping: overlapping.length,
      deemed,
      total: here.length + fresh.length,
      ok: true,
    },
  ]
}

async function orderChecks(database: Db, record: CaseRecord, step: Step): Promise<Check[]> {
  const { row } = record
  const tableFen = dueFenOf(record)
  const letter = await findLetterPayee(database, row.id)
  const order = row.orders.findLast((one) => one.kind === 'remittance' && isUnderWay(one.status))
  const orderFen = order ? Number(order.amountFen) : tableFen
  const payee = (order?.payee ?? letter?.payee) as OrderPayee | undefined
  const checks: Check[] = []
  if (order) checks.push({ code: 'order', orderFen, tableFen, ok: orderFen === tableFen })
  if (payee)
    checks.push({
      code: 'payee',
      accountName: payee.accountName,
      last4: payee.accountLast4,
      ok: !order || isSamePayee(payee, letter?.payee),
    })
  if (order && step === 'approveRemittance')
    checks.push({ code: 'madeBy', by: nameIn(record, order.madeById), ok: true })
  return checks
}

function isUnderWay(status: string): boolean {
  return status === 'prepared' || status === 'approved'
}

function isSamePayee(payee: OrderPayee, letter: OrderPayee | undefined): boolean {
  return letter?.accountName === payee.accountName && letter.accountLast4 === payee.accountLast4
}

/** 三方核对: table, order and bank, each against the table; what no statement shows is said. */
async function receiptChecks(database: Db, record: CaseRecord, step: Step): Promise<Check[]> {
  const { row } = record
  const three = await threeWayOf(database, record)
  const { tableFen, orderedFen, receivedFen, onStatementFen } = three
  const checks: Check[] = [
    { code: 'received', receivedFen, expectedFen: tableFen, ok: receivedFen === tableFen },
  ]
  if (orderedFen !== null)
    checks.push({
      code: 'ordered',
      orderedFen,
      tableFen,
      ok: threeWayVerdict({ ...three, receivedFen: tableFen }) === 'agrees',
    })
  // An agency may enter what its bank tells it in other ways; the second person is told so.
  checks.push({ code: 'onStatement', isShown: onStatementFen >= receivedFen, ok: true })
  if (step !== 'credit') return checks
  return [
    ...checks,
    { code: 'yearsRecorded', months: row.monthsRecorded ?? 0, ok: true },
    { code: 'matchedBy', by: nameIn(record, row.matchedById), ok: true },
  ]
}

function listLength(items: unknown): number {
  return Array.isArray(items) ? items.length : 0
}
